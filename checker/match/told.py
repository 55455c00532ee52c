"""What each side of a document tells and where, so that a fact told elsewhere is not missed."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from checker.extract.quantity import Date, Period, Quantity, Reading, Score, Time
from checker.model import Mention, Pair

Facts = frozenset[Hashable]

_NEIGHBOURS = 1
_SPECIFIC = 13


def facts_of(reading: Reading) -> tuple[Hashable, ...]:
    """The single facts of a reading: a date tells its year, its month, its day and its weekday."""
    if isinstance(reading, Date):
        parts: list[Hashable] = [n for n in (reading.year, reading.day) if n is not None]
        if reading.month is not None:
            parts.append(("month", reading.month))
        if reading.weekday is not None:
            parts.append(("weekday", reading.weekday))
        return tuple(parts)
    if isinstance(reading, Period):
        return ((reading.kind, reading.first % 100 if reading.kind == "decade" else reading.first),)
    if isinstance(reading, Time):
        return (("time", reading.hour, reading.minute),)
    if isinstance(reading, Score):
        return (reading.left, reading.right)
    return (reading.value,)


def told_by(mentions: Iterable[Mention]) -> Facts:
    """All facts that some mentions tell, in any of their readings."""
    return frozenset(f for m in mentions for r in _likely(m.value) for f in facts_of(r))


def tells(facts: Facts, quantity: Quantity) -> bool:
    """Whether one reading of the quantity is told by the facts, part by part."""
    return any(facts.issuperset(facts_of(r)) for r in _likely(quantity))


def _likely(quantity: Quantity) -> tuple[Reading, ...]:
    """The readings, but no result where the likeliest is a time of day: 12:30 tells no 30."""
    first = quantity.readings[0]
    if not isinstance(first, Time):
        return quantity.readings
    return tuple(r for r in quantity.readings if not isinstance(r, Score))


def is_specific(quantity: Quantity) -> bool:
    """Whether its value would hardly turn up elsewhere by chance."""
    return isinstance(quantity.readings[0], Date) and all(
        isinstance(fact, int) and fact >= _SPECIFIC for fact in facts_of(quantity.readings[0])
    )


@dataclass(frozen=True, slots=True)
class Memory:
    """The facts of every pair of a document, one side and the other."""

    place: dict[Pair, int]
    sources: list[Facts]
    targets: list[Facts]
    all_sources: Facts
    all_targets: Facts

    @classmethod
    def of(cls, pairs: Sequence[Pair], kind: str) -> Memory:
        """What the pairs tell in their mentions of a kind."""
        sources = [told_by(p.source_mentions(kind)) for p in pairs]
        targets = [told_by(p.target_mentions(kind)) for p in pairs]
        return cls(
            {p: i for i, p in enumerate(pairs)},
            sources,
            targets,
            frozenset().union(*sources),
            frozenset().union(*targets),
        )

    def tells_elsewhere(self, quantity: Quantity, pair: Pair, *, target: bool) -> bool:
        """Whether one side tells the quantity next to the pair, or anywhere if it is specific."""
        side = self.targets if target else self.sources
        here = self.place[pair]
        for at in range(max(0, here - _NEIGHBOURS), min(len(side), here + _NEIGHBOURS + 1)):
            if at != here and tells(side[at], quantity):
                return True
        return is_specific(quantity) and tells(
            self.all_targets if target else self.all_sources, quantity
        )
