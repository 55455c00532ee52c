"""Reads what a number counts: chooses between money, shares and measures."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.atoms import Line
from checker.extract.counting import counted
from checker.extract.found import Found
from checker.extract.lexemes import Sense
from checker.extract.measures import MeasureGrammar
from checker.extract.money import MoneyGrammar
from checker.extract.numbers import NumberGrammar
from checker.extract.parsed import HYPHENS, Parsed
from checker.extract.quantity import Percent, Reading


class AmountGrammar:
    """Adds its unit to a number that was read."""

    def __init__(self, numbers: NumberGrammar) -> None:
        self.numbers = numbers
        self._money = MoneyGrammar(numbers)
        self._measures = MeasureGrammar(numbers)
        self.half_unit = self._measures.half_unit

    def prefixed(self, line: Line, at: int) -> Found | None:
        """A quantity whose unit stands first: $5 million, %5, yüzde 5."""
        share = line.find(at, "percent-before") or self._sign_before(line, at)
        if share is None:
            return self._money.prefixed(line, at)
        number = self.numbers.parse(line, share[1])
        if number is None or number.role != "cardinal":
            return None
        sense = share[0]

        def shape(value: Decimal) -> Reading:
            return Percent(value, str(sense.value))

        found = counted(line, (at, number.end, at), number, shape, sense.entry)
        found.before, found.weak = True, bool(number.approximate)
        return found

    def _sign_before(self, line: Line, at: int) -> tuple[Sense, int] | None:
        sign = line.find(at, "percent") if line.kind(at) == "symbol" else None
        if sign is None or line.kind(sign[1]) != "digits" or not line.glued(sign[1]):
            return None
        return None if line.kind(at - 1) == "digits" else sign

    def suffixed(self, line: Line, start: int, number: Parsed) -> Found | None:
        """A number with its unit after it, directly, over a hyphen or over a link word."""
        if number.role == "code":
            return None
        end = self._over_hyphen(line, number.end)
        share = self._share(line, start, number, end)
        if share is not None:
            return share
        money = self._money.suffixed(line, start, number, end)
        measure = self._measures.suffixed(line, start, number, end)
        if money is not None and (measure is None or measure.end <= money.end):
            return money
        return measure

    def _over_hyphen(self, line: Line, end: int) -> int:
        """20-minute; spaces around the hyphen only before a form that needs one (20 - минутен)."""
        if not line.mark(end, HYPHENS):
            return end
        if line.glued(end) and line.glued(end + 1):
            return end + 1
        return end + 1 if line.has(end + 1, "unit-adjective") else end

    def _share(self, line: Line, start: int, number: Parsed, end: int) -> Found | None:
        word = line.find(end, "percent")
        if word is None or number.role not in ("cardinal", "fraction"):
            return None
        sense, stop = word

        def shape(value: Decimal) -> Reading:
            return Percent(value, str(sense.value))

        found = counted(line, (start, stop, end), number, shape, sense.entry)
        found.weak = bool(number.approximate)
        return found
