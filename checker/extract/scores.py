"""Reads results and ratios, and what a slash makes of two numbers."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.atoms import Line
from checker.extract.dates import DateGrammar
from checker.extract.found import DIGITS, Found
from checker.extract.numbers import NumberGrammar
from checker.extract.parsed import HYPHENS, Parsed
from checker.extract.quantity import Number, Reading, Score

_SCORE_LIMIT = 200
_NEAR = 6  # atoms on either side in which a word for a result is looked for
_QUOTES = '«»“”„"'
_GOING_ON = ":.,/" + HYPHENS
"""Marks after two numbers that make them part of something longer."""


class ScoreGrammar:
    """Reads the pair of numbers that begins at an atom."""

    def __init__(self, numbers: NumberGrammar, dates: DateGrammar) -> None:
        self._numbers = numbers
        self._dates = dates

    def score(self, line: Line, at: int, number: Parsed) -> Found | None:
        """3:1, 5-0, 6–4"""
        atoms = line.atoms
        if at + 2 >= line.size or atoms[at + 2].kind != "digits":
            return None
        mark = atoms[at + 1].lower
        if mark not in ":∶" + HYPHENS:
            return None
        glued = atoms[at + 1].glued and atoms[at + 2].glued
        if not glued and not self._between_sides(line, at):
            return None
        if len(atoms[at].text) > 3 or len(atoms[at + 2].text) > 3:
            return None
        other = self._numbers.parse(line, at + 2)
        if other is None or other.literal is None or other.role != "cardinal":
            return None
        end = at + 3
        goes_on = line.mark(end, _GOING_ON) and line.glued(end) and line.glued(end + 1)
        if goes_on and line.kind(end + 1) == "digits":
            return None
        left, right = Decimal(int(atoms[at].text)), Decimal(int(atoms[at + 2].text))
        if mark in ":∶":
            return Found(at, end, [Score(left, right)], style=DIGITS)
        if not self._hyphened_score(line, at, end, left, right):
            return None
        return Found(at, end, [Score(left, right)], style=DIGITS)

    def _between_sides(self, line: Line, at: int) -> bool:
        """Ayr 38 - 17 Melrose: a spaced dash with names on both sides."""
        if line.atoms[at + 1].glued or line.atoms[at + 2].glued:
            return False
        return all(
            line.mark(k, _QUOTES) or (line.kind(k) == "word" and line.atoms[k].text[:1].isupper())
            for k in (at - 1, at + 3)
        )

    def _hyphened_score(self, line: Line, at: int, end: int, left: Decimal, right: Decimal) -> bool:
        if left > _SCORE_LIMIT or right > _SCORE_LIMIT:
            return False
        if any(line.has(end, k) for k in ("unit", "percent", "currency", "multiplier", "month")):
            return False
        if line.glued(end) and line.kind(end) == "word":
            return False
        if left >= right or left == 0:
            return not (line.mark(end, HYPHENS) and line.glued(end))
        near = range(max(0, at - _NEAR), min(line.size, end + _NEAR))
        return any(line.has(k, "score") for k in near)

    def slashed(self, line: Line, at: int) -> Found | None:
        """2/3, 9/11, 2018/19"""
        atoms = line.atoms
        if not line.mark(at + 1, "/⁄") or not line.glued(at + 1) or not line.glued(at + 2):
            return None
        if line.kind(at + 2) != "digits" or len(atoms[at].text) > 2 or len(atoms[at + 2].text) > 3:
            return None
        top, bottom = Decimal(atoms[at].text), Decimal(atoms[at + 2].text)
        end = at + 3
        if line.mark(end, "/") or not bottom or not top:
            return None
        readings: list[Reading] = []
        if len(atoms[at + 2].text) <= 2:
            for month, day in ((top, bottom), (bottom, top)):
                date = self._dates.day_of_month(int(month), int(day))
                if date is not None and date not in readings:
                    readings.append(date)
        if top < bottom:
            readings.insert(0, Number(top / bottom, "fraction"))
        if not readings:
            return None
        readings.append(Score(top, bottom))
        return Found(at, end, readings, style=DIGITS)
