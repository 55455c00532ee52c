"""Matches repetitions: a word that stands twice in the target and not in the source."""

from __future__ import annotations

from collections.abc import Sequence

from checker.languages import Language
from checker.languages.wording import WordingSchema
from checker.model import Link, Pair, Skipped


class DoublingMatcher:
    """Links of kind ``doubling``.

    Relations: ``same`` (the source repeats something too), ``sound`` and ``extra`` (only the target
    does, by a habit of its language or by a slip).
    """

    kind = "doubling"

    def __init__(self, target: Language) -> None:
        self._known = target.section("wording", WordingSchema) is not None

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each pair speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for each repetition of the target."""
        ours = pair.target_mentions("doubling")
        if not ours:
            return ()
        theirs = (m for m in pair.source_mentions("doubling") if m.value.meant)
        links = []
        for mention in ours:
            if mention.value.sound:
                links.append(Link("doubling", "sound", None, mention))
                continue
            source = next(theirs, None)
            capital = mention.value.words[:1].isupper()
            relation = "same" if source else "extra"
            links.append(Link("doubling", relation, source, mention, 0.8 if capital else 0.95))
        return tuple(links)

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """A target language whose habits of repetition are not known."""
        if self._known or not pairs:
            return ()
        return (Skipped("doubled-word", "it is not known which words this language may double"),)
