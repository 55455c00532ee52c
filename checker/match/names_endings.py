"""Takes off and exchanges the endings that a language puts on names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from checker.languages.names import Names

SHORTEST = 3
"""Fewer letters than this are left of no name when its ending is taken off."""


class Endings:
    """The endings of one language, looked up by the last letters of a word."""

    def __init__(self, data: Names) -> None:
        self._plain = _by_length(data.endings)
        self._adjectives = _by_length(data.adjective_endings)
        self._bases = data.lemma_endings
        self._lengths = sorted({len(e) for e in data.lemma_endings})

    def cut(self, lower: str, *, adjectives: bool = False) -> Iterator[str]:
        """What is left of a lower-case word without each ending that it has, longest first."""
        for size, endings in self._adjectives if adjectives else self._plain:
            if len(lower) - size >= SHORTEST and lower[-size:] in endings:
                yield lower[:-size]

    def has_adjective(self, lower: str) -> bool:
        """Whether a word has an ending of those made from names."""
        return any(lower[-size:] in endings for size, endings in self._adjectives)

    def dictionary_forms(self, lower: str) -> Iterator[str]:
        """The forms that a dictionary may have of an inflected word."""
        for size in self._lengths:
            if len(lower) - size >= SHORTEST:
                for base in self._bases.get(lower[-size:], ()):
                    yield lower[:-size] + base


def _by_length(endings: Iterable[str]) -> list[tuple[int, frozenset[str]]]:
    sizes: dict[int, set[str]] = defaultdict(set)
    for ending in endings:
        sizes[len(ending)].add(ending)
    return [(size, frozenset(sizes[size])) for size in sorted(sizes, reverse=True) if size]
