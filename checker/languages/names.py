"""The schema of ``names.toml``: what a language does with names, and which capitals are none."""

from __future__ import annotations

from functools import cache

import msgspec

from checker.languages.language import language


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The ``names.toml`` of a language; all words are lower-case."""

    doubt: float = 0.4
    """How many nats less than the model of names left out says is believed of a source language;
    measured on sound translations. 0 where other words are seldom taken for names."""
    function_words: frozenset[str] = frozenset()
    """Words that begin sentences and titles with a capital and are hardly ever names."""
    capitalised: frozenset[str] = frozenset()
    """Words that are written with a capital anywhere and name nobody: months, weekdays."""
    honorifics: frozenset[str] = frozenset()
    """Words before a name that are no part of it, without their stop."""
    elisions: frozenset[str] = frozenset()
    """Short words that lose their vowel before a name and are written together with it: l, d."""
    apostrophe_endings: bool = False
    """Endings of names are written after an apostrophe."""
    particles: frozenset[str] = frozenset()
    """Words inside names that have no capital of their own."""
    pronouns: frozenset[str] = frozenset()
    """Words that stand for a person named before."""
    stand_ins: frozenset[str] = frozenset()
    """Words that stand for a country, a body or a group named before."""
    endings: tuple[str, ...] = ()
    """What inflection adds to a name: articles, cases, plurals, possessives."""
    adjective_endings: tuple[str, ...] = ()
    """What makes an adjective, an inhabitant or a language of the name of a place."""
    lemma_endings: dict[str, tuple[str, ...]] = {}
    """Endings of inflected words, with the endings that their dictionary forms may have."""
    adjectival: tuple[str, ...] = ()
    """Endings that only adjectives have: a capital alone makes no name of such a word."""
    place_endings: tuple[str, ...] = ()
    """What the name of a place has where an adjective made from it has its own ending."""
    compound_starts: dict[str, str] = {}
    """Bound first parts of adjectives of places, with the word they stand for."""
    territories: dict[str, tuple[str, ...]] = {}
    """Names of a place, its people and its language that may stand for one another, by ISO code."""
    seats: dict[str, tuple[str, ...]] = {}
    """The capitals that news calls governments by, by the ISO code of the country."""
    small_kinds: frozenset[str] = frozenset()
    """Kinds of names of the lexicon that the language writes with a small letter."""
    other_script: bool = False
    """It is not written in Latin letters, so that a word in them is a name for sure."""
    capital_nouns: bool = False
    """Every noun has a capital, so that a capital alone makes no name."""
    possessive: str = ""
    """What makes a possessive of a name, where capitals tell no name."""
    plural_endings: tuple[str, ...] = ()
    """Endings of the plurals of ordinary nouns: where one is nearly as frequent, it is no name."""
    acronym_endings: tuple[str, ...] = ()
    """Small-letter endings that an acronym may take, possessives first."""

    def elided(self, lower: str) -> int:
        """How many letters of a word are an elided one with its apostrophe; 0 if none are."""
        head, mark, rest = lower.partition("'")
        return len(head) + 1 if mark and rest and head in self.elisions else 0

    def bare(self, form: str) -> str:
        """A form without its possessive, and an acronym without its plural."""
        plain = form.replace("’", "'")
        for ending in self.acronym_endings:
            rest = plain.removesuffix(ending)
            if rest != plain and len(rest) > 1 and (ending[0] == "'" or rest.isupper()):
                return rest
        return form


@cache
def names(tag: str) -> Names | None:
    """What the folder of a language says of names; ``None`` without a ``names.toml``."""
    return language(tag).section("names", Names)
