"""Word pairs: what a word of one language may be in another."""

from __future__ import annotations

from functools import cache, lru_cache

import marisa_trie

from checker.lexicon.scripts import spellings, spelt_as
from checker.lexicon.store import base, bytes_trie, exists
from checker.lexicon.words import words

ID_BYTES = 3
_FIRST = 0x20  # of the characters that stand for places: the first after the line's end


class Pairs:
    """Translations out of one language into another, the likeliest first."""

    def __init__(self, source: str, target: str) -> None:
        self._trie: marisa_trie.BytesTrie = bytes_trie(source, f"{target}.marisa")
        self._target = words(target).trie

    def get(self, word: str) -> tuple[str, ...]:
        """The translations of a stored word."""
        if not (found := self._trie.get(word)):
            return ()
        packed, restore = found[0], self._target.restore_key
        return tuple(
            restore(int.from_bytes(packed[i : i + ID_BYTES], "little"))
            for i in range(0, len(packed), ID_BYTES)
        )


class Inverted:
    """The pairs of a file the other way round; reading all of it takes a twentieth of a second."""

    def __init__(self, source: str, target: str) -> None:
        self._target = words(target).trie
        # For the number of each target word one text of all that it translates: the place of the
        # word among the translations, as one character, and the source word. Neither is made into
        # objects until somebody asks, so that the collector has nothing to look through.
        self._ranked: dict[bytes, str] = {}
        ranked = self._ranked
        for word, packed in bytes_trie(source, f"{target}.marisa").items():
            for rank in range(0, len(packed), ID_BYTES):
                number = packed[rank : rank + ID_BYTES]
                before = ranked.get(number)
                one = chr(_FIRST + rank) + word
                ranked[number] = one if before is None else f"{before}\n{one}"

    def get(self, word: str) -> tuple[str, ...]:
        """The words that the stored word translates, those it translates best first."""
        number = self._target.get(word)
        if number is None:
            return ()
        found = self._ranked.get(number.to_bytes(ID_BYTES, "little"))
        return tuple(one[1:] for one in sorted(found.split("\n"))) if found else ()


@cache
def _pairs(source: str, target: str) -> Pairs | None:
    return Pairs(source, target) if exists(source, f"{target}.marisa") else None


@cache
def _inverted(source: str, target: str) -> Inverted | None:
    return Inverted(target, source) if exists(target, f"{source}.marisa") else None


@lru_cache(maxsize=65_536)
def translations(source_tag: str, target_tag: str, lemma: str) -> tuple[str, ...]:
    """What a lower-cased lemma or phrase may be in the other language, the likeliest first.

    Lower-cased lemmas and phrases; none if it is unknown or nothing is known of the pair.
    Data: WikDict and CLDR.
    """
    source, target = base(source_tag), base(target_tag)
    there = _pairs(source, target) or _inverted(source, target)
    if there is None:
        return ()
    for word in spellings(source, lemma):
        if found := there.get(word):
            return spelt_as(target, lemma, found)
    return ()


def has_pair(source_tag: str, target_tag: str) -> bool:
    """Whether word pairs of the two languages are known."""
    source, target = base(source_tag), base(target_tag)
    return _pairs(source, target) is not None or _pairs(target, source) is not None
