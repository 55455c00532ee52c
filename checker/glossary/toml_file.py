"""Reads a termbase written in TOML: a ``[termbase]`` head and one ``[[term]]`` for each entry."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import msgspec

from checker.glossary.entry import CaseRule, Entry, Kind, PartOfSpeech
from checker.glossary.termbase import TermbaseError
from checker.model import Severity


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The ``[termbase]`` table: what the file is, and the languages it goes between."""

    name: str = ""
    source: str = ""
    target: str = ""
    note: str = ""


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: str | tuple[str, ...]
    preferred: str = ""
    allowed: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    fixed_phrases: tuple[str, ...] = ()
    kind: Kind = "term"
    part_of_speech: PartOfSpeech = ""
    stands_for: str = ""
    do_not_translate: bool = False
    case: CaseRule = "smart"
    severity: Severity = Severity.WARNING
    paraphrase: bool = False
    context: tuple[str, ...] = ()
    domain: str = ""
    note: str = ""
    reference: str = ""


def read_toml(path: Path, text: str) -> tuple[Head, tuple[Entry, ...]]:
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
    return head, tuple(_entry(row, number, path, text) for number, row in enumerate(rows))


def _entry(raw: dict[str, Any], number: int, path: Path, text: str) -> Entry:
    try:
        row = msgspec.convert(raw, _Row)
        sources = (row.source,) if isinstance(row.source, str) else row.source
        if row.do_not_translate and row.preferred:
            raise ValueError("do_not_translate and preferred exclude each other")
        preferred = sources[0] if row.do_not_translate and sources else row.preferred
        if not preferred:
            raise ValueError("no preferred form, and do_not_translate is not set")
        return Entry(
            sources=sources,
            preferred=preferred,
            allowed=(*row.allowed, *sources[1:]) if row.do_not_translate else row.allowed,
            related=row.related,
            deprecated=row.deprecated,
            forbidden=row.forbidden,
            fixed_phrases=row.fixed_phrases,
            kind=row.kind,
            part_of_speech=row.part_of_speech,
            stands_for=row.stands_for,
            case=row.case,
            severity=row.severity,
            paraphrase=row.paraphrase,
            context=row.context,
            domain=row.domain,
            note=row.note,
            reference=row.reference,
            origin=path.name,
        )
    except ValueError as error:  # msgspec.ValidationError is one
        place = f"{path}:{_line_of(number, text)}"
        raise TermbaseError(f"{place}: term {number + 1}{_label(raw)}: {error}") from error


def _label(raw: dict[str, Any]) -> str:
    source = raw.get("source")
    first = source[0] if isinstance(source, list) and source else source
    return f" ({first})" if isinstance(first, str) else ""


def _line_of(number: int, text: str) -> int:
    """The 1-based line of the entry's ``[[term]]``; 1 if the tables are written another way."""
    heads = [n for n, line in enumerate(text.split("\n"), 1) if line.strip().startswith("[[term]]")]
    return heads[number] if number < len(heads) else 1
