"""Finds quantities that traded places: 20 people in 2011 for 2011 people in 20."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from checker.extract.quantity import Date, Measure, Money, Number, Percent, Quantity, Reading
from checker.match.comparison import Likeness
from checker.match.partners import traded
from checker.model import Link, Mention

_TRADED = frozenset(
    {
        "kind", "currency", "currency-lost", "currency-gained", "percent-lost", "percent-gained",
        "unit", "unit-lost", "unit-gained", "same",
    }
)  # fmt: skip


_NEAR = 12
"""Quantities that trade places stand in one sentence; a table of thousands is not searched."""


def swapped(links: Sequence[Link]) -> list[Link]:
    """The links, with the relation ``swapped`` on both of each two that exchanged what they count.

    Two equal values are evidence when each stands with the unit, the currency, the kind or the
    noun of the other; the order of a range is, because a range is given from low to high in every
    language. Order alone is none.
    """
    found = list(links)
    for i, one in enumerate(found):
        for j in range(i + 1, min(i + _NEAR, len(found))):
            other = found[j]
            if _exchanged(one, other) or _turned(one, other) or _elsewhere(one, other):
                found[i] = replace(one, relation="swapped", detail=other)
                found[j] = replace(other, relation="swapped", detail=one)
                break
    return found


def _exchanged(one: Link, other: Link) -> bool:
    first, second = one.detail, other.detail
    if not isinstance(first, Likeness) or not isinstance(second, Likeness):
        return False
    if not {one.relation, other.relation} <= _TRADED:
        return False
    was, now = _sort(first.source), _sort(first.target)
    other_was, other_now = _sort(second.source), _sort(second.target)
    return was != now and was == other_now and now == other_was


def _sort(reading: Reading) -> Hashable:
    """What a reading counts, without how much of it."""
    if isinstance(reading, Money):
        return reading.currencies
    if isinstance(reading, Measure | Percent):
        return reading.unit
    if isinstance(reading, Date) and reading == Date(year=reading.year):
        return Number.__name__
    return type(reading).__name__


def _turned(one: Link, other: Link) -> bool:
    """Whether a range from low to high on the one side runs from high to low on the other."""
    first, second = one.detail, other.detail
    if not isinstance(first, Likeness) or not isinstance(second, Likeness):
        return False
    if one.relation != "same" or other.relation != "same":
        return False
    if not _of_one_range(one.source, other.source) or not _of_one_range(one.target, other.target):
        return False
    assert one.source and other.source and one.target and other.target
    low, high = getattr(first.source, "value", None), getattr(second.source, "value", None)
    if low is None or high is None or low == high:
        return False
    if one.source.start > other.source.start:
        low, high = high, low
    forward = one.source.start < other.source.start
    return low < high and forward != (one.target.start < other.target.start)


def _elsewhere(one: Link, other: Link) -> bool:
    """Whether two equal values changed their order and each stands with what the other counts."""
    if one.relation != "same" or other.relation != "same":
        return False
    if not one.source or not other.source or not one.target or not other.target:
        return False
    forward = one.source.start < other.source.start
    if one.source.segment is not other.source.segment or one.source.value == other.source.value:
        return False
    if one.target.segment is not other.target.segment:
        return False
    if forward == (one.target.start < other.target.start):
        return False
    return traded(one.source, other.source, one.target, other.target)


def _of_one_range(one: Mention | None, other: Mention | None) -> bool:
    if one is None or other is None or one.segment is not other.segment:
        return False
    first: Quantity = one.value
    second: Quantity = other.value
    return first.group >= 0 and first.group == second.group
