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
from checker.lexicon.kindred import kindred
from checker.model import Link, Mention, Pair, Segment, Skipped, Token

# Zipf frequencies: a word that the target language has at least so often is at home there, and one
# that the source language has less often may be a name that the lists do not know.
_AT_HOME, _USUAL, _APART = 2.3, 2.3, 1.0
# A word of the source language that is read now and then in the target language, too.
_BORROWED, _FAR_APART = 3.0, 2.3
# The mean frequency from which a sentence is in the source language.
_OWN = 4.0
# A lemma that differs in its first letters or by more letters is that of a part of a compound.
_ALIKE, _ENDING = 4, 3
# A word in a bracket or in quotation marks is quoted: a title, an original name, a term explained.
_QUOTED_WORDS = 6
_QUOTING = frozenset("\"'“”„‟«»‹›‘’‚()[]")
# A word that no list of the target language knows and that has as many letters is foreign to it.
_UNKNOWN_LETTERS = 6
# The parts of a compound are usual words of this many letters.
_PART_LETTERS, _PART_USUAL = 4, 3.0
# A word so usual in the source language and so rare in the target language is a word, not a name.
_NO_NAME, _RARE = 3.2, 1.2
_PLAIN = 3.5
_KEPT = frozenset({"person", "city"})
_LEAST_LETTERS = 3
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
            len(t.lower) >= _LEAST_LETTERS
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
            if len(usual) >= _LEAST_COPIED - 1 and sum(usual) > _APART * len(usual):
                yield words, 0.95
                return
        for run in _runs(segment.tokens, {t.start for t in copied}):
            named = sum(t.text[0].isupper() for t in run) > 1
            foreign = [
                t
                for t in run
                if self._foreign(t.lower)
                and not (
                    t.text[0].isupper()
                    and self._may_be_name(t, beside=named, recurring=t.lower in recurring)
                )
            ]
            if foreign and not _quoted(segment, run):
                kept = run[run.index(foreign[0]) : run.index(foreign[-1]) + 1]
                yield kept, 0.9 if len(foreign) > 1 else 0.8

    def _quotes_another(self, words: Run, copied: Run) -> bool:
        """Whether a segment is the same on both sides and not in the source language either."""
        usual = sum(lexicon.frequency(self._from, t.lower) for t in words)
        return len(copied) == len(words) and usual < _OWN * len(words)

    def _apart(self, lower: str) -> float | None:
        here, there = lexicon.frequency(self._from, lower), lexicon.frequency(self._to, lower)
        return here - there if here or there else None

    def _foreign(self, lower: str) -> bool:
        """Whether a word is at home in the source language and not in the target language."""
        here, there = lexicon.frequency(self._from, lower), lexicon.frequency(self._to, lower)
        if len(lower) <= _LEAST_LETTERS:
            return False
        if there >= _AT_HOME:
            return there < _BORROWED and here - there >= _FAR_APART and self._translated(lower)
        if not there:
            here = max(here, *(lexicon.frequency(self._from, one) for one in self._own(lower)))
        if here >= _USUAL and here - there >= _APART and self._translated(lower):
            return True
        if self._put_together(lower):
            return False
        if here >= _USUAL:
            return here - there >= _APART
        if not there and len(lower) >= _UNKNOWN_LETTERS:
            return True
        return self._translated(lower) or bool(kindred(self._from, self._to, lower))

    def _put_together(self, lower: str) -> bool:
        """Whether a word is made of words of the target language."""
        to, parts = self._to, lower.split("-")
        return _compound(to, lower) or (
            len(parts) > 1
            and all(
                len(p) < 3 or lexicon.frequency(to, p) >= _AT_HOME or _compound(to, p)
                for p in parts
            )
        )

    def _may_be_name(self, token: Token, *, beside: bool, recurring: bool) -> bool:
        """Whether a word with a capital may be a name, ``beside`` others with one perhaps."""
        lower = token.lower
        there = lexicon.frequency(self._to, lower)
        if self._named_otherwise(token.text):
            return False
        if any(
            lexicon.is_name(tag, form)
            for tag in (self._to, self._from)
            for form in (token.text, *_capitals(token.text))
        ):
            return True
        if lexicon.frequency(self._from, lower) >= _NO_NAME and there <= _RARE:
            return False
        if recurring or not self._translated(lower):
            return True
        if there > _RARE and not any(
            lexicon.translations(self._from, self._to, one) for one in self._own(lower)
        ):
            return True  # a dictionary has parts of it only
        return beside and (there > 0 or not self._named_plainly(lower))

    def _named_otherwise(self, form: str) -> bool:
        """Whether the word names a country or the like that the target language calls otherwise.

        People keep the names that they were given, and many cities keep theirs.
        """
        entries = lexicon.names(self._from, form)
        if any(e.kind in _KEPT for e in entries):
            return False
        forms = [e.forms_in(self._to) for e in entries]
        known = [f for names in forms for f in names]
        return bool(known) and not any(form.lower() in f.lower() for f in known)

    def _named_plainly(self, lower: str) -> bool:
        """Whether a dictionary renders the whole word by a usual word of the target language."""
        renderings = lexicon.translations(self._from, self._to, lower)
        return any(lexicon.frequency(self._to, one) >= _PLAIN for one in renderings)

    def _own(self, lower: str) -> list[str]:
        """The word and its lemmas, but for those of the parts of a compound."""
        return [lower] + [
            one
            for one in lexicon.lemmas(self._from, lower)
            if one[:_ALIKE] == lower[:_ALIKE] and abs(len(one) - len(lower)) <= _ENDING
        ]

    def _translated(self, lower: str) -> bool:
        """Whether a dictionary renders the word by others."""
        found = [
            rendering
            for lemma in (*lexicon.lemmas(self._from, lower), lower)
            for rendering in lexicon.translations(self._from, self._to, lemma)
        ]
        return bool(found) and lower not in found


def _capitals(form: str) -> list[str]:
    """The parts of a word that is put together with hyphens of parts with a capital each."""
    parts = form.split("-")
    return parts if len(parts) > 1 and all(p[:1].isupper() for p in parts) else []


def _compound(tag: str, lower: str) -> bool:
    """Whether a word is made of two usual words, as compounds are that no list has."""
    return any(
        lexicon.frequency(tag, part) >= _PART_USUAL
        and lexicon.frequency(tag, lower[cut:]) >= _PART_USUAL
        for cut in range(_PART_LETTERS, len(lower) - _PART_LETTERS + 1)
        for part in (lower[:cut], lower[: cut - 1])
        if len(part) >= _PART_LETTERS
    )


def _in_script(segment: Segment, script: str) -> Iterator[Run]:
    marked = {t.start for t in segment.tokens if t.kind == "word" and _script(t.lower) == script}
    if not marked:
        return
    for run in _runs(segment.tokens, marked):
        long_enough = sum(len(t.lower) for t in run if t.kind == "word") >= _LEAST_LETTERS
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
