"""The grammar of numbers: digits, words and both together, in any language that the data describes."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from math import gcd

from checker.extract.atoms import Line
from checker.extract.lexemes import Sense
from checker.extract.literals import Literal, Separators, read_literal
from checker.languages.numbers import Numbers

HYPHENS = "-‐‑‒–−"
_THOUSAND = Decimal(1000)
_HUNDRED = Decimal(100)
_INFINITE = Decimal("Infinity")


@dataclass(slots=True)
class Parsed:
    """A number that was read; ``end`` is the atom after it."""

    values: tuple[Decimal, ...]
    end: int
    role: str = "cardinal"
    scale: Decimal = Decimal(1)
    entries: list[str] = field(default_factory=list)
    weak: bool = False
    approximate: str = ""
    literal: Literal | None = None
    """The digits that it begins with."""
    spelt: bool = False
    """No digits at all."""
    year: int | None = None
    """What two numbers make if they are a year: nineteen eighty-four."""
    third: Decimal | None = None
    """A fraction that the words may mean instead: a third."""

    @property
    def value(self) -> Decimal:
        """The likeliest value."""
        return self.values[0]


@dataclass(slots=True)
class _Group:
    """A number under a thousand, spelt."""

    value: Decimal
    end: int
    room: Decimal
    ordinal: bool
    senses: list[Sense]


class NumberGrammar:
    """Reads the number that begins at an atom."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.separators = Separators(numbers.decimal, numbers.grouping)
        self._room = {Decimal(k): Decimal(v) for k, v in numbers.room.items()}
        self._suffixes = {
            **dict.fromkeys(numbers.suffixes.cardinal, "cardinal"),
            **dict.fromkeys(numbers.suffixes.ordinal, "ordinal"),
        }

    def parse(self, line: Line, at: int) -> Parsed | None:
        """The longest number that begins here, or ``None``."""
        if not 0 <= at < line.size:
            return None
        if line.kind(at) == "digits":
            return self._after_digits(line, read_literal(line, at, self.separators))
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
        return None

    def _after_digits(self, line: Line, literal: Literal) -> Parsed:
        if literal.code:
            return Parsed(literal.values, literal.end, "code", literal=literal)
        ending = self.suffix(line, literal.end)
        if ending is not None:
            kind, form, end = ending
            entry = f"numbers.toml: suffixes.{kind}: {form}"
            number = Parsed(literal.values, end, kind, entries=[entry], literal=literal)
            return self._times(line, number)
        return self._amount(line, literal.end, literal, article=False) or Parsed(
            literal.values, literal.end, literal=literal
        )

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
            ("multiple", self._multiple),
            ("part", self._part),
            ("vague", self._vague),
            ("about", self._about),
        ):
            found = line.find(at, kind)
            if found is not None:
                return read(line, found[0], found[1])
        return None

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
        while True:
            link = line.find(found.end, "link")
            times = line.find(link[1] if link else found.end, "multiplier")
            if times is None or times[0].sort == "abbreviation":
                return found
            scale = Decimal(times[0].value)
            found.values = (found.value * scale,)
            found.scale *= scale
            found.end = times[1]
            found.entries.append(times[0].entry)

    def _amount(
        self, line: Line, at: int, literal: Literal | None, *, article: bool
    ) -> Parsed | None:
        """Groups and multipliers: two million three hundred and five thousand."""
        sum_ = _Sum(self, line, literal, article=article)
        end = sum_.read(at)
        if not sum_.found:
            return None
        number = sum_.number(end)
        return self._times(line, self._fraction(line, number, sum_))

    def _fraction(self, line: Line, number: Parsed, sum_: _Sum) -> Parsed:
        """two thirds"""
        if number.role != "cardinal" or number.scale != 1 or len(number.values) > 1:
            return number
        found = line.find(number.end, "fraction")
        if found is None or number.value != number.value.to_integral_value():
            return number
        sense, end = found
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

    def group(self, line: Line, at: int, *, bare: bool = False) -> _Group | None:
        """The spelt number under a thousand that begins at an atom.

        ``bare``: a word for hundred may come first and stands for one of it.
        """
        found: _Group | None = None
        while True:
            start = found.end if found else at
            card = line.find(start, "cardinal")
            if found is not None and found.ordinal:
                return self._more_ordinals(line, found)
            if card is not None:
                sense, end = card
                value = Decimal(sense.value)
                if found is None:
                    found = _Group(value, end, self.room(value), False, [sense])
                elif value < found.room:
                    found.value += value
                    found.end, found.room = end, self.room(value)
                    found.senses.append(sense)
                else:
                    return found
                continue
            times = line.find(start, "multiplier")
            if times is not None and times[0].value < 1000 and times[0].sort != "abbreviation":
                if not self._hundreds(found, times) and (found or not bare):
                    return found
                if found is None:
                    value = Decimal(times[0].value)
                    found = _Group(value, times[1], value, False, [times[0]])
                continue
            if found is not None and self._turned(line, found):
                continue
            ordinal = self._with_ordinal(line, found, start)
            if ordinal is None or not ordinal.ordinal:
                return ordinal
            found = ordinal

    def _more_ordinals(self, line: Line, found: _Group) -> _Group:
        """trigésimo sexto: every part of the number is an ordinal."""
        more = line.find(found.end, "ordinal") if self.numbers.ordinals_add else None
        if more is not None and Decimal(more[0].value) < self.room(found.value):
            found.value += Decimal(more[0].value)
            found.end = more[1]
            found.senses.append(more[0])
        return found

    def _hundreds(self, found: _Group | None, times: tuple[Sense, int]) -> bool:
        """Multiplies a group by a hundred or a dozen, if it is one that can be."""
        if found is None or found.value >= _HUNDRED or times[0].sort == "adjective":
            return False
        scale = Decimal(times[0].value)
        found.value *= scale
        found.end, found.room = times[1], scale if scale == _HUNDRED else Decimal(0)
        found.senses.append(times[0])
        return True

    def _turned(self, line: Line, found: _Group) -> bool:
        """zwei-und-zwanzig: the unit before the ten, inside one word."""
        unit = found.value % _HUNDRED
        link = line.find(found.end, "inverted") if unit < 10 else None
        if link is None or not line.glued(found.end) or not line.glued(link[1]):
            return False
        ten = line.find(link[1], "cardinal") or line.find(link[1], "ordinal")
        if ten is None or not 20 <= ten[0].value < 100 or ten[0].value % 10:
            return False
        found.value += Decimal(ten[0].value)
        found.end, found.room = ten[1], Decimal(0)
        found.ordinal = not line.has(link[1], "cardinal")
        found.senses += [link[0], ten[0]]
        return True

    def _with_ordinal(self, line: Line, found: _Group | None, start: int) -> _Group | None:
        if found is not None and found.ordinal:
            return found
        last = line.find(start, "ordinal")
        if last is None:
            return found
        sense, end = last
        value = Decimal(sense.value)
        if found is None:
            return _Group(value, end, Decimal(0), True, [sense])
        if value < found.room:
            found.value += value
        elif value >= _HUNDRED and found.value < value and not line.has(start, "fraction"):
            found.value *= value
        else:
            return found
        found.end, found.ordinal = end, True
        found.senses.append(sense)
        return found

    def room(self, value: Decimal) -> Decimal:
        """What may be added to a spelt number: nine to a ten, ninety-nine to a hundred."""
        known = self._room.get(value)
        if known is not None:
            return known
        if value >= _HUNDRED:
            return _HUNDRED if value % _HUNDRED == 0 else Decimal(0)
        return Decimal(10) if value >= 20 and value % 10 == 0 else Decimal(0)


class _Sum:
    """The running total of one number; grows group by group and multiplier by multiplier."""

    def __init__(
        self, grammar: NumberGrammar, line: Line, literal: Literal | None, *, article: bool
    ) -> None:
        self._grammar = grammar
        self._line = line
        self._literal = literal
        self._article = article
        self._total = Decimal(0)
        self._group: Decimal | None = literal.values[0] if literal else None
        self._room = Decimal(0)
        self._last = _INFINITE
        self._scale = Decimal(1)
        self._ordinal = False
        self._bare: Sense | None = None
        self._fresh = literal is not None
        """The group is the digits themselves, nothing added."""
        self._groups: list[Decimal] = []
        self.senses: list[Sense] = []

    @property
    def found(self) -> bool:
        """Whether anything was read."""
        return bool(self.senses) or self._literal is not None

    def read(self, at: int) -> int:
        """Read on from an atom as far as it goes; the atom after it."""
        end = at
        while not self._ordinal:
            step = self._times(end)
            if step is None:
                step = self._words(end)
            if step is None:
                step = self._digits(end)
            if step is None:
                step = self._joined(end)
            if step is None:
                break
            end = step
        return end

    def _words(self, at: int) -> int | None:
        if self._group is not None:
            return self._year(at)
        if self._literal is not None:
            return None
        first = not self.senses
        group = self._grammar.group(self._line, at, bare=True)
        if group is None or group.value >= self._last:
            return None
        if first and group.senses[0].sort:
            self._bare = group.senses[0]
        self._take(group)
        return group.end

    def _take(self, group: _Group) -> None:
        self._group = (self._group or Decimal(0)) + group.value
        self._room, self._ordinal = group.room, group.ordinal
        self._groups.append(group.value)
        self.senses += group.senses
        self._fresh = False

    def _year(self, at: int) -> int | None:
        """nineteen eighty-four"""
        if not self._grammar.numbers.year_pairs or self._literal or self._total:
            return None
        if len(self._groups) != 1 or not (10 < self._groups[0] <= 20):
            return None
        group = self._grammar.group(self._line, at)
        if group is None or group.ordinal or not 10 <= group.value < 100:
            return None
        self._groups.append(group.value)
        self._group = self._groups[0] * 100 + group.value
        self._room = Decimal(0)
        self.senses += group.senses
        return group.end

    def _digits(self, at: int) -> int | None:
        """2 million 300 thousand"""
        if self._group is not None or not self.senses or self._line.kind(at) != "digits":
            return None
        literal = read_literal(self._line, at, self._grammar.separators)
        times = self._line.find(literal.end, "multiplier")
        if literal.code or times is None or Decimal(times[0].value) >= self._last:
            return None
        self._group = literal.values[0]
        self._fresh = True
        return literal.end

    def _times(self, at: int) -> int | None:
        """A multiplier, with a hyphen before it if digits stand there."""
        start = at
        line = self._line
        if self._fresh and line.mark(at, HYPHENS) and line.glued(at) and line.glued(at + 1):
            start = at + 1
        found = line.find(start, "multiplier")
        if found is None:
            return None
        sense, end = found
        scale = Decimal(sense.value)
        if scale < _THOUSAND and not self._fresh:
            return None
        if sense.sort == "adjective" and self.senses and not line.glued(start):
            return None  # seven thousandths
        if sense.sort == "abbreviation" and (not self._fresh or line.has(start, "unit")):
            return None  # 30 m are metres, unless a sign of money says otherwise
        if self._group is None:
            return self._lone(sense, end, scale)
        if scale < self._last:
            self._total += self._group * scale
        elif self._grammar.numbers.long_scale or not self._total:
            self._total = (self._total + self._group) * scale
        else:
            return None
        self._close(sense, scale)
        return end

    def _lone(self, sense: Sense, end: int, scale: Decimal) -> int | None:
        """A multiplier with no number before it, or a thousand of millions."""
        if self.senses:
            # A thousand million is one number; a million thousand is none.
            if scale <= self._last or not self._total:
                return None
            self._total *= scale
        elif sense.sort != "abbreviation":
            self._bare = sense
            self._total = scale
        else:
            return None
        self._close(sense, scale)
        return end

    def _close(self, sense: Sense, scale: Decimal) -> None:
        self._group, self._fresh = None, False
        self._last = scale
        self._scale = max(self._scale, scale)
        self.senses.append(sense)

    def _joined(self, at: int) -> int | None:
        """What a conjunction adds: two hundred and five, three and a half."""
        numbers = self._grammar.numbers
        line = self._line
        link = line.find(at, "conjunction")
        if link is None or not self.found or self._bare_vague:
            return None
        half = self._half(link[1])
        if half is not None:
            return half
        if self._literal is not None or not numbers.conjunction_inside:
            return None
        group = self._grammar.group(line, link[1], bare=True)
        if group is None:
            return None
        after = line.find(group.end, "multiplier")
        if self._group is not None:
            if group.value >= self._room:
                return None
            if self._room <= 10 and not numbers.conjunction_after_tens:
                return None
        elif group.value >= self._last or (after and Decimal(after[0].value) >= self._last):
            return None
        self._take(group)
        return group.end

    @property
    def _bare_vague(self) -> bool:
        return self._bare is not None and self._bare.sort == "plural"

    def _half(self, at: int) -> int | None:
        line = self._line
        article = line.find(at, "article")
        part = line.find(article[1] if article else at, "part")
        if part is None:
            return None
        share = as_decimal(part[0].value)
        if self._group is not None:
            if self._group != self._group.to_integral_value():
                return None
            self._group += share
        else:
            self._total += share * self._last
        self._room = Decimal(0)
        self.senses.append(part[0])
        return part[1]

    def number(self, end: int) -> Parsed:
        """The number as it was read up to an atom."""
        value = self._total + (self._group or Decimal(0))
        values: tuple[Decimal, ...] = (value,)
        literal = self._literal
        if literal and len(literal.values) > 1 and not self._groups:
            rest = value - literal.values[0] * self._factor
            values = tuple(v * self._factor + rest for v in literal.values)
        found = Parsed(
            values,
            end,
            "ordinal" if self._ordinal else "cardinal",
            self._scale,
            [s.entry for s in self.senses],
            literal=literal,
            spelt=literal is None,
        )
        if len(self._groups) == 2 and not self._total and self._grammar.numbers.year_pairs:
            pair = self._groups[0] * 100 + self._groups[1]
            found.year = int(pair) if pair == value else None
        self._weigh(found)
        return found

    @property
    def _factor(self) -> Decimal:
        return self._scale if self._total else Decimal(1)

    def _weigh(self, found: Parsed) -> None:
        """Marks what may be no number, or no certain one."""
        if self._literal is not None:
            return
        found.weak = len(self.senses) == 1 and self.senses[0].weak
        if self._bare is None or len(self.senses) > 1:
            return
        if self._bare.sort == "plural":
            found.weak, found.approximate = True, "vague"
        elif self._bare.sort == "adjective":
            found.weak = True
        elif self._grammar.numbers.articles and not self._article:
            found.weak = True


def _reducible(top: Decimal, bottom: Decimal | int) -> bool:
    """Nobody says two quarters for a half."""
    return top > 1 and gcd(int(top), int(bottom)) > 1


def as_decimal(value: str | int | Decimal) -> Decimal:
    """The value of a key such as ``1.5`` or ``1/2``."""
    top, _, bottom = str(value).partition("/")
    return Decimal(top) / Decimal(bottom) if bottom else Decimal(top)
