"""Aligning inside units: a bilingual or keyed format says what renders what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.model import Pair, Segment, Skipped

_UNSURE = 0.5

Aligner = Callable[[Sequence[Segment], Sequence[Segment]], tuple[list[Pair], list[Skipped]]]


def by_key(
    sources: Sequence[Segment], targets: Sequence[Segment], aligner: Aligner
) -> tuple[list[Pair], list[Skipped]]:
    """Pairs in source order, then those of targets whose key no source has.

    Units of one segment a side are pairs that the user gave; in longer ones the aligner decides.
    Where it leaves a segment without a counterpart, but is unsure or the unit has all of its
    placeholders and tags on both sides, sentences were rather joined or divided than left out.
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
            gaps = [p.confidence for p in found if not p.sources or not p.targets]
            if gaps and (min(gaps) < _UNSURE or _all_codes(ours, theirs)):
                found, unsure = [Pair(tuple(ours), tuple(theirs))], []
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


def _all_codes(sources: Sequence[Segment], targets: Sequence[Segment]) -> bool:
    here, there = _codes(sources), _codes(targets)
    return bool(here) and here == there


def _codes(segments: Sequence[Segment]) -> list[str]:
    blocks = {id(s.block): s.block for s in segments}
    return sorted(c.text for block in blocks.values() for c in block.codes)
