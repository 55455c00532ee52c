"""Which sentence of several that were paired with one text the text does not render.

An aligner puts a sentence that was left out into the group beside it where the two share a few
words. The rendering then shows no more of it than chance does, shows the rest of the group as well
without it, and is as long as the rest alone would be.

The weights were learned by logistic regression from news in ten languages, rendered in English and
cut at random, with sentences cut out and put in; the weights of four fifths of the articles told
the groups of the last fifth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, inf

from checker.match.coverage import Covered, cover
from checker.match.omission import Habits, longer
from checker.model import Pair, Segment

_MEAN, _SHOWN, _APART, _TOGETHER = 2.005, -8.562, -0.419, -0.637
_UNITS, _TAKEN, _REST_SHOWN = 0.172, -0.276, 4.295
_CONSTANT = -5.964
# A segment of fewer words than this says too little to be missed.
_FEWEST = 2


def unrendered(
    pair: Pair, covers: tuple[Covered, Covered], known: Habits, beyond: tuple[float, float]
) -> Iterator[tuple[int, int, float]]:
    """The least rendered segment of each side of several: the side, its number there, how sure.

    Only those that were rather left out than rendered. ``beyond`` are the nats that are asked for
    beyond that, of omissions and of additions.
    """
    back = known.seen_from_target()
    sides = (pair.sources, pair.targets, known), (pair.targets, pair.sources, back)
    for side, (own, other, habits) in enumerate(sides):
        if len(own) > 1:
            together = covers[side], covers[1 - side]
            score, number = max(
                (_score(own, other, n, together, habits), -n) for n in range(len(own))
            )
            score -= beyond[side]
            if score > 0:
                yield side, -number, 1 / (1 + exp(-score))


def _score(own: Sequence[Segment], other: Sequence[Segment], number: int,
           together: tuple[Covered, Covered], known: Habits) -> float:  # fmt: skip
    """The log odds that one segment of a side is not rendered, or less than any if it is cut."""
    here = together[0]
    mine = [
        (weight, n in here.shown)
        for n, (unit, weight) in enumerate(zip(here.units, here.weights, strict=True))
        if unit.segment == number
    ]
    rest, its = cover([s for n, s in enumerate(own) if n != number], other)
    if own[number].runs_in or len(mine) < _FEWEST or not rest.units:
        return -inf
    total = sum(weight for weight, _ in mine)
    usual = known.shown[0]
    return (
        _CONSTANT
        + _MEAN * total / len(mine)
        + _SHOWN * (sum(shown for _, shown in mine) / len(mine) - usual)
        + _APART * longer(rest, its, known)
        + _TOGETHER * longer(*together, known)
        + _UNITS * len(mine)
        + _TAKEN * (sum(rest.weights) - (sum(here.weights) - total))
        + _REST_SHOWN * (len(rest.shown) / len(rest.units) - usual)
    )
