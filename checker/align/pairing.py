"""From the groups of a path to pairs: what moved, what is missing, what is too unsure to say."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.align.evidence import Evidence
from checker.align.lexical import GAP, Group, chance, prior
from checker.model import Pair, Skipped

_SUREST = 0.999  # only pairs that the user gave are beyond doubt
# A moved segment is rarer than one left out: the evidence must be this strong, in nats.
_MOVED = 5.0
# Two segments in one place are put together unless the evidence against it is this strong.
_FREE = -4.0
_NEAR = 3  # gaps of one place that may lie between the two
# A stretch of this many segments without counterparts on both sides is another text, not a fault.
_STRETCH = 8

Way = Callable[[Sequence[int], Sequence[int]], float]
"""The evidence for a group of rows and one of columns, in nats."""


def pairs_of_groups(
    groups: Sequence[Group], evidence: Evidence
) -> tuple[list[Pair], list[Skipped]]:
    """Pairs in source order with their confidence, and the stretches that could not be aligned."""
    groups = _taken_in(_met(groups, evidence), evidence)
    moved = _moved(groups, evidence)
    lost = _stretches(groups, set(moved.values()) | {(i, -1) for i in moved})
    taken = set(moved.values())
    pairs: list[Pair] = []
    for place, group in enumerate(groups):
        if group.size_i == 0 and group.j in taken:
            continue
        pairs.append(_pair(groups, place, evidence, moved, unsure=place in lost))
    return pairs, _skipped(groups, lost, evidence)


def _pair(
    groups: Sequence[Group],
    place: int,
    evidence: Evidence,
    moved: dict[int, int],
    *,
    unsure: bool,
) -> Pair:
    group = groups[place]
    sources = tuple(evidence.sources.segments[group.i : group.i + group.size_i])
    targets = tuple(evidence.targets.segments[group.j : group.j + group.size_j])
    if group.size_j == 0 and group.i in moved:
        there = moved[group.i]
        score = evidence.elsewhere(group.i, there)
        return Pair(
            sources, (evidence.targets.segments[there],), chance(score - _MOVED), moved=True
        )
    if sources and targets:
        rows, columns = _range(group.i, group.size_i), _range(group.j, group.size_j)
        # What vectors speak against may be a pair of which a part was left out.
        doubt = max(0.0, evidence.said(rows, columns) - evidence.of(rows, columns))
        return Pair(sources, targets, min(_SUREST, round(chance(group.score + doubt), 3)))
    sure = 0.0 if unsure else chance(-_better(groups, place, evidence))
    return Pair(sources, targets, round(sure, 3))


def _met(groups: Sequence[Group], evidence: Evidence) -> list[Group]:
    """The groups, with segments that lack a counterpart in the same place put together.

    A source and a target segment that stand in the same place are rather a free rendering than an
    omission beside an addition; only strong evidence says otherwise.
    """
    kept: list[Group] = []
    run: list[Group] = []
    for group in groups:
        if _is_gap(group):
            run.append(group)
        else:
            kept += [*_met_in(run, evidence, kept[-1:], [group]), group]
            run = []
    return kept + _met_in(run, evidence, kept[-1:], [])


def _met_in(
    run: list[Group], evidence: Evidence, left: Sequence[Group], right: Sequence[Group]
) -> list[Group]:
    """The gaps of one place, the best pair of them put together, then those before and after it.

    ``left`` and ``right`` hold the group that stands there, if any.
    """
    sources = [g for g in run if g.size_i]
    targets = [g for g in run if g.size_j]
    scores = [
        (evidence.of((s.i,), (t.j,)) - 2 * GAP, -m, -n)
        for m, s in enumerate(sources)
        for n, t in enumerate(targets[max(0, m - _NEAR) : m + _NEAR + 1], max(0, m - _NEAR))
    ]
    score, m, n = max(scores, default=(_FREE, 0, 0))
    # One of the two may rather be a part of what stands beside it, and the other be the only gap.
    apart = (
        _joined(one, gap, evidence.of)
        for one in (*left, *right)
        for gap in (sources[-m], targets[-n])
    )
    if score <= _FREE or score < max(apart, default=_FREE):
        return run
    i, j = sources[-m].i, targets[-n].j
    before = [g for g in run if (g.i < i if g.size_i else g.j < j)]
    after = [g for g in run if (g.i > i if g.size_i else g.j > j)]
    met = Group(i, 1, j, 1, score)
    earlier = _met_in(before, evidence, left, [met])
    return [*earlier, met, *_met_in(after, evidence, [met], right)]


def _taken_in(groups: Sequence[Group], evidence: Evidence) -> list[Group]:
    """The groups, with gaps that are rather a part of the group beside them put into it.

    Paragraphs and words that nothing shows keep a path from it, and yet it may be the better one.
    """
    left = list(groups)
    kept: list[Group] = []
    for place, group in enumerate(left):
        before, after = kept[-1:], left[place + 1 : place + 2]
        gains = [
            _joined(one, group, evidence.of)
            for one in (*before, *after)
            if _is_gap(group) and not _is_gap(one)
        ]
        best = max(gains, default=0.0)
        if best <= 0.0:
            kept.append(group)
        elif before and not _is_gap(before[0]) and gains[0] == best:
            kept[-1] = _union(before[0], group, evidence)
        else:
            left[place + 1] = _union(group, after[0], evidence)
    return kept


def _union(one: Group, other: Group, evidence: Evidence) -> Group:
    rows = one.size_i + other.size_i
    columns = one.size_j + other.size_j
    i, j = min(one.i, other.i), min(one.j, other.j)
    score = evidence.of(_range(i, rows), _range(j, columns)) + prior(rows, columns)
    return Group(i, rows, j, columns, score - GAP * (rows + columns))


def _is_gap(group: Group) -> bool:
    return group.size_i == 0 or group.size_j == 0


def _same_side(one: Group, other: Group) -> bool:
    return (one.size_i == 0) == (other.size_i == 0) and (one.size_j == 0) == (other.size_j == 0)


def _better(groups: Sequence[Group], place: int, evidence: Evidence) -> float:
    """How much better the path would be if a gap were part of a neighbouring group, in nats.

    Nearness to a neighbour hides no gap: what words and lengths alone say of it stands.
    """
    gap = groups[place]
    best = -20.0
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(groups) and _is_gap(groups[at]) and _same_side(groups[at], gap):
            at += step
        if 0 <= at < len(groups):
            ways = evidence.said, evidence.of
            best = max(best, min(_joined(groups[at], gap, way) for way in ways))
    return best


def _joined(group: Group, gap: Group, way: Way) -> float:
    """How much better one group of a group and a gap is than the two apart, weighed in a way."""
    rows = [*_range(group.i, group.size_i), *_range(gap.i, gap.size_i)]
    columns = [*_range(group.j, group.size_j), *_range(gap.j, gap.size_j)]
    together = way(rows, columns) + prior(len(rows), len(columns))
    apart = GAP + prior(group.size_i, group.size_j)
    if not _is_gap(group):
        ours = _range(group.i, group.size_i), _range(group.j, group.size_j)
        apart += way(*ours)
    return together - apart


def _range(first: int, size: int) -> range:
    return range(first, first + size)


def _moved(groups: Sequence[Group], evidence: Evidence) -> dict[int, int]:
    """Source segments without a counterpart in their place, and where it stands instead."""
    sources = [g.i for g in groups if g.size_j == 0]
    targets = {g.j for g in groups if g.size_i == 0}
    found = sorted(
        (
            (score, i, j)
            for i in sources
            for j in evidence.shared[i]
            if j in targets and (score := evidence.elsewhere(i, j)) > _MOVED
        ),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    moved: dict[int, int] = {}
    for _, i, j in found:
        if i not in moved and j in targets:
            moved[i] = j
            targets.remove(j)
    _with_neighbours(moved, set(sources), targets, evidence)
    return moved


def _with_neighbours(
    moved: dict[int, int], sources: set[int], targets: set[int], evidence: Evidence
) -> None:
    """Add the segments beside those that moved, if they can have moved with them.

    A paragraph moves once: what stands beside each other in both texts needs no strong evidence.
    """
    for first in sorted(moved):
        for step in (-1, 1):
            i, j = first + step, moved[first] + step
            while i in sources - moved.keys() and j in targets:
                if evidence.of((i,), (j,)) - 2 * GAP <= _FREE:
                    break
                moved[i] = j
                targets.remove(j)
                i, j = i + step, j + step


def _stretches(groups: Sequence[Group], known: set[object]) -> set[int]:
    """The places of gaps in runs where both sides lack counterparts: nothing was found there."""
    lost: set[int] = set()
    run: list[int] = []
    for place, group in enumerate([*groups, Group(0, 9, 0, 9, 0.0)]):
        if group.size_i == 0 or group.size_j == 0:
            run.append(place)
            continue
        if group.size_i < 9 and group.score < 0 and run:
            run.append(place)
            continue
        sources = sum(groups[p].size_j == 0 for p in run)
        targets = sum(groups[p].size_i == 0 for p in run)
        if sources + targets >= _STRETCH and min(sources, targets) * 3 >= max(sources, targets):
            lost.update(run)
        run = []
    return lost


def _skipped(groups: Sequence[Group], lost: set[int], evidence: Evidence) -> list[Skipped]:
    found: list[Skipped] = []
    places = sorted(lost)
    while places:
        size = 1
        while size < len(places) and places[size] == places[size - 1] + 1:
            size += 1
        run, places = [groups[p] for p in places[:size]], places[size:]
        sources = [g.i for g in run if g.size_i]
        if sources:
            first = evidence.sources.segments[sources[0]].span().line
            last = evidence.sources.segments[sources[-1]].span().line
            reason = f"no counterpart could be told for source lines {first} to {last}"
            found.append(Skipped("alignment", reason))
    return found
