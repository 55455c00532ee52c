"""Matches genders: he on one side and she on the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.languages import Language
from checker.languages.pronouns import PronounsSchema
from checker.model import Link, Mention, Pair, Segment, Skipped

CHANCE = 0.9
"""Of 800 sentences of news in nine languages that say he or she on both sides, one was otherwise
than its source."""


class _Words(NamedTuple):
    she: frozenset[str]
    he: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    things: frozenset[str]


class GenderMatcher:
    """Links of kind ``gender``, relation ``other``: a subject, and one of the other gender."""

    kind = "gender"

    def __init__(self, source: Language, target: Language) -> None:
        self._data = [_words(source), _words(target)]

    def remember(self, pairs: Sequence[Pair]) -> bool:
        """Whether the target speaks of things, such as a ship, that are she or he besides."""
        ours = self._data[1]
        return ours is not None and any(_first(pair.targets, ours.things) for pair in pairs)

    def links(self, pair: Pair, memory: bool) -> tuple[Link, ...]:
        """A link where both sides say he or she, and never the same of the two.

        Everything else of the other gender on a side makes it somebody else who may be meant.
        """
        theirs, ours = self._data
        if theirs is None or ours is None or memory:
            return ()
        for native, not_native, written, not_written in (
            (theirs.she, theirs.masculine, ours.he, ours.feminine),
            (theirs.he, theirs.feminine, ours.she, ours.masculine),
        ):
            one, other = _first(pair.sources, native), _first(pair.targets, written)
            if (
                one
                and other
                and not _first(pair.sources, not_native)
                and not _first(pair.targets, not_written)
            ):
                return (Link(self.kind, "other", one, other, CHANCE),)
        return ()

    def skipped(self, pairs: Sequence[Pair], memory: bool) -> Sequence[Skipped]:
        """Nothing: many languages do not tell he from she at all."""
        return ()


def _words(language: Language) -> _Words | None:
    data = language.section("pronouns", PronounsSchema)
    if data is None:
        return None
    sets = (data.she, data.he, data.feminine, data.masculine, data.things)
    return _Words(*map(frozenset, sets))


def _first(segments: Sequence[Segment], words: frozenset[str]) -> Mention | None:
    """The first of the words; what an apostrophe joins to it, as in he's, is not of it."""
    for segment in segments:
        for token in segment.tokens:
            lower = token.lower if token.kind == "word" else ""
            bare = lower.replace("’", "'").partition("'")[0]
            if bare in words:
                return Mention("gender", None, segment, token.start, token.start + len(bare))
    return None
