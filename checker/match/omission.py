"""How likely it is that the stretch a side does not show was left out of it.

A logistic model over what tells an omission from a free rendering: how much shorter the other side
is than it should be, there and as a whole, how much evidence the words of the stretch give, and how
much the other side says that has no counterpart either. Lengths and the share of words that are
shown are taken relative to the document, for some translators are freer than others.

The weights were learned by ``benchmarks/fit_coverage.py`` from sound renderings of news from
Bulgarian, German, Russian and French into English, and the same with phrases, clauses and sentences
cut out or put in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from checker.match.coverage import Covered

_SPREAD, _SHORT = 0.003, 4.8  # of the log ratio of two lengths; see checker.align.length
_SPACES = 0.83  # the share of characters that are not white space
_SOFT = 8  # characters that a gap may have more or less without meaning
WIDEST = 5.0
# What documents are like on average, worth as much as so many pairs of the document at hand.
_SHOWN, _DOUBT = 0.55, 15
_PRIOR = 400.0  # characters of doubt that are granted to equal lengths


@dataclass(frozen=True, slots=True)
class Habits:
    """How a document is rendered."""

    shift: float
    """The logarithm of how much longer a rendering is than its source."""
    spread: float
    """How much wider than usual the lengths scatter around that."""
    shown: tuple[float, float]
    """The share of its units that a segment is shown to have on the other side, for each side."""

    @property
    def ratio(self) -> float:
        """How much longer a rendering is than its source."""
        return exp(self.shift)

    def seen_from_target(self) -> Habits:
        """The same with the sides exchanged."""
        return Habits(-self.shift, self.spread, (self.shown[1], self.shown[0]))


def habits(covers: Iterable[tuple[Covered, Covered]]) -> Habits:
    """What the pairs of a document have in common."""
    pairs = [(s, t) for s, t in covers if s.units and t.units]
    ratio = sum(t.length for _, t in pairs) + _PRIOR, sum(s.length for s, _ in pairs) + _PRIOR
    shift = log(min(max(ratio[0] / ratio[1], 0.5), 2.0))
    offs = [shortfall(s, t, shift) for s, t in pairs]
    size = len(pairs) + _DOUBT
    spread = sqrt((sum(min(off * off, 9.0) for off in offs) + _DOUBT) / size)
    shown = tuple(
        (sum(len(p[n].shown) / len(p[n].units) for p in pairs) + _DOUBT * _SHOWN) / size
        for n in (0, 1)
    )
    return Habits(shift, spread, (shown[0], shown[1]))


def shortfall(side: Covered, other: Covered, shift: float) -> float:
    """By how many standard deviations the other side is longer than it should be."""
    off = log(other.length / side.length) - shift
    return off / sqrt(_SPREAD + _SHORT / (_SPACES * (side.length + other.length)))


def longer(side: Covered, other: Covered, known: Habits) -> float:
    """The shortfall against what is usual in the document, within reason."""
    return max(-WIDEST, min(WIDEST, shortfall(side, other, known.shift) / known.spread))


def features(side: Covered, other: Covered, known: Habits) -> tuple[float, ...]:
    """What the model weighs, in the order of its weights."""
    first, last, weight = side.hidden
    size = side.units[last - 1].end - side.units[first].start
    before, after = bounds(side, first, last)
    low, high = gap(side, other, first, last)
    much = longer(side, other, known)
    ratio = known.ratio
    there = max(0, high - low) + _SOFT
    missed = other.missed
    return (
        much,
        much * abs(much),
        log(side.length),
        log(there / (max(0.0, (after - before) * ratio) + _SOFT)),
        log(there / (max(0.0, (after - before - size) * ratio) + _SOFT)),
        float(high < low),
        missed,
        weight,
        weight / (1 + missed),
        weight - other.hidden.weight,
        _missed_between(other, min(low, high), max(low, high)),
        len(side.shown) / len(side.units) - known.shown[0],
        side.missed,
        min(15, last - first),
        size / side.length,
    )


def bounds(side: Covered, first: int, last: int) -> tuple[int, int]:
    """Where the shown units next to a stretch end and begin."""
    before = max((n for n in side.shown if n < first), default=None)
    after = min((n for n in side.shown if n >= last), default=None)
    return (
        0 if before is None else side.units[before].end,
        side.length if after is None else side.units[after].start,
    )


def gap(side: Covered, other: Covered, first: int, last: int) -> tuple[int, int]:
    """What stands on the other side between the counterparts of the units next to a stretch."""
    before = max((n for n in side.shown if n < first), default=None)
    after = min((n for n in side.shown if n >= last), default=None)
    return (
        0 if before is None else other.units[side.shown[before]].end,
        other.length if after is None else other.units[side.shown[after]].start,
    )


def _missed_between(other: Covered, low: int, high: int) -> float:
    return sum(
        weight
        for unit, weight in zip(other.units, other.weights, strict=True)
        if weight > 0 and low <= unit.start < high
    )


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of the features for one direction."""

    weights: Sequence[float]
    constant: float
    threshold: float
    """The least score that is worth telling."""
    found: float
    """Nats that are asked for beyond the threshold in a pair that the aligner made."""

    def score(self, values: Sequence[float]) -> float:
        """What the features say for an omission, in nats; no chance yet."""
        return self.constant + sum(w * v for w, v in zip(self.weights, values, strict=True))

    def confidence(
        self,
        values: Sequence[float],
        *,
        given: bool,
        least: float | None = None,
        beyond: float = 0.0,
    ) -> float:
        """How sure it is that the stretch was left out; 0 if it is not worth telling.

        ``given`` is whether the user paired the segments; what is missing in a pair that was found
        may stand in the next one, so that more is asked for. ``least`` is a threshold in place of
        the model's, where one was measured for the languages; ``beyond`` are nats that are asked
        for beyond it.
        """
        score = self.score(values)
        least = min(self.threshold, least or self.threshold) + beyond
        least += 0.0 if given else self.found
        return 1 / (1 + exp(least - score)) if score > least else 0.0
