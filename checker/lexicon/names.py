"""Proper names: what a form names, and what the same thing is called in other languages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import marisa_trie

from checker.lexicon.scripts import stored
from checker.lexicon.store import DATA, base, column, exists

KINDS = ("territory", "city", "language", "currency", "person", "org", "demonym", "place", "other")


class NameEntry(NamedTuple):
    """Something that has a name.

    ``kind`` is one of ``territory``, ``city``, ``language``, ``currency``, ``person`` (a given or
    family name), ``org``, ``demonym`` (an adjective or inhabitant of a place), ``place`` (another
    place: a river, a region) and ``other``. ``id`` is a CLDR code, a GeoNames number or the English
    headword of WikDict.
    """

    kind: str
    id: str

    def forms_in(self, tag: str) -> tuple[str, ...]:
        """What it is called in a language, the most usual first; empty if that is not known."""
        key = _entities().get(f"{self.kind}:{self.id}")
        return () if key is None else _names(base(tag)).forms(key)


class Names:
    """The names of one language."""

    def __init__(self, tag: str) -> None:
        self._trie = marisa_trie.Trie()
        self._folded = marisa_trie.BytesTrie()
        if exists(tag, "names.marisa"):
            self._trie.mmap(str(DATA / tag / "names.marisa"))
            self._folded.mmap(str(DATA / tag / "names.folded.marisa"))
        self._of_form = column(tag, "names.forms").cast("I")
        self._of_entity = column(tag, "names.entities").cast("I")
        self._half = len(self._of_entity) // 2

    def entities(self, form: str) -> tuple[int, ...]:
        """The numbers of what goes by a form, whatever its case."""
        found: dict[int, None] = {}
        for key in self._keys(form):
            start, end = self._of_form[key], self._of_form[key + 1]
            found.update(dict.fromkeys(self._of_form[start:end]))
        return tuple(found)

    def has(self, form: str) -> bool:
        """Whether anything goes by a form, whatever its case."""
        return next(self._keys(form), None) is not None

    def _keys(self, form: str) -> Iterator[int]:
        cased = dict.fromkeys((form, form.title(), form.upper(), form.lower(), form.capitalize()))
        for folded in self._folded.get(form.casefold()) or ():
            cased[folded.decode("utf-8")] = None
        for candidate in cased:
            if (key := self._trie.get(candidate)) is not None:
                yield key

    def forms(self, entity: int) -> tuple[str, ...]:
        """The forms of an entity, the most usual first."""
        first = bisect_left(self._of_entity, entity, 0, self._half)
        last = bisect_right(self._of_entity, entity, first, self._half)
        at = self._half
        return tuple(self._trie.restore_key(k) for k in self._of_entity[at + first : at + last])


@cache
def _entities() -> marisa_trie.Trie:
    return marisa_trie.Trie().mmap(str(DATA / "entities.marisa"))


@cache
def _names(tag: str) -> Names:
    return Names(tag)


@lru_cache(maxsize=16_384)
def names(tag: str, form: str) -> tuple[NameEntry, ...]:
    """What goes by a form in a language, whatever its case; empty if it is no known name.

    Data: CLDR, GeoNames, WikDict and Faker.
    """
    restore = _entities().restore_key
    keys = _names(base(tag)).entities(stored(base(tag), form))
    return tuple(NameEntry(*restore(k).split(":", 1)) for k in keys)


@lru_cache(maxsize=65_536)
def is_name(tag: str, form: str) -> bool:
    """Whether some proper name of a language is spelt so, whatever its case."""
    return _names(base(tag)).has(stored(base(tag), form))
