"""Matches text that was left in the source language: a word, a phrase or a whole segment.

Where the two languages are written in different scripts, the script tells. Where they share one,
words that stand in both segments alike are weighed by how usual they are in either language: names
are as usual in the one as in the other, and what is left over is not.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker import lexicon
from checker.config import Settings
from checker.languages import with_folder
from checker.match.content_foreign import APART, LEAST_LETTERS, ForeignWords
from checker.model import Link, Mention, Pair, Segment, Skipped, Token

# The mean frequency from which a sentence is in the source language.
_OWN = 4.0
# How much more usual its words are in the language that a quotation is in.
_AHEAD = 1.2
# A word in a bracket or in quotation marks is quoted: a title, an original name, a term explained.
_QUOTED_WORDS = 6
_QUOTING = frozenset("\"'“”„‟«»‹›‘’‚()[]")
# Every language takes names, units, addresses and terms of computing over in Latin letters; only
# everyday words in them were forgotten.
_LENT, _EVERYDAY = "LATIN", 4.0
_LEAST_COPIED = 4
_SHARE_COPIED = 0.7

Run = list[Token]


@dataclass(frozen=True, slots=True)
class Memory:
    """The scripts that the two sides are mostly written in."""

    source: str
    target: str
    recurring: frozenset[str]
    """Words with a capital that several target segments have: names, if no list knows them."""


class CopiedMatcher:
    """Links of kind ``copied``; the one relation is ``untranslated``."""

    kind = "copied"

    def __init__(self, settings: Settings) -> None:
        self._from, self._to = settings.source_language, settings.target_language
        self._words = ForeignWords(self._from, self._to)

    def remember(self, pairs: Sequence[Pair]) -> Memory:
        """Which script each side is in."""
        return Memory(
            _main_script(s for p in pairs for s in p.sources),
            _main_script(t for p in pairs for t in p.targets),
            _recurring(t for p in pairs for t in p.targets),
        )

    def links(self, pair: Pair, memory: Memory) -> tuple[Link, ...]:
        """One link for each stretch of the target that was left as it is in the source."""
        if memory.source != memory.target:
            foreign = ((t, run) for t in pair.targets for run in _in_script(t, memory.source))
            return tuple(
                self._link(t, run, 0.97)
                for t, run in foreign
                if memory.source != _LENT or self._prose(t, run)
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

    def _prose(self, segment: Segment, run: Run) -> bool:
        """Whether at least half of a run's words are everyday words of the source language."""
        words = [t for t in run if t.kind == "word"]
        first = next(t.start for t in segment.tokens if t.kind == "word")
        everyday = sum(
            len(t.lower) >= LEAST_LETTERS
            and (t.text.islower() or t.start == first)
            and lexicon.frequency(self._from, t.lower) >= _EVERYDAY
            for t in words
        )
        return everyday * 2 >= len(words)

    def _copied(
        self, segment: Segment, theirs: set[str], recurring: frozenset[str]
    ) -> Iterator[tuple[Run, float]]:
        words = [t for t in segment.tokens if t.kind == "word"]
        copied = [t for t in words if t.lower in theirs]
        if len(copied) >= max(_LEAST_COPIED, _SHARE_COPIED * len(words)):
            if self._quotes_another(words, copied):
                return
            usual = [w for t in copied if (w := self._apart(t.lower)) is not None]
            if len(usual) >= _LEAST_COPIED - 1 and sum(usual) > APART * len(usual):
                yield words, 0.95
                return
        for run in _runs(segment.tokens, {t.start for t in copied}):
            named = sum(t.text[0].isupper() for t in run) > 1
            foreign = [
                t
                for t in run
                if self._words.is_foreign(t.lower)
                and not (
                    t.text[0].isupper()
                    and self._words.may_be_name(t, beside=named, recurring=t.lower in recurring)
                )
            ]
            if foreign and not _quoted(segment, run):
                kept = run[run.index(foreign[0]) : run.index(foreign[-1]) + 1]
                yield kept, 0.9 if len(foreign) > 1 else 0.8

    def _quotes_another(self, words: Run, copied: Run) -> bool:
        """Whether a segment is the same on both sides and in a third language."""
        if len(copied) < len(words) or self._mean(self._from, words) >= _OWN:
            return False
        others = (t for t in with_folder() if t not in (self._from, self._to))
        ahead = self._mean(self._from, words) + _AHEAD
        return any(self._mean(t, words) >= ahead for t in others if lexicon.has_frequency(t))

    def _mean(self, tag: str, words: Run) -> float:
        return sum(lexicon.frequency(tag, t.lower) for t in words) / len(words)

    def _apart(self, lower: str) -> float | None:
        here, there = lexicon.frequency(self._from, lower), lexicon.frequency(self._to, lower)
        return here - there if here or there else None


def _in_script(segment: Segment, script: str) -> Iterator[Run]:
    marked = {t.start for t in segment.tokens if t.kind == "word" and _script(t.lower) == script}
    if not marked:
        return
    for run in _runs(segment.tokens, marked):
        long_enough = sum(len(t.lower) for t in run if t.kind == "word") >= LEAST_LETTERS
        if long_enough and not _quoted(segment, run):
            yield run


def _runs(tokens: Sequence[Token], marked: set[int]) -> Iterator[Run]:
    """Stretches of marked words, with the digits and marks between them."""
    run: Run = []
    between: Run = []
    for token in tokens:
        if token.start in marked:
            run += [*between, token] if run else [token]
            between = []
        elif token.kind == "word" or not run:
            if run:
                yield run
            run, between = [], []
        else:
            between.append(token)
    if run:
        yield run


def _quoted(segment: Segment, run: Run) -> bool:
    """Whether a short run stands in brackets or quotation marks of its own."""
    if sum(t.kind == "word" for t in run) > _QUOTED_WORDS:
        return False
    before = segment.text[: run[0].start].rstrip()[-1:]
    after = segment.text[run[-1].end :].lstrip(" .,;:!?")[:1]
    return before in _QUOTING and after in _QUOTING and bool(before) and bool(after)


def _recurring(segments: Iterator[Segment]) -> frozenset[str]:
    seen = Counter(
        lower
        for s in segments
        for lower in {t.lower for t in s.tokens if t.kind == "word" and t.text[0].isupper()}
    )
    return frozenset(lower for lower, times in seen.items() if times > 1)


def _main_script(segments: Iterator[Segment]) -> str:
    counts = Counter(_script(t.lower) for s in segments for t in s.tokens if t.kind == "word")
    return min(counts, key=lambda s: (-counts[s], s), default="")


@lru_cache(maxsize=100_000)
def _script(lower: str) -> str:
    """The script of a word by its first letter; all letters of a mixed word would have to agree."""
    if lower.isascii():
        return "LATIN"
    scripts = {unicodedata.name(ch, "?").split(" ")[0] for ch in lower if ch.isalpha()}
    return scripts.pop() if len(scripts) == 1 else ""
