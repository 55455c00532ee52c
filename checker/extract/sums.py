"""The running total of one number, in digits, words or both."""

from __future__ import annotations

from decimal import Decimal

from checker.extract.atoms import Line, has_case
from checker.extract.groups import Group, GroupGrammar
from checker.extract.lexemes import Sense
from checker.extract.literals import Literal, read_literal, separators
from checker.extract.parsed import HYPHENS, Parsed, as_decimal

_THOUSAND = Decimal(1000)
_WRITTEN_OUT = 4
"""Letters of a scale word that is no abbreviation."""
_INFINITE = Decimal("Infinity")


class Sum:
    """The running total of one number; grows group by group and multiplier by multiplier."""

    def __init__(
        self, grammar: GroupGrammar, line: Line, literal: Literal | None, *, article: bool
    ) -> None:
        self._grammar = grammar
        self._numbers = grammar.numbers
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
                step = self._followed(end)
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
        group = self._grammar.read(self._line, at, bare=True)
        if group is None or group.value >= self._last:
            return None
        if first and group.senses[0].sort:
            self._bare = group.senses[0]
        self._take(group)
        return group.end

    def _take(self, group: Group) -> None:
        self._group = (self._group or Decimal(0)) + group.value
        self._room, self._ordinal = group.room, group.ordinal
        self._groups.append(group.value)
        self.senses += group.senses
        self._fresh = False

    def _year(self, at: int) -> int | None:
        """nineteen eighty-four"""
        if not self._numbers.year_pairs or self._literal or self._total:
            return None
        if len(self._groups) != 1 or not (10 < self._groups[0] <= 20):
            return None
        group = self._grammar.read(self._line, at)
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
        literal = read_literal(self._line, at, separators(self._numbers))
        if self._goes_on(at, literal):
            self._group = literal.values[0]
            return literal.end
        times = self._line.find(literal.end, "multiplier") or self._linked(literal.end)
        if literal.code or times is None or Decimal(times[0].value) >= self._last:
            return None
        self._group = literal.values[0]
        self._fresh = True
        return literal.end

    def _goes_on(self, at: int, literal: Literal) -> bool:
        """1万2500: the rest of the number, after a scale that is written to its digits."""
        if not self._shortened or literal.code or literal.values[0] >= self._last:
            return False
        line = self._line
        scale = line.atoms[at - 1]
        follows = line.has(literal.end, "multiplier")
        return scale.glued and scale.kind == "word" and not has_case(scale.text) and not follows

    def _times(self, at: int) -> int | None:
        """A multiplier, with a hyphen before it if digits stand there."""
        start = at
        line = self._line
        if self._fresh and line.mark(at, HYPHENS) and line.glued(at) and line.glued(at + 1):
            start = at + 1
        found = line.find(start, "multiplier")
        if found is None and self._group is not None:
            found = self._linked(at)
        if found is None:
            return None
        sense, end = found
        scale = Decimal(sense.value)
        if scale < _THOUSAND and not self._fresh:
            return None
        if sense.sort == "adjective" and self.found and not line.glued(start):
            return None  # seven thousandths
        if sense.sort == "abbreviation" and not self._may_shorten(sense, start, end):
            return None
        if self._group is None:
            return self._lone(sense, end, scale)
        if scale < self._last:
            self._total += self._group * scale
        elif self._numbers.long_scale or not self._total:
            self._total = (self._total + self._group) * scale
        else:
            return None
        self._close(sense, scale)
        return end

    def _linked(self, at: int) -> tuple[Sense, int] | None:
        """douăzeci de mii"""
        link = self._line.find(at, "scale-link")
        return self._line.find(link[1], "multiplier") if link else None

    def _may_shorten(self, sense: Sense, at: int, end: int) -> bool:
        """Whether a multiplier that is read only after digits may stand here."""
        if not self._fresh:  # 2,5 mil milhões
            return self._shortened and len(sense.entry.rpartition(" ")[2]) >= _WRITTEN_OUT
        # 30 m are metres, unless money says otherwise; 30 mil. are no mil (miles)
        unit = self._line.all(at, "unit")
        return unit is None or unit[1] < end or self._line.has(end, "currency")

    @property
    def _shortened(self) -> bool:
        """What was read last is such a multiplier itself."""
        return bool(self.senses) and self.senses[-1].sort == "abbreviation"

    def _lone(self, sense: Sense, end: int, scale: Decimal) -> int | None:
        """A multiplier with no number before it, or a thousand of millions."""
        if self.senses:
            # A thousand million is one number; a million thousand is none.
            if scale <= self._last or not self._total:
                return None
            self._total *= scale
            self._scale *= scale
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
        line = self._line
        link = line.find(at, "conjunction")
        if link is None or not self.found or self._bare_vague:
            return None
        half = self._half(link[1])
        if half is not None:
            return half
        if self._literal is not None or not self._numbers.conjunction_inside:
            return None
        group = self._grammar.read(line, link[1], bare=True)
        if group is None:
            return None
        after = line.find(group.end, "multiplier")
        if self._group is not None:
            if group.value >= self._room:
                return None
            if self._room <= 10 and not self._numbers.conjunction_after_tens:
                return None
        elif group.value >= self._last or (after and Decimal(after[0].value) >= self._last):
            return None
        self._take(group)
        return group.end

    @property
    def _bare_vague(self) -> bool:
        return self._bare is not None and self._bare.sort == "plural"

    def _half(self, at: int) -> int | None:
        part = added_part(self._line, at)
        return self._plus(part) if part else None

    def _followed(self, at: int) -> int | None:
        """iki buçuk milyon"""
        part = self._line.find(at, "following-part") if self.found else None
        return self._plus(part) if part else None

    def _plus(self, part: tuple[Sense, int]) -> int | None:
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
        if len(self._groups) == 2 and not self._total and self._numbers.year_pairs:
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
        elif self._bare.sort == "adjective" or (self._numbers.articles and not self._article):
            found.weak = True


def added_part(line: Line, at: int) -> tuple[Sense, int] | None:
    """The part that stands after a conjunction: and a half, и по."""
    article = line.find(at, "article")
    return line.find(article[1] if article else at, "part") or line.find(at, "added-part")
