"""Reads every quantity of a segment: numbers, dates, times, money, shares, measures, scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.extract.amounts import AmountGrammar
from checker.extract.atoms import Line
from checker.extract.codes import CodeGrammar, code
from checker.extract.cutter import Cutter
from checker.extract.dates import DateGrammar
from checker.extract.found import Found, bare
from checker.extract.lettered import LetteredGrammar
from checker.extract.lexemes import STARTS
from checker.extract.numbers import NumberGrammar
from checker.extract.parsed import HYPHENS, Parsed
from checker.extract.periods import PeriodGrammar
from checker.extract.quantity import Number, Quantity
from checker.extract.ranges import tie
from checker.extract.scores import ScoreGrammar
from checker.extract.signs import settle, signed
from checker.extract.stems import Stems
from checker.extract.times import TimeGrammar
from checker.extract.vocabulary import vocabulary
from checker.languages import Language, language
from checker.languages.numbers import Numbers
from checker.model import Mention, Segment

__all__ = ["QuantityReader", "reads_number_words"]

_WORDS = STARTS | {"article", "clock-offset"}
_PREFIXES = frozenset(("sign", "code", "percent", "percent-before"))


class QuantityReader:
    """Reads the quantities of one language; immutable after it is built, apart from its caches."""

    def __init__(self, language: Language) -> None:
        words = vocabulary(language)
        self.reads_words: bool = words.reads_words
        """Whether number words are known; without them only digits, dates and units are read."""
        stems = None if words.reads_words else Stems(words.lexicon)
        self._cutter = Cutter(words.lexicon, words.numbers, stems)
        self._numbers = NumberGrammar(words.numbers)
        self._periods = PeriodGrammar(words.dates, self._numbers)
        self._dates = DateGrammar(words.dates, self._numbers, self._periods)
        self._times = TimeGrammar(words.dates, self._numbers)
        self._lettered = LetteredGrammar(self._dates, self._times)
        self._amounts = AmountGrammar(self._numbers)
        self._scores = ScoreGrammar(self._numbers, self._dates)
        self._codes = CodeGrammar()

    def read(self, segments: Sequence[Segment]) -> None:
        """Add the quantities of each segment to its mentions, in text order."""
        for segment in segments:
            line = self._cutter.cut(segment.text, segment.tokens)
            if line is not None:
                mentions = [_mention(segment, line, f) for f in self._all(line)]
                segment.mentions = (*segment.mentions, *mentions)

    def _all(self, line: Line) -> list[Found]:
        found: list[Found] = []
        at = 0
        approximate: tuple[str, int] | None = None
        while at < line.size:
            atom = line.atoms[at]
            if atom.lexeme is None and atom.kind != "digits":
                at += 1
                continue
            one = self._one(line, at)
            about = line.find(at, "approximation") if one is None or one.weak else None
            if one is None or (about and about[1] > one.end):
                if about:
                    approximate = str(about[0].value), about[1]
                at = about[1] if about else at + 1
                continue
            if approximate is not None and _leads(line, approximate[1], one.start):
                one.approximate = one.approximate or approximate[0]
            elif _lone_multiplier(one) and line.follows(one.start, "indefinite"):
                one.weak, one.approximate = True, one.approximate or "vague"
            while found and found[-1].start >= one.start:
                found.pop()  # sıfırın altında 5: the zero is the sign of the five
            found.append(one)
            at = max(one.end, at + 1)
        tie(line, found)
        settle(line, found)
        return found

    def _one(self, line: Line, at: int) -> Found | None:
        if line.kind(at) == "digits":
            return self._digits(line, at)
        lexeme = line.atoms[at].lexeme
        if lexeme is None:
            return None
        kinds = lexeme.kinds
        if not _PREFIXES.isdisjoint(kinds):
            money = self._amounts.prefixed(line, at)
            if money is not None:
                return money
        if _WORDS.isdisjoint(kinds):
            return self._amounts.half_unit(line, at) if "unit" in kinds else None
        return self._words(line, at)

    def _words(self, line: Line, at: int) -> Found | None:
        found = (
            self._times.offset(line, at)
            or self._periods.spelt_decade(line, at)
            or self._dates.weekday(line, at)
            or self._dates.month(line, at)
            or self._times.named(line, at)
        )
        if found is not None:
            return found
        number = self._periods.roman(line, at)
        if number is not None:
            return self._roman(line, at, number)
        number = self._numbers.parse(line, at)
        if number is not None:
            return signed(line, self._counted(line, at, number))
        return self._amounts.half_unit(line, at)

    def _roman(self, line: Line, at: int, number: Parsed) -> Found | None:
        found = self._periods.century(line, at, number)
        if found is not None:
            return found
        text = line.atoms[at].text
        leads = line.mark(at + 1, HYPHENS) and self._periods.roman(line, at + 2)
        if (len(text) < 2 and not leads) or any(c not in "IVXХІ" for c in text):
            return None
        one = bare(at, number)
        # Elizabeth II has a number, Rugby à XV hardly one.
        one.weak = not (at and line.atoms[at - 1].text[:1].isupper())
        return one

    def _counted(self, line: Line, start: int, number: Parsed) -> Found:
        """A number with whatever makes it a date, a time or an amount."""
        found = self._dates.with_day(line, start, number) or self._periods.century(
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
        date = self._dates.numeric(line, at)
        if date is not None or (literal is not None and literal.code):
            return date or code(at, number)
        if literal and (line.has(literal.end, "bc") or line.has(literal.end, "ad")):
            number = Parsed(literal.values, literal.end, literal=literal)
        found = (
            self._lettered.read(line, at)
            or self._times.digits(line, at)
            or self._periods.decade(line, at, number)
        )
        if found is not None:
            return found
        label = self._codes.label(line, at, number)
        if label is not None:
            return label
        return (
            self._scores.score(line, at, number)
            or self._scores.slashed(line, at)
            or self._dates.year(line, at, number)
            or signed(line, self._codes.lettered(line, at, self._counted(line, at, number)))
        )


def reads_number_words(tag: str) -> bool:
    """Whether the number words of a language are known, and not only its digits."""
    return language(tag).section("numbers", Numbers) is not None


def _lone_multiplier(found: Found) -> bool:
    """Several thousand: a multiplier that nothing definite counts."""
    number = found.number
    return found.weak or (number is not None and number.spelt and number.value == number.scale > 1)


def _leads(line: Line, end: int, start: int) -> bool:
    """Whether a quantity stands right after a word, an article or sign between them at most."""
    if end == start:
        return True
    return start - end == 1 and (line.has(end, "article") or line.kind(end) == "symbol")


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
