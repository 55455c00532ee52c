"""The schema of ``punctuation.toml``: how a language quotes and asks."""

from __future__ import annotations

import msgspec


class PunctuationSchema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Marks that depend on the language; what all languages share is in the code."""

    quotations: tuple[tuple[str, str], ...]
    """Opening and closing marks that its typography knows, the usual ones first."""
    merges_closing: bool = False
    """Of two closing marks of one kind that meet, only one is written."""
    elisions: tuple[str, ...] = ()
    """Words that begin with an apostrophe, without it and in lower case."""
    possessive_endings: tuple[str, ...] = ()
    """What words end in that take an apostrophe alone to show possession."""
    question_marks: tuple[str, ...] = ("?",)
