"""The schema of ``acronyms.toml``: acronyms of a language by what they stand for."""

from __future__ import annotations

from functools import cache

import msgspec

from checker.languages.language import language


class Acronyms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The ``acronyms.toml`` of a language; the keys are the same in all languages.

    The keys are acronyms of English news that other languages have in letters of their own or
    write out, and those of other languages that English news writes out.
    """

    short: dict[str, tuple[str, ...]] = {}
    """Acronyms as they are written."""
    written_out: dict[str, tuple[str, ...]] = {}
    """What is said instead, as the beginnings of words in a row, in small letters."""


@cache
def acronyms(tag: str) -> Acronyms:
    """What the folder of a language says of acronyms; empty without an ``acronyms.toml``."""
    return language(tag).section("acronyms", Acronyms) or Acronyms()
