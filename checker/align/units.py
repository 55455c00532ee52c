"""Aligning inside units: a bilingual or keyed format says what renders what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.model import Pair, Segment, Skipped

Aligner = Callable[[Sequence[Segment], Sequence[Segment]], tuple[list[Pair], list[Skipped]]]


def by_key(
    sources: Sequence[Segment], targets: Sequence[Segment], aligner: Aligner
) -> tuple[list[Pair], list[Skipped]]:
    """Pairs in source order, then those of targets whose key no source has.

    Units of one segment a side are pairs that the user gave; in longer ones the aligner decides.
    """
    there = _units(targets)
    pairs: list[Pair] = []
    skipped: list[Skipped] = []
    for key, ours in _units(sources).items():
        theirs = there.pop(key, [])
        if len(ours) == len(theirs) == 1:
            pairs.append(Pair((ours[0],), (theirs[0],)))
        elif theirs:
            found, unsure = aligner(ours, theirs)
            pairs += found
            skipped += unsure
        else:
            pairs += [Pair((s,), ()) for s in ours]
    pairs += [Pair((), (t,)) for unit in there.values() for t in unit]
    return pairs, skipped


def _units(segments: Sequence[Segment]) -> dict[str, list[Segment]]:
    units: dict[str, list[Segment]] = {}
    for segment in segments:
        units.setdefault(segment.block.key, []).append(segment)
    return units
