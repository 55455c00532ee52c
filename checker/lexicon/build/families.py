"""Translations by word family: a word that no dictionary has, by way of a relative that one has.

Bulgarian dictionaries list ``заявявам`` and not its perfective ``заявя``. Which endings join words
that mean alike is counted over the words that have them, and only joins that mostly do are
used.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

STEM = 4
LONGEST_ENDING = 6
SHARED = 5
"""How many pairs of listed words must mean alike across a pair of endings."""
SURE = 0.3
"""What share of the pairs of listed words with these endings must."""
MAX_TRANSLATIONS = 4
ALIKE = 5
"""Translations with as many first letters in common mean alike: technology, technological."""

Join = tuple[str, str]


def derived(
    words: Collection[str], pairs: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Translations of the words that have none, from the surest relative that has."""
    by_stem: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for head in sorted(pairs):
        if head.isalpha():
            for stem, ending in _splits(head):
                by_stem[stem].append((ending, head))
    joins = _joins(by_stem, {head: frozenset(t[:ALIKE] for t in ts) for head, ts in pairs.items()})
    found = {}
    for word in words:
        if word in pairs or not word.isalpha():
            continue
        candidates = [
            (-joins[ending, other], -len(stem), head)
            for stem, ending in _splits(word)
            for other, head in by_stem.get(stem, ())
            if (ending, other) in joins
        ]
        if candidates:
            found[word] = pairs[min(candidates)[2]][:MAX_TRANSLATIONS]
    return found


def _splits(word: str) -> Iterator[tuple[str, str]]:
    for size in range(min(LONGEST_ENDING, len(word) - STEM) + 1):
        at = len(word) - size
        yield word[:at], word[at:]


def _joins(
    by_stem: Mapping[str, list[tuple[str, str]]], meanings: Mapping[str, frozenset[str]]
) -> dict[Join, float]:
    """How often words with two endings on one stem mean alike, where they mostly do."""
    seen: Counter[Join] = Counter()
    shared: Counter[Join] = Counter()
    for members in by_stem.values():
        for ending, head in members:
            for other, relative in members:
                if head != relative and ending[:1] != other[:1]:
                    seen[ending, other] += 1
                    shared[ending, other] += not meanings[head].isdisjoint(meanings[relative])
    return {
        join: n / seen[join] for join, n in shared.items() if n >= SHARED and n / seen[join] >= SURE
    }
