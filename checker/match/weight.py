"""How surely a rendering must say a quantity again, judged from the quantity alone.

The figures are rates: of the quantities of a sort in edited news translations, the share that comes
back in the other language.
"""

from __future__ import annotations

from decimal import Decimal

from checker.extract.quantity import (
    Date,
    Measure,
    Money,
    Number,
    Percent,
    Period,
    Quantity,
    Score,
    Time,
)

_WEAK = 0.3
_CROWD = 0.75
"""Hundreds or thousands: no number, but not everybody. Tens of years may be decades."""
_TEN = Decimal(10)
_DOZEN = Decimal(12)
_HUNDRED = Decimal(100)


def weight(quantity: Quantity) -> float:
    """From 0, no loss if it goes unsaid, to 1, a fact that has to be there."""
    reading = quantity.readings[0]
    if quantity.weak:
        vague = quantity.approximate == "vague"
        crowd = vague and isinstance(reading, Number) and reading.value >= _HUNDRED
        return _CROWD if crowd else 0.0
    digits = quantity.style.digits
    if isinstance(reading, Number):
        return _of_digits(reading) if digits else _of_words(reading, quantity.scale)
    if isinstance(reading, Measure):
        if digits:
            return 0.9 if reading.dimension == "duration" else 1.0
        return 0.25 if abs(reading.value) <= 1 else 0.55
    if isinstance(reading, Money | Percent):
        return 1.0 if digits else 0.3 if reading.value <= 1 else 0.75
    if isinstance(reading, Date):
        return _of_date(reading)
    if isinstance(reading, Period):
        return 0.55
    return 1.0 if isinstance(reading, Score) else 0.95


def weight_beside(quantity: Quantity) -> float:
    """Its weight where the other side has another number left over: the two, for all five."""
    if quantity.weak:
        if quantity.approximate == "vague":
            return 0.0
        reading = quantity.readings[0]
        if isinstance(reading, Number):
            part = reading.role in ("fraction", "multiple")
            return _WEAK if part or reading.value >= 2 else 0.0
        return _WEAK if isinstance(reading, Date) else 0.0
    return weight(quantity)


def may_be_words(quantity: Quantity) -> bool:
    """Whether another language may well spell it out: a small or a round whole number."""
    reading = quantity.readings[0]
    if isinstance(reading, Period):
        return True
    if isinstance(reading, Time):
        return reading.minute % 15 == 0  # half past seven
    if not isinstance(reading, Number | Measure | Percent | Money):
        return False
    value = reading.value
    if value != value.to_integral_value():
        return value * 2 == (value * 2).to_integral_value()
    return value <= _HUNDRED or len(value.normalize().as_tuple().digits) == 1


def _of_digits(reading: Number) -> float:
    if reading.role == "code":
        return 0.7
    if reading.role == "roman":
        return 0.5
    if reading.role in ("fraction", "multiple"):
        return 0.8
    small = reading.value < _TEN and reading.value == reading.value.to_integral_value()
    return 0.85 if small else 1.0


def _of_words(reading: Number, scale: Decimal) -> float:
    value = reading.value
    if reading.role in ("fraction", "multiple"):
        return 0.4
    if reading.role == "ordinal":
        return 0.3 if value <= 3 else 0.55
    if value <= 1:
        return 0.2
    if value in (scale, _HUNDRED):
        return 0.4  # a hundred, thousands, a million: often a manner of speaking
    if value <= 2:
        return 0.45
    return 0.56 if value <= _DOZEN else 0.85


def _of_date(date: Date) -> float:
    if date.day is not None:
        return 1.0
    return 0.95 if date.year is not None else 0.8
