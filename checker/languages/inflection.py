"""The endings that words of a language take, to know a term in another of its forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import msgspec


class Inflection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section ``inflection``: endings of common words and of proper nouns.

    Keys of the tables are what the stem ends in once the ending is off (``к`` for ``-ци``), values
    the endings themselves. A language whose proper nouns do not inflect has no ``names``.
    """

    shortest_stem: int
    words: Mapping[str, tuple[str, ...]]
    names: Mapping[str, tuple[str, ...]] = {}
    after_hyphen: tuple[str, ...] = ()
    """Endings that are written to an acronym with a hyphen."""


class Stemmer:
    """Takes the endings of one table off words; without a table words are their own stems."""

    def __init__(self, table: Mapping[str, tuple[str, ...]], shortest_stem: int = 1) -> None:
        self._shortest = shortest_stem
        self._rests: dict[str, list[str]] = defaultdict(list)
        for rest, endings in table.items():
            for ending in endings:
                self._rests[ending].append(rest)
        self._longest = max(map(len, self._rests), default=0)
        self._kept = {"", *table}

    def stems(self, word: str) -> Iterator[str]:
        """What may be the stem of a lower-case word, the word itself first."""
        yield word
        for size in range(1, min(self._longest, len(word) - self._shortest) + 1):
            for rest in self._rests.get(word[-size:], ()):
                yield word[:-size] + rest

    def starts(self, stem: str) -> set[str]:
        """What every word with this stem begins with, by what the stem ends in."""
        return {stem.removesuffix(rest) for rest in self._kept}
