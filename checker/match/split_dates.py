"""Compares the parts of a date that one side gives in one place and the other side in two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.extract.quantity import Date
from checker.match.comparison import Likeness, compare
from checker.match.told import Facts, facts_of, told_by
from checker.model import Link, Mention

_PARTS = frozenset({"weekday", "month", "day", "year"})


def contradicted(
    alone: Mention, others: Sequence[Mention], told: Facts, *, lost: bool
) -> tuple[Mention, Likeness] | None:
    """The date of the other side that a leftover date contradicts, and in what part.

    "Sunday" and "30 October" stand for "Sunday, 30 September": the first was matched, the second is
    left and shares its day with the whole. ``told`` is what the side of ``alone`` says: a part of
    the whole that it says elsewhere is not contradicted.
    """
    if not isinstance(alone.value.readings[0], Date):
        return None
    found: list[tuple[float, int, Mention, Likeness]] = []
    for place, other in enumerate(others):
        ends = (alone, other) if lost else (other, alone)
        like = compare(ends[0].value, ends[1].value)
        if like is None or like.relation not in _PARTS:
            continue
        if len(facts_of(other.value.readings[0])) < 2:
            continue  # no whole that the date could be a part of
        part = getattr(like.target if lost else like.source, like.relation)
        if told.isdisjoint(facts_of(Date(**{like.relation: part}))):
            found.append((like.cost, place, other, like))
    if not found:
        return None
    _, _, other, like = min(found, key=lambda f: f[:2])
    return other, like


def incomplete(links: Sequence[Link], targets: Sequence[Mention]) -> list[Link]:
    """The links, with ``day-lost`` where the target leaves out the day of a date and only that.

    A year left out is told by the context; a month without its day is another statement.
    """
    return [
        replace(k, relation="day-lost") if k.relation == "same" and _lacks_day(k, targets) else k
        for k in links
    ]


def _lacks_day(link: Link, targets: Sequence[Mention]) -> bool:
    if not isinstance(link.detail, Likeness):
        return False
    source, target = link.detail.source, link.detail.target
    if not isinstance(source, Date) or not isinstance(target, Date):
        return False
    if source.day is None or target.day is not None or target.month is None:
        return False
    return source.day not in told_by(targets)
