"""Bytes of a file to text, with a clear word on what cannot be text."""

from __future__ import annotations

import codecs
from pathlib import Path

# The single-byte code pages in which European news text is still found; a closed list, because a
# guess over every code page there is takes rare ones for common ones on short files.
LEGACY_ENCODINGS = [
    "cp1250",
    "cp1251",
    "cp1252",
    "cp1253",
    "cp1254",
    "iso8859_5",
    "koi8_r",
    "koi8_u",
    "mac_cyrillic",
]
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


# What opens one file, and all of its copies while it is checked, within the memory of a laptop.
LARGEST = 200_000_000

# The codecs that neither write a mark of their own nor choose the order of bytes.
_MARKED = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


class ReadError(ValueError):
    """A file that cannot be read; the message says which and why, in one line."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; a :class:`ReadError` for anything that is no readable file."""
    try:
        if (size := path.stat().st_size) > LARGEST:
            most = f"{LARGEST / 1e6:.0f} MB"
            raise ReadError(f"{path}: {size / 1e6:.0f} MB; no file of more than {most} is read")
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReadError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise ReadError(f"{path}: is a directory, not a file") from None
    except OSError as error:
        raise ReadError(f"{path}: cannot be read ({error.strerror})") from error
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        raise ReadError(f"{path}: the file is empty, there is nothing to compare")
    return data


def decode(data: bytes, path: Path) -> tuple[str, str]:
    """The text, line ends kept and byte-order mark dropped, and the encoding it was in.

    UTF-8 is taken at its word; anything else without a byte-order mark is a guess among
    :data:`LEGACY_ENCODINGS` by charset-normalizer, and the caller says so to the user.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, path), encoding
    if b"\0" in data:
        raise ReadError(f"{path}: is a binary file (a NUL byte at offset {data.index(0)})")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _guess(data, path)


def byte_order_mark(data: bytes) -> bytes:
    """The mark that opens a file in Unicode, or nothing."""
    return next((mark for mark, _ in _BYTE_ORDER_MARKS if data.startswith(mark)), b"")


def encode(text: str, encoding: str, mark: bytes = b"") -> bytes:
    """The bytes of a text that was decoded from this encoding behind this byte-order mark.

    Raises :class:`UnicodeEncodeError` for a character that the encoding does not have.
    """
    return mark + text.encode(_MARKED.get(mark, encoding))


def _strictly(data: bytes, encoding: str, path: Path) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"{path}: is not {encoding} at byte {error.start}") from error


def _guess(data: bytes, path: Path) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # noqa: PLC0415  (only for legacy files)

    best = from_bytes(data, cp_isolation=LEGACY_ENCODINGS).best()
    if best is None or any(c < " " and c not in "\t\n\r\f\v\x1a" for c in str(best)):
        raise ReadError(f"{path}: is not text in UTF-8 or any known 8-bit encoding")
    return data.decode(best.encoding), best.encoding
