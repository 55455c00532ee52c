"""Pairs names that one side lacks with those that the other side has in their place."""

from __future__ import annotations

from collections.abc import Sequence

from checker.languages.names import Names
from checker.match.names_words import PairWords, Word

LETTERS = 3
"""Acronyms of fewer letters are a letter apart by chance."""


def opposites(
    lost: Sequence[list[Word]], added: Sequence[list[Word]], words: PairWords
) -> list[tuple[list[Word], list[Word]]]:
    """Lost names with those that stand in their place: alike in kind, near in the sentence."""
    wide, long = max(len(words.sources), 1), max(len(words.targets), 1)
    options = sorted(
        (
            one[-1].acronym != other[-1].acronym,
            abs(one[0].place / wide - other[0].place / long),
            i,
            j,
        )
        for i, one in enumerate(lost)
        for j, other in enumerate(added)
    )
    found: list[tuple[list[Word], list[Word]]] = []
    taken: set[tuple[str, int]] = set()
    for _, _, i, j in options:
        if not taken & {("s", i), ("t", j)}:
            taken |= {("s", i), ("t", j)}
            found.append((lost[i], added[j]))
    return found


def letter_apart(lost: Word, added: Word, data: Sequence[Names]) -> bool:
    """Whether one acronym in the same letters is the other with one letter exchanged."""
    native, bare = data[0].bare(lost.text), data[1].bare(added.text)
    apart = sum(a != b for a, b in zip(native, bare, strict=False))
    return len(native) == len(bare) >= LETTERS and native.isascii() and apart == 1
