"""Finds quantities that traded places: 20 people in 2011 for 2011 people in 20."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.extract.quantity import Date, Measure, Money, Number, Percent, Quantity, Reading
from checker.lexicon import has_pair
from checker.match.comparison import Likeness
from checker.match.names_affinity import Renderings
from checker.match.partners import Leaning, follow_each_other, leaning
from checker.model import Link, Mention

_TRADED = frozenset(
    {
        "kind", "currency", "currency-lost", "currency-gained", "percent-lost", "percent-gained",
        "unit", "unit-lost", "unit-gained", "same",
    }
)  # fmt: skip
_EQUAL = frozenset({"same", "converted", "unit-lost", "unit-gained"})

_NEAR = 12
"""Quantities that trade places stand in one sentence; a table of thousands is not searched."""

_KINDS_TRADED = 1.0
_AGAINST, _RATHER_AGAINST, _NEITHER = -0.25, -0.08, 0.03
"""How the words near two numbers lean; see :func:`checker.match.partners.leaning`."""

_FOR = 0.3
"""One word so near that it settles what a year and a count belong to."""

_SPELT = 0.85
"""Number words hardly slip, but are put in the wrong place; what they count must say so."""

_RANGE_TURNED = 0.95
_LIST_TURNED = 0.7


class Swap(NamedTuple):
    """The detail of a ``swapped`` link."""

    other: Link
    """What the quantity traded places with."""
    evidence: float
    """From 0 to 1."""


def swapped(links: Sequence[Link], renderings: Renderings) -> list[Link]:
    """The links, with the relation ``swapped`` on both of each two that exchanged what they count.

    Two equal values are evidence when each stands with the unit, the currency, the kind or the
    noun of the other; the order of a range is, because a range is given from low to high in every
    language. Order alone is none.
    """
    found = list(links)
    for i, one in enumerate(found):
        for j in range(i + 1, min(i + _NEAR, len(found))):
            other = found[j]
            if "swapped" in (one.relation, other.relation):
                continue
            evidence = _evidence(one, other, links, renderings)
            if evidence:
                found[i] = replace(one, relation="swapped", detail=Swap(other, evidence))
                found[j] = replace(other, relation="swapped", detail=Swap(one, evidence))
                break
    return found


def _evidence(one: Link, other: Link, links: Sequence[Link], renderings: Renderings) -> float:
    if not isinstance(one.detail, Likeness) or not isinstance(other.detail, Likeness):
        return 0.0
    if _exchanged(one, other):
        return _KINDS_TRADED
    if not _inverted(one, other):
        return 0.0
    if _of_one_range(one.source, other.source) and not _below_zero(one, other):
        ranged = _of_one_range(one.target, other.target)
        if ranged and _ascends(one, other):
            return _RANGE_TURNED
        if ranged or _ascends(one, other):
            return _LIST_TURNED
    lean = leaning(one, other, links, renderings)
    return _by_words(one, other, lean, renderings)


def _exchanged(one: Link, other: Link) -> bool:
    """Whether each value stands with the unit, currency or kind of the other."""
    if not {one.relation, other.relation} <= _TRADED:
        return False
    return (
        not _of_a_sort(one.detail.source, one.detail.target)
        and _of_a_sort(one.detail.source, other.detail.target)
        and _of_a_sort(one.detail.target, other.detail.source)
    )


def _of_a_sort(one: Reading, other: Reading) -> bool:
    """Whether two readings count the same; a dollar sign may be one of several dollars."""
    if isinstance(one, Money) and isinstance(other, Money):
        return not set(one.currencies).isdisjoint(other.currencies)
    return _sort(one) == _sort(other)


def _sort(reading: Reading) -> Hashable:
    """What a reading counts, without how much of it."""
    if isinstance(reading, Measure | Percent):
        return reading.unit
    if isinstance(reading, Date) and reading == Date(year=reading.year):
        return Number.__name__
    return type(reading).__name__


def _inverted(one: Link, other: Link) -> bool:
    """Whether two different quantities of one sentence are told in the other order."""
    if not {one.relation, other.relation} <= _EQUAL:
        return False
    if not one.source or not other.source or not one.target or not other.target:
        return False
    if one.source.segment is not other.source.segment:
        return False
    if one.target.segment is not other.target.segment:
        return False
    if one.source.value.readings == other.source.value.readings:
        return False
    if not _counts(one.detail.source) or not _counts(other.detail.source):
        return False
    forward = one.source.start < other.source.start
    return forward != (one.target.start < other.target.start)


def _counts(reading: Reading) -> bool:
    """Whether another amount could take its place and not be noticed at once."""
    if isinstance(reading, Date):
        return reading == Date(year=reading.year)
    if isinstance(reading, Number):
        return reading.role != "code"
    return isinstance(reading, Money | Percent | Measure)


def _by_words(one: Link, other: Link, lean: Leaning, renderings: Renderings) -> float:
    """What the change of order says together with the words near the numbers.

    In edited translations two quantities of one sort are told in the same order nearly always, so
    that it is enough if the words do not speak for the order; a year and a count must have traded
    words. What still has its unit beside it has not moved. Without a lexicon only names and further
    quantities speak, and they must speak clearly.
    """
    known = has_pair(renderings.source, renderings.target)
    cardinal = _cardinal(one) and _cardinal(other)
    if not cardinal or not _of_a_sort(one.detail.target, other.detail.target):
        return 0.0
    if not _in_digits(one) or not _in_digits(other):
        return _SPELT if known and follow_each_other(one, other, renderings) else 0.0
    of_a_sort = type(one.detail.source) is type(other.detail.source)
    if not of_a_sort and lean.straight >= _FOR:
        return 0.0
    # A year moves about the sentence freely, past whatever else is counted in it.
    total = lean.total if of_a_sort else lean.told
    if total <= _AGAINST:
        return 0.95
    if not known:
        return 0.0
    return 0.65 if total <= (_NEITHER if of_a_sort else _RATHER_AGAINST) else 0.0


def _cardinal(link: Link) -> bool:
    """Whether neither side is an ordinal or the like."""
    readings = link.detail.source, link.detail.target
    return all(not isinstance(r, Number) or r.role == "cardinal" for r in readings)


def _in_digits(link: Link) -> bool:
    assert link.source and link.target
    return bool(link.source.value.style.digits and link.target.value.style.digits)


def _ascends(one: Link, other: Link) -> bool:
    """Whether the source runs from low to high, as a range does."""
    assert one.source and other.source
    first, second = sorted((one, other), key=lambda k: k.source.start if k.source else 0)
    low = getattr(first.detail.source, "value", None)
    high = getattr(second.detail.source, "value", None)
    return low is not None and high is not None and low < high


def _below_zero(*links: Link) -> bool:
    """Whether all are: either end may be said first (-10 to -5 is 5 to 10 degrees below zero)."""
    return all(getattr(link.detail.source, "value", 0) <= 0 for link in links)


def _of_one_range(one: Mention | None, other: Mention | None) -> bool:
    if one is None or other is None:
        return False
    first: Quantity = one.value
    second: Quantity = other.value
    return first.group >= 0 and first.group == second.group
