"""Reads every quantity of a segment: numbers, dates, times, money, shares, measures, scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from checker.extract.amounts import AmountGrammar
from checker.extract.atoms import Cutter, Line
from checker.extract.dates import DateGrammar
from checker.extract.found import Found, bare, is_year, style_of
from checker.extract.literals import SPACES
from checker.extract.numbers import NumberGrammar
from checker.extract.parsed import HYPHENS, Parsed
from checker.extract.quantity import (
    Measure,
    Money,
    Number,
    Percent,
    Quantity,
    Reading,
    Score,
    Style,
)
from checker.extract.ranges import tie
from checker.extract.stems import Stems
from checker.extract.times import TimeGrammar
from checker.extract.vocabulary import vocabulary
from checker.languages import Language, language
from checker.languages.numbers import Numbers
from checker.model import Mention, Segment

__all__ = ["QuantityReader", "reads_number_words"]

_SCORE_LIMIT = 200
_NEAR = 6  # atoms on either side in which a word for a result is looked for
_DIGITS = Style(digits=True)
_PREFIXES = frozenset(("sign", "code", "percent", "percent-before"))
_QUOTES = '«»“”„"'
_GOING_ON = ":.,/" + HYPHENS
"""Marks after two numbers that make them part of something longer."""


class QuantityReader:
    """Reads the quantities of one language; immutable after it is built, apart from its caches."""

    def __init__(self, language: Language) -> None:
        words = vocabulary(language)
        self.reads_words: bool = words.reads_words
        """Whether number words are known; without them only digits, dates and units are read."""
        stems = None if words.reads_words else Stems(words.lexicon)
        self._cutter = Cutter(words.lexicon, words.numbers, stems)
        self._numbers = NumberGrammar(words.numbers)
        self._dates = DateGrammar(words.dates, self._numbers)
        self._times = TimeGrammar(words.dates, self._numbers)
        self._amounts = AmountGrammar(self._numbers)

    def read(self, segments: Sequence[Segment]) -> None:
        """Add the quantities of each segment to its mentions, in text order."""
        for segment in segments:
            line = self._cutter.cut(segment.text, segment.tokens)
            if line is not None:
                mentions = [_mention(segment, line, f) for f in self._all(line)]
                segment.mentions = (*segment.mentions, *mentions)

    def _all(self, line: Line) -> list[Found]:
        found: list[Found] = []
        skip = _addresses(line)
        at = 0
        approximate: tuple[str, int] | None = None
        while at < line.size:
            atom = line.atoms[at]
            if at in skip or (atom.lexeme is None and atom.kind != "digits"):
                at += 1
                continue
            one = self._one(line, at)
            if one is None:
                about = line.find(at, "approximation")
                if about:
                    approximate = str(about[0].value), about[1]
                at = about[1] if about else at + 1
                continue
            if approximate is not None and _leads(line, approximate[1], one.start):
                one.approximate = one.approximate or approximate[0]
            elif one.weak and line.follows(one.start, "indefinite"):
                one.approximate = one.approximate or "vague"
            found.append(one)
            at = max(one.end, at + 1)
        tie(line, found)
        return found

    def _one(self, line: Line, at: int) -> Found | None:
        if line.kind(at) == "digits":
            return self._digits(line, at)
        lexeme = line.atoms[at].lexeme
        if lexeme is None:
            return None
        senses = lexeme.senses
        if lexeme.next is not None or not _PREFIXES.isdisjoint(senses):
            money = self._amounts.prefixed(line, at)
            if money is not None:
                return money
        if not lexeme.starts and "article" not in senses and lexeme.next is None:
            return self._amounts.half_unit(line, at) if "unit" in senses else None
        return self._words(line, at)

    def _words(self, line: Line, at: int) -> Found | None:
        found = (
            self._times.offset(line, at)
            or self._dates.spelt_decade(line, at)
            or self._dates.weekday(line, at)
            or self._dates.month(line, at)
            or self._times.named(line, at)
        )
        if found is not None:
            return found
        number = self._dates.roman(line, at)
        if number is not None:
            return self._roman(line, at, number)
        number = self._numbers.parse(line, at)
        if number is not None:
            return self._counted(line, at, number)
        return self._amounts.half_unit(line, at)

    def _roman(self, line: Line, at: int, number: Parsed) -> Found | None:
        found = self._dates.century(line, at, number)
        if found is not None:
            return found
        text = line.atoms[at].text
        leads = line.mark(at + 1, HYPHENS) and self._dates.roman(line, at + 2)
        if (len(text) < 2 and not leads) or any(c not in "IVXХІ" for c in text):
            return None
        one = bare(at, number)
        # Elizabeth II has a number, Rugby à XV hardly one.
        one.weak = not (at and line.atoms[at - 1].text[:1].isupper())
        return one

    def _counted(self, line: Line, start: int, number: Parsed) -> Found:
        """A number with whatever makes it a date, a time or an amount."""
        found = self._dates.with_day(line, start, number) or self._dates.century(
            line, start, number
        )
        if found is not None:
            return found
        hour = self._times.hour(line, start, number)
        amount = self._amounts.suffixed(line, start, number)
        if hour is not None and (amount is None or amount.end <= hour.end):
            return hour
        if amount is not None:
            return amount
        found = bare(start, number)
        end = number.end
        if number.spelt and line.glued(end) and line.kind(end) == "word" and not line.hyphened(end):
            found.weak = True  # триколесен: what it counts may go unsaid in another language
        if line.follows(start, "label"):
            found.readings = [
                replace(r, role="code") for r in found.readings if isinstance(r, Number)
            ]
        return found

    def _digits(self, line: Line, at: int) -> Found:
        number = self._numbers.parse(line, at)
        if number is None:
            raise AssertionError("digits are always a number")
        literal = number.literal
        if literal and (line.has(literal.end, "bc") or line.has(literal.end, "ad")):
            number = Parsed(literal.values, literal.end, literal=literal)
        found = (
            self._dates.numeric(line, at)
            or self._times.digits(line, at)
            or self._dates.decade(line, at, number)
        )
        if found is not None:
            return found
        label = self._label(line, at, number)
        if label is not None:
            return label
        return (
            self._score(line, at, number)
            or self._slashed(line, at)
            or self._dates.year(line, at, number)
            or self._signed(line, at, self._coded(line, at, self._counted(line, at, number)))
        )

    def _label(self, line: Line, at: int, number: Parsed) -> Found | None:
        """G7, F-16, 747s, 1.2.3, +359 2 981 23 45: digits that count nothing."""
        literal = number.literal
        if literal is None:
            return None
        if literal.code:
            return _code(at, literal.end, number)
        telephone = self._telephone(line, at)
        if telephone:
            return _code(at, telephone, number)
        before = at - 1
        if line.glued(at) and line.kind(before) == "word" and not self._is_unit(line, before):
            return _code(at, at + 1, number)
        hyphened = line.glued(at) and line.mark(before, "-‑") and line.glued(before)
        if hyphened and line.kind(before - 1) == "word" and not _year_like(literal.values[0]):
            return _code(at, at + 1, number)
        return None

    def _coded(self, line: Line, at: int, found: Found) -> Found:
        """5G, 747s: a few letters on the number that mean nothing as a unit."""
        number, end = found.number, found.end
        if number is None or number.literal is None or end != number.literal.end:
            return found
        if line.glued(end) and line.kind(end) == "word" and not is_year(number):
            code = _code(at, end, number)
            code.weak = True
            return code
        return found

    def _is_unit(self, line: Line, at: int) -> bool:
        return line.has(at, "currency") or line.has(at, "code") or line.has(at, "clock-marker")

    def _telephone(self, line: Line, at: int) -> int:
        """The end of a chain of digit groups that are no thousands, else 0."""
        end, groups = at + 1, 1
        atoms = line.atoms
        while end < line.size:
            if atoms[end].kind == "digits" and line.text[atoms[end - 1].end] in SPACES:
                end += 1
            elif line.mark(end, "-‑") and line.glued(end) and line.kind(end + 1) == "digits":
                end += 2
            else:
                break
            groups += 1
        digits = sum(len(a.text) for a in atoms[at:end] if a.kind == "digits")
        leads = line.mark(at - 1, "+") or atoms[at].text[0] == "0" and len(atoms[at].text) > 1
        if groups >= 3 and digits >= 7 and (leads or groups >= 4):
            return end
        return end if leads and digits >= 7 else 0

    def _score(self, line: Line, at: int, number: Parsed) -> Found | None:
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
        if line.mark(end, _GOING_ON) and line.glued(end) and line.glued(end + 1):
            if line.kind(end + 1) == "digits":
                return None
        left, right = Decimal(int(atoms[at].text)), Decimal(int(atoms[at + 2].text))
        if mark in ":∶":
            return Found(at, end, [Score(left, right)], style=_DIGITS)
        if not self._hyphened_score(line, at, end, left, right):
            return None
        return Found(at, end, [Score(left, right)], style=_DIGITS)

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

    def _slashed(self, line: Line, at: int) -> Found | None:
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
        return Found(at, end, readings, style=_DIGITS)

    def _signed(self, line: Line, at: int, found: Found) -> Found:
        """-5 °C: a minus, or a dash; both readings are kept."""
        before = at - 1
        word = line.before(at, "minus")
        sign = line.mark(before, "-−–") or (
            line.kind(before) == "symbol" and line.atoms[before].text == "−"
        )
        if not word and not (sign and line.glued(at) and not line.glued(before)):
            return found
        negative = [
            replace(r, value=-r.value)
            for r in found.readings
            if isinstance(r, Number | Money | Percent | Measure)
        ]
        found.readings = list(dict.fromkeys([*negative, *found.readings]))
        found.start = word[1] if word else before
        return found


def reads_number_words(tag: str) -> bool:
    """Whether the number words of a language are known, and not only its digits."""
    return language(tag).section("numbers", Numbers) is not None


def _code(start: int, end: int, number: Parsed) -> Found:
    return Found(
        start, end, [Number(v, "code") for v in number.values[:1]], style=style_of(number),
        number=Parsed(number.values, end, "code"),
    )  # fmt: skip


def _year_like(value: Decimal) -> bool:
    return 1000 <= value < 2200


def _leads(line: Line, end: int, start: int) -> bool:
    """Whether a quantity stands right after a word, an article or sign between them at most."""
    if end == start:
        return True
    return start - end == 1 and (line.has(end, "article") or line.kind(end) == "symbol")


def _addresses(line: Line) -> frozenset[int]:
    """The atoms of web and mail addresses, in which digits are no numbers."""
    text = line.text
    if "://" not in text and "@" not in text and "www." not in text:
        return frozenset()
    inside: set[int] = set()
    chunk: list[int] = []
    for index in range(line.size + 1):
        if index == line.size or not line.atoms[index].glued:
            if chunk:
                words = text[line.atoms[chunk[0]].start : line.atoms[chunk[-1]].end]
                if "://" in words or "@" in words[1:-1] or words.startswith("www."):
                    inside.update(chunk)
            chunk = []
        chunk.append(index)
    return frozenset(inside)


def _mention(segment: Segment, line: Line, found: Found) -> Mention:
    value = Quantity(
        readings=tuple(dict.fromkeys(found.readings)),
        style=found.style,
        scale=found.scale,
        approximate=found.approximate,
        group=found.group,
        weak=found.weak,
    )
    start, end = line.atoms[found.start].start, line.atoms[found.end - 1].end
    return Mention("quantity", value, segment, start, end, tuple(dict.fromkeys(found.entries)))
