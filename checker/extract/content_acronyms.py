"""Reads a name that stands beside its acronym: a rendering may show either of the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from checker.model import Token

_LEAST, _MOST = 2, 8  # letters of an acronym
_SMALL = 3  # words of up to so many letters may have no letter in it

Stretch = tuple[int, int]


def named_twice(tokens: Sequence[Token]) -> Iterator[tuple[Stretch, Stretch]]:
    """Where a name stands and where its acronym in brackets after it: World Bank Group (WBG)."""
    for place in range(1, len(tokens) - 2):
        bracket, acronym, closing = tokens[place : place + 3]
        if (
            bracket.text == "("
            and closing.text == ")"
            and acronym.kind == "word"
            and acronym.text.isupper()
            and _LEAST <= len(acronym.text) <= _MOST
        ):
            first = _first_of(tokens[:place], acronym.lower)
            if first is not None:
                yield (first.start, tokens[place - 1].end), (acronym.start, acronym.end)


def _first_of(before: Sequence[Token], letters: str) -> Token | None:
    """The first word of the name: that with the first letter, else that of so many words.

    An acronym that was taken over from another language has other letters than the name.
    """
    words = list(takewhile(lambda t: t.kind == "word", reversed(before[-2 * len(letters) :])))
    left = len(letters)
    for token in words:
        if token.lower[0] == letters[left - 1]:
            left -= 1
            if not left:
                return token
        elif len(token.lower) > _SMALL:
            break
    return words[-1] if words else None
