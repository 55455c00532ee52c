"""How sure it is that a segment without counterpart is not said beside its neighbour's rendering.

A translator who makes one sentence of two leaves a segment over, as far as an aligner can see. The
sentence that was made of both is then as long as both together, and says what the segment says.

The weights were learned by logistic regression from news that was rendered from Bulgarian, German,
Russian, French, Spanish, Polish, Greek and Turkish, with sentences cut out and put in: the weights
of seven languages told the segments of the eighth.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from checker.align.gaps import beside
from checker.match.coverage import Covered, cover
from checker.match.neighbours_by_meaning import with_gain
from checker.match.omission import WIDEST, Habits, shortfall
from checker.model import Pair, Segment

_WORDS, _MEAN_WORD, _LENGTH, _ALIGNED = 0.208, 0.236, -0.512, 4.814
_CONSTANT = -3.65
# A heading is rendered more freely than a sentence, and where one runs into a sentence is a guess.
_HEADING = 1.0


def sureness(pairs: Sequence[Pair], covers: Mapping[Pair, tuple[Covered, Covered]],
             known: Habits, beyond: tuple[float, float]) -> dict[Pair, float]:  # fmt: skip
    """For each pair with an empty side, how sure it is that its segments have no counterpart.

    ``beyond`` is in nats: what is asked of omissions and of additions beyond what is asked in other
    languages.
    """
    found: dict[Pair, float] = {}
    for place, pair in enumerate(pairs):
        if bool(pair.sources) != bool(pair.targets):
            scores = [
                _score(pair, pairs[at], covers[pairs[at]], known)
                for at in beside(pairs, place)
                if pairs[at] in covers
            ]
            least = min(scores, default=None)
            asked = beyond[not pair.sources]
            asked += _HEADING * any(s.runs_in for s in (*pair.sources, *pair.targets))
            if least is not None:
                least -= asked
                if pair.gain is not None:
                    least = with_gain(least, asked, pair.gain)
            found[pair] = pair.confidence if least is None else 1 / (1 + exp(-least))
    return found


def _score(gap: Pair, beside: Pair, covers: tuple[Covered, Covered], known: Habits) -> float:
    """The log odds that the segments of a gap are not said in the pair beside it."""
    if gap.sources:
        added, own, other = gap.sources, beside.sources, beside.targets
        here, there = covers
    else:
        added, own, other = gap.targets, beside.targets, beside.sources
        there, here = covers
        known = known.seen_from_target()
    joined = sorted((*own, *added), key=_place)
    with_it, against = cover(joined, other)
    numbers = {n for n, segment in enumerate(joined) if segment in added}
    weights = [
        weight
        for unit, weight in zip(with_it.units, with_it.weights, strict=True)
        if unit.segment in numbers
    ]
    apart = _off(here, there, known)
    together = _off(with_it, against, known)
    total = sum(weights)
    return (
        _CONSTANT
        + _WORDS * total
        + _MEAN_WORD * total / max(1, len(weights))
        + _LENGTH * (apart - together)
        + _ALIGNED * gap.confidence
    )


def _off(side: Covered, other: Covered, known: Habits) -> float:
    """By how many standard deviations the lengths of two sides do not fit."""
    return min(WIDEST, abs(shortfall(side, other, known.shift)) / known.spread)


def _place(segment: Segment) -> int:
    return segment.index
