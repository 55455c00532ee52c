"""What a machine's rendering says of the facts of a draft, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.drift.facts import KINDS, SAID
from checker.drift.statuses import changes, overlap
from checker.model import Finding, Link, Matches, Severity, Span
from checker.reference import MachineFact, Opinion

View = tuple[Matches, tuple[Finding, ...]]


class Views(NamedTuple):
    """One row, seen three ways; all findings are about facts."""

    draft: View
    """The draft against the source."""
    machine: View
    """The machine's rendering against the source."""
    between: tuple[Finding, ...]
    """The draft against the machine's rendering, which stands for the source there."""


def opinions(rows: Sequence[Views]) -> tuple[list[MachineFact], int]:
    """The facts on which the machine has an opinion, and how many differences the source settles.

    One fact is told once: a difference that the draft has a finding of is an opinion of that
    finding.
    """
    facts: list[MachineFact] = []
    settled = 0
    for row in rows:
        told: list[MachineFact] = []
        for one in row.between:
            if one.severity is Severity.INFO:
                continue  # a machine's wording makes many of those
            origin = _origin(row, one)
            own = _own(row.draft[1], one, origin)
            if own is not None:
                if not any(f.fingerprint == own.fingerprint for f in told):
                    told.append(_fact("agrees", row, one, own.source or origin, own))
            elif _machines_fault(row.machine[1], one, origin) or _borne_out(row, one, origin):
                settled += 1
            else:
                told.append(_fact("differs", row, one, origin, None))
        told += _disagreements(row, told)
        facts += sorted(told, key=_place)
    return facts, settled


def _fact(
    opinion: Opinion, row: Views, found: Finding, source: Span | None, own: Finding | None
) -> MachineFact:
    """An opinion; ``found`` quotes the machine's words as its source."""
    target = own.target or found.target if own else found.target
    return MachineFact(
        opinion,
        target or _beginning(row),
        own.name if own else found.name,
        source,
        target,
        _plain(found.source),
        own.rule if own else "",
        own.fingerprint if own else "",
    )


def _beginning(row: Views) -> Span:
    return row.draft[0].pair.targets[0].span(0, 0)


def _origin(row: Views, one: Finding) -> Span | None:
    """What of the source a difference is about, as far as either rendering could be matched."""
    for matches, there in ((row.machine[0], one.source), (row.draft[0], one.target)):
        for link in _links(matches):
            if link.source and link.target and overlap(link.target.span, there):
                return link.source.span
    return None


def _links(matches: Matches) -> Iterator[Link]:
    return (link for kind in KINDS for link in matches.of(kind))


def _own(findings: Sequence[Finding], one: Finding, origin: Span | None) -> Finding | None:
    """The draft's own finding about the fact of a difference."""
    return next(
        (f for f in findings if overlap(f.target, one.target) or overlap(f.source, origin)), None
    )


def _machines_fault(faults: Sequence[Finding], one: Finding, origin: Span | None) -> bool:
    return any(overlap(f.target, one.source) or overlap(f.source, origin) for f in faults)


def _borne_out(row: Views, one: Finding, origin: Span | None) -> bool:
    """Whether the draft says there what the source says."""
    return any(
        link.relation in SAID
        and link.source is not None
        and link.target is not None
        and (overlap(link.target.span, one.target) or overlap(link.source.span, origin))
        for link in _links(row.draft[0])
    )


def _disagreements(row: Views, told: Sequence[MachineFact]) -> Iterator[MachineFact]:
    """The draft's findings of which the machine has the very same."""
    seen = {f.fingerprint for f in told}
    for change in changes(row.draft[1], row.machine[1]):
        own, same = change.old, change.new
        if own is None or same is None or own.fingerprint in seen:
            continue
        words = _plain(same.target)
        if _plain(own.target).casefold() == words.casefold():
            yield MachineFact(
                "disagrees",
                own.target or _beginning(row),
                own.name,
                own.source,
                own.target,
                words,
                own.rule,
                own.fingerprint,
            )


def _plain(span: Span | None) -> str:
    return " ".join(span.text.split()) if span else ""


def _place(fact: MachineFact) -> int:
    return fact.at.start
