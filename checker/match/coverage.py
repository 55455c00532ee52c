"""What of one side of a pair the other shows again, and the stretch that it does not show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from checker.extract.content import Content
from checker.match.coverage_acronyms import Worded, written_out
from checker.model import Segment

# How often an item finds a key by chance in a sentence that has nothing to do with it.
_CHANCE = 0.04
_LEAST, _MOST = 0.2, 0.96


class Unit(NamedTuple):
    """An item in the text of one side of a pair, its segments joined by spaces."""

    start: int
    end: int
    keys: tuple[str, ...]
    expected: float
    segment: int


class Stretch(NamedTuple):
    """A run of units, from ``first`` to before ``last``, that seems not to be shown."""

    first: int
    last: int
    weight: float
    """The evidence of its words that they were left out, in nats."""


@dataclass(slots=True)
class Covered:
    """One side of a pair: its units, which of them the other side shows, and where."""

    units: list[Unit]
    length: int
    shown: dict[int, int]
    """The other side's unit, by unit of this side."""
    weights: list[float]
    """For each unit, what it says for its having been left out; negative if it is shown."""
    hidden: Stretch

    @property
    def missed(self) -> float:
        """The evidence of all units that are not shown."""
        return sum((w for w in self.weights if w > 0), 0.0)


def cover(sources: Sequence[Segment], targets: Sequence[Segment]) -> tuple[Covered, Covered]:
    """Link the units of two sides one to one, those nearest in place first."""
    here, length = units(sources)
    there, width = units(targets)
    links, echoes = _linked(here, there, length, width)
    if any(_may_be_acronym(word) for t in targets for word in t.text.split()):
        worded = _worded(here, sources, links.keys()), _worded(there, targets, links.values())
        links.update(written_out(*worded))
    back = {b: a for a, b in links.items()}
    return _covered(here, length, links, echoes[0]), _covered(there, width, back, echoes[1])


def _may_be_acronym(word: str) -> bool:
    return len(word) > 1 and (word.isupper() or not (word.islower() or word.istitle()))


def _worded(
    side: Sequence[Unit], segments: Sequence[Segment], linked: Collection[int]
) -> list[Worded]:
    text = " ".join(s.text for s in segments)
    return [Worded(text[u.start : u.end], u.keys, n in linked) for n, u in enumerate(side)]


def units(segments: Sequence[Segment]) -> tuple[list[Unit], int]:
    """The units of the segments, and the length of their text joined by spaces."""
    found: list[Unit] = []
    offset = 0
    for number, segment in enumerate(segments):
        for mention in segment.mentions:
            if mention.kind == "content" and isinstance(mention.value, Content):
                for start, end, keys, expected in mention.value.items:
                    found.append(Unit(start + offset, end + offset, keys, expected, number))
        offset += len(segment.text) + 1
    return found, max(1, offset - 1)


def _linked(
    here: list[Unit], there: list[Unit], length: int, width: int
) -> tuple[dict[int, int], tuple[set[int], set[int]]]:
    """Links from here to there, and the units of both that found their counterparts taken."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(there):
        for key in unit.keys:
            places[key].append(number)
    edges: set[tuple[float, int, int]] = set()
    for a, unit in enumerate(here):
        at = unit.start / length
        for key in unit.keys:
            if key in places:
                for b in places[key]:
                    edges.add((abs(at - there[b].start / width), a, b))
    links: dict[int, int] = {}
    taken: set[int] = set()
    echoes: tuple[set[int], set[int]] = set(), set()
    for _, a, b in sorted(edges):
        if a in links or b in taken:
            echoes[0].add(a)
            echoes[1].add(b)
        else:
            links[a] = b
            taken.add(b)
    return links, echoes


def _covered(side: list[Unit], length: int, shown: dict[int, int], echoed: set[int]) -> Covered:
    weights: list[float] = []
    for number, unit in enumerate(side):
        expected = min(_MOST, unit.expected)
        if number in shown:
            weights.append(log(_CHANCE / max(expected, _LEAST)))
        elif number in echoed or expected <= _CHANCE:
            weights.append(0.0)
        else:
            weights.append(log((1 - _CHANCE) / (1 - expected)))
    return Covered(side, length, shown, weights, heaviest(side, weights))


def heaviest(side: Sequence[Unit], weights: Sequence[float]) -> Stretch:
    """The run inside one segment whose weights have the greatest sum (Kadane's algorithm)."""
    best = Stretch(0, 0, 0.0)
    first, total = 0, 0.0
    for number, weight in enumerate(weights):
        if total <= 0 or (number and side[number].segment != side[number - 1].segment):
            first, total = number, 0.0
        total += weight
        if total > best.weight:
            best = Stretch(first, number + 1, total)
    return best
