"""Compares names by their letters alone, where both languages write in one script."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from checker import lexicon
from checker.languages.names import Names
from checker.lexicon.sound import fold
from checker.match.names_chance import LETTERS, NONE, Affinity
from checker.match.names_endings import SHORTEST

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
ALIKE = 0.6
"""Forms that are less alike are not one name."""
SOUND_ALIKE = tuple(map(frozenset, ("iyj", "vwu", "ckq", "szc", "gj", "ou", "ei")))
"""Letters with which languages of the Latin script write the same sound of a foreign name."""
HARD, SOFTENERS = "cdgklnstz", "hjyz"
"""Letters that may be written before one that softens them, as s in sh, sz and sj."""
MARKED = "ÀÁÂÄÅÇČÉÈÊÍÎİÓÔÖŁŚŞȘŠÚÛÜŻŹŽ"
"""Capitals with a mark."""
_MARKED = {fold(marked): [c for c in MARKED if fold(c) == fold(marked)] for marked in MARKED}
SHORT_FORM = 0.8
"""How alike a name and its beginning are taken to be."""
Stems = Sequence[tuple[str, float]]


def lettered(native: Stems, rendering: Stems) -> Affinity:
    """How surely two names are one, from their stems with the cost of each, 0 for the form."""
    best = 0.0
    for one, first in native:
        for other, second in rendering:
            if one == other:
                return Affinity(LETTERS.chance - 0.02 * (first + second), "letters")
            if _short_form(one, other) or _short_form(other, one):
                best = max(best, SHORT_FORM)
            elif len(one) >= SHORTEST and len(other) >= SHORTEST:
                close = OSA.normalized_similarity(one, other, score_cutoff=ALIKE)
                best = max(best, close - 0.02 * (first + second))
    if best <= ALIKE:
        return NONE
    return Affinity(1 / (1 + math.exp(-16 * (best - 0.78))), "sound", (1 - best) * 4)


def _short_form(short: str, whole: str) -> bool:
    """Whether a name is the beginning of a much longer one, as Livi is of Livingston."""
    return len(short) >= SHORTEST + 1 and len(whole) > len(short) + 2 and whole.startswith(short)


def accented(word: str) -> tuple[str, ...]:
    """The forms of a word with a mark on its first letter, which many leave out of capitals."""
    return tuple(letter + word[1:] for letter in _MARKED.get(fold(word[:1]), ()))


def variant(one: str, other: str) -> bool:
    """Whether two folded forms differ by letters that languages write one sound with.

    Names from other scripts are put in the letters of each language: Nowak and Novak, Duszko and
    Dushko.
    """
    first, second = _single(one), _single(other)
    if len(first) != len(second):
        return False
    apart = [{a, b} for a, b in zip(first, second, strict=True) if a != b]
    return all(any(pair <= letters for letters in SOUND_ALIKE) for pair in apart)


def _single(form: str) -> str:
    """A folded form with one letter for the two that many languages write one sound with."""
    follow = pairwise(f" {form}")
    return "".join(b for a, b in follow if not (a in HARD and b in SOFTENERS))


def stem(word: str) -> str:
    """What inflection mostly leaves of a word."""
    return word[: max(4, len(word) - 2)]


def whole_lemmas(tag: str, lower: str) -> tuple[str, ...]:
    """The dictionary forms of a word; none of a compound, of whose parts no name is made."""
    found = lexicon.lemmas(tag, lower)
    return found if all(form[0] == lower[0] for form in found) else ()


def lowered(form: str) -> str:
    """Lower case with plain apostrophes, and the Turkish capital İ as a plain i."""
    return form.casefold().replace("’", "'").replace("i\u0307", "i")


def edits(word: str) -> Iterator[str]:
    """The forms one letter away: one left out, put in, exchanged, or two swapped."""
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
        if i + 1 < len(word):
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        for letter in _ALPHABET:
            yield word[:i] + letter + word[i + 1 :]
            yield word[:i] + letter + word[i:]
    for letter in _ALPHABET:
        yield word + letter


def plural(form: str, folded: str, data: Names) -> bool:
    """Whether a folded form is all who bear a name, as the Clintons are."""
    return folded in {fold(form) + ending for ending in data.plural_endings}


def slip(one: str, other: str, most: int = 1) -> bool:
    """Whether two forms are one slip of the pen apart, or as many as are allowed."""
    first, second = fold(one), fold(other)
    return first != second and OSA.distance(first, second, score_cutoff=most) <= most


def cased(form: str, like: str) -> str:
    """A form in capitals where another is, else with one."""
    return form.upper() if like.isupper() else form.capitalize()


def nats(affinity: Affinity, form: str) -> float:
    """The cost of a whole form, from that for each letter."""
    return affinity.fit * max(len(fold(form)), 2) if affinity.reason else 30.0
