"""The schema of ``names.toml``: what a language does with names, and which capitals are none."""

from __future__ import annotations

from functools import cache

import msgspec

from checker.languages.language import language


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The ``names.toml`` of a language; all words are lower-case."""

    function_words: frozenset[str] = frozenset()
    """Words that begin sentences and titles with a capital and are hardly ever names."""
    capitalised: frozenset[str] = frozenset()
    """Words that are written with a capital anywhere and name nobody: months, weekdays."""
    honorifics: frozenset[str] = frozenset()
    """Words before a name that are no part of it, without their stop."""
    particles: frozenset[str] = frozenset()
    """Words inside names that have no capital of their own."""
    pronouns: frozenset[str] = frozenset()
    """Words that stand for a person or thing named before."""
    endings: tuple[str, ...] = ()
    """What inflection adds to a name: articles, cases, plurals, possessives."""
    adjective_endings: tuple[str, ...] = ()
    """What makes an adjective, an inhabitant or a language of the name of a place."""
    compound_starts: dict[str, str] = {}
    """Bound first parts of adjectives of places, with the word they stand for."""
    capital_nouns: bool = False
    """Every noun has a capital, so that a capital alone makes no name."""


@cache
def names(tag: str) -> Names | None:
    """What the folder of a language says of names; ``None`` without a ``names.toml``."""
    return language(tag).section("names", Names)
