"""Finds what an acronym stands for by the first letters of the words themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_chance import INITIALS
from checker.match.names_support import ENOUGH
from checker.match.names_words import PairWords, Word

SHORTEST = 3
"""Fewer letters begin words in a row by chance."""
SMALL = 3
"""Words in small letters of so few letters are left out of acronyms."""


def by_own_initials(words: PairWords, renderings: Renderings) -> None:
    """An acronym for words of the other side that begin with its letters, in any order.

    So a name written out is the acronym that both languages have, though the words of one stand
    in another order: Biroul Federal de Investigații and FBI.
    """
    _find(words.source_names, words.targets, renderings)
    _find(words.target_names, words.sources, renderings)


def nearly(written: str, words: PairWords, renderings: Renderings) -> Iterator[str]:
    """Acronyms that an acronym in small letters may be meant for, one letter of it being wrong.

    Translations of a word of the source that nothing renders, then the first letters of those of
    words in a row.
    """
    size, there = len(written), {t.lower for t in words.targets}
    for s in words.sources:
        told = renderings.told(s.text) if s.support.chance < ENOUGH else frozenset()
        if not told & there:
            yield from (f for f in sorted(told) if len(f) == size and _apart(f, written) == 1)
    if size < SHORTEST:
        return
    initials = [
        {form[:1] for form in renderings.told(s.text)} if len(s.text) > SMALL else set()
        for s in words.sources
    ]
    for first in range(len(initials) - size + 1):
        window = initials[first : first + size]
        wrong = [i for i in range(size) if written[i] not in window[i]]
        if len(wrong) == 1:
            i = wrong[0]
            yield from (written[:i] + letter + written[i + 1 :] for letter in sorted(window[i]))


def _apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def _find(names: Sequence[Word], side: Sequence[Word], renderings: Renderings) -> None:
    wanted = [w for w in names if w.acronym and w.support.chance < ENOUGH]
    if not wanted:
        return
    content = [w for w in side if (len(w.text) > SMALL or w.text[0].isupper()) and not w.acronym]
    for word in wanted:
        letters = sorted(fold(word.text.removesuffix("s")))
        size = len(letters)
        for first in range(len(content) - size + 1 if size >= SHORTEST else 0):
            window = content[first : first + size]
            if sorted(renderings.initial(w.text) for w in window) == letters and all(
                w.text[0].isupper() for w in window
            ):
                for other in window:
                    word.back(other, INITIALS)
                    other.back(word, INITIALS)
