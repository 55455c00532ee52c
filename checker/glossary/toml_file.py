"""Reads a termbase written in TOML: a ``[termbase]`` head and one ``[[term]]`` for each entry."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from checker.glossary.entry import Entry
from checker.glossary.row import Head, entry_of
from checker.glossary.termbase import TermbaseError


def read_toml(path: Path, text: str, languages: tuple[str, str]) -> tuple[Head, tuple[Entry, ...]]:
    """The head and the entries of a TOML termbase; raises :class:`TermbaseError`."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TermbaseError(f"{path}: not valid TOML: {error}") from error
    unknown = sorted(set(raw) - {"termbase", "term"})
    if unknown:
        raise TermbaseError(f"{path}: unknown table {unknown[0]!r}; entries are [[term]]")
    try:
        head = msgspec.convert(raw.get("termbase", {}), Head)
        rows = msgspec.convert(raw.get("term", []), list[dict[str, Any]])
    except msgspec.ValidationError as error:
        raise TermbaseError(f"{path}: {error}") from error
    lines = _lines_of_entries(text)
    if len(lines) != len(rows):  # the tables are written another way
        lines = [1] * len(rows)
    return head, tuple(_entry(row, number, path, lines) for number, row in enumerate(rows))


def _entry(raw: dict[str, Any], number: int, path: Path, lines: Sequence[int]) -> Entry:
    try:
        return entry_of(raw, path.name, lines[number])
    except ValueError as error:  # msgspec.ValidationError is one
        place = f"{path}:{lines[number]}"
        raise TermbaseError(f"{place}: term {number + 1}{_label(raw)}: {error}") from error


def _label(raw: dict[str, Any]) -> str:
    source = raw.get("source")
    first = source[0] if isinstance(source, list) and source else source
    return f" ({first})" if isinstance(first, str) else ""


def _lines_of_entries(text: str) -> list[int]:
    """The 1-based line of each ``[[term]]``."""
    return [n for n, line in enumerate(text.split("\n"), 1) if line.strip().startswith("[[term]]")]
