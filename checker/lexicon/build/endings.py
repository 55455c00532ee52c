"""Learns from listed forms which endings lead to which lemmas, for the forms that no list has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from zlib import crc32

import marisa_trie

from checker.lexicon.words import LONGEST_ENDING, SHORTEST_STEM, Rule

SEEN = 4
"""How many forms must show an ending before it counts."""
SHARE = 0.1
"""What share of an ending's forms a rule must lead to their lemma to be tried."""
TRIED = 3
ENOUGH = 250_000


def sample(forms: Collection[str]) -> list[str]:
    """Enough of the forms to learn from: every n-th by checksum, the same in each build."""
    step = len(forms) // ENOUGH + 1
    return [form for form in forms if crc32(form.encode("utf-8")) % step == 0]


def learn(rules: Mapping[str, Rule]) -> dict[str, tuple[Rule, ...]]:
    """The rules worth trying for each ending, the likeliest first.

    ``rules`` gives the rule of each known form. A longer ending is left out where it tells
    nothing that the next shorter one does not.
    """
    counts: dict[str, Counter[Rule]] = defaultdict(Counter)
    for form, made in rules.items():
        if made[0] > 0:
            continue
        for size in range(1, min(LONGEST_ENDING, len(form) - SHORTEST_STEM) + 1):
            counts[form[-size:]][made] += 1
    found: dict[str, tuple[Rule, ...]] = {}
    for ending in sorted(counts, key=lambda e: (len(e), e)):
        best = _best(ending, counts[ending])
        if best and best != _inherited(ending, found):
            found[ending] = best
    return found


def _best(ending: str, counted: Counter[Rule]) -> tuple[Rule, ...]:
    total = counted.total()
    likely = sorted(counted.items(), key=lambda c: (-c[1], c[0]))[:TRIED]
    return tuple(r for r, n in likely if n >= SEEN and n / total >= SHARE and r[1] <= len(ending))


def _inherited(ending: str, found: Mapping[str, tuple[Rule, ...]]) -> tuple[Rule, ...]:
    for at in range(1, len(ending)):
        if ending[at:] in found:
            return found[ending[at:]]
    return ()


def pack(
    endings: Mapping[str, tuple[Rule, ...]], number: Mapping[Rule, int]
) -> marisa_trie.BytesTrie:
    """The endings as a trie of the numbers of their rules, two bytes each."""
    return marisa_trie.BytesTrie(
        [
            (ending, b"".join(number[r].to_bytes(2, "little") for r in rules if r in number))
            for ending, rules in sorted(endings.items())
        ]
    )
