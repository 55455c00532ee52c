"""Compiles word pairs: what the dictionaries give both ways, merged and ranked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import marisa_trie

from checker.lexicon.build.wikdict import Sense
from checker.lexicon.pairs import ID_BYTES
from checker.lexicon.scripts import stored

MAX_TRANSLATIONS = 12
Scores = dict[str, dict[str, float]]
"""For each source word, how well each target word renders it; more is better."""


def score(tag: str, forward: list[Sense], backward: list[Sense]) -> Scores:
    """Word pairs of two dictionaries, source to target and target to source.

    The first sense and the first word of a sense weigh most; what both say weighs double.
    """
    scores: Scores = defaultdict(lambda: defaultdict(float))
    for senses, inverse in ((forward, False), (backward, True)):
        best: dict[tuple[str, str], float] = {}
        for sense in senses:
            for place, other in enumerate(sense.translations):
                pair = (other, sense.headword) if inverse else (sense.headword, other)
                key = (stored(tag, pair[0].lower()), pair[1].lower())
                weight = 1 / (1 + 0.5 * sense.rank + 0.25 * place)
                best[key] = max(best.get(key, 0.0), weight)
        for (source, target), weight in best.items():
            scores[source][target] += weight
    return scores


def ranked(scores: Scores, zipf: Mapping[str, float]) -> dict[str, tuple[str, ...]]:
    """The best translations of each word; among equals the more frequent target word is first."""

    def order(target: str, weight: float) -> tuple[float, str]:
        parts = [zipf.get(w, 0.0) for w in target.split(" ")]
        return -(weight + 0.15 * min(parts)), target

    return {
        source: tuple(sorted(found, key=lambda t: order(t, found[t])))[:MAX_TRANSLATIONS]
        for source, found in scores.items()
    }


def write_pairs(
    path: Path, pairs: Mapping[str, tuple[str, ...]], target: marisa_trie.Trie
) -> None:
    """Write the pairs; each value is the numbers of the target words in the target's trie."""
    entries = [
        (source, b"".join(target[t].to_bytes(ID_BYTES, "little") for t in found))
        for source, found in sorted(pairs.items())
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    marisa_trie.BytesTrie(entries).save(str(path))
