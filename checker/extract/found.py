"""A quantity on its way to a mention: what the grammars of dates, money and measures hand over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from checker.extract.parsed import Parsed
from checker.extract.quantity import Date, Number, Reading, Style

DIGITS = Style(digits=True)

Shape = Callable[[Decimal], Reading | None]
"""Makes the reading of a number that shares another's unit, or ``None`` if it cannot."""


@dataclass(slots=True)
class Found:
    """A quantity between two atoms, with what it may lend to its neighbours in a range."""

    start: int
    end: int
    readings: list[Reading]
    entries: list[str] = field(default_factory=list)
    style: Style = field(default_factory=Style)
    scale: Decimal = Decimal(1)
    approximate: str = ""
    group: int = -1
    weak: bool = False
    number: Parsed | None = None
    """The number, while it has no unit and could take a neighbour's."""
    shape: Shape | None = None
    """What its unit makes of another number."""
    before: bool = False
    """Its unit stands before the number and is lent to the right ($5-10, May 5-6)."""
    negative: bool = False
    """It is written with a minus, or with words that say so."""
    below_after: bool = False
    """Those words stand after it: 5 degrees below zero."""


def bare(start: int, number: Parsed) -> Found:
    """A number without a unit; a whole number of four digits may be a year."""
    readings: list[Reading] = [Number(v, number.role) for v in number.values]
    if number.third is not None:
        readings.insert(0, Number(number.third, "fraction"))
    year = number.year
    if year is None and is_year(number):
        year = int(number.value)
    if year is not None:
        readings.insert(0 if likely_year(year) else 1, Date(year=year))
    return Found(
        start, number.end, readings, list(number.entries), style_of(number), number.scale,
        number.approximate, weak=number.weak, number=number,
    )  # fmt: skip


def is_year(number: Parsed) -> bool:
    """Whether a number is written as years are: four digits and nothing else."""
    literal = number.literal
    return (
        literal is not None
        and literal.plain
        and literal.length == 4
        and number.scale == 1
        and number.role == "cardinal"
        and 1000 <= number.value < 2200
    )


def likely_year(year: int) -> bool:
    """Years that the press writes of more often than of that many things."""
    return 1500 <= year < 2100


def how(number: Parsed) -> Style:
    """Digits or words, where separators and units do not matter."""
    return Style(digits=not number.spelt)


def style_of(number: Parsed, symbol: str = "") -> Style:
    """How a number is written, with the sign or word of its unit."""
    literal = number.literal
    if literal is None:
        return Style(symbol=symbol)
    return Style(literal.grouping, literal.decimal, True, symbol)
