"""The schema of ``contrasts.toml``: words of a language of which one excludes the other."""

from __future__ import annotations

import msgspec

Contrasts = tuple[tuple[tuple[str, ...], ...], ...]
"""For each contrast its sides, each with the words that are on it."""


class ContrastsSchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas in lower case: opposites (rise, fall), and kinds of the same thing (red, blue, green).

    A word whose senses lie on two sides, or whose contrary depends on what it is said of (light,
    short), is left out: it would be told where another sense was meant.
    """

    contrasts: Contrasts
    """Words that stand about where the source has theirs."""
    adverbial: Contrasts = ()
    """Words that stand anywhere in a sentence, such as those of days and seasons."""
