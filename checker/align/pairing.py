"""From the groups of a path to pairs: what moved, what is missing, what is too unsure to say."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.evidence import Evidence
from checker.align.lexical import GAP, Group, chance, group_score, prior
from checker.model import Pair, Skipped

# A moved segment is rarer than one left out: the evidence must be this strong, in nats.
_MOVED = 5.0
# A stretch of this many segments without counterparts on both sides is another text, not a fault.
_STRETCH = 8


def pairs_of_groups(
    groups: Sequence[Group], evidence: Evidence
) -> tuple[list[Pair], list[Skipped]]:
    """Pairs in source order with their confidence, and the stretches that could not be aligned."""
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
        score = evidence.of(group.i, 1, there, 1)
        return Pair(
            sources, (evidence.targets.segments[there],), chance(score - _MOVED), moved=True
        )
    if sources and targets:
        return Pair(sources, targets, round(chance(group.score), 3))
    sure = 0.0 if unsure else chance(-_better(groups, place, evidence))
    return Pair(sources, targets, round(sure, 3))


def _better(groups: Sequence[Group], place: int, evidence: Evidence) -> float:
    """How much better the path would be if a gap were part of a neighbouring group, in nats."""
    gap = groups[place]
    best = -20.0
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(groups) and _same_side(groups[at], gap):
            at += step
        if not 0 <= at < len(groups):
            continue
        best = max(best, _joined(groups[at], gap, evidence))
    return best


def _same_side(one: Group, other: Group) -> bool:
    return (one.size_i == 0) == (other.size_i == 0) and (one.size_j == 0) == (other.size_j == 0)


def _joined(group: Group, gap: Group, evidence: Evidence) -> float:
    i, j = min(group.i, gap.i) if gap.size_i else group.i, group.j
    size_i, size_j = group.size_i + gap.size_i, group.size_j + gap.size_j
    if gap.size_j:
        j = min(group.j, gap.j) if group.size_j else gap.j
    if not group.size_i:
        i = gap.i
    if size_i > 3 or size_j > 3:
        return -20.0
    whole = group_score(evidence, i, size_i, j, size_j) + prior(size_i, size_j)
    apart = GAP
    if group.size_i and group.size_j:
        apart += group_score(evidence, group.i, group.size_i, group.j, group.size_j)
        apart += prior(group.size_i, group.size_j)
    else:
        apart += GAP
    return whole - apart


def _moved(groups: Sequence[Group], evidence: Evidence) -> dict[int, int]:
    """Source segments without a counterpart in their place, and where it stands instead."""
    sources = [g.i for g in groups if g.size_j == 0]
    targets = {g.j for g in groups if g.size_i == 0}
    found = sorted(
        (
            (score, i, j)
            for i in sources
            for j in evidence.shared[i]
            if j in targets and (score := evidence.of(i, 1, j, 1)) > _MOVED
        ),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    moved: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in found:
        if i not in moved and j not in taken:
            moved[i] = j
            taken.add(j)
    return moved


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
