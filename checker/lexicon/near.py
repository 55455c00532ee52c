"""Known words spelt or sounding nearly like a given one: evidence that a name is misspelt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import marisa_trie
from rapidfuzz.distance import OSA

from checker.lexicon.store import base, bytes_trie
from checker.lexicon.words import words

ID_BYTES = 3
SLACK = 2
"""How much longer or shorter than the word one of the same sound may be."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz'-"
_SPELLINGS = (("ph", "f"), ("gh", "g"), ("wr", "r"), ("kn", "n"), ("tz", "ts"))
_FIRST = str.maketrans("cqzi", "kksy")
_CLASSES = str.maketrans("aeiouyhwckqgjxszdtbpvfmn'-", "aaaaaaaa22222222331111" + "55aa")


def skeleton(word: str) -> str:
    """How a lower-cased word sounds: its first letter and classes of its consonants (Soundex)."""
    for letters, plain in _SPELLINGS:
        word = word.replace(letters, plain)
    coded = word.translate(_CLASSES)
    kept = [ch for i, ch in enumerate(coded) if i and ch != "a" and (ch != coded[i - 1] or i == 1)]
    return word[:1].translate(_FIRST) + "".join(kept)


@lru_cache(maxsize=8_192)
def near(tag: str, word: str, limit: int = 5) -> tuple[str, ...]:
    """Known lower-cased words like a lower-cased one, the nearest and most frequent first.

    Those one edit away (a letter put in, left out, changed or swapped with the next), and those
    that sound alike and are at most a third of the word's letters away, which count as one edit
    nearer than they are. Without the word itself.
    Empty for a language whose words are not compiled for it; English is.
    """
    sounds = bytes_trie(base(tag), "sounds.marisa")
    known = words(base(tag))
    if not len(sounds) or len(word) < 3:
        return ()
    farthest = max(2, len(word) // 3)
    found = dict.fromkeys((w for w in _one_edit_away(word) if w in known.trie), 1)
    for other in _sounding(word, sounds, known.trie):
        distance = OSA.distance(word, other, score_cutoff=farthest)
        if distance <= farthest:
            found[other] = distance - 1
    found.pop(word, None)
    ranked = sorted(found, key=lambda w: (found[w], -known.frequency(w), w))
    return tuple(ranked[:limit])


def _sounding(word: str, sounds: marisa_trie.BytesTrie, trie: marisa_trie.Trie) -> Iterator[str]:
    """The words of nearly the same length that sound the same."""
    heard = skeleton(word)
    for size in range(max(1, len(word) - SLACK), len(word) + SLACK + 1):
        for packed in sounds.get(f"{heard}{size}") or ():
            for at in range(0, len(packed), ID_BYTES):
                yield trie.restore_key(int.from_bytes(packed[at : at + ID_BYTES], "little"))


def _one_edit_away(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            for letter in _LETTERS:
                yield head + letter + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
