"""What two quantities have to do with each other: the same, converted, or how they differ."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from checker.extract.quantity import Measure, Money, Number, Percent, Quantity, Reading
from checker.match.calendar import DIFFERENT, JUDGES, Verdict
from checker.match.conversion import convertible, converts, exchanges, of_some_scale, same_unit

SOUND = frozenset({"same", "converted", "rounded"})
"""Relations under which the target says what the source says."""

_LATER_READING = 0.02
"""Added for each reading that was passed over: the likeliest one is listed first."""


_WEAK_UNIT = 0.6
"""Two years are not "both" while there is something better."""
_ABOUT = Decimal("0.05")
_DOZENS = {Decimal(10), Decimal(12), Decimal(20)}
_HALF_READ = frozenset({"unit-lost", "unit-gained", "currency-lost", "currency-gained"})
_CHANGED = frozenset({"unit", "currency"})
_BELOW = frozenset({"under", "nearly"})


class Likeness(NamedTuple):
    """How a source quantity relates to a target quantity, in the readings that fit best."""

    relation: str
    """One of :data:`SOUND`, or what differs: ``number``, ``bound``, ``scale``, ``score``,
    ``currency``, ``currency-lost``, ``currency-gained``, ``percent-unit``, ``percent-lost``,
    ``percent-gained``,
    ``unit``, ``unit-lost``, ``unit-gained``, ``conversion``, ``kind``, ``date``, ``weekday``,
    ``month``, ``day``, ``day-lost``, ``year``, ``period``, ``time``."""
    cost: float
    """0 for the same thing written the same way; over 1 never happens."""
    source: Reading
    target: Reading


def compare(source: Quantity, target: Quantity) -> Likeness | None:
    """The cheapest relation between any two readings; ``None`` if they have nothing in common."""
    best: Likeness | None = None
    for i, one in enumerate(source.readings):
        for j, other in enumerate(target.readings):
            judge = _JUDGES.get((type(one), type(other)))
            verdict = judge(one, other) if judge else None
            if verdict is None:
                continue
            relation, cost = verdict
            if relation == "month" and source.weak:
                continue  # Romanian mai, mostly "more": no month that another can be wrong for
            cost += _LATER_READING * (i + j)
            if relation in _HALF_READ and (source.weak or target.weak):
                cost += _WEAK_UNIT
            if best is None or cost < best.cost or relation in _CHANGED:
                best = _better(best, Likeness(relation, cost, one, other))
    if best is not None and best.relation == "same" and _opposed(source, target):
        return best._replace(relation="bound")
    if best is not None and best.relation == "number" and _both_vague(source, target):
        return _of_crowds(best)
    if best is not None and best.relation in ("number", "kind"):
        return _by_roundness(_by_scale(best, source, target), source, target)
    return best


def _opposed(source: Quantity, target: Quantity) -> bool:
    """Over so many on one side, under or nearly so many on the other."""
    sides = {source.approximate, target.approximate}
    return "over" in sides and not sides.isdisjoint(_BELOW)


def _both_vague(source: Quantity, target: Quantity) -> bool:
    """Hundreds, thousands: no numbers on either side."""
    return source.approximate == target.approximate == "vague" and source.weak and target.weak


def _of_crowds(found: Likeness) -> Likeness:
    """Dozens render tens; hundreds do not render thousands."""
    values = {_value(found.source), _value(found.target)}
    if values <= _DOZENS:
        return found._replace(relation="same", cost=0.05)
    return found._replace(relation="scale", cost=0.2)


def _better(held: Likeness | None, found: Likeness) -> Likeness:
    """The cheaper of two, but another unit rather than none where a reading knows the unit."""
    if held is None or found.cost < held.cost:
        if held is not None and found.relation in _HALF_READ and held.relation in _CHANGED:
            return held
        return found
    return found if held.relation in _HALF_READ and found.relation in _CHANGED else held


def _by_scale(found: Likeness, source: Quantity, target: Quantity) -> Likeness:
    """Five million for five billion: the scale word changed and not the number before it."""
    if source.scale == target.scale:
        return found
    one, other = _value(found.source), _value(found.target)
    if one is None or other is None or one * target.scale != other * source.scale:
        return found
    return found._replace(relation="scale", cost=found.cost - 0.2)


def _by_roundness(found: Likeness, source: Quantity, target: Quantity) -> Likeness:
    """About fifty and some four dozen: both say that they are no more than near."""
    one, other = _value(found.source), _value(found.target)
    if not (source.approximate and target.approximate and one and other):
        return found
    if source.style.digits and target.style.digits:
        return found
    if abs(one - other) > _ABOUT * max(abs(one), abs(other)):
        return found
    return found._replace(relation="rounded", cost=0.3)


def _value(reading: Reading) -> Decimal | None:
    return reading.value if isinstance(reading, Number | Money | Percent | Measure) else None


def _difference(one: Decimal, other: Decimal) -> float:
    """From 0 for nearly the same digits to 1 for numbers without resemblance."""
    first, second = _digits(one), _digits(other)
    longest = max(len(first), len(second))
    shared = 0
    for a, b in zip(first, second, strict=False):
        if a != b:
            break
        shared += 1
    rest = min(len(first), len(second)) - shared
    tail = 0
    while tail < rest and first[-1 - tail] == second[-1 - tail]:
        tail += 1
    return 1.0 - (shared + tail) / longest


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.as_tuple().digits))


def _amounts(one: Decimal, other: Decimal, base: float = DIFFERENT) -> Verdict:
    return "number", base + 0.2 * _difference(one, other)


def _numbers(one: Number, other: Number) -> Verdict:
    if one.value == other.value:
        return "same", 0.0 if one.role == other.role else 0.06
    return _amounts(one.value, other.value, DIFFERENT if one.role == other.role else 0.6)


def _money(one: Money, other: Money) -> Verdict:
    shared = set(one.currencies) & set(other.currencies)
    if one.value == other.value:
        return ("same", 0.0) if shared or not one.currencies else ("currency", 0.35)
    if shared:
        return _amounts(one.value, other.value)
    if any(
        exchanges(one.value, a, other.value, b) for a in one.currencies for b in other.currencies
    ):
        return "converted", 0.1
    return "currency", 0.75


_HUNDREDTHS = {
    "percent": Decimal(1),
    "percentage-point": Decimal(1),
    "permille": Decimal("0.1"),
    "basis-point": Decimal("0.01"),
}


def _percent(one: Percent, other: Percent) -> Verdict:
    if one.unit == other.unit:
        return ("same", 0.0) if one.value == other.value else _amounts(one.value, other.value)
    if one.value == other.value:
        return "percent-unit", 0.3
    if one.value * _HUNDREDTHS[one.unit] == other.value * _HUNDREDTHS[other.unit]:
        return "converted", 0.1
    return "percent-unit", 0.75


def _measures(one: Measure, other: Measure) -> Verdict | None:
    alike = same_unit(one.unit, other.unit)
    if alike and one.value == other.value:
        return "same", 0.0
    # Twelve below zero is not the twelve of another scale that it may be near.
    scaled = one.unit != other.unit and not any(map(of_some_scale, (one.unit, other.unit)))
    turned = one.value == -other.value and not scaled
    if (
        not turned
        and (not alike or of_some_scale(one.unit))
        and converts(one.value, one.unit, other.value, other.unit)
    ):
        return "converted", 0.1
    if alike:
        return _amounts(one.value, other.value)
    if one.value == other.value:
        if other.unit.startswith(f"{one.unit}-per-"):
            return "unit-gained", 0.15
        if one.unit.startswith(f"{other.unit}-per-"):
            return "unit-lost", 0.15
        return "unit", 0.3 if one.dimension == other.dimension else 0.4
    return ("conversion", 0.7) if convertible(one.unit, other.unit) else None


def _number_measure(one: Number, other: Measure) -> Verdict:
    if one.value == other.value:
        return "unit-gained", 0.12
    return _amounts(one.value, other.value, 0.6)


def _measure_number(one: Measure, other: Number) -> Verdict:
    if one.value == other.value:
        return "unit-lost", 0.12
    return _amounts(one.value, other.value, 0.6)


def _number_money(one: Number, other: Money) -> Verdict:
    if one.value == other.value:
        return "currency-gained", 0.15
    return _amounts(one.value, other.value, 0.6)


def _money_number(one: Money, other: Number) -> Verdict:
    if one.value == other.value:
        return "currency-lost", 0.15
    return _amounts(one.value, other.value, 0.6)


def _number_percent(one: Number, other: Percent) -> Verdict:
    if _share_is(one, other.value):
        return "same", 0.1
    if one.value == other.value:
        return "percent-gained", 0.2
    return _amounts(one.value, other.value, 0.6)


def _share_is(number: Number, percent: Decimal) -> bool:
    """Half is 50 %; twice is 200 % of what it was, and 100 % more."""
    if number.role == "multiple" and (number.value - 1) * 100 == percent:
        return True
    return number.value * 100 == percent and number.role in ("fraction", "cardinal", "multiple")


def _percent_number(one: Percent, other: Number) -> Verdict:
    if _share_is(other, one.value):
        return "same", 0.1
    if one.value == other.value:
        return "percent-lost", 0.2
    return _amounts(one.value, other.value, 0.6)


def _unlike_amounts(
    one: Money | Percent | Measure, other: Money | Percent | Measure
) -> Verdict | None:
    return ("kind", 0.45) if one.value == other.value else None


Judge = Callable[..., Verdict | None]

_JUDGES: dict[tuple[type, type], Judge] = {
    (Number, Number): _numbers,
    (Money, Money): _money,
    (Percent, Percent): _percent,
    (Measure, Measure): _measures,
    (Number, Measure): _number_measure,
    (Measure, Number): _measure_number,
    (Number, Money): _number_money,
    (Money, Number): _money_number,
    (Number, Percent): _number_percent,
    (Percent, Number): _percent_number,
    (Money, Percent): _unlike_amounts,
    (Percent, Money): _unlike_amounts,
    (Money, Measure): _unlike_amounts,
    (Measure, Money): _unlike_amounts,
    (Percent, Measure): _unlike_amounts,
    (Measure, Percent): _unlike_amounts,
    **JUDGES,
}
