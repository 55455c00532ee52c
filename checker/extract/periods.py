"""Reads decades, centuries and millennia, and years before Christ."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.atoms import Line
from checker.extract.found import DIGITS, Found, how
from checker.extract.numbers import NumberGrammar
from checker.extract.parsed import Parsed
from checker.extract.quantity import Date, Measure, Number, Period, Reading
from checker.extract.roman import roman_value
from checker.languages.dates import Dates

_COUNTED = ("unit", "currency", "minor", "percent", "multiplier")


_YEARS = {"century": 100, "millennium": 1000}


class PeriodGrammar:
    """Reads the decade or century that begins at an atom."""

    def __init__(self, dates: Dates, numbers: NumberGrammar) -> None:
        self.dates = dates
        self.numbers = numbers

    def era(self, line: Line, found: Found) -> Found:
        """Counts years and centuries back from Christ where the words say so."""
        start, end = found.start, self.numbers.past_dot(line, found.end)
        after = line.find(end, "bc")
        before = line.before(start, "bc-before")
        if after or before:
            found.readings = [_before_christ(r) for r in found.readings]
        else:
            after = line.find(end, "ad")
            before = line.before(start, "ad-before")
        if after:
            found.end = after[1]
            found.entries.append(after[0].entry)
        elif before:
            found.start = before[1]
            found.entries.append(before[0].entry)
        return found

    def decade(self, line: Line, start: int, number: Parsed | None) -> Found | None:
        """the 1990s, 90-те години, années 90"""
        literal = number.literal if number else None
        if number is None or literal is None or line.kind(start) != "digits":
            return None
        value = int(line.atoms[start].text)
        fits = value % 10 == 0 and (10 <= value < 100 or 1000 <= value < 2200)
        if not fits and line.atoms[start].text != "00":
            return None
        form, end = self._decade_ending(line, start + 1)
        named = line.before(start, "decade-before")
        if form not in self.dates.decades.suffixes:
            if named is None or not literal.plain:
                return None
            form, end = "", start + 1
        entry = f"dates.toml: decades.suffixes: {form}" if form else named[0].entry if named else ""
        readings: list[Reading] = [_decade(value)]
        if value >= 1000 and value % 100 == 0:
            readings.insert(0 if value < 2000 else 1, Period("century", value, value + 99))
        after = line.find(end, "decade-after")
        if form and after is None and any(line.has(end, k) for k in _COUNTED):
            return None  # 20-те лева are twenty
        if (form and after is None and self._also_number(form)) or value < 100:
            readings.append(Number(Decimal(value)))
        found = Found(start, after[1] if after else end, readings, [entry], DIGITS)
        found.shape = _decade_shape
        if after:
            found.entries.append(after[0].entry)
        return self._of_century(line, found)

    def _decade_ending(self, line: Line, at: int) -> tuple[str, int]:
        """What is written to the digits of a decade; a full stop only before its word: 90. let."""
        dot = self.numbers.past_dot(line, at)
        if dot > at and "." in self.dates.decades.suffixes and line.has(dot, "decade-after"):
            return ".", dot
        return self.numbers.ending(line, at) or ("", at)

    def _also_number(self, form: str) -> bool:
        suffixes = self.numbers.numbers.suffixes
        return form in suffixes.cardinal or form in suffixes.ordinal

    def spelt_decade(self, line: Line, at: int) -> Found | None:
        """nineties, деветдесетте години"""
        found = line.find(at, "decade-word")
        if found is None:
            return None
        sense, end = found
        after = line.find(end, "decade-after")
        if sense.weak and after is None:
            return None
        entries = [sense.entry] + ([after[0].entry] if after else [])
        decade = Found(at, after[1] if after else end, [_decade(int(sense.value))], entries)
        return self._of_century(line, decade)

    def _of_century(self, line: Line, found: Found) -> Found:
        """70-те години на 20 век is the 1970s."""
        decade = found.readings[0]
        if not isinstance(decade, Period) or decade.first >= 100:
            return found
        of = line.find(found.end, "decade-of")
        start = of[1] if of else self.numbers.past_dot(line, found.end)
        word = line.find(start, "century") if self.dates.century_first else None
        start = word[1] if word else start  # del siglo XX
        number = self.roman(line, start) or self.numbers.parse(line, start)
        century = self.century(line, start, number) if number else None
        period = century.readings[0] if century else None
        if not isinstance(period, Period) or period.kind != "century" or century is None:
            return found
        first = period.first + decade.first
        found.readings = [Period("decade", first, first + 9)]
        found.end, found.shape = century.end, None
        found.entries += century.entries
        return found

    def century(self, line: Line, start: int, number: Parsed) -> Found | None:
        """19th century, XXI век, 10 век; two centuries are a measure."""
        value = number.value
        if value != int(value) or not 0 < value <= 40 or number.scale != 1:
            return None
        end = self.numbers.past_dot(line, number.end)
        if line.mark(end, "-‑–") and line.glued(end) and line.glued(end + 1):
            end += 1
        for kind in _YEARS:
            word = line.find(end, kind)
            if word is None:
                continue
            if number.role == "cardinal" and (number.spelt or _is_letter(line.atoms[end].text)):
                return None  # two centuries; 18C. is a temperature
            return self._period(line, (start, word[1]), number, kind, word[0].entry)
        if not self.dates.century_first:
            return None
        word = line.before(start, "century")
        if word is None or number.role == "fraction":
            return None
        found = self._period(line, (word[1], number.end), number, "century", word[0].entry)
        found.before = True
        return found

    def _period(
        self, line: Line, span: tuple[int, int], number: Parsed, kind: str, entry: str
    ) -> Found:
        start, end = span
        years = _YEARS[kind]

        def shape(value: Decimal) -> Reading | None:
            whole = int(value)
            if whole != value or not 0 < whole <= 40:
                return None
            first = (whole - 1) * years
            return Period(kind, first, first + years - 1)

        readings = [r for r in (shape(number.value),) if r is not None]
        if number.role == "cardinal" and line.has(number.end, "unit"):
            readings.append(Measure(number.value, kind, "duration"))
        found = Found(start, end, readings, [*number.entries, entry], how(number), shape=shape)
        dated = self.era(line, found)
        if any(isinstance(r, Period) and r.first < 0 for r in dated.readings):
            dated.shape = lambda v: _before_christ(r) if (r := shape(v)) else None
        return dated

    def roman(self, line: Line, at: int) -> Parsed | None:
        """XXI, written in Latin letters or in Cyrillic ones that look like them."""
        if line.kind(at) != "word":
            return None
        text = line.atoms[at].text
        if not text.isupper() or len(text) > 8:
            return None
        value = roman_value(text)
        if value is None:
            return None
        ending = self.numbers.suffix(line, at + 1)
        end = ending[2] if ending and line.glued(at + 1) and ending[0] == "ordinal" else at + 1
        return Parsed((Decimal(value),), end, "roman", entries=[], spelt=True)


def _decade(value: int) -> Period:
    return Period("decade", value, value + 9)


def _decade_shape(value: Decimal) -> Reading | None:
    whole = int(value)
    return _decade(whole) if whole == value and whole % 10 == 0 and whole < 2200 else None


def _before_christ(reading: Reading) -> Reading:
    if isinstance(reading, Date) and reading.year:
        return Date(-reading.year, reading.month, reading.day, reading.weekday)
    if isinstance(reading, Period):
        return Period(reading.kind, -reading.last - 1, -reading.first - 1)
    return reading


def _is_letter(word: str) -> bool:
    """Whether it is a single capital letter."""
    return len(word) == 1 and word.isupper()
