"""Matches text that was left in the source language: a word, a phrase or a whole segment.

Where the two languages are written in different scripts, the script tells. Where they share one,
words that stand in both segments alike are weighed by how usual they are in either language: names
are as usual in the one as in the other, and what is left over is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker import lexicon
from checker.config import Settings
from checker.languages import with_folder
from checker.lexicon.people import is_person
from checker.match.content_foreign import APART, ForeignWords
from checker.match.content_script import (
    LENT,
    Run,
    forgotten,
    in_identifier,
    in_script,
    main_script,
    quoted,
    recurring_in,
    runs,
)
from checker.model import Link, Mention, Pair, Segment, Skipped, Token

# The mean frequency from which a sentence is in the source language.
_OWN = 4.0
# How much more usual its words are in the language that a quotation is in.
_AHEAD = 1.2
_LEAST_COPIED = 4
_SHARE_COPIED = 0.7


@dataclass(frozen=True, slots=True)
class Memory:
    """The scripts that the two sides are mostly written in."""

    source: str
    target: str
    recurring: frozenset[str]
    """Words with a capital that several target segments have: names, if no list knows them."""
    lent: frozenset[str]
    """Words in Latin letters that several target segments have."""


class CopiedMatcher:
    """Links of kind ``copied``; the one relation is ``untranslated``."""

    kind = "copied"

    def __init__(self, settings: Settings) -> None:
        self._from, self._to = settings.source_language, settings.target_language
        self._words = ForeignWords(self._from, self._to)

    def remember(self, pairs: Sequence[Pair]) -> Memory:
        """Which script each side is in."""
        targets = [t for p in pairs for t in p.targets]
        source, target = main_script(s for p in pairs for s in p.sources), main_script(targets)
        lent = recurring_in(LENT, targets) if source == LENT != target else frozenset()
        return Memory(source, target, _recurring(targets), lent)

    def links(self, pair: Pair, memory: Memory) -> tuple[Link, ...]:
        """One link for each stretch of the target that was left as it is in the source."""
        if memory.source != memory.target:
            foreign = ((t, run) for t in pair.targets for run in in_script(t, memory.source))
            return tuple(
                self._link(t, run, sure)
                for t, run in foreign
                if (sure := self._forgotten(t, run, memory))
            )
        if not pair.sources or not self._tells():
            return ()
        words = {t.lower for s in pair.sources for t in s.tokens if t.kind == "word"}
        return tuple(
            self._link(t, run, sure)
            for t in pair.targets
            for run, sure in self._copied(t, words, memory.recurring)
        )

    def skipped(self, pairs: Sequence[Pair], memory: Memory) -> Sequence[Skipped]:
        """That nothing tells two languages of one script apart without their words."""
        if memory.source != memory.target or not memory.source or self._tells():
            return ()
        reason = f"no word frequencies for {self._from} and {self._to}"
        return (Skipped("untranslated-text", reason),)

    def _tells(self) -> bool:
        return lexicon.has_frequency(self._from) and lexicon.has_frequency(self._to)

    def _link(self, segment: Segment, run: Run, sure: float) -> Link:
        start, end = run[0].start, run[-1].end
        if all(start <= t.start < end for t in segment.tokens if t.kind == "word"):
            start, end = 0, len(segment.text)  # all of it: with its quotation marks and its stop
        mention = Mention("copied", None, segment, start, end)
        return Link(self.kind, "untranslated", None, mention, sure)

    def _forgotten(self, segment: Segment, run: Run, memory: Memory) -> float:
        """How surely a run in the source's script was left there by mistake."""
        if memory.source != LENT:
            return 0.97
        return forgotten(segment, run, self._from, memory.lent)

    def _copied(
        self, segment: Segment, theirs: set[str], recurring: frozenset[str]
    ) -> Iterator[tuple[Run, float]]:
        words = [t for t in segment.tokens if t.kind == "word"]
        read = [(m.start, m.end) for m in segment.mentions if m.kind == "quantity"]
        copied = [
            t
            for t in words
            if t.lower in theirs
            and not in_identifier(segment.text, t)
            # A unit that the target language reads is one of its words: kronor, złoty.
            and not any(start <= t.start < end for start, end in read)
        ]
        if len(copied) >= max(_LEAST_COPIED, _SHARE_COPIED * len(words)):
            if self._quotes_another(words, copied):
                return
            usual = [w for t in copied if (w := self._apart(t.lower)) is not None]
            if len(usual) >= _LEAST_COPIED - 1 and sum(usual) > APART * len(usual):
                yield words, 0.95
                return
        for run in runs(segment.tokens, {t.start for t in copied}):
            named = sum(t.text[0].isupper() for t in run) > 1
            foreign = [
                t
                for t in run
                if self._words.is_foreign(t.lower)
                and not (
                    t.text[0].isupper()
                    and (
                        self._after_person(t, run)
                        or self._words.may_be_name(t, beside=named, recurring=t.lower in recurring)
                    )
                )
            ]
            if foreign and not quoted(segment, run):
                kept = run[run.index(foreign[0]) : run.index(foreign[-1]) + 1]
                yield kept, 0.9 if len(foreign) > 1 else 0.8

    def _quotes_another(self, words: Run, copied: Run) -> bool:
        """Whether a segment is the same on both sides and in a third language."""
        if len(copied) < len(words) or self._mean(self._from, words) >= _OWN:
            return False
        others = (t for t in with_folder() if t not in (self._from, self._to))
        ahead = self._mean(self._from, words) + _AHEAD
        return any(self._mean(t, words) >= ahead for t in others if lexicon.has_frequency(t))

    def _after_person(self, token: Token, run: Run) -> bool:
        """Whether a word comes after somebody's name and is part of it, for it has a capital."""
        before = run[run.index(token) - 1] if token is not run[0] else None
        if before is None or self._words.nouns_have_capitals:
            return False
        return before.text[0].isupper() and is_person(before.text)

    def _mean(self, tag: str, words: Run) -> float:
        return sum(lexicon.frequency(tag, t.lower) for t in words) / len(words)

    def _apart(self, lower: str) -> float | None:
        here, there = lexicon.frequency(self._from, lower), lexicon.frequency(self._to, lower)
        return here - there if here or there else None


def _recurring(segments: Sequence[Segment]) -> frozenset[str]:
    seen = Counter(
        lower
        for s in segments
        for lower in {t.lower for t in s.tokens if t.kind == "word" and t.text[0].isupper()}
    )
    return frozenset(lower for lower, times in seen.items() if times > 1)
