"""The schema of ``language.toml``: what a language is called and how its sentences end."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from checker.languages.language import language


class Segmentation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a full stop does not end a sentence; words are lower-case, without the last stop."""

    titles: frozenset[str] = frozenset()
    """Abbreviations that something always follows: a name, a number, a title in quotes."""
    references: frozenset[str] = frozenset()
    """Abbreviations that end no sentence before a number (``No. 5``) and mean nothing else."""
    abbreviations: frozenset[str] = frozenset()
    """Abbreviations that may also end a sentence: they do so before a usual word with a capital."""
    openers: frozenset[str] = frozenset()
    """Words that have a capital only where they begin a sentence: pronouns, prepositions."""
    articles: frozenset[str] = frozenset()
    """The same of words that begin names, too, with a capital after them (``The Hague``)."""
    capital_nouns: bool = False
    """All nouns are written with a capital."""
    ordinal_stop: bool = False
    """A number with a stop after it may be an ordinal (``3. Oktober``)."""
    marks: str = ""
    """Marks that end a sentence in this language only, such as the Greek question mark."""


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The ``language.toml`` of a language."""

    name: str
    script: str
    """ISO 15924 code of the script it is written in."""
    segmentation: Segmentation = Segmentation()
    variants: Mapping[str, str] = {}
    """Letters that texts have in place of those of the data, by the letter of the data: ş for ș."""


@cache
def profile(tag: str) -> Profile | None:
    """What the folder of a language says of it; ``None`` for a language without a folder."""
    return language(tag).section("language", Profile)
