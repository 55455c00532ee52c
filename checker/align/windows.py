"""Where the path of an alignment may run, so that its cost grows with the length of a document.

Pairs of segments that choose each other, and keep their order, pin the path down; between two of
them it may run anywhere, and a little to the side.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from checker.align.evidence import Evidence

_SURE = 4.0  # nats; a pair below is no pin
_MARGIN = 2.0  # nats by which a pin must beat the next best of its row and column
_SIDE = 6  # segments that the path may leave the straight way between two pins
_WIDEST = 80  # segments of a row that are tried where no pins are
_LONE = 32  # and where, besides, nothing is shared: lengths tell little far from the straight way


class Pin(NamedTuple):
    """A pair that is sure without its neighbours."""

    source: int
    target: int
    score: float


class Window(NamedTuple):
    """The target segments from ``low`` to ``high`` (not in it) that one row may meet."""

    low: int
    high: int


def pins(evidence: Evidence) -> list[tuple[int, int]]:
    """The pairs that are sure without their neighbours and keep their order."""
    return [(pin.source, pin.target) for pin in _longest(_pins(evidence))]


def windows(evidence: Evidence) -> list[Window]:
    """For each boundary before, between and after source segments, the boundaries it may meet."""
    height, width = len(evidence.sources), len(evidence.targets)
    chain = [Pin(-1, -1, 0.0), *_longest(_pins(evidence)), Pin(height, width, 0.0)]
    found = []
    for before, after in pairwise(chain):
        between = range(before.source + 1, after.source + 1)
        widest = _WIDEST if any(evidence.shared[r] for r in between[:-1]) else _LONE
        found += [_between(before, after, row, width, widest) for row in between]
    return _joined(found, width)


def _between(before: Pin, after: Pin, row: int, width: int, widest: int) -> Window:
    low, high = before.target + 1 - _SIDE, after.target + _SIDE
    if high - low > widest:
        share = (row - before.source) / max(1, after.source - before.source)
        middle = round(before.target + share * (after.target - before.target))
        low, high = max(low, middle - widest // 2), min(high, middle + widest // 2)
    return Window(max(0, low), min(width, high) + 1)


def _joined(found: list[Window], width: int) -> list[Window]:
    """Windows whose edges never step back, each overlapping the next."""
    low, joined = width, []
    for window in reversed(found):
        low = min(low, window.low)
        joined.append(Window(low, window.high))
    joined.reverse()
    high, steps = 0, []
    for row, window in enumerate(joined):
        high = max(high, window.high, joined[row + 1].low + 1 if row + 1 < len(joined) else 0)
        steps.append(Window(0 if row == 0 else window.low, high))
    steps[-1] = Window(steps[-1].low, width + 1)
    return steps


def _pins(evidence: Evidence) -> list[Pin]:
    """Pairs in source order that are each other's best by a margin."""
    rows: list[tuple[Pin, float]] = []
    columns: dict[int, tuple[Pin, float]] = {}
    for i, shared in enumerate(evidence.shared):
        best, second = Pin(i, -1, _SURE), 0.0
        for j in shared:
            score = evidence.pair(i, j)
            if score > best.score:
                best, second = Pin(i, j, score), best.score
            elif score > second:
                second = score
            top, next_top = columns.get(j, (Pin(-1, j, 0.0), 0.0))
            if score > top.score:
                columns[j] = Pin(i, j, score), top.score
            elif score > next_top:
                columns[j] = top, score
        rows.append((best, second))
    return [
        pin
        for pin, second in rows
        if pin.target >= 0
        and pin.score - second > _MARGIN
        and columns[pin.target][0].source == pin.source
        and pin.score - columns[pin.target][1] > _MARGIN
    ]


def _longest(pins: list[Pin]) -> list[Pin]:
    """The pins that keep their order: a longest increasing run of targets."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, pin in enumerate(pins):
        place = bisect_left(tails, pin.target)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(pin.target)
            ends.append(number)
        else:
            tails[place] = pin.target
            ends[place] = number
    chain: list[Pin] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pins[at])
        at = before[at]
    return chain[::-1]
