"""Reads segments that are in another language than their document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from checker import lexicon
from checker.languages import Language, with_folder
from checker.languages.profile import profile
from checker.model import Mention, Segment, Token

_LEAST = 5  # words that a segment needs before its language can be told
_MOST = 12  # words that are enough to tell it
_AT_HOME = 4.0  # mean Zipf frequency from which a segment is in its document's language
_AHEAD = 1.2  # how much more frequent its words must be in another language


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language that a segment is in, with how much more frequent its words are there."""

    tag: str
    name: str
    ahead: float


class TongueReader:
    """Reads mentions of kind ``tongue``, one for each segment in another language.

    Goes by the frequency of the words that begin small, so that names and titles say nothing;
    knows the languages that have a folder and frequencies.
    """

    def __init__(self, language: Language) -> None:
        self._tag = language.tag
        self._frequency: dict[str, float] = {}

    @cached_property
    def _others(self) -> tuple[str, ...]:
        base = self._tag.split("-")[0]
        return tuple(t for t in with_folder() if t != base and lexicon.has_frequency(t))

    def read(self, segments: Sequence[Segment]) -> None:
        """Append one mention to each segment whose language is another one."""
        if not lexicon.has_frequency(self._tag):
            return
        for segment in segments:
            words = _small_words(segment.tokens)
            if len(words) >= _LEAST and self._mean(words) < _AT_HOME:
                self._compare(segment, words)

    def _mean(self, words: Sequence[str]) -> float:
        known = self._frequency
        total = 0.0
        for word in words:
            zipf = known.get(word)
            if zipf is None:
                zipf = known[word] = lexicon.frequency(self._tag, word)
            total += zipf
        if len(known) > 100_000:
            known.clear()
        return total / len(words)

    def _compare(self, segment: Segment, words: Sequence[str]) -> None:
        here = self._mean(words)
        scored = [
            (sum(lexicon.frequency(tag, w) for w in words) / len(words) - here, tag)
            for tag in self._others
        ]
        ahead, tag = max(scored, default=(0.0, ""))
        if ahead >= _AHEAD:
            known = profile(tag)
            value = Tongue(tag, known.name if known else tag, round(ahead, 2))
            segment.mentions += (Mention("tongue", value, segment, 0, len(segment.text.rstrip())),)


def _small_words(tokens: Sequence[Token]) -> list[str]:
    found = (t.lower for t in tokens if t.kind == "word" and t.text[0].islower())
    return list(islice(found, _MOST))
