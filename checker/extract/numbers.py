"""The grammar of numbers: digits, words and both together, in any language with data."""

from __future__ import annotations

from decimal import Decimal
from math import gcd

from checker.extract.atoms import Line
from checker.extract.groups import GroupGrammar
from checker.extract.lexemes import Sense
from checker.extract.literals import Literal, read_literal, separators
from checker.extract.parsed import HYPHENS, Parsed, as_decimal
from checker.extract.sums import Sum
from checker.languages.numbers import Numbers

_DENOMINATOR = 20  # the highest that the press writes with its ending
_UNIT_TOO = 100  # denominators whose word may name a unit that is so small a part of another
_MULTIPLIERS = 3  # in a row: tens of thousands of millions


class NumberGrammar:
    """Reads the number that begins at an atom."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self._separators = separators(numbers)
        self._groups = GroupGrammar(numbers)
        self._suffixes = {
            **dict.fromkeys(numbers.suffixes.cardinal, "cardinal"),
            **dict.fromkeys(numbers.suffixes.ordinal, "ordinal"),
        }

    def parse(self, line: Line, at: int) -> Parsed | None:
        """The longest number that begins here, or ``None``."""
        if not 0 <= at < line.size:
            return None
        if line.kind(at) == "digits":
            return self._after_digits(line, read_literal(line, at, self._separators))
        special = self._special(line, at)
        if special is not None:
            return special
        if line.has(at, "article"):
            return self._after_article(line, at)
        return self._amount(line, at, None, article=False)

    def suffix(self, line: Line, end: int) -> tuple[str, str, int] | None:
        """The kind of ending written to the digits before an atom, its form and its end."""
        written = self.ending(line, end)
        kind = self._suffixes.get(written[0]) if written else None
        return (kind, *written) if kind and written else None

    @staticmethod
    def ending(line: Line, end: int) -> tuple[str, int] | None:
        """The letters written to the digits before an atom, with their mark, and their end.

        A hyphen may have spaces around it: 18 -ти, 60 - ти.
        """
        if line.glued(end) and line.kind(end) == "word":
            return line.atoms[end].lower, end + 1
        if line.kind(end + 1) != "word":
            return None
        if line.mark(end, ".") and line.glued(end) and line.glued(end + 1):
            return "." + line.atoms[end + 1].lower, end + 2
        if line.mark(end, "-‑–"):
            return "-" + line.atoms[end + 1].lower, end + 2
        if line.mark(end, "'’") and line.glued(end) and line.glued(end + 1):
            return "'" + line.atoms[end + 1].lower, end + 2
        if line.mark(end, ":") and line.glued(end) and line.glued(end + 1):
            return ":" + line.atoms[end + 1].lower, end + 2
        return None

    def _after_digits(self, line: Line, literal: Literal) -> Parsed:
        if literal.code:
            return Parsed(literal.values, literal.end, "code", literal=literal)
        ending = self.suffix(line, literal.end)
        if ending is not None:
            kind, form, end = ending
            entry = f"numbers.toml: suffixes.{kind}: {form}"
            number = Parsed(literal.values, end, kind, entries=[entry], literal=literal)
            return self._in_digits(line, form, number) or self._times(line, number)
        if self._dotted(line, literal):
            return Parsed(literal.values, literal.end + 1, "ordinal", literal=literal)
        return self._amount(line, literal.end, literal, article=False) or Parsed(
            literal.values, literal.end, literal=literal
        )

    def past_dot(self, line: Line, end: int) -> int:
        """The atom after the full stop of an ordinal: 5. Mai, 2018. године."""
        dotted = self.numbers.ordinal_dot and line.mark(end, ".") and line.glued(end)
        return end + 1 if dotted else end

    def _in_digits(self, line: Line, form: str, number: Parsed) -> Parsed | None:
        """3'te 2, but not at 3 o'clock 2 of something."""
        bottom = number.value
        if form not in self.numbers.suffixes.denominator or not 1 < bottom <= _DENOMINATOR:
            return None
        if line.kind(number.end) != "digits" or line.text[line.atoms[number.end].start - 1] != " ":
            return None
        top = self.parse(line, number.end)
        if top is None or top.role != "cardinal" or top.scale != 1 or not 0 < top.value < bottom:
            return None
        shares = (top.value / bottom,)
        return Parsed(shares, top.end, "fraction", entries=number.entries, literal=top.literal)

    def _dotted(self, line: Line, literal: Literal) -> bool:
        """Whether a full stop makes the digits an ordinal: der 3. Platz, but not bis 2018. Dann."""
        after = self.past_dot(line, literal.end)
        if after == literal.end or not literal.plain:
            return False
        if line.mark(after, HYPHENS) and line.glued(after) and line.kind(after + 1) == "digits":
            return literal.length <= 2  # 12.–15. března
        if line.kind(after) != "word":
            return False
        short = literal.length <= 2 or (literal.length == 3 and line.atoms[after].text.islower())
        return short and not line.glued(after)

    def _after_article(self, line: Line, at: int) -> Parsed | None:
        """a hundred, a third, a dozen; an article alone is no number."""
        after = line.find(at, "article")
        if after is None:
            return None
        start = after[1]
        if line.has(start, "multiplier") or line.has(start, "vague"):
            found = self._amount(line, start, None, article=True) or self._special(line, start)
        elif line.has(start, "part") or line.has(start, "about"):
            found = self._special(line, start)
        else:
            return self._article_fraction(line, at, start)
        return found

    def _article_fraction(self, line: Line, at: int, start: int) -> Parsed | None:
        """A third is one of three parts or one more."""
        found = line.find(start, "fraction")
        if found is None or line.hyphened(found[1]):
            return None
        sense, end = found
        share = Decimal(1) / Decimal(sense.value)
        return Parsed((Decimal(sense.value),), end, "ordinal", entries=[sense.entry], weak=True,
                      third=share, spelt=True)  # fmt: skip

    def _special(self, line: Line, at: int) -> Parsed | None:
        """Numbers that no count stands before: half a million, dozens, twice, ½."""
        for kind, read in (
            ("denominator", self._divided),
            ("multiple", self._multiple),
            ("part", self._part),
            ("vague", self._vague),
            ("about", self._about),
        ):
            found = line.find(at, kind)
            number = read(line, found[0], found[1]) if found else None
            if number is not None:
                return number
        return None

    def _divided(self, line: Line, sense: Sense, end: int) -> Parsed | None:
        """üçte iki"""
        number = self._amount(line, end, None, article=False) or self.parse(line, end)
        bottom = Decimal(sense.value)
        if number is None or number.role != "cardinal" or not 0 < number.value <= bottom:
            return None
        number.values, number.role = (number.value / bottom,), "fraction"
        number.entries.insert(0, sense.entry)
        number.weak = False
        return number

    def _multiple(self, line: Line, sense: Sense, end: int) -> Parsed:
        return Parsed((Decimal(sense.value),), end, "multiple", entries=[sense.entry],
                      weak=sense.weak, spelt=True)  # fmt: skip

    def _part(self, line: Line, sense: Sense, end: int) -> Parsed:
        """Half, or half of a multiplier."""
        found = Parsed((as_decimal(sense.value),), end, "fraction", entries=[sense.entry],
                       weak=sense.weak, spelt=True)  # fmt: skip
        start = end
        for kind in ("link", "article"):
            word = line.find(start, kind)
            start = word[1] if word else start
        times = line.find(start, "multiplier")
        if times is not None and times[0].sort != "abbreviation":
            scale = Decimal(times[0].value)
            found.values = (found.value * scale,)
            found.scale, found.end, found.role, found.weak = scale, times[1], "cardinal", False
            found.entries.append(times[0].entry)
        return found

    def _vague(self, line: Line, sense: Sense, end: int) -> Parsed:
        """dozens, tens of thousands."""
        found = Parsed((Decimal(sense.value),), end, entries=[sense.entry], weak=True,
                       approximate="vague", spelt=True)  # fmt: skip
        return self._multiplied(line, found)

    def _about(self, line: Line, sense: Sense, end: int) -> Parsed:
        found = Parsed((Decimal(sense.value),), end, entries=[sense.entry], weak=True,
                       approximate="about", spelt=True)  # fmt: skip
        return self._multiplied(line, found)

    def _multiplied(self, line: Line, found: Parsed) -> Parsed:
        for _ in range(_MULTIPLIERS):
            link = line.find(found.end, "link")
            times = line.find(link[1] if link else found.end, "multiplier")
            if times is None or times[0].sort == "abbreviation":
                break
            scale = Decimal(times[0].value)
            found.values = (found.value * scale,)
            found.scale *= scale
            found.end = times[1]
            found.entries.append(times[0].entry)
        return found

    def _amount(
        self, line: Line, at: int, literal: Literal | None, *, article: bool
    ) -> Parsed | None:
        """Groups and multipliers: two million three hundred and five thousand."""
        sum_ = Sum(self._groups, line, literal, article=article)
        end = sum_.read(at)
        if not sum_.found:
            return None
        number = sum_.number(end)
        return self._times(line, self._fraction(line, number))

    def _fraction(self, line: Line, number: Parsed) -> Parsed:
        """two thirds"""
        if number.role != "cardinal" or number.scale != 1 or len(number.values) > 1:
            return number
        found = line.find(number.end, "fraction")
        if found is None or number.value != number.value.to_integral_value():
            return number
        sense, end = found
        if sense.value >= _UNIT_TOO and line.has(number.end, "unit"):
            return number  # εκατοστό is a centimetre before it is a hundredth
        if number.value > sense.value or _reducible(number.value, sense.value):
            return number  # seven halves of a match, two quarters of a year
        number.values = (number.value / Decimal(sense.value),)
        number.role, number.end, number.weak = "fraction", end, False
        number.entries.append(sense.entry)
        return number

    def _times(self, line: Line, number: Parsed) -> Parsed:
        """five times, 5-кратен"""
        start = number.end
        if line.mark(start, HYPHENS) and line.glued(start) and line.glued(start + 1):
            start += 1
        found = line.find(start, "times")
        by_area = found is not None and line.glued(found[1]) and line.kind(found[1]) == "digits"
        if found is not None and number.role != "ordinal" and not by_area:
            number.role, number.end, number.weak = "multiple", found[1], False
            number.entries.append(found[0].entry)
        return number


def _reducible(top: Decimal, bottom: Decimal | int) -> bool:
    """Nobody says two quarters for a half."""
    return top > 1 and gcd(int(top), int(bottom)) > 1
