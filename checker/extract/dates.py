"""Reads calendar dates, years, decades and centuries."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.atoms import Atom, Line
from checker.extract.found import Found, Shape, is_year
from checker.extract.numbers import NumberGrammar
from checker.extract.parsed import Parsed
from checker.extract.quantity import Date, Measure, Number, Period, Reading, Style
from checker.languages.dates import Dates

_DIGITS = Style(digits=True)
_WORDS = Style()
_COUNTED = ("unit", "currency", "minor", "percent", "multiplier")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LETTERS = {"і": "i", "х": "x", "ѵ": "v", "с": "c", "м": "m", "І": "i"}


class DateGrammar:
    """Reads the date that begins at an atom."""

    def __init__(self, dates: Dates, numbers: NumberGrammar) -> None:
        self.dates = dates
        self.numbers = numbers

    # Dates in digits ------------------------------------------------------------------------

    def numeric(self, line: Line, at: int) -> Found | None:
        """15.03.2024, 3/15/24, 2024-03-15."""
        atoms = line.atoms
        if at + 4 >= line.size or atoms[at + 1].lower not in "./-‑–":
            return None
        mark = atoms[at + 1].lower
        parts = atoms[at : at + 5]
        if not all(a.glued for a in parts[1:]) or parts[3].lower != mark:
            return None
        if parts[2].kind != "digits" or parts[4].kind != "digits":
            return None
        after = at + 5
        if line.mark(after, "./-") and line.glued(after) and line.kind(after + 1) == "digits":
            if line.glued(after + 1):
                return None
        readings = self._orders([parts[0].text, parts[2].text, parts[4].text], mark)
        if not readings:
            return None
        return Found(at, self._year_word(line, after), readings, [], _DIGITS)

    def _orders(self, texts: list[str], mark: str) -> list[Reading]:
        if len(texts[0]) == 4:
            orders: tuple[str, ...] = ("ymd",)
        elif mark == "." or mark in "-‑–":
            orders = ("dmy",) if mark == "." else tuple(dict.fromkeys((*self.dates.order, "dmy")))
        else:
            orders = tuple(dict.fromkeys((*self.dates.order, "dmy")))
        found: list[Reading] = []
        for order in orders:
            by = dict(zip(order, texts, strict=True))
            date = _calendar(by["y"], by["m"], by["d"])
            if date is not None and date not in found:
                found.append(date)
        return found

    @staticmethod
    def day_of_month(month: int, day: int) -> Date | None:
        """The date without a year that two numbers make, if they make one."""
        return Date(month=month, day=day) if _valid(month, day) else None

    # Dates in words -------------------------------------------------------------------------

    def with_day(self, line: Line, start: int, number: Parsed) -> Found | None:
        """5 май 2018 г., the 5th of May, 5. Mai"""
        day = _day(number)
        if day is None or (number.weak and number.role == "cardinal"):
            return None
        end = number.end
        if self.numbers.numbers.ordinal_dot and line.mark(end, ".") and line.glued(end):
            end += 1
        month = self._month(line, end) or self._month(line, self._linked(line, end))
        if month is None or not _valid(month[0], day):
            return None
        return self._complete(line, start, month, day, number.entries, _of(number))

    def _linked(self, line: Line, at: int) -> int:
        link = line.find(at, "day-link")
        return link[1] if link else at

    def _complete(
        self, line: Line, start: int, month: tuple[int, int, str], day: int | None,
        entries: list[str], style: Style,
    ) -> Found:  # fmt: skip
        year, end, words = self._year_after(line, month[1])
        number = month[0]

        def shape(value: Decimal) -> Reading | None:
            other = int(value)
            if other != value or not _valid(number, other):
                return None
            return Date(year=year, month=number, day=other)

        return Found(
            start, end, [Date(year=year, month=number, day=day)], [*entries, month[2], *words],
            style, shape=shape if day is not None else None,
        )  # fmt: skip

    def _month(self, line: Line, at: int) -> tuple[int, int, str] | None:
        """Number, end and entry of the month at an atom."""
        found = line.find(at, "month")
        if found is None or not self._cased(line.atoms[at]):
            return None
        return int(found[0].value), found[1], found[0].entry

    def _cased(self, atom: Atom) -> bool:
        return not self.dates.capitals or atom.text[:1].isupper()

    def _year_after(self, line: Line, at: int) -> tuple[int | None, int, list[str]]:
        start = at
        if line.mark(start, ",") and "," in self.dates.year_links:
            start += 1
        else:
            start = self._linked(line, start)
        if line.kind(start) != "digits":
            return None, at, []
        number = self.numbers.parse(line, start)
        if number is None or number.literal is None:
            return None, at, []
        if not is_year(number) or number.literal.length != 4:
            suffixed = self._suffixed_year(line, start)
            return (suffixed[0], suffixed[1], [suffixed[2]]) if suffixed else (None, at, [])
        end = self._year_word(line, number.end)
        return int(number.value), end, []

    def _suffixed_year(self, line: Line, at: int) -> tuple[int, int, str] | None:
        """2018-а: number, end, entry."""
        text = line.atoms[at].text
        written = self.numbers.ending(line, at + 1) if len(text) == 4 else None
        if written is None or written[0] not in self.dates.years.suffixes:
            return None
        entry = f"dates.toml: years.suffixes: {written[0]}"
        return int(text), self._year_word(line, written[1]), entry

    def _year_word(self, line: Line, at: int) -> int:
        word = line.find(at, "year-after")
        return word[1] if word else at

    def month(self, line: Line, at: int) -> Found | None:
        """A month with the day or year after it, or alone."""
        month = self._month(line, at)
        if month is None:
            return None
        day = self._day_after(line, month[1])
        if day is not None:
            found = self._complete(
                line, at, (month[0], day.end, month[2]), _day(day), day.entries, _of(day)
            )
            found.before = True
            return found
        found = self._complete(line, at, month, None, [], _WORDS)
        if found.end > month[1]:
            found.style = _DIGITS
            return found
        sense = line.find(at, "month")
        if sense is not None and sense[0].weak:
            found.weak = not line.follows(at, "before-month")
        elif not self.dates.capitals and at and line.atoms[at].text[:1].isupper():
            found.weak = True  # Emperor August
        return found

    def _day_after(self, line: Line, at: int) -> Parsed | None:
        """March 5, March 5th, the May of 5 being none."""
        if line.kind(at) != "digits" or "mdy" not in self.dates.order:
            return None
        if line.text[line.atoms[at - 1].end : line.atoms[at].start].strip():
            return None  # February's 4-1 triumph
        number = self.numbers.parse(line, at)
        if number is None or number.literal is None or number.scale != 1 or _day(number) is None:
            return None
        end = number.end
        if line.mark(end, ":") and line.glued(end) and line.kind(end + 1) == "digits":
            return None
        if line.has(end, "percent") or line.has(end, "clock-marker") or line.has(end, "day-part"):
            return None
        return number

    def weekday(self, line: Line, at: int) -> Found | None:
        """A day of the week, always a mention of its own."""
        found = line.find(at, "weekday")
        if found is None or not self._cased(line.atoms[at]):
            return None
        sense, end = found
        weak = sense.weak and not line.follows(at, "before-month")
        if not weak and self.dates.capitals:
            weak = _in_title(line, at, end)
        return Found(at, end, [Date(weekday=int(sense.value))], [sense.entry], weak=weak)

    # Years, decades, centuries --------------------------------------------------------------

    def year(self, line: Line, start: int, number: Parsed) -> Found | None:
        """2018 г., 336 BC, year 476."""
        literal = number.literal
        at = start
        if literal is not None and literal.length == 4 and line.kind(at) == "digits":
            suffixed = self._suffixed_year(line, at)
            if suffixed is not None:
                year, end, entry = suffixed
                return self._era(line, Found(start, end, [Date(year=year)], [entry], _DIGITS))
        if literal is None or not literal.plain or number.scale != 1 or number.value > 9999:
            return None
        year = int(number.value)
        after = line.find(number.end, "year-after")
        named = line.follows(start, "year-before")
        end = after[1] if after else number.end
        found = Found(start, end, [Date(year=year)], [after[0].entry] if after else [], _DIGITS)
        dated = self._era(line, found)
        if dated.end > end or dated.start < start:
            return dated
        if named or (after and (literal.length == 4 and year < 2200)):
            return found
        return None

    def _era(self, line: Line, found: Found) -> Found:
        """Counts years and centuries back from Christ where the words say so."""
        start, end = found.start, found.end
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
        if value % 10 or not (10 <= value < 100 or 1000 <= value < 2200):
            if line.atoms[start].text != "00":
                return None
        form, end = self.numbers.ending(line, start + 1) or ("", start + 1)
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
        found = Found(start, after[1] if after else end, readings, [entry], _DIGITS)
        found.shape = _decade_shape
        if after:
            found.entries.append(after[0].entry)
        return self._of_century(line, found)

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
        """80-те години на 20 век is the 1980s."""
        decade = found.readings[0]
        if not isinstance(decade, Period) or decade.first >= 100:
            return found
        of = line.find(found.end, "decade-of")
        start = of[1] if of else found.end
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
        end = number.end
        if self.numbers.numbers.ordinal_dot and line.mark(end, ".") and line.glued(end):
            end += 1
        if line.mark(end, "-‑–") and line.glued(end) and line.glued(end + 1):
            end += 1
        for kind, years in (("century", 100), ("millennium", 1000)):
            word = line.find(end, kind)
            if word is None:
                continue
            if number.spelt and number.role == "cardinal":
                return None
            return self._period(line, start, number, word[1], kind, years, word[0].entry)
        if not self.dates.century_first:
            return None
        word = line.before(start, "century")
        if word is None or number.role == "fraction":
            return None
        return self._period(line, word[1], number, number.end, "century", 100, word[0].entry)

    def _period(
        self, line: Line, start: int, number: Parsed, end: int, kind: str, years: int, entry: str
    ) -> Found:
        def shape(value: Decimal) -> Reading | None:
            whole = int(value)
            if whole != value or not 0 < whole <= 40:
                return None
            first = (whole - 1) * years
            return Period(kind, first, first + years - 1)

        readings = [r for r in (shape(number.value),) if r is not None]
        if number.role == "cardinal" and number.value > 1 and line.has(number.end, "unit"):
            readings.append(Measure(number.value, kind, "duration"))
        found = Found(start, end, readings, [*number.entries, entry], _of(number), shape=shape)
        dated = self._era(line, found)
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


def roman_value(text: str) -> int | None:
    """The value of a Roman numeral in its usual form, 1 to 3999, else ``None``."""
    plain = "".join(_LETTERS.get(c, c) for c in text.lower())
    worth = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    total = last = 0
    for letter in reversed(plain):
        value = worth.get(letter)
        if value is None:
            return None
        total += value if value >= last else -value
        last = max(last, value)
    return total if total > 0 and to_roman(total) == plain else None


def to_roman(number: int) -> str:
    """The usual Roman numeral of a number, in small letters."""
    pairs = (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    )  # fmt: skip
    text = ""
    for value, letters in pairs:
        count, number = divmod(number, value)
        text += letters * count
    return text


def _calendar(year: str, month: str, day: str) -> Date | None:
    if len(year) not in (2, 4) or len(month) > 2 or len(day) > 2:
        return None
    y = int(year)
    if len(year) == 2:
        y += 2000 if y < 50 else 1900
    return Date(y, int(month), int(day)) if _valid(int(month), int(day)) else None


def _valid(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]


def _day(number: Parsed) -> int | None:
    value = number.value
    whole = number.role in ("cardinal", "ordinal") and value == int(value)
    literal = number.literal
    if (
        not whole
        or number.scale != 1
        or (literal is not None and (literal.grouping or literal.decimal))
    ):
        return None
    return int(value) if 1 <= value <= 31 else None


def _of(number: Parsed) -> Style:
    return _WORDS if number.spelt else _DIGITS


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


def _in_title(line: Line, at: int, end: int) -> bool:
    """Sunday Telegraph: a capital word follows, and no preposition stands before."""
    if line.kind(end) != "word" or line.has(end, "month") or line.follows(at, "before-month"):
        return False
    return line.atoms[end].text[:1].isupper()


__all__ = ["DateGrammar", "Shape", "roman_value", "to_roman"]
