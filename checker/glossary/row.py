"""The keys of an entry as files have them, checked against a schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from checker.glossary.entry import CaseRule, Entry, Kind, PartOfSpeech
from checker.model import Severity


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a termbase says of itself: its name, and the languages it goes between."""

    name: str = ""
    source: str = ""
    target: str = ""
    note: str = ""


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of a termbase, with the keys that ``docs/termbases.md`` explains."""

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


def entry_of(raw: Mapping[str, Any], origin: str, line: int) -> Entry:
    """The entry that a row describes; raises :class:`ValueError` with the reason it cannot be."""
    row = msgspec.convert(raw, Row)
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
        origin=origin,
        line=line,
    )
