"""Names that only a model sees: words without a capital, and all names of scripts without any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.backends import Tagger
from checker.backends.protocols import Named
from checker.extract.name import Name, NameWord, Standing
from checker.extract.name_common import common, known_name
from checker.languages import Language
from checker.model import TAGGER, Mention, Segment

ENOUGH = 0.9
"""The least probability that a stretch is taken for a name at."""
KINDS = frozenset({"PER", "PERS", "PERSON", "LOC", "LOCATION", "GPE", "ORG", "ORGANIZATION"})
"""What taggers call people, places and bodies; titles, dates and the rest are read otherwise."""


class TaggedNames:
    """Adds the names that a tagger finds and the reader of names did not read.

    A tagger errs, and its error is not to be a finding by itself. So what it finds is as sure as a
    word with a capital at the beginning of a sentence: a name for sure only if some list of names
    has it; an ordinary word if a dictionary has it as one; else in doubt, which other uses settle.
    """

    def __init__(self, language: Language, other: str, tagger: Tagger) -> None:
        """``other`` is the language of the other side, whose dictionary tells ordinary words."""
        self._tag, self._other = language.tag, other
        self._tagger = tagger

    def read(self, segments: Sequence[Segment]) -> None:
        """Append a mention for each name that nothing else was read in."""
        tagged = self._tagger.names([s.text for s in segments])
        for segment, found in zip(segments, tagged, strict=True):
            segment.mentions += tuple(self._mentions(segment, found))

    def _mentions(self, segment: Segment, found: Sequence[Named]) -> Iterator[Mention]:
        for one in found:
            if one.label.upper() not in KINDS or one.score < ENOUGH:
                continue
            words = tuple(
                NameWord(t.text, t.lower, t.start, t.end, self._standing(t.text))
                for t in segment.tokens
                if t.kind == "word" and one.start <= t.start and t.end <= one.end
            )
            if words and not _read_already(segment, words):
                yield Mention(
                    "name", Name(words), segment, words[0].start, words[-1].end,
                    (f"{TAGGER}{self._tagger.name}",),
                )  # fmt: skip

    def _standing(self, text: str) -> Standing:
        if common(self._tag, self._other, text.casefold()):
            return "common"
        return "sure" if known_name(self._tag, text.capitalize()) else "initial"


def _read_already(segment: Segment, words: Sequence[NameWord]) -> bool:
    start, end = words[0].start, words[-1].end
    return any(m.start < end and start < m.end for m in segment.mentions)
