"""Finds words of one side that the other has as an acronym: intelligence artificielle, A.I."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

_SHORTEST, _LONGEST = 2, 6
"""Capitals of the acronyms that are looked at; of a longer one the words are not tried."""
_MIXED = 1.5
"""A word of more letters than so many for each capital is no acronym."""
_MANY = 8
"""Words in capitals that are looked at: a line of capitals has no acronyms."""


class Worded(NamedTuple):
    """An item of a side: its text, its keys and whether something was linked with it."""

    text: str
    keys: Sequence[str]
    linked: bool


def written_out(words: Sequence[Worded], others: Sequence[Worded]) -> Mapping[int, int]:
    """For each word that an acronym of the other side stands for, the place of the acronym.

    The words follow one another, in any order, and what renders each begins with a letter of its
    own; none of them has a counterpart yet.
    """
    found: dict[int, int] = {}
    for place, initials in islice(_acronyms(others), _MANY):
        size = len(initials)
        for first in range(len(words) - size + 1):
            run = words[first : first + size]
            if not any(w.linked for w in run) and _spell(run, initials):
                found.update(dict.fromkeys(range(first, first + size), place))
                break
    return found


def _acronyms(side: Sequence[Worded]) -> Iterator[tuple[int, str]]:
    """The places and initials of the acronyms that nothing was linked with: AI, A.I., AfCFTA."""
    for place, word in enumerate(side):
        letters = word.text.replace(".", "").removesuffix("'s").removesuffix("’s")
        initials = "".join(ch for ch in letters if ch.isupper())
        mixed = len(letters) > _MIXED * len(initials)
        if not word.linked and _SHORTEST <= len(initials) <= _LONGEST and not mixed:
            yield place, initials.lower()


def _spell(run: Sequence[Worded], initials: str) -> bool:
    """Whether the words of a run, in some order, are rendered by words with these initials."""
    begin = [{key[2] for key in w.keys if key.startswith("w:") and len(key) > 2} for w in run]
    return _spelt(begin, initials)


def _spelt(begin: Sequence[set[str]], initials: str) -> bool:
    return not initials or any(
        initials[0] in letters and _spelt([*begin[:n], *begin[n + 1 :]], initials[1:])
        for n, letters in enumerate(begin)
    )
