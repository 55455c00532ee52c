"""How sure it is that a difference between two sides is a mistake."""

from __future__ import annotations

from decimal import Decimal
from math import sqrt
from typing import NamedTuple

from checker.extract.quantity import Measure, Money, Number, Percent, Quantity, Score
from checker.languages import Language
from checker.languages.numbers import Numbers
from checker.match.comparison import Likeness
from checker.match.conversion import may_convert, of_some_scale
from checker.match.swaps import Swap
from checker.match.weight import may_be_words, weight, weight_beside
from checker.model import Link

SURE = 0.3
"""Below this a difference proves nothing."""

_OF_RELATION = {
    "number": 0.95,
    "bound": 0.85,
    "scale": 0.95,
    "score": 0.95,
    "swapped": 0.9,
    "currency": 0.9,
    "currency-lost": 0.6,
    "currency-gained": 0.35,
    "percent-unit": 0.7,
    "percent-lost": 0.85,
    "percent-gained": 0.6,
    "unit": 0.85,
    "unit-lost": 0.7,
    "unit-gained": 0.4,
    "conversion": 0.8,
    "kind": 0.8,
    "date": 0.8,
    "weekday": 0.92,
    "month": 0.95,
    "day": 0.95,
    "day-lost": 0.7,
    "year": 0.95,
    "period": 0.7,
    "time": 0.9,
    "renamed": 0.75,
    "missing": 0.85,
    "extra": 0.85,
}
_ALIKE = 0.45
"""What it says alone that both sides have one quantity of a sort left over, and they differ."""
_SCALES = frozenset(Decimal(10) ** n for n in (3, 6, 9, 12))
_UNDERSTOOD = 0.2
_TURNED = 0.6
_WHOLE, _ALTOGETHER = Decimal(100), 0.5
"""A hundred per cent is said for altogether as often as for all of something."""
_SHADE = 0.65
"""Nearly so many for over so many: to some writers both are about as many."""
_VAGUE = 0.75
"""Thousands for millions: neither is a number, and they are not the same."""
_LEFT_OVER, _UNLIKE = 0.3, 0.85
"""Two of different sorts may have been paired only because nothing better was there."""


class Sides(NamedTuple):
    """Whether number words can be read on each side; not every language has data for it."""

    source_words: bool = True
    target_words: bool = True

    @classmethod
    def of(cls, source: Language, target: Language) -> Sides:
        """What the data of the two languages allows."""
        return cls(*(tag.section("numbers", Numbers) is not None for tag in (source, target)))


def confidence_of(link: Link, sides: Sides) -> float:
    """The chance, from 0 to 1, that a careful reader calls the link a mistake."""
    base = _OF_RELATION[link.relation]
    if link.relation == "renamed":
        return base
    if link.source is None or link.target is None:
        return base * _alone(link, sides)
    source, target = link.source.value, link.target.value
    if isinstance(link.detail, Swap):
        return base * link.detail.evidence
    if _unread(link.relation, source, target, sides):
        return 0.0
    if link.relation == "scale" and source.approximate == target.approximate == "vague":
        return _VAGUE
    together = sqrt(weight_beside(source) * weight_beside(target))
    if not together:
        return 0.0
    if link.relation in ("unit-lost", "unit-gained") and _is_understood(link.detail):
        return _UNDERSTOOD
    if link.relation == "bound" and "nearly" in (source.approximate, target.approximate):
        return _SHADE * together
    if link.relation == "score" and _is_turned(link.detail):
        return _TURNED
    if isinstance(link.detail, Likeness) and type(link.detail.source) is type(link.detail.target):
        return base * (_ALIKE + (1.0 - _ALIKE) * together)
    return base * _UNLIKE * (_LEFT_OVER + (1.0 - _LEFT_OVER) * together)


def _is_turned(detail: object) -> bool:
    """Whether a result runs the other way: a defeat by 0:1 is also called one by 1-0."""
    if not isinstance(detail, Likeness):
        return True
    source, target = detail.source, detail.target
    return (
        isinstance(source, Score)
        and isinstance(target, Score)
        and (source.left, source.right) == (target.right, target.left)
    )


def _is_understood(detail: object) -> bool:
    """Whether the unit goes without saying: "52" is 52 years, and "8 miles" may be an hour's."""
    if not isinstance(detail, Likeness):
        return False
    measures = [r for r in (detail.source, detail.target) if isinstance(r, Measure)]
    return len(measures) == 2 or any(
        r.dimension == "duration" or of_some_scale(r.unit) for r in measures
    )


def _unread(relation: str, source: Quantity, target: Quantity, sides: Sides) -> bool:
    """Whether the difference may be a word that cannot be read: a million, percent, euros."""
    if relation == "scale":
        return (not sides.source_words and source.scale == 1) or (
            not sides.target_words and target.scale == 1
        )
    if relation == "number":
        if _only_by_sign(source, target):
            return not all(sides)  # below zero may be said in words
        return (not sides.source_words and _may_lack_a_word(source, target)) or (
            not sides.target_words and _may_lack_a_word(target, source)
        )
    if relation == "unit-lost" and not sides.source_words:
        return True  # symbols of a letter or two are taken for units that they are not
    if relation.endswith("-gained"):
        return not sides.source_words
    return relation.endswith("-lost") and not sides.target_words


def _only_by_sign(source: Quantity, target: Quantity) -> bool:
    one, other = source.readings[0], target.readings[0]
    if not isinstance(one, Measure | Number) or not isinstance(other, Measure | Number):
        return False
    return one.value == -other.value


def _may_lack_a_word(half_read: Quantity, other: Quantity) -> bool:
    """Whether a thousand or a unit after a bare number would make it the other quantity."""
    number = half_read.readings[-1]
    if not isinstance(number, Number) or not number.value:
        return False
    whole = other.readings[0]
    if isinstance(whole, Measure):
        return may_convert(number.value, whole.value, whole.unit)
    return isinstance(whole, Number | Money) and whole.value / number.value in _SCALES


def _alone(link: Link, sides: Sides) -> float:
    """The weight of a single quantity, if the other side could have been heard saying it."""
    mention = link.source or link.target
    assert mention is not None
    quantity: Quantity = mention.value
    known, heard = sides if link.target is None else sides[::-1]
    if not heard and (not quantity.style.digits or may_be_words(quantity)):
        return 0.0
    if not known and not quantity.style.digits:
        return 0.0  # the name of a month or day may be another word in a language without data
    if isinstance(quantity.readings[0], Percent) and quantity.readings[0].value == _WHOLE:
        return _ALTOGETHER
    return weight(quantity)
