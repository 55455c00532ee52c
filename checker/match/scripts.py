"""Matches words of mixed script: those that the source does not have as well."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Link, Pair, Skipped


class ScriptMatcher:
    """Links of kind ``script``; relations ``same`` (the source has the very word) and ``extra``."""

    kind = "script"

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each word speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for each mixed word of the target."""
        ours = pair.target_mentions("script")
        if not ours:
            return ()
        theirs = {m.text: m for m in pair.source_mentions("script")}
        return tuple(
            Link("script", "same" if m.text in theirs else "extra", theirs.get(m.text), m, 0.95)
            for m in ours
        )

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """Nothing: scripts are told apart in any language."""
        return ()
