"""Aligns two documents: the cheapest path through groups of up to three segments a side."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from checker.align.evidence import Evidence
from checker.align.windows import Window, windows

# Logarithms of how often each kind of group occurs, against one to one. A segment without
# counterpart is rarer in sound work than a merged one, but what evidence there is must decide.
_GROUPS: dict[tuple[int, int], float] = {
    (1, 1): 0.0,
    (1, 2): -3.5, (2, 1): -3.5,
    (2, 2): -7.0,
    (1, 3): -7.0, (3, 1): -7.0,
    (2, 3): -10.0, (3, 2): -10.0,
    (3, 3): -12.0,
}  # fmt: skip
_ALONE = {(1, 1): 0.0}
GAP = -3.0
# Evidence for a paragraph break that both sides share, and against one that a group runs over.
_SAME_BREAK, _RUN_OVER = 0.7, -1.5
_FAR = -1e18


@dataclass(frozen=True, slots=True)
class Group:
    """``size_i`` source segments from ``i`` on and ``size_j`` target segments from ``j`` on."""

    i: int
    size_i: int
    j: int
    size_j: int
    score: float
    """How much likelier the group is than that its segments do not belong together, in nats."""


def lexical_groups(evidence: Evidence) -> list[Group]:
    """The groups of the best path, in order; a group with an empty side is a gap."""
    rows = windows(evidence)
    best: list[list[float]] = []
    steps: list[list[tuple[int, int]]] = []
    for i in range(len(rows)):
        line, taken = _row(evidence, best, rows, i)
        best.append(line)
        steps.append(taken)
    return _traced(evidence, rows, steps)


def _row(
    evidence: Evidence,
    best: list[list[float]],
    rows: list[Window],
    i: int,
) -> tuple[list[float], list[tuple[int, int]]]:
    low, high = rows[i]
    # A row that says much and shares nothing with the last columns can only stand for one of them.
    near = evidence.shared[i - 1] if i else {}
    says_little = i > 0 and len(evidence.sources.items[i - 1]) <= 2
    line, taken = [_FAR] * (high - low), [(0, 0)] * (high - low)
    for j in range(low, high):
        score, step = (0.0, (0, 0)) if i == 0 and j == 0 else (_FAR, (0, 0))
        if j > low and line[j - 1 - low] + GAP > score:
            score, step = line[j - 1 - low] + GAP, (0, 1)
        if i > 0 and rows[i - 1][0] <= j < rows[i - 1][1]:
            other = best[i - 1][j - rows[i - 1][0]] + GAP
            if other > score:
                score, step = other, (1, 0)
        shares = says_little or j - 1 in near or j - 2 in near or j - 3 in near
        for (a, b), prior in (_GROUPS if shares else _ALONE).items():
            if a > i or b > j:
                continue
            lo, hi = rows[i - a]
            if not lo <= j - b < hi:
                continue
            start = best[i - a][j - b - lo] + prior
            if start < _FAR / 2 or (a + b > 2 and not _plausible(evidence, i - a, a, j - b, b)):
                continue
            other = start + group_score(evidence, i - a, a, j - b, b)
            if other > score:
                score, step = other, (a, b)
        line[j - low], taken[j - low] = score, step
    return line, taken


def _plausible(evidence: Evidence, i: int, a: int, j: int, b: int) -> bool:
    """Whether every segment of the group shares an item with the other side, or has hardly any."""
    alone = i + a - 1, j + b - 1
    if 1 in (a, b) and alone[1] not in evidence.shared[alone[0]] and _says_much(evidence, *alone):
        return False
    for row in range(i, i + a):
        shared = evidence.shared[row]
        if len(evidence.sources.items[row]) > 2 and not any(k in shared for k in range(j, j + b)):
            return False
    for k in range(j, j + b):
        if len(evidence.targets.items[k]) > 2 and not any(
            k in evidence.shared[row] for row in range(i, i + a)
        ):
            return False
    return True


def _says_much(evidence: Evidence, row: int, column: int) -> bool:
    return len(evidence.sources.items[row]) > 2 and len(evidence.targets.items[column]) > 2


def group_score(evidence: Evidence, i: int, a: int, j: int, b: int) -> float:
    """The evidence for a group and for its place among the paragraphs, without its prior."""
    here, there = evidence.sources.blocks, evidence.targets.blocks
    score = evidence.pair(i, j) if a == b == 1 else evidence.of(range(i, i + a), range(j, j + b))
    starts = i == 0 or here[i - 1] != here[i], j == 0 or there[j - 1] != there[j]
    if starts[0] and starts[1]:
        score += _SAME_BREAK
    if here[i] != here[i + a - 1] or there[j] != there[j + b - 1]:
        score += _RUN_OVER
    return score


def prior(size_i: int, size_j: int) -> float:
    """The logarithm of how often such a group occurs; groups past three a side do not."""
    if size_i == 0 or size_j == 0:
        return GAP * (size_i + size_j)
    return _GROUPS.get((size_i, size_j), _FAR)


def chance(score: float) -> float:
    """A score in nats as a probability."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))


def _traced(
    evidence: Evidence, rows: list[Window], steps: list[list[tuple[int, int]]]
) -> list[Group]:
    i, j = len(evidence.sources), len(evidence.targets)
    path: list[Group] = []
    while i or j:
        a, b = steps[i][j - rows[i][0]]
        i, j = i - a, j - b
        score = group_score(evidence, i, a, j, b) + prior(a, b) - GAP * (a + b) if a and b else 0.0
        path.append(Group(i, a, j, b, score))
    return path[::-1]
