"""Finds what an acronym stands for by the first letters of the words themselves."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lexicon.sound import fold
from checker.match.names_chance import INITIALS
from checker.match.names_support import ENOUGH
from checker.match.names_words import PairWords, Word

SHORTEST = 3
"""Fewer letters begin words in a row by chance."""
SMALL = 3
"""Words in small letters of so few letters are left out of acronyms."""


def by_own_initials(words: PairWords) -> None:
    """An acronym for words of the other side that begin with its letters, in any order.

    So a name written out is the acronym that both languages have, though the words of one stand
    in another order: Biroul Federal de Investigații and FBI.
    """
    _find(words.source_names, words.targets)
    _find(words.target_names, words.sources)


def _find(names: Sequence[Word], side: Sequence[Word]) -> None:
    wanted = [w for w in names if w.acronym and w.support.chance < ENOUGH]
    if not wanted:
        return
    content = [w for w in side if (len(w.text) > SMALL or w.text[0].isupper()) and not w.acronym]
    for word in wanted:
        letters = sorted(fold(word.text.removesuffix("s")))
        size = len(letters)
        for first in range(len(content) - size + 1 if size >= SHORTEST else 0):
            window = content[first : first + size]
            if sorted(fold(w.text)[:1] for w in window) == letters and all(
                w.text[0].isupper() for w in window
            ):
                for other in window:
                    word.back(other, INITIALS)
                    other.back(word, INITIALS)
