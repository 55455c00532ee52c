"""Knows words in cases that the data does not list, by the stem they share with a listed form.

Only for languages whose words come from CLDR, which has one or two cases of each: środa is listed,
środę is not. Accents do not count, for they move (εκατομμύρια, εκατομμυρίων).
"""

from __future__ import annotations

from dataclasses import replace
from unicodedata import category, normalize

from checker.extract.lexemes import Lexeme, Lexicon

_KINDS = frozenset(("month", "weekday", "currency", "minor", "unit", "multiplier", "percent"))
_SHORTEST = 4
_LONGEST_ENDING = 4


class Stems:
    """The stems of the words of a lexicon that can be told apart by them.

    A word with a longer ending than the listed form has (środki for środa) is read weakly.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        owners: dict[str, list[tuple[str, Lexeme]]] = {}
        for word, lexeme in lexicon.words.items():
            if word.isalpha() and not _KINDS.isdisjoint(lexeme.senses):
                plain = _bare(word)
                stem = plain[:-2] if len(plain) > _SHORTEST + 1 else plain[:-1]
                if len(stem) >= _SHORTEST:
                    owners.setdefault(stem, []).append((plain, lexeme))
        self._stems = {
            stem: (max(len(w) for w, _ in held) - len(stem), held[0][1], _weakened(held[0][1]))
            for stem, held in owners.items()
            if len({_meaning(x) for _, x in held}) == 1
        }

    def find(self, word: str) -> Lexeme | None:
        """The lexeme whose stem a lower-case word begins with, a short ending after it."""
        plain = _bare(word)
        for size in range(len(plain), max(_SHORTEST, len(plain) - _LONGEST_ENDING) - 1, -1):
            found = self._stems.get(plain[:size])
            if found is not None:
                usual, lexeme, weak = found
                return lexeme if len(plain) - size <= usual else weak
        return None


def _weakened(lexeme: Lexeme) -> Lexeme:
    senses = {k: tuple(replace(s, weak=True) for s in v) for k, v in lexeme.senses.items()}
    return Lexeme(senses, lexeme.next, lexeme.starts, lexeme.kinds)


def _bare(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in normalize("NFD", word) if category(c) != "Mn")


def _meaning(lexeme: Lexeme) -> str:
    senses = {k: [s.value for s in v] for k, v in sorted(lexeme.senses.items())}
    return repr(senses)
