"""Reads a termbase from a table with a header: comma- or semicolon-separated, or tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.glossary.entry import Entry
from checker.glossary.row import Head, Row, entry_of
from checker.glossary.termbase import TermbaseError

_LISTS = {"source", "allowed", "related", "deprecated", "forbidden", "fixed_phrases", "context"}
_SWITCHES = {"do_not_translate", "paraphrase"}
_ON = {"true", "yes", "1", "x"}
_OFF = {"false", "no", "0", ""}
_OTHER_NAMES = {
    "term": "source",
    "source_term": "source",
    "target": "preferred",
    "target_term": "preferred",
    "translation": "preferred",
    "pos": "part_of_speech",
    "notes": "note",
    "comment": "note",
    "description": "note",
    "subject": "domain",
}
_COLUMNS = Row.__struct_fields__
_WITHIN = "|"
"""What separates the forms in one cell."""


def read_table(path: Path, text: str, languages: tuple[str, str]) -> tuple[Head, tuple[Entry, ...]]:
    """The entries of a CSV or TSV termbase; raises :class:`TermbaseError`.

    Columns are named by the keys of an entry or by the two language tags; ``|`` separates several
    forms in a cell. Follows RFC 4180 but for the separator, which is the one that the header has.
    """
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=_separator(path, text), strict=True
    )
    try:
        header = next(reader, [])
        columns = [_column(name, path, languages) for name in header]
        if len(set(columns)) < len(columns):
            raise TermbaseError(f"{path}:1: two columns have the same meaning")
        return Head(), tuple(_entries(reader, columns, path))
    except csv.Error as error:
        raise TermbaseError(f"{path}:{reader.line_num}: {error}") from error


def _entries(reader: Any, columns: list[str], path: Path) -> Iterator[Entry]:
    last = reader.line_num
    for cells in reader:
        # A cell may hold line ends: the reader counts to the last line of a row.
        line, last = last + 1, reader.line_num
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(columns):
            raise TermbaseError(
                f"{path}:{line}: {len(cells)} cells, but the header has {len(columns)}"
            )
        try:
            filled = zip(columns, cells, strict=False)
            yield entry_of({c: _value(c, v) for c, v in filled if v.strip()}, path.name, line)
        except ValueError as error:
            raise TermbaseError(f"{path}:{line}: {error}") from error


def _value(column: str, cell: str) -> Any:
    text = cell.strip()
    if column in _LISTS:
        return [part.strip() for part in text.split(_WITHIN) if part.strip()]
    if column in _SWITCHES:
        if text.lower() not in _ON | _OFF:
            raise ValueError(f"{column} is yes or no, not {text!r}")
        return text.lower() in _ON
    return text


def _column(name: str, path: Path, languages: tuple[str, str]) -> str:
    plain = name.strip().lower().replace(" ", "_").replace("-", "_")
    by_language = dict(zip(languages, ("source", "preferred"), strict=True))
    column = _OTHER_NAMES.get(plain) or by_language.get(plain.split("_")[0], plain)
    if column not in _COLUMNS:
        raise TermbaseError(
            f"{path}:1: unknown column {name!r}; known are {', '.join(sorted(_COLUMNS))}"
        )
    return column


def _separator(path: Path, text: str) -> str:
    if path.suffix.lower() == ".tsv":
        return "\t"
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)
