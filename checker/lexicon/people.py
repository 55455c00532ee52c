"""Whether a word is somebody's given or family name, whatever the language."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import marisa_trie

from checker.lexicon.sound import fold

HOME = Path(__file__).parent / "people.marisa"
GIVEN = Path(__file__).parent / "given.marisa"


@cache
def _listed() -> marisa_trie.Trie:
    return marisa_trie.Trie().mmap(str(HOME))


@lru_cache(maxsize=65_536)
def is_person(form: str) -> bool:
    """Whether a form, without regard to case and diacritics, is a listed given or family name.

    Data: Faker's locales, in Latin, Cyrillic and Greek letters.
    """
    return fold(form) in _listed()


@cache
def _given() -> marisa_trie.Trie:
    return marisa_trie.Trie().mmap(str(GIVEN))


@lru_cache(maxsize=65_536)
def is_given(form: str) -> bool:
    """Whether a form is a listed given name of a people that puts the family name last."""
    return fold(form) in _given()
