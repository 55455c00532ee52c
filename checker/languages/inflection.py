"""The endings that words of a language take, to know a term in another of its forms."""

from __future__ import annotations

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

    def stems(self, word: str, *, name: bool = False) -> Iterator[str]:
        """What may be the stem of a lower-case word, the word itself first."""
        yield word
        for rest, endings in (self.names if name else self.words).items():
            for ending in endings:
                if word.endswith(ending) and len(word) - len(ending) >= self.shortest_stem:
                    yield word[: len(word) - len(ending)] + rest
