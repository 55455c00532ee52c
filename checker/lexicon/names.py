"""Proper names: what a form names, and what the same thing is called in other languages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

import marisa_trie

from checker.lexicon.scripts import as_written, in_one_script
from checker.lexicon.store import Numbers, base, bytes_trie, column, trie

_SHARED = "en"
"""The language whose names of cities others share where they have none of their own."""
_LATIN = frozenset({"de", "es", "fr", "it", "nl", "pl", "pt", "ro", "sv", "tr"})

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
        """What it is called in a language, the most usual first; empty if that is not known.

        In a language of Latin letters, a city that is not known to have a name of its own is called
        by its international one.
        """
        key = trie("entities.marisa").get(f"{self.kind}:{self.id}")
        if key is None:
            return ()
        forms = _names(base(tag)).forms(key)
        if not forms and self._shared(base(tag)):
            forms = _names(_SHARED).forms(key)[:1]
        return as_written(tag, forms)

    def _shared(self, tag: str) -> bool:
        return self.kind == "city" and tag in _LATIN


class Names:
    """The names of one language."""

    def __init__(self, tag: str) -> None:
        self._trie: marisa_trie.Trie = trie(tag, "names.marisa")
        self._folded: marisa_trie.BytesTrie = bytes_trie(tag, "names.folded.marisa")
        self._of_form = Numbers(column(tag, "names.forms"))
        self._of_entity = Numbers(column(tag, "names.entities"))
        self._half = len(self._of_entity) // 2
        self._keys = lru_cache(maxsize=65_536)(self._found)

    def entities(self, form: str) -> tuple[int, ...]:
        """The numbers of what goes by a form, whatever its case."""
        found: dict[int, None] = {}
        for key in self._keys(form):
            start, end = self._of_form[key], self._of_form[key + 1]
            found.update(dict.fromkeys(self._of_form[i] for i in range(start, end)))
        return tuple(found)

    def has(self, form: str) -> bool:
        """Whether anything goes by a form, whatever its case."""
        return bool(self._keys(form))

    def begins(self, word: str) -> bool:
        """Whether a form of more words begins with a word, whatever its case."""
        cased = (word, word.title(), word.upper(), word.lower(), word.capitalize())
        return any(
            next(self._trie.iterkeys(f"{first} "), None) is not None for first in set(cased)
        ) or bool(self._folded.keys(f"{word.casefold()} "))

    def _found(self, form: str) -> tuple[int, ...]:
        """The numbers of the stored forms that are a form but for case."""
        cased = dict.fromkeys((form, form.title(), form.upper(), form.lower(), form.capitalize()))
        for folded in self._folded.get(form.casefold()) or ():
            cased[folded.decode("utf-8")] = None
        get = self._trie.get
        return tuple([key for candidate in cased if (key := get(candidate)) is not None])

    def forms(self, entity: int) -> tuple[str, ...]:
        """The forms of an entity, the most usual first."""
        first = bisect_left(self._of_entity, entity, 0, self._half)
        last = bisect_right(self._of_entity, entity, first, self._half)
        at = self._half
        keys = (self._of_entity[i] for i in range(at + first, at + last))
        return tuple(self._trie.restore_key(key) for key in keys)


@cache
def _names(tag: str) -> Names:
    return Names(tag)


@lru_cache(maxsize=65_536)
def names(tag: str, form: str) -> tuple[NameEntry, ...]:
    """What goes by a form in a language, whatever its case; empty if it is no known name.

    Data: CLDR, GeoNames, WikDict and Faker.
    """
    restore = trie("entities.marisa").restore_key
    keys = _names(base(tag)).entities(in_one_script(base(tag), form))
    found = tuple(NameEntry(*restore(k).split(":", 1)) for k in keys)
    if found or base(tag) not in _LATIN:
        return found
    return tuple(entry for entry in names(_SHARED, form) if entry.kind == "city")


@lru_cache(maxsize=65_536)
def begins_name(tag: str, word: str) -> bool:
    """Whether a known name of two or more words begins with a word, whatever its case."""
    return _names(base(tag)).begins(in_one_script(base(tag), word)) or (
        base(tag) in _LATIN and _names(_SHARED).begins(word)
    )


@lru_cache(maxsize=65_536)
def is_name(tag: str, form: str) -> bool:
    """Whether some proper name of a language is spelt so, whatever its case."""
    return _names(base(tag)).has(in_one_script(base(tag), form)) or (
        base(tag) in _LATIN and _names(_SHARED).has(form)
    )
