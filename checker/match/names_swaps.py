"""Finds family names that have changed places: each stands behind the other's given name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker import lexicon
from checker.lexicon.people import is_given
from checker.match.names_order import OrderDetail, in_a_row
from checker.match.names_support import ENOUGH, key
from checker.match.names_words import PairWords, Word, narrowed
from checker.model import Link

SURE = 0.85
"""The chance that a name behind the given name of another is there by mistake."""


def swapped(words: PairWords, source: str) -> Iterator[Link]:
    """A link ``swapped`` for the first given name that has the family name of somebody else.

    Source and rendering say the same names, and those that stand side by side in the one nowhere
    do in the other.
    """
    here, there = _neighbours(words.source_names), _neighbours(words.target_names)
    for given, family in _in_rows(words.source_names):
        if not is_given(given.text) or given.acronym or family.acronym:
            continue
        if any(entry.kind != "person" for entry in lexicon.names(source, given.text)):
            continue  # Virginia, behind which a body or a candidate may stand
        first, own = _told(given), _told(family)
        if first is None or own is None or (key(first), key(own)) in there:
            continue
        other = _next(first, words.target_names)
        whose = _told(other) if other is not None else None
        if other is None or whose is None or _of_one(given, whose, words.sources):
            continue
        if (key(given), key(whose)) in here or own is other:
            continue
        better = OrderDetail(f"{first.text} {own.text}")
        yield Link(
            "name", "swapped", narrowed([given, family]), narrowed([first, other]), SURE, better
        )
        return


def _told(word: Word) -> Word | None:
    """The word of the other side that says it, and nothing else."""
    other = word.partner if word.support.chance >= ENOUGH and not word.covered else None
    return other if other is not None and other.partner is word else None


def _of_one(given: Word, other: Word, side: Sequence[Word]) -> bool:
    """Whether a word is a later part of the name that a given name begins."""
    row = side[given.place : other.place + 1]
    names = all(word.name is not None for word in row)
    return len(row) > 0 and names and given.segment is other.segment and in_a_row(row)


def _in_rows(side: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Names with nothing but a space between them."""
    for one, other in pairwise(side):
        if one.segment is other.segment and in_a_row([one, other]):
            yield one, other


def _next(word: Word, side: Sequence[Word]) -> Word | None:
    """The word behind it in one name."""
    rows = ((one, other) for one, other in _in_rows(side) if one.mention is other.mention)
    return next((other for one, other in rows if one is word), None)


def _neighbours(side: Sequence[Word]) -> set[tuple[str, str]]:
    """The forms that stand side by side somewhere."""
    return {(key(one), key(other)) for one, other in pairwise(side)}
