"""Matches needless spaces: slips of the target, unless the source is laid out in the same way."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Link, Pair, Skipped


class SpaceMatcher:
    """Links of kind ``space``; relations ``double``, ``stray`` and ``same`` (the source too)."""

    kind = "space"

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each space speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for each needless space of the target."""
        ours = pair.target_mentions("space")
        if not ours:
            return ()
        theirs = {m.value.double for m in pair.source_mentions("space")}
        return tuple(
            Link("space", _relation(m.value.double, same=m.value.double in theirs), None, m)
            for m in ours
        )

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """Nothing: style that is not known is not checked, and nobody misses it."""
        return ()


def _relation(double: bool, *, same: bool) -> str:
    if same:
        return "same"
    return "double" if double else "stray"
