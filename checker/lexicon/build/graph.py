"""Word pairs by way of third languages, where no dictionary into English may be shipped.

Many of WikDict's dictionaries join two languages of which neither is English. A pair that several
pivot languages agree on is sound; one that hangs on a single ambiguous word is not (one-time
inverse consultation: Tanaka and Umemura 1994).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

Scores = dict[str, dict[str, float]]
"""For each source word, how well each target word renders it; more is better."""
Edges = dict[tuple[str, str], Scores]
"""Scores by source and target language."""

ALONE = 0.34
"""What one pivot must give to a pair that no other pivot supports."""
TOGETHER = 0.12
"""What the pivots must give in sum to a pair that at least two support."""


def through_pivots(source: str, target: str, edges: Edges, pivots: Iterable[str]) -> Scores:
    """Pairs that the pivot languages support, with the sum of their shares as scores."""
    sums: Scores = defaultdict(lambda: defaultdict(float))
    support: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for pivot in pivots:
        first, second = edges.get((source, pivot)), edges.get((pivot, target))
        if not first or not second:
            continue
        for word, middle in first.items():
            for found, share in _share(middle, second).items():
                sums[word][found] += share
                support[word][found] += 1
    return {
        word: kept
        for word, found in sums.items()
        if (
            kept := {
                t: s for t, s in found.items() if s >= (TOGETHER if support[word][t] > 1 else ALONE)
            }
        )
    }


def _share(middle: Mapping[str, float], second: Scores) -> dict[str, float]:
    """How the pivot words of one source word share one vote among the target words."""
    known = {p: w for p, w in middle.items() if p in second}
    total = sum(known.values())
    votes: dict[str, float] = defaultdict(float)
    for pivot, weight in known.items():
        renderings = second[pivot]
        whole = sum(renderings.values())
        for found, strength in renderings.items():
            votes[found] += weight / total * strength / whole
    return votes


def merged(parts: Iterable[tuple[Scores, float]]) -> Scores:
    """Several scores added up, each with its weight."""
    sums: Scores = defaultdict(lambda: defaultdict(float))
    for scores, weight in parts:
        for word, found in scores.items():
            for target, strength in found.items():
                sums[word][target] += weight * strength
    return {word: dict(found) for word, found in sums.items()}
