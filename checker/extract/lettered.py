"""Reads dates and times whose digits carry the words for year, month, day, hour and minute."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.atoms import Line
from checker.extract.dates import DateGrammar
from checker.extract.found import DIGITS, Found
from checker.extract.quantity import Date, Measure
from checker.extract.times import TimeGrammar

_DATE = "yMd"
_HOURS, _MINUTES = 24, 59


class LetteredGrammar:
    """Reads the date or time that begins with the digits at an atom: 2024年3月15日, 7시 30분."""

    def __init__(self, dates: DateGrammar, times: TimeGrammar) -> None:
        self._dates = dates
        self._times = times
        self._known = bool(dates.dates.letters)

    def read(self, line: Line, at: int) -> Found | None:
        """The date or the time of day here."""
        if not self._known:
            return None
        return self._date(line, at) or self._time(line, at)

    def _field(self, line: Line, at: int) -> tuple[str, int, int] | None:
        """The field, its number and its end, of digits with a word such as 年."""
        if line.kind(at) != "digits" or not line.glued(at + 1) or len(line.atoms[at].text) > 4:
            return None
        letter = line.find(at + 1, "letter")
        unit = line.all(at + 1, "unit")
        if letter is None or (unit is not None and unit[1] > letter[1]):
            return None  # 7時間 are seven hours
        return str(letter[0].value), int(line.atoms[at].text), letter[1]

    def _date(self, line: Line, at: int) -> Found | None:
        parts: dict[str, int] = {}
        end = at
        for name in _DATE:
            field = self._field(line, end)
            if field is None or field[0] != name:
                continue
            if name == "y" and len(line.atoms[end].text) != 4:
                return None  # 3年 are three years
            parts[name] = field[1]
            end = field[2]
        if not parts or ("d" in parts and "y" in parts and "M" not in parts):
            return None
        month, day = parts.get("M"), parts.get("d")
        if self._dates.day_of_month(month or 1, day or 1) is None:
            return None
        date = Date(parts.get("y"), month, day)
        found = Found(at, end, [date], [], DIGITS)
        if day is not None and month is None:
            # 15日 is the fifteenth or fifteen days, and English may name the weekday instead.
            found.readings.append(Measure(Decimal(day), "day", "duration"))
            found.weak = True
        return found

    def _time(self, line: Line, at: int) -> Found | None:
        hour = self._field(line, at)
        if hour is None or hour[0] != "H" or hour[1] > _HOURS:
            return None
        minute = self._field(line, hour[2])
        half = line.find(hour[2], "half-hour")
        if minute is not None and minute[0] == "m" and minute[1] <= _MINUTES:
            return self._times.at_clock(line, at, minute[2], (hour[1], minute[1]))
        if half is not None:
            return self._times.at_clock(line, at, half[1], (hour[1], 30))
        return self._times.at_clock(line, at, hour[2], (hour[1], 0))
