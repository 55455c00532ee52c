"""Tells what one side says by the way, or in other words, so that the other need not name it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from checker.match.names_support import ENOUGH
from checker.match.names_wholes import one_name
from checker.match.names_words import PairWords, Word
from checker.model import Segment

PLACE = 0.15
"""How far, as a share of its sentence, a pronoun may stand from the place of the name."""
BEGINNING = 4
"""Both among so many first words are in one place, however long the sentences."""
Same = Callable[[Word, Word], bool]
BESIDE = 2
"""How many words apart the name of a country and that of its body may stand."""
QUOTES = '„“”«»"'
BRACKETS = "(", ")"


def partly_said(run: Sequence[Word], side: Sequence[Word]) -> bool:
    """Whether the other side has a word that belongs to the same name: Kim for Kim Jong-un.

    Such a word stands right beside it with a capital; an ordinary word, as of an office, does not
    count unless the other side has the very same.
    """
    first, last = run[0], run[-1]
    beside = (*side[max(0, first.place - 1) : first.place], *side[last.place + 1 : last.place + 2])
    return not last.acronym and any(
        w.support.chance >= ENOUGH
        and w.text[0].isupper()
        and (w.sure or (w.name is not None and w.support.reason == "letters"))
        and w.segment is first.segment
        and one_name(run, w, side)
        and (w.end + 1 == first.start or last.end + 1 == w.start)
        for w in beside
    )


def in_brackets(run: Sequence[Word], side: Sequence[Word], other: Sequence[Segment]) -> bool:
    """Whether it is in brackets, or they hold its acronym, and the other side has none like them.

    The full name before an acronym, or the acronym after a full name, is told to readers who may
    not know it; so is what a thing is called elsewhere.
    """
    segment = run[0].segment
    before, after = segment.text[: run[0].start], segment.text[run[-1].end :]
    theirs = sum(s.text.count(BRACKETS[0]) for s in other)
    if segment.text.count(BRACKETS[0]) <= theirs:
        return False
    opened = before.rfind(BRACKETS[0]) > before.rfind(BRACKETS[1]) and BRACKETS[1] in after
    following = side[run[-1].place + 1 : run[-1].place + 4]
    return opened or any(
        w.acronym
        and w.support.chance >= ENOUGH
        and segment.text[w.start - 1 : w.start] == BRACKETS[0]
        for w in following
    )


def moved(run: Sequence[Word], near: Iterable[Sequence[Word]], same: Same) -> bool:
    """Whether a neighbouring pair has on its other side what this one lacks, left over there.

    Sentences are divided in other ways than those that they render.
    """
    return any(
        t.support.chance < ENOUGH and same(w, t)
        for side in near
        for t in side
        if t.name is not None
        for w in run
    )


def of_body(run: Sequence[Word], side: Sequence[Word]) -> bool:
    """Whether it says of which country a body or an office is: the US Senate for the Senate."""
    near = side[max(0, run[0].place - BESIDE) : run[-1].place + BESIDE + 1]
    return any(
        w.name is not None and w.name.standing == "common" and w.support.chance >= ENOUGH
        for w in near
    )


def stood_in(run: Sequence[Word], words: PairWords, stand_ins: Collection[str]) -> bool:
    """Whether the rendering has a word that may stand for the name where the name would be.

    Who is quoted may be told before, after or amid the quotation.
    """
    if any(mark in s.text for s in words.pair.targets for mark in QUOTES):
        return any(t.lower in stand_ins for t in words.targets)
    there = run[0].place * len(words.targets) / max(len(words.sources), 1)
    return any(
        t.lower in stand_ins
        and (
            abs(t.place - there) <= PLACE * len(words.targets)
            or max(t.place, run[0].place) < BEGINNING
        )
        for t in words.targets
    )
