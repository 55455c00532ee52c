"""Pairs ordinals that both sides have left over: the eighth vote for the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.extract.quantity import Number, Quantity
from checker.match.comparison import Likeness
from checker.model import Link, Mention

THIRD = 3
"""First and second are said of what is early and what is again; one of two goes beyond them."""
SURE = 0.8
"""How sure it is that one of them is wrong."""


def paired(links: Sequence[Link]) -> list[Link]:
    """The links, an ordinal that only the target has as a difference from one of the source.

    The source's may be any that nothing renders, a first too.
    """
    lost = [k for k in links if k.target is None and _ordinal(k.source) is not None]
    extra = [k for k in links if k.source is None and _ordinal(k.target) is not None]
    if len(lost) != 1 or len(extra) != 1:
        return list(links)
    here, there = _ordinal(lost[0].source), _ordinal(extra[0].target)
    if here is None or there is None or max(here.value, there.value) < THIRD:
        return list(links)
    if here.value == there.value:
        return list(links)
    detail = Likeness("number", SURE, here, there)
    found = replace(
        lost[0], relation="number", target=extra[0].target, confidence=SURE, detail=detail
    )
    return [found if k is lost[0] else k for k in links if k is not extra[0]]


def _ordinal(mention: Mention | None) -> Number | None:
    """What an ordinal in words says."""
    if mention is None:
        return None
    quantity: Quantity = mention.value
    reading = quantity.readings[0]
    spelt = isinstance(reading, Number) and reading.role == "ordinal" and not quantity.style.digits
    return reading if spelt and isinstance(reading, Number) else None
