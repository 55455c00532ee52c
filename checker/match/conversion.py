"""Whether two amounts in different units or currencies are the same amount, within rounding.

Unit names are those of CLDR.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from checker.match.factors import FACTORS, PER_EURO

_TEMPERATURE = {"celsius": (1.0, 0.0), "fahrenheit": (5 / 9, -160 / 9), "kelvin": (1.0, -273.15)}

_DEGREES = {"generic": ("celsius", "fahrenheit"), "degree": ("celsius", "fahrenheit")}
"""Degrees whose scale goes without saying on each side: 80 degrees here are 27 there."""

INTERCHANGEABLE: Mapping[str, str] = {
    "metric-ton": "ton",
    "tonne": "ton",
    "gallon-imperial": "gallon",
    "pint-imperial": "pint",
    "fluid-ounce-imperial": "fluid-ounce",
    "foodcalorie": "calorie",
    "kilocalorie": "calorie",
    "generic": "celsius",
    "night": "day",
}
"""Units that the press calls by one name; with equal numbers they are one unit."""

_ROUNDING = 0.06
"""Writers round a conversion to a number that reads well: 300 km is called 190 miles."""


def same_unit(one: str, other: str) -> bool:
    """Whether two CLDR units are one, as the press uses them."""
    return one == other or INTERCHANGEABLE.get(one, one) == INTERCHANGEABLE.get(other, other)


def of_some_scale(unit: str) -> bool:
    """Whether the unit is a degree of heat that does not say on which scale."""
    return unit in _DEGREES


def convertible(one: str, other: str) -> bool:
    """Whether an amount of one unit can be given in the other."""
    if one in _TEMPERATURE:
        return other in _TEMPERATURE
    return one in FACTORS and other in FACTORS and FACTORS[one][0] == FACTORS[other][0]


def may_convert(value: Decimal, other: Decimal, unit: str) -> bool:
    """Whether a bare number could be an amount in some unit that ``other`` of ``unit`` is, too."""
    if unit in _TEMPERATURE or unit in _DEGREES:
        return any(
            _temperatures_agree(float(value), a, float(other), b)
            for a in _TEMPERATURE
            for b in _DEGREES.get(unit, (unit,))
            if a != b
        )
    if unit not in FACTORS:
        return False
    dimension, factor = FACTORS[unit]
    amount = float(other) * factor
    return any(
        abs(float(value) * own - amount) <= _ROUNDING * abs(amount)
        for name, (kind, own) in FACTORS.items()
        if kind == dimension and name != unit
    )


def converts(value: Decimal, unit: str, other: Decimal, other_unit: str) -> bool:
    """Whether ``value`` of ``unit`` is ``other`` of ``other_unit``, within a writer's rounding."""
    if unit in _DEGREES or other_unit in _DEGREES:
        return any(
            _temperatures_agree(float(value), a, float(other), b)
            for a in _DEGREES.get(unit, (unit,))
            for b in _DEGREES.get(other_unit, (other_unit,))
            if a in _TEMPERATURE and b in _TEMPERATURE and a != b
        )
    if unit in _TEMPERATURE:
        return other_unit in _TEMPERATURE and _temperatures_agree(
            float(value), unit, float(other), other_unit
        )
    if not convertible(unit, other_unit):
        return False
    ratio = FACTORS[unit][1] / FACTORS[other_unit][1]
    return _agree(value, other, ratio)


def exchanges(value: Decimal, currency: str, other: Decimal, other_currency: str) -> bool:
    """Whether two amounts are one at a rate that law fixed for good, such as the lev's."""
    if currency not in PER_EURO or other_currency not in PER_EURO:
        return False
    return _agree(value, other, PER_EURO[other_currency] / PER_EURO[currency])


def _agree(value: Decimal, other: Decimal, ratio: float) -> bool:
    there, back = float(value) * ratio, float(other) / ratio
    if value == other:
        return abs(there - float(other)) <= _ROUNDING * abs(there)
    return _rounds_to(there, other) or _rounds_to(back, value)


def _rounds_to(exact: float, written: Decimal) -> bool:
    """Whether ``written`` is what someone would write for ``exact``."""
    near = float(written)
    return abs(exact - near) <= max(_ROUNDING * abs(exact), _half_step(written))


def _half_step(written: Decimal) -> float:
    """Half of the one digit that the writer gave, but never more than a quarter of the number."""
    digits = written.normalize().as_tuple()
    if len(digits.digits) > 1 or not written:
        return 0.0
    return min(0.5 * 10.0 ** int(digits.exponent), abs(float(written)) / 4)


def _temperatures_agree(value: float, unit: str, other: float, other_unit: str) -> bool:
    """As readings of a thermometer within 1.2 °C, or as differences of temperature."""
    factor, shift = _TEMPERATURE[unit]
    other_factor, other_shift = _TEMPERATURE[other_unit]
    reading = abs(value * factor + shift - other * other_factor - other_shift) <= 1.2
    difference = abs(value * factor - other * other_factor) <= _ROUNDING * abs(value * factor)
    return reading or difference
