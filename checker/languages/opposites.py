"""The schema of ``opposites.toml``: words of a language that mean the contrary of one another."""

from __future__ import annotations

import msgspec


class OppositesSchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas in lower case.

    A word whose senses lie on both sides, or whose contrary depends on what it is said of (light,
    short, right), is left out: it would be told where another sense was meant.
    """

    pairs: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """The words of either side of a contrast."""
