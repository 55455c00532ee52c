"""Reads measures: amounts of units of length, time, mass and the rest."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from checker.extract.atoms import Line
from checker.extract.counting import counted, over_links, scaled
from checker.extract.found import Found
from checker.extract.lexemes import Sense
from checker.extract.numbers import NumberGrammar
from checker.extract.parsed import HYPHENS, Parsed, as_decimal
from checker.extract.quantity import Measure, Number, Reading
from checker.extract.sums import added_part
from checker.languages.measures import common_measures, dimension_of

_AMBIGUOUS = 1000  # a bare m or k after more than this is no scale
_POWERS = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}


class Unit(NamedTuple):
    """A unit as it stands in a line: its possible CLDR names, the atom after it, its entry."""

    names: tuple[str, ...]
    end: int
    entry: str


class MeasureGrammar:
    """Reads the measure that a number begins."""

    def __init__(self, numbers: NumberGrammar) -> None:
        self.numbers = numbers
        self._parts = common_measures().parts

    def suffixed(self, line: Line, start: int, number: Parsed, end: int) -> Found | None:
        """5 km, 3-year, 20 square miles, 100 km/h; ``end`` is where the unit may begin."""
        if number.role not in ("cardinal", "fraction"):
            return None
        for at in over_links(line, end, number):
            unit = self.unit(line, at) or self._spaced(line, at, number)
            if unit is None or (at == end > number.end and number.spelt):
                continue
            if at > end and len(line.atoms[at].lower) == 1:
                continue  # no symbol stands after a link word
            return self._in_unit(line, start, number, unit, at)
        return None

    def unit(self, line: Line, at: int) -> Unit | None:
        """The unit that begins at an atom, with its power and its rate."""
        power = line.find(at, "power")
        word = line.all(power[1] if power else at, "unit")
        if word is None:
            word = line.all(at, "unit-adjective") or self._attached(line, at)
            power = None
        if word is None:
            return None
        names = tuple(dict.fromkeys(u for s in word[0] for u in s.value))
        unit = Unit(names, word[1], word[0][0].entry)
        if power is not None:
            return _with_power(unit, str(power[0].value))
        if line.glued(unit.end) and line.atoms[unit.end].text in _POWERS:
            raised = _with_power(unit, _POWERS[line.atoms[unit.end].text])
            unit = raised._replace(end=unit.end + 1) if raised else unit
        if line.hyphened(unit.end) and self._repeated(line, at, unit.end):
            return None
        return self._rate(line, unit)

    def _spaced(self, line: Line, at: int, number: Parsed) -> Unit | None:
        """9.58s are seconds, 747s are aeroplanes."""
        word = line.find(at, "spaced-unit")
        if word is None or (line.glued(at) and number.value == int(number.value)):
            return None
        return Unit(word[0].value, word[1], word[0].entry)

    def _attached(self, line: Line, at: int) -> tuple[tuple[Sense, ...], int] | None:
        """4in: a unit that is a word like any other if a space stands before it."""
        return line.all(at, "attached-unit") if line.glued(at) else None

    def _repeated(self, line: Line, at: int, end: int) -> bool:
        """Year-on-year, day-to-day: no unit of the number before it."""
        return end + 1 < line.size and line.atoms[end + 1].lower == line.atoms[at].lower

    def _rate(self, line: Line, unit: Unit) -> Unit:
        """km/h, miles per hour, метра в секунда"""
        link = line.find(unit.end, "per")
        at = link[1] if link else unit.end + 1 if line.mark(unit.end, "/") else 0
        time = (line.all(at, "unit") or line.all(at, "spaced-unit")) if at else None
        if time is None:
            return unit
        known = dimension_of()
        names = tuple(
            name
            for one in unit.names
            for s in time[0]
            for u in s.value
            if (name := f"{one}-per-{u}") in known
        )
        return Unit(names, time[1], unit.entry) if names else unit

    def _in_unit(self, line: Line, start: int, number: Parsed, unit: Unit, at: int) -> Found:
        known = dimension_of()
        first = unit.names[0]

        def shape(value: Decimal) -> Reading:
            return Measure(value, first, known[first])

        found = counted(line, (start, unit.end, at), number, shape, unit.entry)
        found.readings = [Measure(v, u, known[u]) for u in unit.names for v in number.values]
        found.weak = found.weak and (bool(number.approximate) or number.value <= 2)
        scale = scaled(line, number)
        if scale is not number and scale.end == unit.end:
            found.readings += [Number(v) for v in scale.values]
            if number.value < _AMBIGUOUS and line.glued(number.end):
                found.readings.sort(key=lambda r: not isinstance(r, Number))
                found.scale = scale.scale
        return self._with_smaller(line, self._with_half(line, found), first)

    def _with_half(self, line: Line, found: Found) -> Found:
        """two hours and a half"""
        link = line.find(found.end, "conjunction")
        if link is None:
            return found
        part = added_part(line, link[1])
        whole = found.readings[0]
        if part is None or not isinstance(whole, Measure) or whole.value != int(whole.value):
            return found
        if line.has(part[1], "unit"):
            return found
        found.readings = [replace(whole, value=whole.value + as_decimal(part[0].value))]
        found.end = part[1]
        found.entries.append(part[0].entry)
        found.weak = False
        return found

    def _with_smaller(self, line: Line, found: Found, unit: str) -> Found:
        """6 feet 4 inches, 6 feet, 4 inches, 6-foot-4"""
        parts = self._parts.get(unit)
        whole = found.readings[0]
        if parts is None or not isinstance(whole, Measure) or whole.value != int(whole.value):
            return found
        smaller, count = next(iter(parts.items()))
        link = line.find(found.end, "conjunction")
        comma = line.mark(found.end, ",") and not line.glued(found.end + 1)
        at = link[1] if link else found.end + comma
        hyphened = line.mark(at, HYPHENS) and line.glued(at)
        number = self.numbers.parse(line, at + 1 if hyphened else at)
        if number is None or number.role != "cardinal" or not 0 < number.value < count:
            return found
        units = (self.unit(line, k) for k in over_links(line, number.end, number))
        other = next((u for u in units if u is not None), None)
        if other is not None and smaller in other.names:
            end = other.end
        elif unit == "foot" and hyphened and other is None:
            end = number.end
        else:
            return found
        found.readings = [replace(whole, value=whole.value + number.value / count)]
        found.end = end
        found.entries += number.entries
        found.weak = False
        return found

    def half_unit(self, line: Line, at: int) -> Found | None:
        """an hour and a half, an hour and ten minutes: a unit counted once without saying so."""
        article = line.find(at, "article")
        if article is None and self.numbers.numbers.articles:
            return None
        unit = self.unit(line, article[1] if article else at)
        if unit is None or not line.has(unit.end, "conjunction"):
            return None
        one = Measure(Decimal(1), unit.names[0], dimension_of()[unit.names[0]])
        found = self._with_half(line, Found(at, unit.end, [one], [unit.entry]))
        found = self._with_smaller(line, found, unit.names[0])
        return found if found.end > unit.end else None


def _with_power(unit: Unit, power: str) -> Unit | None:
    known = dimension_of()
    names = tuple(n for one in unit.names if (n := f"{power}-{one}") in known)
    return unit._replace(names=names) if names else None
