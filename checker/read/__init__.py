"""Reading: a file of some format becomes a document with its prose in blocks."""

from __future__ import annotations

from pathlib import Path

from checker.document import Document
from checker.read.decode import ReadError, read_bytes
from checker.read.formats import format_of
from checker.read.text import text_blocks

__all__ = ["ReadError", "read_bilingual", "read_file", "read_sides", "read_text"]


def read_text(text: str, *, path: str = "") -> Document:
    """A document from plain text."""
    return Document(text, "", path, text_blocks(text))


def read_file(path: str | Path) -> Document:
    """A document from a file that holds one language; its suffix tells the format.

    Raises :class:`ReadError` for a file that is missing, a directory, empty, binary, in no known
    encoding, broken, or that holds both sides.
    """
    documents = _read(path)
    if len(documents) != 1:
        raise ReadError(f"{path}: holds both source and translation; give it alone")
    if not documents[0].blocks:
        raise ReadError(f"{path}: there is no prose in it, nothing to compare")
    return documents[0]


def read_bilingual(path: str | Path) -> tuple[Document, Document]:
    """Source and target of a file that holds both; their blocks have keys that pair them.

    Raises :class:`ReadError` as :func:`read_file` does, and for a file of one language. Documents
    without blocks are those of a file in which nothing is translated; they say so themselves.
    """
    documents = _read(path)
    if len(documents) != 2:
        raise ReadError(f"{path}: holds one language; give its translation too")
    return documents[0], documents[1]


def read_sides(source: str | Path, target: str | Path | None = None) -> tuple[Document, Document]:
    """Source and target from two files, or from one that holds both.

    Of two files with keys, the messages that both have.
    """
    if target is None:
        return read_bilingual(source)
    documents = read_file(source), read_file(target)
    if all(d.blocks[0].key for d in documents):
        from checker.read.messages import same_messages  # noqa: PLC0415  (few files have keys)

        return same_messages(*documents)
    return documents


def _read(path: str | Path) -> tuple[Document, ...]:
    data = read_bytes(Path(path))
    return format_of(path, data).module.read(data, str(path))
