"""Reading: a file of some format becomes a document with its prose in blocks."""

from __future__ import annotations

from pathlib import Path

from checker.model import Block, Document


class ReadError(ValueError):
    """A file that cannot be read; says which and why in one line."""


def read_text(text: str, language: str, *, path: str = "") -> Document:
    """A document from plain text."""
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        if bare.strip():
            blocks.append(Block(bare, at))
        at += len(line)
    return Document(text, language, path, tuple(blocks))


def read_file(path: str | Path, language: str) -> Document:
    """A document from a file; the format is told by its suffix."""
    return read_text(Path(path).read_text(encoding="utf-8"), language, path=str(path))
