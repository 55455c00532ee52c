"""Reading: a file of some format becomes a document with its prose in blocks."""

from __future__ import annotations

from pathlib import Path

from checker.model import Document
from checker.read.decode import ReadError, decode, read_bytes
from checker.read.text import text_blocks

__all__ = ["ReadError", "read_file", "read_text"]

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})


def read_text(text: str, *, path: str = "") -> Document:
    """A document from plain text."""
    return Document(text, "", path, text_blocks(text))


def read_file(path: str | Path) -> Document:
    """A document from a file of text or, by its suffix, Markdown.

    Raises :class:`ReadError` for a file that is missing, a directory, empty, binary or in no known
    encoding.
    """
    place = Path(path)
    text, encoding = decode(read_bytes(place), place)
    if place.suffix.lower() in MARKDOWN_SUFFIXES:
        from checker.read.markdown import markdown_blocks  # noqa: PLC0415  (loads a parser)

        blocks = markdown_blocks(text)
    else:
        blocks = text_blocks(text)
    if not blocks:
        raise ReadError(f"{place}: there is no prose in it, nothing to compare")
    return Document(text, "", str(path), blocks, encoding)
