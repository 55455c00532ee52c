"""Matches needless spaces: they are slips of the target, whatever the source has."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Link, Pair, Skipped


class SpaceMatcher:
    """Links of kind ``space``; relations ``double`` and ``stray``."""

    kind = "space"

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each space speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for each needless space of the target."""
        return tuple(
            Link("space", "double" if m.value.double else "stray", None, m)
            for m in pair.target_mentions("space")
        )

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """Nothing: style that is not known is not checked, and nobody misses it."""
        return ()
