"""Aligning: which target segments render which source segments."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from checker.align.evidence import Evidence, Side
from checker.align.lexical import lexical_groups
from checker.align.pairing import pairs_of_groups
from checker.align.semantic import SemanticEvidence
from checker.align.units import by_key
from checker.align.windows import pins
from checker.backends import Encoder
from checker.model import Pair, Segment, Skipped

_DEAF = (
    "the encoder finds no sentence nearer than the others: they were paired by words, names, "
    "numbers and lengths"
)


def align(
    sources: Sequence[Segment],
    targets: Sequence[Segment],
    *,
    method: str = "auto",
    encoder: Encoder | None = None,
) -> tuple[list[Pair], list[Skipped]]:
    """Pairs in source order, and the stretches that could not be aligned.

    A target segment without counterpart stands after the pair of the target segment before it.
    Segments whose blocks have keys meet only inside the unit that the key names.
    Raises :class:`ValueError` when ``method`` is ``lines`` and the sides have unlike counts.
    """
    if method == "lines":
        return _by_line(sources, targets), []
    if not sources or not targets:
        return [Pair((s,), ()) for s in sources] + [Pair((), (t,)) for t in targets], []
    if sources[0].block.key and targets[0].block.key:
        return by_key(sources, targets, partial(_aligned, encoder=encoder))
    return _aligned(sources, targets, encoder)


def _aligned(
    sources: Sequence[Segment], targets: Sequence[Segment], encoder: Encoder | None
) -> tuple[list[Pair], list[Skipped]]:
    sides = Side(sources), Side(targets)
    if encoder:
        meant = SemanticEvidence(*sides, encoder)
        if meant.tells():
            pairs, skipped = pairs_of_groups(lexical_groups(meant), meant)
            for pair in pairs:
                pair.encoder = encoder.name
            return pairs, skipped
    evidence = Evidence(*sides)
    evidence.settle(pins(evidence))
    pairs, skipped = pairs_of_groups(lexical_groups(evidence), evidence)
    return pairs, [Skipped("semantic alignment", _DEAF), *skipped] if encoder else skipped


def _by_line(sources: Sequence[Segment], targets: Sequence[Segment]) -> list[Pair]:
    here, there = _without_blank_end(sources), _without_blank_end(targets)
    size = max(len(here), len(there))
    if size > min(len(sources), len(targets)):
        raise ValueError(
            f'align="lines" needs as many lines on both sides: {len(here)} and {len(there)}'
        )
    return [Pair((s,), (t,)) for s, t in zip(sources[:size], targets[:size], strict=True)]


def _without_blank_end(segments: Sequence[Segment]) -> Sequence[Segment]:
    """The segments without the blank lines that end a file."""
    size = len(segments)
    while size and not segments[size - 1].text:
        size -= 1
    return segments[:size]
