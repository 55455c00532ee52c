"""Words of a target in the script of its source: which were forgotten, which are at home there."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from checker import lexicon
from checker.model import Segment, Token

# A word in a bracket or in quotation marks is quoted: a title, an original name, a term explained.
_QUOTED_WORDS = 6
_QUOTING = frozenset("\"'“”„‟«»‹›‘’‚()[]")
_LEAST_LETTERS = 3
# Every language takes names, units, addresses and terms of computing over in Latin letters; only
# everyday words in them were forgotten.
LENT, _EVERYDAY = "LATIN", 4.0
_JOINTS = frozenset("_/.@=:\\")

Run = list[Token]


def forgotten(segment: Segment, run: Run, source: str, lent: frozenset[str]) -> float:
    """How surely a run in Latin letters is forgotten prose: half everyday words of the source.

    A single word may have been taken over as a term; one that recurs, as those in ``lent``, has.
    """
    words = [t for t in run if t.kind == "word"]
    first = next(t.start for t in segment.tokens if t.kind == "word")
    everyday = [
        t.lower
        for t in words
        if len(t.lower) >= _LEAST_LETTERS
        and (t.text.islower() or t.start == first)
        and lexicon.frequency(source, t.lower) >= _EVERYDAY
        and not in_identifier(segment.text, t)
    ]
    if len(everyday) * 2 < len(words) or not everyday:
        return 0.0
    if len(everyday) > 1:
        return 0.97
    return 0.0 if everyday[0] in lent else 0.6


def recurring_in(script: str, segments: Sequence[Segment]) -> frozenset[str]:
    """The words in a script that several segments have."""
    seen = Counter(
        lower
        for s in segments
        for lower in {
            t.lower for t in s.tokens if t.kind == "word" and script_of(t.lower) == script
        }
    )
    return frozenset(lower for lower, times in seen.items() if times > 1)


def in_identifier(text: str, word: Token) -> bool:
    """Whether a word is a part of an address, a path or a name in a program."""
    before, after = text[max(word.start - 2, 0) : word.start], text[word.end : word.end + 3]
    return (
        before[-1:] in _JOINTS
        or after.startswith(("_", "://", "()"))
        or (after[:1] in _JOINTS and after[1:2].isalnum())
    ) and bool(before.strip() + after.strip())


def in_script(segment: Segment, script: str) -> Iterator[Run]:
    """The runs of a segment's words in a script, but not those that are quoted."""
    marked = {t.start for t in segment.tokens if t.kind == "word" and script_of(t.lower) == script}
    if not marked:
        return
    for run in runs(segment.tokens, marked):
        long_enough = sum(len(t.lower) for t in run if t.kind == "word") >= _LEAST_LETTERS
        if long_enough and not quoted(segment, run):
            yield run


def runs(tokens: Sequence[Token], marked: set[int]) -> Iterator[Run]:
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


def quoted(segment: Segment, run: Run) -> bool:
    """Whether a short run stands in brackets or quotation marks of its own."""
    if sum(t.kind == "word" for t in run) > _QUOTED_WORDS:
        return False
    before = segment.text[: run[0].start].rstrip()[-1:]
    after = segment.text[run[-1].end :].lstrip(" .,;:!?")[:1]
    return before in _QUOTING and after in _QUOTING and bool(before) and bool(after)


def main_script(segments: Iterable[Segment]) -> str:
    """The script of most words; empty where there are none."""
    counts = Counter(script_of(t.lower) for s in segments for t in s.tokens if t.kind == "word")
    return min(counts, key=lambda s: (-counts[s], s), default="")


@lru_cache(maxsize=100_000)
def script_of(lower: str) -> str:
    """The script of a word by its first letter; all letters of a mixed word would have to agree."""
    if lower.isascii():
        return "LATIN"
    scripts = {unicodedata.name(ch, "?").split(" ")[0] for ch in lower if ch.isalpha()}
    return scripts.pop() if len(scripts) == 1 else ""
