"""Matches words that nobody knows: those that the source has too, or that sound like one of its."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from checker.languages import Language
from checker.languages.spelling import SpellingSchema
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.model import Link, Mention, Pair, Skipped

_HEARD, _PLAINLY = 0.9, 0.5
"""The chance from which, and the cost in nats for each letter up to which, a word is one of the
source in other letters: a term that the language has no word for."""
_LIKE, _ALIKE = 0.2, 0.5
"""The chance from which, or the share of letters, a name is some word of the source, however it is
spelt."""
_SLIP, _UNKNOWN = 0.9, 0.8


class SpellingMatcher:
    """Links of kind ``strange``.

    Relations: ``same`` (the source has the word, in its own letters or sound; of a name, anything
    that sounds a little like it), ``coined`` (the document has it more than once), ``slip`` (a
    known word was meant) and ``unknown``.
    """

    kind = "strange"

    def __init__(self, source: Language, target: Language) -> None:
        self._known = target.section("spelling", SpellingSchema) is not None
        self._renderings = Renderings(source.tag, target.tag)

    def remember(self, pairs: Sequence[Pair]) -> Counter[str]:
        """How often the document has each unknown word."""
        return Counter(m.text for pair in pairs for m in pair.target_mentions("strange"))

    def links(self, pair: Pair, memory: Counter[str]) -> tuple[Link, ...]:
        """One link for each unknown word of the target."""
        return tuple(
            Link(
                "strange",
                self._relation(m, pair, memory),
                None,
                m,
                _SLIP if m.value.meant else _UNKNOWN,
            )
            for m in pair.target_mentions("strange")
        )

    def _relation(self, mention: Mention, pair: Pair, memory: Counter[str]) -> str:
        words = {t.text for s in pair.sources for t in s.tokens if t.kind == "word"}
        if any(self._renders(word, mention.text) for word in sorted(words)):
            return "same"
        if memory[mention.text] > 1:
            return "coined"
        return "slip" if mention.value.meant else "unknown"

    def _renders(self, word: str, form: str) -> bool:
        if form.lower() in word.lower():
            return True
        heard = self._renderings.heard(word, form)
        if form.istitle():
            alike = Indel.normalized_similarity(fold(word), fold(form))
            return heard.chance >= _LIKE or alike >= _ALIKE
        return heard.chance >= _HEARD and heard.fit < _PLAINLY

    def skipped(self, pairs: Sequence[Pair], memory: Counter[str]) -> Sequence[Skipped]:
        """A target language whose words are not known well enough."""
        if self._known or not pairs:
            return ()
        return (Skipped("unknown-word", "too few words of this language are known"),)
