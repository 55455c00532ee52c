"""Termbases: which target forms a house wants, allows and forbids for a source term."""

from __future__ import annotations

from checker.glossary.entry import Entry, TermUse
from checker.glossary.load import (
    house_termbases,
    load_termbases,
    open_termbase,
    read_termbase,
)
from checker.glossary.termbase import Termbase, TermbaseError

__all__ = [
    "Entry",
    "TermUse",
    "Termbase",
    "TermbaseError",
    "house_termbases",
    "load_termbases",
    "open_termbase",
    "read_termbase",
]
