"""Matches torn places: sentences of the target out of which a word is gone."""

from __future__ import annotations

from collections.abc import Sequence

from checker.languages import Language
from checker.languages.gaps import GapsSchema
from checker.model import Link, Mention, Pair, Skipped


class GapMatcher:
    """Links of kind ``gap``.

    Relations: ``same`` (the source is torn too), ``torn`` and ``open`` (few sound sentences have
    such a place, but some do).
    """

    kind = "gap"

    def __init__(self, target: Language) -> None:
        self._known = target.section("gaps", GapsSchema) is not None

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each pair speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for each torn place of the target."""
        ours = pair.target_mentions("gap")
        if not ours:
            return ()
        torn = any(_broken(s.text) for s in pair.sources) or bool(pair.source_mentions("gap"))
        return tuple(Link("gap", _relation(m, torn=torn), None, m, 0.9) for m in ours)

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """A target language whose function words are not known."""
        if self._known or not pairs:
            return ()
        return (Skipped("missing-word", "it is not known after which words it cannot stop"),)


def _relation(mention: Mention, *, torn: bool) -> str:
    if torn:
        return "same"
    return "torn" if mention.value.sure else "open"


def _broken(text: str) -> bool:
    """Whether the source begins with a mark too: a piece of a sentence that goes on."""
    return text.startswith(tuple(",;:.)!?"))
