"""Compiles word pairs into English: dictionaries, pivots and annotations, merged and ranked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import marisa_trie

from checker.lexicon.build.graph import Edges, Scores, merged, through_pivots
from checker.lexicon.pairs import ID_BYTES

MAX_TRANSLATIONS = 5
MAX_WORDS = 3
LEAST_SHARE = 0.12
"""What share of the best score of its word a translation must have."""
DIRECT_WEIGHT = 2.0
BARE_WEIGHT = 0.5


def into_english(edges: Edges, tags: Iterable[str], pivots: Iterable[str]) -> dict[str, Scores]:
    """For each language, its pairs with English: direct ones, and those that pivots agree on.

    In a first round, only languages with a dictionary into English are pivots; in a second one,
    all are.
    """
    every = sorted({*tags, *pivots})
    direct = [p for p in every if (p, "en") in edges]
    first = dict(edges)
    for tag in every:
        first[tag, "en"] = merged(
            [
                (edges.get((tag, "en"), {}), DIRECT_WEIGHT),
                (through_pivots(tag, "en", edges, [p for p in direct if p != tag]), 1.0),
            ]
        )
    return {
        tag: merged(
            [
                (edges.get((tag, "en"), {}), DIRECT_WEIGHT),
                (through_pivots(tag, "en", first, [p for p in every if p != tag]), 1.0),
            ]
        )
        for tag in sorted(tags)
    }


def with_bare_verbs(scores: Scores, patterns: Iterable[str]) -> Scores:
    """The scores, and those of verbs without what stands around them, at half the weight.

    A pattern such as ``sich ~`` has a verb in the place of ``~``.
    """
    bare: Scores = {}
    for source, targets in scores.items():
        for pattern in patterns:
            before, _, behind = pattern.partition("~")
            verb = source.removeprefix(before).removesuffix(behind)
            if len(verb) == len(source) - len(pattern) + 1 and " " not in verb:
                bare[verb] = targets
    return merged([(scores, 1.0), (bare, BARE_WEIGHT)])


def ranked(scores: Scores, zipf: Mapping[str, float]) -> dict[str, tuple[str, ...]]:
    """The best translations of each word; among equals the more frequent target word is first."""
    found = {}
    for source, targets in scores.items():
        if source.count(" ") >= MAX_WORDS:
            continue
        best = max(targets.values())
        kept = sorted(
            (-(s / best + 0.05 * min(zipf.get(w, 0.0) for w in t.split(" "))), t)
            for t, s in targets.items()
            if s >= LEAST_SHARE * best and t.count(" ") < MAX_WORDS
        )
        if kept:
            found[source] = tuple(t for _, t in kept[:MAX_TRANSLATIONS])
    return found


def worth_keeping(
    pairs: Mapping[str, tuple[str, ...]],
    zipf: Collection[str],
    forms: Mapping[str, list[str]],
) -> dict[str, tuple[str, ...]]:
    """The pairs of words that are in use: listed ones, lemmas of listed forms, and phrases.

    What is left out are rare technical terms, which no word list has.
    """
    lemmas = {lemma for found in forms.values() for lemma in found}
    return {
        source: found
        for source, found in pairs.items()
        if source in zipf or source in lemmas or " " in source
    }


def write_pairs(path: Path, pairs: Mapping[str, tuple[str, ...]], target: marisa_trie.Trie) -> None:
    """Write the pairs; each value is the numbers of the target words in the target's trie."""
    entries = [
        (source, b"".join(target[t].to_bytes(ID_BYTES, "little") for t in found))
        for source, found in sorted(pairs.items())
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    marisa_trie.BytesTrie(entries).save(str(path))
