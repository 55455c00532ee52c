"""Writing back: a file with edits made, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from checker.document import Document
from checker.read.decode import ReadError, read_bytes
from checker.read.edit import Edit
from checker.read.formats import format_named


def with_edits(document: Document, edits: Sequence[Edit]) -> bytes:
    """The bytes of a document's file with the edits made and no other byte touched.

    The file is read again; raises :class:`checker.read.ReadError` where it is no longer what was
    read, and :class:`ValueError` for an edit that cannot be made (see
    :func:`checker.read.edit.possible`).
    """
    return format_named(document.format).module.write(document, _unchanged(document), edits)


def _unchanged(document: Document) -> bytes:
    data = read_bytes(Path(document.path))
    again = format_named(document.format).module.read(data, document.path)
    if all(d.text != document.text for d in again):
        raise ReadError(f"{document.path}: has changed since it was read; check it again")
    return data


def replace_file(path: str | Path, data: bytes) -> None:
    """Write a file in one step: whoever reads it sees the old or the new one, never a part.

    A link is followed, so that the file behind it changes and the link stays; permissions stay.
    Raises :class:`checker.read.ReadError` where the folder or the file cannot be written; then the
    old file is as it was.
    """
    place = Path(path).resolve()
    try:
        with NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False) as new:
            try:
                new.write(data)
                new.flush()
                os.fsync(new.fileno())
                Path(new.name).chmod(_mode(place))
                Path(new.name).replace(place)
            except BaseException:
                with suppress(OSError):
                    Path(new.name).unlink()
                raise
    except OSError as error:
        raise ReadError(f"{path}: cannot be written ({error.strerror})") from error


def _mode(place: Path) -> int:
    if place.exists():
        return place.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
