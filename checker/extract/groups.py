"""The grammar of spelt numbers under a thousand: units, tens and hundreds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.extract.atoms import Line
from checker.extract.lexemes import Sense
from checker.languages.numbers import Numbers

_HUNDRED = Decimal(100)


@dataclass(slots=True)
class Group:
    """A number under a thousand, spelt."""

    value: Decimal
    end: int
    room: Decimal
    ordinal: bool
    senses: list[Sense]


class GroupGrammar:
    """Reads the spelt number under a thousand that begins at an atom."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self._room = {Decimal(k): Decimal(v) for k, v in numbers.room.items()}

    def read(self, line: Line, at: int, *, bare: bool = False) -> Group | None:
        """The spelt number under a thousand that begins at an atom.

        ``bare``: a word for hundred may come first and stands for one of it.
        """
        found: Group | None = None
        while True:
            start = found.end if found else at
            card = line.find(start, "cardinal")
            if found is not None and found.ordinal:
                return self._more_ordinals(line, found)
            if card is not None:
                sense, end = card
                value = Decimal(sense.value)
                if found is None:
                    found = Group(value, end, self.room(value), False, [sense])
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
                    found = Group(value, times[1], value, False, [times[0]])
                continue
            if found is not None and self._turned(line, found):
                continue
            ordinal = self._with_ordinal(line, found, start)
            if ordinal is None or not ordinal.ordinal:
                return ordinal
            found = ordinal

    def _more_ordinals(self, line: Line, found: Group) -> Group:
        """centésimo trigésimo sexto: every part of the number is an ordinal."""
        last = Decimal(found.senses[-1].value)
        while self.numbers.ordinals_add:
            more = line.find(found.end, "ordinal")
            if more is None or Decimal(more[0].value) >= self.room(last):
                break
            last = Decimal(more[0].value)
            found.value += last
            found.end = more[1]
            found.senses.append(more[0])
        return found

    def _hundreds(self, found: Group | None, times: tuple[Sense, int]) -> bool:
        """Multiplies a group by a hundred or a dozen, if it is one that can be."""
        if found is None or found.value >= _HUNDRED or times[0].sort == "adjective":
            return False
        scale = Decimal(times[0].value)
        found.value *= scale
        found.end, found.room = times[1], scale if scale == _HUNDRED else Decimal(0)
        found.senses.append(times[0])
        return True

    def _turned(self, line: Line, found: Group) -> bool:
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

    def _with_ordinal(self, line: Line, found: Group | None, start: int) -> Group | None:
        if found is not None and found.ordinal:
            return found
        last = line.find(start, "ordinal")
        if last is None:
            return found
        sense, end = last
        value = Decimal(sense.value)
        if found is None:
            return Group(value, end, Decimal(0), True, [sense])
        if value < found.room:
            found.value += value
        elif value >= _HUNDRED and found.value < value and self._whole(line, start):
            found.value *= value
        else:
            return found
        found.end, found.ordinal = end, True
        found.senses.append(sense)
        return found

    @staticmethod
    def _whole(line: Line, at: int) -> bool:
        """duecentesimo is the two-hundredth, two hundredths are two parts."""
        written_on = line.glued(at) and not line.hyphened(at)
        return written_on or not line.has(at, "fraction")

    def room(self, value: Decimal) -> Decimal:
        """What may be added to a spelt number: nine to a ten, ninety-nine to a hundred."""
        known = self._room.get(value)
        if known is not None:
            return known
        if value >= _HUNDRED:
            return _HUNDRED if value % _HUNDRED == 0 else Decimal(0)
        return Decimal(10) if value >= 20 and value % 10 == 0 else Decimal(0)
