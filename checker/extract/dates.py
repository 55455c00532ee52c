"""Reads calendar dates, years, decades and centuries."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from checker.extract.atoms import Atom, Line
from checker.extract.found import DIGITS, Found, how, is_year
from checker.extract.lexemes import SMALL, Sense
from checker.extract.numbers import NumberGrammar
from checker.extract.parsed import Parsed
from checker.extract.periods import PeriodGrammar
from checker.extract.quantity import Date, Number, Reading, Style
from checker.languages.dates import Dates

_YEAR = 4  # digits
_LATEST = 2200  # years beyond it are of another calendar, or none
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Month(NamedTuple):
    """The name of a month in a line."""

    number: int
    end: int
    """The atom after it, or after the day that follows it."""
    entry: str


class DateGrammar:
    """Reads the date that begins at an atom."""

    def __init__(self, dates: Dates, numbers: NumberGrammar, periods: PeriodGrammar) -> None:
        self.dates = dates
        self.numbers = numbers
        self._periods = periods

    # Dates in digits ------------------------------------------------------------------------

    def numeric(self, line: Line, at: int) -> Found | None:
        """15.03.2024, 3/15/24, 2024-03-15."""
        atoms = line.atoms
        if at + 4 >= line.size or atoms[at + 1].lower not in "./-‑–":
            return None
        mark = atoms[at + 1].lower
        parts = atoms[at : at + 5]
        if not self._together(parts) or parts[3].lower != mark:
            return None
        if parts[2].kind != "digits" or parts[4].kind != "digits":
            return None
        after = at + 5
        goes_on = line.mark(after, "./-") and line.glued(after) and line.glued(after + 1)
        if goes_on and line.kind(after + 1) == "digits":
            return None
        readings = self._orders([parts[0].text, parts[2].text, parts[4].text], mark)
        if not readings:
            return None
        return Found(at, self._year_word(line, after), readings, [], DIGITS)

    def _together(self, parts: list[Atom]) -> bool:
        """Whether the parts stand close, or as ordinals do: 15. 3. 2018."""
        if all(a.glued for a in parts[1:]):
            return True
        spaced = self.numbers.numbers.ordinal_dot and parts[1].lower == "."
        whole = any(len(a.text) == _YEAR for a in parts)
        return spaced and whole and parts[1].glued and parts[3].glued

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
        end = self.numbers.past_dot(line, number.end)
        month = self._month(line, end) or self._month(line, self._linked(line, end))
        if month is None or not _valid(month.number, day):
            return None
        return self._complete(line, start, month, number)

    def _linked(self, line: Line, at: int) -> int:
        link = line.find(at, "day-link")
        return link[1] if link else at

    def _complete(self, line: Line, start: int, month: Month, day: Parsed | None) -> Found:
        """A month with the day that was read before or after it, and the year after both."""
        year, end, words = self._year_after(line, month.end)
        number = month.number

        def shape(value: Decimal) -> Reading | None:
            other = int(value)
            if other != value or not _valid(number, other):
                return None
            return Date(year=year, month=number, day=other)

        date = Date(year=year, month=number, day=_day(day) if day else None)
        entries = [*(day.entries if day else ()), month.entry, *words]
        style = how(day) if day else Style(digits=year is not None)
        return Found(start, end, [date], entries, style, shape=shape if day else None)

    def _month(self, line: Line, at: int) -> Month | None:
        found = line.find(at, "month")
        if found is None or not self._cased(line.atoms[at], found[0]):
            return None
        return Month(int(found[0].value), found[1], found[0].entry)

    def _cased(self, atom: Atom, sense: Sense) -> bool:
        """Whether a name that has a capital letter has it here: May, but samstags."""
        small = not self.dates.capitals or sense.sort == SMALL
        return small or atom.text[:1].isupper()

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
        word = line.find(self.numbers.past_dot(line, at), "year-after")
        return word[1] if word else at

    def month(self, line: Line, at: int) -> Found | None:
        """A month with the day or year after it, or alone."""
        month = self._month(line, at)
        if month is None:
            return None
        day = self._day_after(line, month.end)
        if day is not None:
            found = self._complete(line, at, month._replace(end=day.end), day)
            found.before = True
            return found
        found = self._complete(line, at, month, None)
        if found.end > month.end:
            return found
        sense = line.find(at, "month")
        if sense is not None and sense[0].weak:
            found.weak = not line.follows(at, "before-month")
        elif sense and sense[0].sort == SMALL and at and line.atoms[at].text[:1].isupper():
            found.weak = True  # Emperor August
        return found

    def _day_after(self, line: Line, at: int) -> Parsed | None:
        """March 5, March 5th, the May of 5 being none."""
        led = self.dates.month_leads or "mdy" in self.dates.order
        if line.kind(at) != "digits" or not led:
            return None
        if line.text[line.atoms[at - 1].end : line.atoms[at].start].strip():
            return None  # May's 3-0 win
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
        if found is None or not self._cased(line.atoms[at], found[0]):
            return None
        sense, end = found
        weak = sense.weak and not line.follows(at, "before-month")
        weak = weak or line.follows(at, "other-after")
        weak = weak or (self.dates.capitals and _in_title(line, at, end))
        readings: list[Reading] = [Date(weekday=int(sense.value))]
        named = self.dates.capitals and line.kind(at - 1) == "word"  # not for beginning a sentence
        nth = None if named else line.find(at, "ordinal")
        if nth is not None and nth[1] == end:  # na segunda, on Monday; na segunda vez, the second
            weak = weak or line.kind(end) == "word"
            readings.insert(0 if weak else 1, Number(Decimal(nth[0].value), "ordinal"))
        return Found(at, end, readings, [sense.entry], weak=weak)

    # Years --------------------------------------------------------------------------------

    def year(self, line: Line, start: int, number: Parsed) -> Found | None:
        """2018 г., 336 BC, year 476."""
        literal = number.literal
        at = start
        if literal is not None and literal.length == 4 and line.kind(at) == "digits":
            suffixed = self._suffixed_year(line, at)
            if suffixed is not None:
                year, end, entry = suffixed
                return self._periods.era(
                    line, Found(start, end, [Date(year=year)], [entry], DIGITS)
                )
        if literal is None or not literal.plain or number.scale != 1 or number.value > 9999:
            return None
        if number.role == "ordinal" and line.has(number.end, "century"):
            return None  # M.Ö. 5. yüzyıl
        year = int(number.value)
        ahead = self.dates.year_ahead
        if ahead and literal.length == 4 and _LATEST <= year < _LATEST + ahead:
            readings: list[Reading] = [Date(year=year - ahead), Number(number.value)]
            return Found(start, number.end, readings, [], DIGITS)
        if self.dates.month_leads and is_year(number):
            dated = self._year_first(line, start, number)
            if dated is not None:
                return dated
        after = line.find(self.numbers.past_dot(line, number.end), "year-after")
        named = line.follows(start, "year-before")
        end = after[1] if after else number.end
        found = Found(start, end, [Date(year=year)], [after[0].entry] if after else [], DIGITS)
        dated = self._periods.era(line, found)
        if dated.end > end or dated.start < start:
            return dated
        if named or (after and (literal.length == 4 and year < 2200)):
            return found
        return None

    def _year_first(self, line: Line, start: int, number: Parsed) -> Found | None:
        """2024. március 15."""
        end = number.end
        if line.mark(end, ".") and line.glued(end):
            end += 1
        found = self.month(line, end)
        date = found.readings[0] if found else None
        if found is None or not isinstance(date, Date) or date.year is not None:
            return None
        year = int(number.value)
        whole = replace(date, year=year)
        return Found(start, found.end, [whole], found.entries, DIGITS)


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


def _in_title(line: Line, at: int, end: int) -> bool:
    """Sunday Telegraph: a capital word follows, and no preposition stands before."""
    if line.kind(end) != "word" or line.has(end, "month") or line.follows(at, "before-month"):
        return False
    return line.atoms[end].text[:1].isupper()
