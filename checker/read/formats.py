"""The formats that are read, and how one is told for a file; each is a module of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from checker.document import Document
from checker.read.edit import Edit


class FormatModule(Protocol):
    """What the module of a format offers; both functions raise :class:`checker.read.ReadError`."""

    def read(self, data: bytes, path: str) -> tuple[Document, ...]:
        """One document, or source and target of a file that holds both.

        ``path`` is for messages and for the documents.
        """

    def write(self, document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
        """The bytes of the file with the edits made and no other byte touched."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name; its module loads when a file of it is read."""

    name: str
    suffixes: tuple[str, ...]
    bilingual: bool = False
    """One file holds source and target."""
    begins: tuple[bytes, ...] = ()
    """What tells the format near the beginning of a file whose suffix says nothing."""

    @property
    def module(self) -> FormatModule:
        """The module that reads and writes it."""
        return cast(FormatModule, import_module(f"checker.read.{self.name}"))


TEXT = Format("text", (".txt", ".text"))
FORMATS = (
    TEXT,
    Format("markdown", (".md", ".markdown", ".mdown", ".mkd")),
    Format("subrip", (".srt",)),
    Format("docx", (".docx", ".docm", ".dotx"), begins=(b"word/document.xml",)),
    Format(
        "html", (".html", ".htm", ".xhtml"), begins=(b"<!DOCTYPE html", b"<!doctype html", b"<html")
    ),
    Format(
        "xliff",
        (".xlf", ".xliff", ".xlif", ".mxliff", ".mqxliff", ".sdlxliff"),
        True,
        (b"<xliff", b":xliff"),
    ),
    Format("tmx", (".tmx",), True, (b"<tmx",)),
    Format("gettext", (".po", ".pot"), True),
    Format("table", (".csv", ".tsv", ".tab"), True),
    Format("json", (".json", ".arb")),
    Format("yaml", (".yaml", ".yml")),
)
_SUFFIXES = {suffix: f for f in FORMATS for suffix in f.suffixes}
_BY_NAME = {f.name: f for f in FORMATS}
_PROLOGUE = 2_000


def format_of(path: str | PurePath, data: bytes = b"") -> Format:
    """The format of a file: by its suffix, else by how it begins; plain text if neither tells."""
    known = _SUFFIXES.get(PurePath(path).suffix.lower())
    if known:
        return known
    # UTF-16 shows the same letters with zeros between them.
    opening = data[:_PROLOGUE].replace(b"\0", b"")
    return next((f for f in FORMATS if any(b in opening for b in f.begins)), TEXT)


def format_named(name: str) -> Format:
    """The format of a document that was read."""
    return _BY_NAME[name]


def is_bilingual(path: str | PurePath) -> bool:
    """Whether a file of this name holds both sides."""
    return format_of(path).bilingual
