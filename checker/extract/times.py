"""Reads times of day."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.atoms import Line
from checker.extract.found import Found
from checker.extract.lexemes import Sense
from checker.extract.numbers import NumberGrammar
from checker.extract.parsed import Parsed
from checker.extract.quantity import Measure, Number, Reading, Score, Style, Time
from checker.languages.dates import Dates

_DIGITS = Style(digits=True)
_COUNTED = ("currency", "minor", "sign", "percent", "multiplier")


class TimeGrammar:
    """Reads the time that begins at an atom."""

    def __init__(self, dates: Dates, numbers: NumberGrammar) -> None:
        self.clock = dates.clock
        self.numbers = numbers

    def digits(self, line: Line, at: int) -> Found | None:
        """18:30, 18.30 ч., 6.30 p.m., 18:30:15; with a colon alone it may be a score."""
        atoms = line.atoms
        if at + 2 >= line.size:
            return None
        mark = atoms[at + 1].lower
        if mark not in self.clock.separators and mark not in ":.":
            return None
        if not atoms[at + 1].glued or atoms[at + 2].kind != "digits":
            return None
        if not atoms[at + 2].glued and not (mark == ":" and line.follows(at, "clock-before")):
            return None
        if len(atoms[at].text) > 2 or len(atoms[at + 2].text) != 2:
            return None
        hour, minute = int(atoms[at].text), int(atoms[at + 2].text)
        if hour > 24 or minute > 59:
            return None
        second, end = self._seconds(line, at + 3, mark)
        part, marker = line.find(end, "day-part"), line.find(end, "clock-marker")
        if mark == "." and not (part or marker or self._announced(line, at, end)):
            return None
        if mark == "." and line.mark(end, ".") and line.kind(end + 1) == "digits":
            return None
        return self._times(line, at, end, (hour, minute, second), mark)

    def _announced(self, line: Line, at: int, end: int) -> bool:
        """A point between hours and minutes is usual here, and the word before says a time."""
        if any(line.has(end, kind) for kind in _COUNTED):
            return False  # at 7.35 euros
        told = line.follows(at, "clock-before") or line.follows(at, "clock-lead")
        return "." in self.clock.separators and told

    def _seconds(self, line: Line, at: int, mark: str) -> tuple[int | None, int]:
        if line.mark(at, mark) and line.glued(at) and line.glued(at + 1):
            atom = line.atoms[at + 1]
            if atom.kind == "digits" and len(atom.text) == 2 and int(atom.text) < 60:
                return int(atom.text), at + 2
        return None, at

    def _times(
        self, line: Line, start: int, end: int, clock: tuple[int, int, int | None], mark: str
    ) -> Found:
        hour, minute, second = clock
        entries: list[str] = []
        marker = line.find(end, "clock-marker")
        if marker:
            end = marker[1]
            entries.append(marker[0].entry)
        part, end = self._part(line, start, end)
        if part:
            entries.append(part.entry)
            return Found(
                start, end, [_at(half_day(hour, part.value), minute, second)], entries, _DIGITS
            )
        readings: list[Reading] = [_at(hour, minute, second)]
        if 1 <= hour < 12 or hour == 12:
            readings.append(_at((hour + 12) % 24, minute, second))
        if mark == ":" and not marker and second is None:
            readings.append(Score(Decimal(hour), Decimal(minute)))
        if mark == ".":
            readings.append(Number(Decimal(f"{hour}.{minute:02}")))
        return Found(start, end, readings, entries, _DIGITS)

    def at_clock(self, line: Line, start: int, end: int, clock: tuple[int, int]) -> Found:
        """The time that an hour and its minutes make, with the part of the day beside them."""
        return self._times(line, start, end, (*clock, None), "h")

    def _part(self, line: Line, start: int, end: int) -> tuple[Sense | None, int]:
        part = line.find(end, "day-part")
        if part:
            return part
        before = line.before(start, "day-part-before")
        return (before[0], end) if before else (None, end)

    def hour(self, line: Line, start: int, number: Parsed) -> Found | None:
        """6 p.m., 18 ч., three o'clock, в 18 часа, 9h30"""
        value = number.value
        if number.role not in ("cardinal", "ordinal") or number.scale != 1 or not 0 <= value <= 24:
            return None
        if number.role == "ordinal" and number.weak:
            return None  # the first hours of the morning
        moved = self._moved(line, start, number)
        if moved is not None:
            return moved
        hour, minute = int(value), (60 * (value - int(value)))
        if minute and (minute != 30 or (number.literal and number.literal.decimal)):
            return None
        return self._spelt_hour(line, start, number, hour, int(minute))

    def _spelt_hour(
        self, line: Line, start: int, number: Parsed, hour: int, minute: int
    ) -> Found | None:
        end = number.end
        marker = line.find(end, "clock-marker")
        unit = line.all(end, "unit")
        after = marker[1] if marker else end
        letters = self._minutes(line, after) if marker and not number.spelt else None
        if letters is not None:
            return self._times(line, start, letters[1], (hour, letters[0], None), "h")
        part, stop = self._part(line, start, after)
        same = unit is not None and unit[1] >= stop  # the word for the part is one for days too
        if part and marker is None and same and not line.follows(start, "clock-before"):
            return None  # четыре дня are four days
        entries = [*number.entries, *([marker[0].entry] if marker else [])]
        style = Style(digits=not number.spelt)
        if part:
            times: list[Reading] = [_at(half_day(hour, part.value), minute, None)]
            if marker is None and unit and same:
                times += [Measure(number.value, u, "duration") for s in unit[0] for u in s.value]
            found = Found(start, stop, times, [*entries, part.entry], style)
            value = part.value
            found.shape = lambda v: _at(half_day(int(v), value), 0, None) if 0 < v <= 12 else None
            return found
        lead = line.before(start, "clock-lead") if marker is None else None
        if number.role == "ordinal" and lead is None:
            return None
        if marker is None and lead is None:
            return self._half_hour(line, start, number, hour) if minute and not unit else None
        readings: list[Reading] = [_at(hour, minute, None)]
        if 1 <= hour <= 12:
            readings.append(_at((hour + 12) % 24, minute, None))
        entries += [lead[0].entry] if lead else []
        if unit is not None and any("hour" in s.value for s in unit[0]):
            measure = Measure(number.value, "hour", "duration")
            told = line.follows(start, "clock-before") and not minute
            readings.insert(len(readings) if told else 0, measure)
        return Found(start, after, readings, entries, style)

    def _half_hour(self, line: Line, start: int, number: Parsed, hour: int) -> Found | None:
        """At three and a half, which is half past three."""
        if not line.follows(start, "clock-before"):
            return None
        readings: list[Reading] = [Number(number.value), _at(hour, 30, None)]
        readings.append(_at((hour + 12) % 24, 30, None))
        return Found(start, number.end, readings, list(number.entries))

    def _minutes(self, line: Line, at: int) -> tuple[int, int] | None:
        """The minutes of 9h30 and 9 h 30."""
        if line.kind(at) != "digits" or line.atoms[at - 1].lower not in self.clock.separators:
            return None
        text = line.atoms[at].text
        return (int(text), at + 1) if len(text) == 2 and int(text) < 60 else None

    def offset(self, line: Line, at: int) -> Found | None:
        """half past six, quarter to five"""
        word = line.find(at, "clock-offset")
        if word is None:
            return None
        sense, end = word
        number = self.numbers.parse(line, end)
        if number is None or not 1 <= number.value <= 24 or number.value != int(number.value):
            return None
        return self._at_minutes(line, (at, number.end), number, sense)

    def _moved(self, line: Line, start: int, number: Parsed) -> Found | None:
        """οκτώ παρά τέταρτο, a quarter to eight: only where something else tells a time."""
        word = line.find(number.end, "clock-offset-after")
        if word is None or number.value != int(number.value) or not number.value:
            return None
        told = line.follows(start, "clock-before") or line.has(word[1], "day-part")
        return self._at_minutes(line, (start, word[1]), number, word[0]) if told else None

    def _at_minutes(
        self, line: Line, span: tuple[int, int], number: Parsed, offset: Sense
    ) -> Found:
        hour, minute = divmod(int(number.value) * 60 + int(offset.value), 60)
        start, end = span
        entries = [offset.entry, *number.entries]
        part = line.find(end, "day-part")
        if part:
            reading = _at(half_day(hour, part[0].value), minute, None)
            return Found(start, part[1], [reading], [*entries, part[0].entry])
        times: list[Reading] = [_at(hour, minute, None), _at((hour + 12) % 24, minute, None)]
        return Found(start, end, times, entries)

    def named(self, line: Line, at: int) -> Found | None:
        """noon, midnight"""
        for kind, hour in (("noon", 12), ("midnight", 0)):
            word = line.find(at, kind)
            if word:
                return Found(at, word[1], [Time(hour, 0)], [word[0].entry], weak=True)
        return None


def half_day(hour: int, first: int) -> int:
    """The hour on the 24-hour clock in the half of the day that begins at ``first``."""
    if hour > 12:
        return hour % 24
    return (first + (hour - first) % 12) % 24


def _at(hour: int, minute: int, second: int | None) -> Time:
    return Time(hour % 24, minute, second)
