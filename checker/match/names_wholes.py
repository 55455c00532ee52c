"""Tells which words that stand together are parts of one name, and which are several names."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lexicon.people import is_given
from checker.match.names_support import ENOUGH
from checker.match.names_words import Word

BESIDE = 3
"""How many words after a name somebody else's may begin and still be looked at."""


def rest_of(run: Sequence[Word], side: Sequence[Word]) -> list[Word]:
    """The other words of the name that words belong to, as far as the other side says them.

    Words with capitals in a row may be several names: a body's acronym before a person's name, a
    club or a country before the full name of its keeper or its minister.
    """
    last = run[-1]
    own = [w for w in side if w.mention is last.mention and w.support.chance >= ENOUGH]
    return [w for w in own if one_name(run, w, side)]


def one_name(run: Sequence[Word], other: Word, side: Sequence[Word]) -> bool:
    """Whether a word in the same row of capitals may be of the same name as the others."""
    if other.acronym and not any(w.acronym for w in run):
        return False
    return other.place < run[0].place or not _somebody_follows(run, side)


def _somebody_follows(run: Sequence[Word], side: Sequence[Word]) -> bool:
    """Whether a given name and another word follow, and the words before are no given name."""
    last = run[-1]
    after = [w for w in side[last.place + 1 : last.place + BESIDE] if w.mention is last.mention]
    return (
        len(after) == BESIDE - 1
        and all(w.support.chance >= ENOUGH and w.text[0].isupper() for w in after)
        and is_given(after[0].text)
        and not any(is_given(w.text) for w in run)
    )
