"""Facts that two renderings of one source give otherwise, and which of them is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.drift.statuses import Change, overlap
from checker.match.comparison import SOUND, compare
from checker.model import Finding, Matches, Mention, Severity, Span

Verdict = Literal["worse", "better", "both", "neither"]
_FAMILIES = frozenset("NDMETA")
"""The families of rules that are about facts: quantities, names, terms, addresses."""
_FACTUAL = ("accuracy/", "terminology/")
"""The MQM categories of wrong facts; how a number is written is none."""
SAID = frozenset({*SOUND, "preferred", "allowed", "related", "fixed", "version"})
"""Relations under which a rendering says what its source says."""
KINDS = ("quantity", "name", "term", "address")


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """One fact of the source, or one that it lacks, and what each rendering says."""

    verdict: Verdict
    """``worse``: only the old rendering agrees with the source; ``better``: only the new one;
    ``both`` agree, in other words; ``neither`` agrees."""
    source: Span | None
    old: Span | None
    new: Span | None
    finding: Finding | None = None
    """The fault of the rendering that does not agree; of the new one, where neither does."""


def changed_facts(
    changes: Sequence[Change], old: Sequence[Matches], new: Sequence[Matches]
) -> list[ChangedFact]:
    """The changed facts of one row, in the order of the source."""
    faults = [c for c in changes if factual(c.finding) and _alarming(c)]
    found = list(_faulty(faults, old, new))
    for one, other in _both_said(old, new):
        if not any(overlap(one[0], f.source) for f in found):
            found.append(ChangedFact("both", one[0], one[1].span, other.span))
    return sorted(found, key=_place)


def factual(found: Finding) -> bool:
    """Whether it says that a rendering tells a wrong quantity, name or term."""
    return found.rule[0] in _FAMILIES and found.category.startswith(_FACTUAL)


def _alarming(change: Change) -> bool:
    return any(f.severity is not Severity.INFO for f in (change.old, change.new) if f is not None)


def _faulty(
    faults: Sequence[Change], old: Sequence[Matches], new: Sequence[Matches]
) -> Iterator[ChangedFact]:
    fixed = [c.old for c in faults if c.status == "fixed" and c.old is not None]
    for change in faults:
        if change.new is None:
            continue
        was = change.old or _about(change.new.source, fixed)
        if was is None:
            before = _rendering(old, change.new.source)
            yield ChangedFact("worse", change.new.source, before, change.new.target, change.new)
            continue
        if was in fixed:
            fixed.remove(was)
        if _text(was.target) != _text(change.new.target):
            yield ChangedFact("neither", was.source, was.target, change.new.target, change.new)
    for was in fixed:
        yield ChangedFact("better", was.source, was.target, _rendering(new, was.source), was)


def _about(source: Span | None, findings: Sequence[Finding]) -> Finding | None:
    return next((f for f in findings if overlap(f.source, source)), None)


def _rendering(matches: Sequence[Matches], source: Span | None) -> Span | None:
    """What a rendering has for a stretch of the source, if that could be matched."""
    for found in matches:
        for kind in KINDS:
            for link in found.of(kind):
                if link.source and link.target and overlap(link.source.span, source):
                    return link.target.span
    return None


def _both_said(
    old: Sequence[Matches], new: Sequence[Matches]
) -> Iterator[tuple[tuple[Span, Mention], Mention]]:
    """Source facts that both renderings say, each in a way of its own."""
    for kind in KINDS:
        later = list(_said(new, kind))
        for span, target in _said(old, kind):
            other = next((m for place, m in later if overlap(place, span)), None)
            if other is not None and _differ(kind, target, other):
                yield (span, target), other


def _said(matches: Sequence[Matches], kind: str) -> Iterator[tuple[Span, Mention]]:
    for found in matches:
        for link in found.of(kind):
            if link.source and link.target and link.relation in SAID:
                yield link.source.span, link.target


def _differ(kind: str, one: Mention, other: Mention) -> bool:
    if kind != "quantity":
        return one.text.casefold() != other.text.casefold()
    likeness = compare(one.value, other.value)
    return likeness is None or likeness.relation != "same"


def _text(span: Span | None) -> str:
    return span.text.casefold() if span else ""


def _place(fact: ChangedFact) -> tuple[int, int]:
    at = fact.source or fact.new or fact.old
    return (at.start if at else -1, int(fact.source is None))
