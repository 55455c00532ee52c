"""Tables of translations, CSV or TSV (RFC 4180): a row is a unit, two of its columns are the sides.

The header names the columns: ``source`` and ``target`` (or ``translation``), or a language tag
each; ``id`` or ``key`` names the unit. A table of two columns needs no header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.document import Document
from checker.languages import UnknownLanguageError, language
from checker.read.decode import ReadError
from checker.read.edit import Edit
from checker.read.placeholders import with_placeholders
from checker.read.plain import plain_document, write_plain
from checker.read.prose import Prose
from checker.read.units import Sides

_DELIMITERS = ",;\t|"
_SOURCES = ("source", "source_text", "src", "original")
_TARGETS = ("target", "target_text", "translation", "trg", "tgt")
_NAMES = ("id", "key", "name", "context", "string_id")
# More columns than a header of languages has are no tag but a word of two letters.
_TAG = re.compile(r"[a-z]{2,3}([-_][a-z0-9]{2,8}){0,2}", re.IGNORECASE)


class _Cell(NamedTuple):
    """A field's place in the text, without its quotation marks."""

    start: int
    end: int
    quoted: bool


class _Columns(NamedTuple):
    """Which columns are what; ``name`` is none where no column names the units."""

    source: int
    target: int
    name: int | None
    languages: tuple[str, str]
    header: bool


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """Source and target of a file's bytes."""
    document = plain_document(data, path, "table", lambda text: ())
    text = document.text
    rows = _rows(text, _delimiter(text), path)
    first = next(rows, [])
    columns = _columns([_shown(text, c).text.strip() for c in first], path)
    sides = Sides()
    if not columns.header:
        _add(sides, text, first, columns, 1)
    for number, row in enumerate(rows, 2):
        _add(sides, text, row, columns, number)
    return sides.documents(document, columns.languages)


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made."""
    text = document.text
    delimiter = _delimiter(text)
    cells = [c for row in _rows(text, delimiter, document.path) for c in row]

    def written(_: Document, edit: Edit) -> str:
        cell = next(c for c in cells if c.start <= edit.start <= c.end)
        if cell.quoted:
            return edit.replacement.replace('"', '""')
        if any(mark in edit.replacement for mark in (delimiter, '"', "\n", "\r")):
            line = document.span(edit.start, edit.end).line
            raise ReadError(
                f"{document.path}:{line}: {edit.replacement!r} needs quotation marks there"
            )
        return edit.replacement

    return write_plain(document, data, edits, written)


def _delimiter(text: str) -> str:
    """The delimiter that the first line has most, commas and tabs before others."""
    first = text[: text.find("\n")] if "\n" in text else text
    return max(_DELIMITERS, key=lambda d: (first.count(d), -_DELIMITERS.index(d)))


def _rows(text: str, delimiter: str, path: str) -> Iterator[list[_Cell]]:
    """The cells of each row that is not blank."""
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    row: list[_Cell] = []
    at = 0
    while at <= len(text):
        cell, at = _cell(text, at, plain, delimiter, path)
        row.append(cell)
        if text[at : at + 1] == delimiter:
            at += 1
            continue
        at += 2 if text.startswith("\r\n", at) else 1
        if len(row) > 1 or row[0].start < row[0].end:
            yield row
        row = []


def _cell(
    text: str, at: int, plain: re.Pattern[str], delimiter: str, path: str
) -> tuple[_Cell, int]:
    """The cell that begins at a place, and where it ends."""
    if text.startswith('"', at):
        end = at + 1
        while True:
            end = text.find('"', end)
            if end < 0:
                if delimiter == "\t":
                    break  # tables with tabs seldom quote: it is a mark of the text
                line = text.count("\n", 0, at) + 1
                raise ReadError(f"{path}:{line}: a quotation mark opens a field and none closes it")
            if not text.startswith('""', end):
                break
            end += 2
        if end >= 0 and text[end + 1 : end + 2] in (delimiter, "\r", "\n", ""):
            return _Cell(at + 1, end, True), end + 1
    found = plain.match(text, at)
    end = found.end() if found else at
    return _Cell(at, end, False), end


def _shown(text: str, cell: _Cell) -> Prose:
    prose = Prose()
    at = cell.start
    while cell.quoted and (mark := text.find('""', at, cell.end)) >= 0:
        if mark > at:
            prose.put(text[at:mark], at, mark)
        prose.put('"', mark, mark + 2)
        at = mark + 2
    if at < cell.end:
        prose.put(text[at : cell.end], at, cell.end)
    return prose


def _columns(header: Sequence[str], path: str) -> _Columns:
    names = [h.lower().replace(" ", "_") for h in header]
    source, target = _first(names, _SOURCES), _first(names, _TARGETS)
    name = _first(names, _NAMES)
    if source is not None and target is not None:
        return _Columns(source, target, name, ("", ""), True)
    tags = [(i, _tag(h)) for i, h in enumerate(header) if i != name and _tag(h)]
    if len(tags) >= 2:
        (here, ours), (there, theirs) = tags[:2]
        return _Columns(here, there, name, (ours, theirs), True)
    if len(header) == 2:
        return _Columns(0, 1, None, ("", ""), False)
    raise ReadError(
        f"{path}:1: which columns are source and target? The header should name them source and "
        "target, or by language tags"
    )


def _first(names: Sequence[str], wanted: Sequence[str]) -> int | None:
    return next((names.index(w) for w in wanted if w in names), None)


def _tag(written: str) -> str:
    if not _TAG.fullmatch(written):
        return ""
    try:
        return language(written.replace("_", "-")).tag
    except UnknownLanguageError:
        return ""


def _add(sides: Sides, text: str, row: Sequence[_Cell], columns: _Columns, number: int) -> None:
    def side(column: int) -> Prose:
        return with_placeholders(_shown(text, row[column])) if column < len(row) else Prose()

    name = f"row {number}"
    if columns.name is not None and columns.name < len(row):
        name = f"{name}, {_shown(text, row[columns.name]).text.strip()}"
    sides.add(side(columns.source), side(columns.target), name=name)
