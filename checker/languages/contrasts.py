"""The schema of ``contrasts.toml``: words of a language of which one excludes the other."""

from __future__ import annotations

import msgspec

Contrasts = tuple[tuple[tuple[str, ...], ...], ...]
"""For each contrast its sides, each with the words that are on it."""

Side = tuple[int, int]
"""The number of a contrast, and which of its sides."""


class ContrastsSchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas in lower case: opposites (rise, fall), and kinds of the same thing (red, blue, green).

    A word whose senses lie on two sides, or whose contrary depends on what it is said of (light,
    short), is left out: it would be told where another sense was meant.
    """

    contrasts: Contrasts
    """Words that stand about where the source has theirs."""
    adverbial: Contrasts = ()
    """Words that stand anywhere in a sentence, such as those of days and seasons."""
    governing: Contrasts = ()
    """Words of the grammar, compared only where they stand before words that render each other."""


def sides(contrasts: Contrasts) -> dict[str, frozenset[Side]]:
    """The sides that each word is on."""
    found: dict[str, set[Side]] = {}
    for number, contrast in enumerate(contrasts):
        for side, words in enumerate(contrast):
            for word in words:
                found.setdefault(word, set()).add((number, side))
    return {word: frozenset(on) for word, on in found.items()}
