"""Text formats in an encoding of their own: from bytes to a document's text and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from checker.document import Block, Document
from checker.read.decode import ReadError, byte_order_mark, decode, encode
from checker.read.edit import Edit, Escape, edited, unescaped


def plain_document(
    data: bytes, path: str, format_name: str, blocks: Callable[[str], Sequence[Block]]
) -> Document:
    """A document of one language whose encoding the file does not state."""
    text, encoding, notes = decode_declared(data, path, "")
    return Document(
        text,
        "",
        path,
        tuple(blocks(text)),
        encoding,
        format_name,
        byte_order_mark(data),
        notes=notes,
    )


def decode_declared(data: bytes, path: str, declared: str) -> tuple[str, str, tuple[str, ...]]:
    """The text, the encoding, and a note where that is a guess.

    A byte-order mark goes before what the file declares; what it declares wrongly is an error.
    """
    if declared and not byte_order_mark(data):
        try:
            return data.decode(declared), declared, ()
        except LookupError:
            raise ReadError(f"{path}: declares an unknown encoding, {declared!r}") from None
        except UnicodeError as error:
            at = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
            raise ReadError(f"{path}: should be {declared} but is not{at}") from None
    text, encoding = decode(data, Path(path))
    notes = () if encoding.startswith("utf") else (f"{path} was read as {encoding}, not UTF-8",)
    return text, encoding, notes


def write_plain(
    document: Document, data: bytes, edits: Sequence[Edit], escape: Escape = unescaped
) -> bytes:
    """The bytes of the document with the edits made; every other byte is as in ``data``.

    Raises :class:`checker.read.ReadError` where the encoding lacks a character of an edit, or does
    not write the old text as it stood in the file.
    """
    if encode(document.text, document.encoding, document.byte_order_mark) != data:
        raise ReadError(
            f"{document.path}: its {document.encoding} cannot be written back byte for byte"
        )
    try:
        return encode(edited(document, edits, escape), document.encoding, document.byte_order_mark)
    except UnicodeEncodeError as error:
        raise ReadError(
            f"{document.path}: {error.object[error.start : error.end]!r} "
            f"cannot be written in {document.encoding}"
        ) from error
