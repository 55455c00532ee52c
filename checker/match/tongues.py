"""Matches the languages of segments: those of the target that are in another than the target's."""

from __future__ import annotations

from collections.abc import Sequence

from checker import lexicon
from checker.languages import Language
from checker.model import Link, Pair, Skipped


class TongueMatcher:
    """Links of kind ``tongue``.

    Relations: ``same`` (the source segment is in that other language too, as a motto or a line of a
    song may be) and ``other``.
    """

    kind = "tongue"

    def __init__(self, target: Language) -> None:
        self._target = target

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each pair speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for each target segment in another language."""
        ours = pair.target_mentions("tongue")
        if not ours:
            return ()
        theirs = {m.value.tag: m for m in pair.source_mentions("tongue")}
        return tuple(
            Link(
                "tongue",
                "same" if m.value.tag in theirs else "other",
                theirs.get(m.value.tag),
                m,
                min(0.99, 0.6 + 0.15 * m.value.ahead),
            )
            for m in ours
        )

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """A target language of whose words no frequency is known."""
        if not pairs or lexicon.has_frequency(self._target.tag):
            return ()
        return (Skipped("wrong-language", "no word frequencies of the target language are known"),)
