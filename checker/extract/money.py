"""Reads sums of money."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.atoms import Line
from checker.extract.counting import counted, over_links, scaled, text_of
from checker.extract.found import Found
from checker.extract.lexemes import Sense
from checker.extract.numbers import NumberGrammar
from checker.extract.parsed import Parsed
from checker.extract.quantity import Measure, Money, Reading
from checker.languages.measures import dimension_of

_CENT = Decimal(100)
_Senses = tuple[tuple[Sense, ...], int]


class MoneyGrammar:
    """Reads the sum of money that begins at an atom or at a number."""

    def __init__(self, numbers: NumberGrammar) -> None:
        self.numbers = numbers

    def prefixed(self, line: Line, at: int) -> Found | None:
        """$5 million, US$5, EUR 5"""
        sign = line.all(at, "sign") or self._code(line, at)
        if sign is None or line.kind(sign[1]) != "digits":
            return None
        number = self.numbers.parse(line, sign[1])
        if number is None or number.role != "cardinal":
            return None
        found = self._sum(line, at, number, (sign[0], number.end), at)
        found.before = True
        word = line.find(found.end, "currency")
        if word and set(word[0].value) & set(sign[0][0].value):
            found.end = word[1]
        return found

    def suffixed(self, line: Line, start: int, number: Parsed, end: int) -> Found | None:
        """5 euros, 5 €, 5 million US dollars, 50 cents; ``end`` is where the unit may begin."""
        if number.role not in ("cardinal", "fraction", "ordinal"):
            return None
        for at in over_links(line, end, number):
            word = line.all(at, "currency") or line.all(at, "sign") or self._code(line, at)
            if word:
                return self._sum(line, start, number, word, at)
            minor = line.all(at, "minor")
            if minor:
                return self._small(line, (start, minor[1], at), number, minor[0])
        return None

    def _code(self, line: Line, at: int) -> _Senses | None:
        found = line.all(at, "code")
        return found if found and line.atoms[at].text.isupper() else None

    def _small(
        self, line: Line, span: tuple[int, int, int], number: Parsed, senses: tuple[Sense, ...]
    ) -> Found:
        codes = _codes(senses)

        def shape(value: Decimal) -> Reading:
            return Money(value / _CENT, codes)

        found = counted(line, span, number, shape, senses[0].entry)
        found.readings = [*_measured(line, span[2], span[1], number), *found.readings]
        return found

    def _sum(self, line: Line, start: int, number: Parsed, word: _Senses, at: int) -> Found:
        senses, stop = word
        codes = _codes(senses)

        def shape(value: Decimal) -> Reading:
            return Money(value, codes)

        number = scaled(line, number)
        end = max(stop, number.end)
        found = counted(line, (start, end, at), number, shape, senses[0].entry)
        found.style = type(found.style)(
            found.style.grouping, found.style.decimal, found.style.digits, text_of(line, at, stop)
        )
        found.weak = bool(number.approximate)
        # A pound is money and weight.
        found.readings += _measured(line, at, end, number)
        return self._with_minor(line, found)

    def _with_minor(self, line: Line, found: Found) -> Found:
        """5 leva and 20 stotinki are one sum."""
        link = line.find(found.end, "conjunction")
        number = self.numbers.parse(line, link[1] if link else found.end)
        if number is None or number.value >= _CENT or number.value != int(number.value):
            return found
        minor = line.all(number.end, "minor")
        whole = found.readings[0]
        if minor is None or not isinstance(whole, Money) or found.scale != 1:
            return found
        if not set(_codes(minor[0])) & set(whole.currencies):
            return found
        found.readings = [Money(whole.value + number.value / _CENT, whole.currencies)]
        found.end = minor[1]
        found.entries += [*number.entries, minor[0][0].entry]
        return found


def _measured(line: Line, at: int, end: int, number: Parsed) -> list[Reading]:
    """What the number measures if the word for its money, up to an atom, is a unit too."""
    units = line.all(at, "unit")
    if units is None or units[1] != end:
        return []
    known = dimension_of()
    return [Measure(v, u, known[u]) for s in units[0] for u in s.value for v in number.values]


def _codes(senses: tuple[Sense, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for s in senses for c in s.value))
