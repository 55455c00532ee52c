"""Aligning: which target segments render which source segments."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Pair, Segment, Skipped


def align(
    sources: Sequence[Segment], targets: Sequence[Segment], *, method: str = "auto"
) -> tuple[list[Pair], list[Skipped]]:
    """Pairs in source order, and the stretches that could not be aligned."""
    if method == "lines":
        if len(sources) != len(targets):
            raise ValueError(
                f'align="lines" needs as many lines on both sides: {len(sources)} and {len(targets)}'
            )
    return [Pair((s,), (t,)) for s, t in zip(sources, targets, strict=False)], []
