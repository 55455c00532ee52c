"""Reads what a number counts: money, shares and measures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extract.atoms import Line
from checker.extract.found import Found, Shape, style_of
from checker.extract.lexemes import Sense
from checker.extract.numbers import HYPHENS, NumberGrammar, Parsed, as_decimal
from checker.extract.quantity import Measure, Money, Number, Percent, Reading
from checker.languages.measures import common_measures, dimension_of

_CENT = Decimal(100)
_AMBIGUOUS = 1000  # a bare m or k after more than this is no scale


class AmountGrammar:
    """Adds its unit to a number that was read."""

    def __init__(self, numbers: NumberGrammar) -> None:
        self.numbers = numbers
        self._parts = common_measures().parts

    def prefixed(self, line: Line, at: int) -> Found | None:
        """$5 million, US$5, EUR 5"""
        sign = line.all(at, "sign") or self._code(line, at)
        if sign is None or line.kind(sign[1]) != "digits":
            return None
        number = self.numbers.parse(line, sign[1])
        if number is None or number.role != "cardinal":
            return None
        found = self._money(line, at, number, sign[0], number.end, line.atoms[at].text)
        found.before = True
        word = line.find(found.end, "currency")
        if word and set(word[0].value) & set(sign[0][0].value):
            found.end = word[1]
        return found

    def _code(self, line: Line, at: int) -> tuple[tuple[Sense, ...], int] | None:
        found = line.all(at, "code")
        return found if found and line.atoms[at].text.isupper() else None

    def suffixed(self, line: Line, start: int, number: Parsed) -> Found | None:
        """A number with its unit after it, directly, over a hyphen or over a link word."""
        if number.role == "code":
            return None
        end = number.end
        if line.mark(end, HYPHENS) and line.glued(end) and line.glued(end + 1):
            end += 1
        share = self._share(line, start, number, end)
        if share is not None:
            return share
        money = self._sum(line, start, number, end)
        measure = self._measured(line, start, number, end)
        if money is not None and (measure is None or measure.end <= money.end):
            return money
        return measure

    def _share(self, line: Line, start: int, number: Parsed, end: int) -> Found | None:
        word = line.find(end, "percent")
        if word is None or number.role not in ("cardinal", "fraction"):
            return None
        sense, stop = word
        unit = str(sense.value)

        def shape(value: Decimal) -> Reading:
            return Percent(value, unit)

        return self._found(line, start, number, stop, shape, sense.entry, end)

    def _sum(self, line: Line, start: int, number: Parsed, end: int) -> Found | None:
        if number.role not in ("cardinal", "fraction", "ordinal"):
            return None
        for at in self._over_links(line, end, number):
            word = line.all(at, "currency") or line.all(at, "sign") or self._code(line, at)
            if word:
                return self._money(line, start, number, word[0], word[1], _text(line, at, word[1]))
            minor = line.all(at, "minor")
            if minor:
                codes = _codes(minor[0])

                def shape(value: Decimal, codes: tuple[str, ...] = codes) -> Reading:
                    return Money(value / _CENT, codes)

                return self._found(line, start, number, minor[1], shape, minor[0][0].entry, at)
        return None

    def _over_links(self, line: Line, end: int, number: Parsed) -> list[int]:
        link = line.find(end, "link")
        if link is None and number.role == "fraction":
            article = line.find(end, "article")
            return [end, article[1]] if article else [end]
        return [end, link[1]] if link else [end]

    def _money(
        self, line: Line, start: int, number: Parsed, senses: tuple[Sense, ...], end: int, sign: str
    ) -> Found:
        codes = _codes(senses)

        def shape(value: Decimal) -> Reading:
            return Money(value, codes)

        number = self._unscaled(line, number)
        end = max(end, number.end)
        found = Found(
            start, end, [shape(v) for v in number.values], [*number.entries, senses[0].entry],
            style_of(number, sign), number.scale, number.approximate,
            weak=bool(number.approximate), shape=shape,
        )  # fmt: skip
        if len(senses) == 1 and number.end <= end and start < number.end:
            units = line.all(number.end, "unit")
            if units and units[1] == end:
                found.readings += [r for s in units[0] for r in _measures(number, s)]
        return self._with_minor(line, found)

    def _unscaled(self, line: Line, number: Parsed) -> Parsed:
        """With a sign before it, £5m is millions and no metres."""
        if number.scale != 1 or number.literal is None:
            return number
        times = line.find(number.end, "multiplier")
        if times is None or times[0].sort != "abbreviation":
            return number
        scale = Decimal(times[0].value)
        return replace(
            number, values=tuple(v * scale for v in number.values), end=times[1], scale=scale,
            entries=[*number.entries, times[0].entry],
        )  # fmt: skip

    def _with_minor(self, line: Line, found: Found) -> Found:
        """5 leva and 20 stotinki are one sum."""
        link = line.find(found.end, "conjunction")
        at = link[1] if link else found.end
        number = self.numbers.parse(line, at) if line.kind(at) or link else None
        if number is None or number.value >= _CENT or number.value != int(number.value):
            return found
        minor = line.all(number.end, "minor")
        whole = found.readings[0]
        if minor is None or not isinstance(whole, Money):
            return found
        if not set(_codes(minor[0])) & set(whole.currencies) or found.scale != 1:
            return found
        found.readings = [Money(whole.value + number.value / _CENT, whole.currencies)]
        found.end = minor[1]
        found.entries += [*number.entries, minor[0][0].entry]
        return found

    def _measured(self, line: Line, start: int, number: Parsed, end: int) -> Found | None:
        if number.role not in ("cardinal", "fraction"):
            return None
        for at in self._over_links(line, end, number):
            word = (
                line.all(at, "unit") or line.all(at, "unit-adjective") or self._attached(line, at)
            )
            if word is None:
                continue
            if at == end > number.end and number.literal is None:
                continue
            senses, stop = word
            return self._in_units(line, start, number, senses, stop, at)
        return None

    def _attached(self, line: Line, at: int) -> tuple[tuple[Sense, ...], int] | None:
        """4in: a unit that is a word like any other if a space stands before it."""
        return line.all(at, "attached-unit") if line.glued(at) else None

    def _in_units(
        self, line: Line, start: int, number: Parsed, senses: tuple[Sense, ...], stop: int, at: int
    ) -> Found:
        first = senses[0]
        unit = str(first.value[0])

        def shape(value: Decimal) -> Reading:
            return Measure(value, unit, dimension_of()[unit])

        found = self._found(line, start, number, stop, shape, first.entry, at)
        found.readings = [r for s in senses for r in _measures(number, s)]
        scaled = self._unscaled(line, number)
        if scaled is not number and scaled.end == stop:
            found.readings += [Number(v) for v in scaled.values]
            if number.value < _AMBIGUOUS and line.glued(number.end):
                found.readings.sort(key=lambda r: not isinstance(r, Number))
                found.scale = scaled.scale
        return self._with_smaller(line, self._with_half(line, found), unit)

    def _with_half(self, line: Line, found: Found) -> Found:
        """two hours and a half"""
        link = line.find(found.end, "conjunction")
        if link is None:
            return found
        article = line.find(link[1], "article")
        part = line.find(article[1] if article else link[1], "part")
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
        """6 feet 4 inches, 6-foot-4"""
        parts = self._parts.get(unit)
        whole = found.readings[0]
        if parts is None or not isinstance(whole, Measure) or whole.value != int(whole.value):
            return found
        smaller, count = next(iter(parts.items()))
        link = line.find(found.end, "conjunction")
        at = link[1] if link else found.end
        hyphened = line.mark(at, HYPHENS) and line.glued(at)
        number = self.numbers.parse(line, at + 1 if hyphened else at)
        if number is None or number.role != "cardinal" or not 0 < number.value < count:
            return found
        word = line.all(number.end, "unit") or self._attached(line, number.end)
        if word is not None and any(smaller in s.value for s in word[0]):
            end = word[1]
        elif unit == "foot" and hyphened and word is None:
            end = number.end
        else:
            return found
        found.readings = [replace(whole, value=whole.value + number.value / count)]
        found.end = end
        found.entries += number.entries
        found.weak = False
        return found

    def half_unit(self, line: Line, at: int) -> Found | None:
        """an hour and a half: a unit counted once without saying so, and its part."""
        article = line.find(at, "article")
        start = article[1] if article else at
        word = line.all(start, "unit")
        if word is None or (self.numbers.numbers.articles and article is None):
            return None
        unit = str(word[0][0].value[0])
        one = Measure(Decimal(1), unit, dimension_of()[unit])
        found = self._with_half(line, Found(at, word[1], [one], [word[0][0].entry]))
        return found if found.end > word[1] else None

    def _found(
        self, line: Line, start: int, number: Parsed, end: int, shape: Shape, entry: str, at: int
    ) -> Found:
        readings = [r for r in map(shape, number.values) if r is not None]
        return Found(
            start, end, readings, [*number.entries, entry],
            style_of(number, _text(line, at, end)), number.scale, number.approximate,
            weak=number.weak and number.role != "fraction", shape=shape,
        )  # fmt: skip


def _measures(number: Parsed, sense: Sense) -> list[Reading]:
    known = dimension_of()
    return [Measure(v, u, known[u]) for u in sense.value for v in number.values]


def _codes(senses: tuple[Sense, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for s in senses for c in s.value))


def _text(line: Line, at: int, end: int) -> str:
    return line.text[line.atoms[at].start : line.atoms[end - 1].end]
