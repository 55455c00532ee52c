"""Measures the sound tables: ``python -m checker.lexicon.sound_accuracy [TAG …]``.

Run by developers. Of up to 1,000 pairs that no table was trained on, it counts how often the right
Latin form ranks first, and among the first three, of 21: itself and the 20 forms of the whole list
that are nearest to it by edits of its letters. They are ranked by the evidence that the checker
weighs in a text: how much likelier a form is as a rendering than as any name.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from checker.lexicon.build.name_pairs import ALPHABETS, Pair
from checker.lexicon.sound import Sound, sound
from checker.lexicon.sound_training import HELD_OUT, SEED, split

RIVALS = 20
FIRST, AMONG = 1, 3


def accuracy(heard: Sound, held: Sequence[Pair], names: Sequence[str]) -> tuple[float, float]:
    """The shares of pairs whose Latin form ranks first, and among the first three."""
    ranks = [_rank(heard, native, latin, names) for native, latin in held]
    first, among = (sum(rank <= most for rank in ranks) for most in (FIRST, AMONG))
    return first / len(ranks), among / len(ranks)


def _rank(heard: Sound, native: str, latin: str, names: Sequence[str]) -> int:
    """The place of the right form, from 1; a rival with as much evidence ranks before it."""
    near = process.extract(latin, names, scorer=Levenshtein.distance, limit=RIVALS + 1)
    rivals = [name for name, _, _ in near if name != latin][:RIVALS]
    right = heard.evidence(native, latin)
    return 1 + sum(heard.evidence(native, rival) >= right for rival in rivals)


def held_out(tag: str) -> tuple[list[Pair], list[str]]:
    """Pairs to measure on, drawn at random, and all Latin forms of the language's list."""
    training, held = split(tag)
    drawn = random.Random(SEED).sample(held, min(HELD_OUT, len(held)))
    return sorted(drawn), sorted({latin for _, latin in (*training, *held)})


def main(tags: list[str]) -> None:
    """Print a row of the table in ``docs/transliteration.md`` for each language."""
    for tag in tags or sorted(ALPHABETS):
        heard = sound(tag)
        if heard is not None:
            held, names = held_out(tag)
            first, among = accuracy(heard, held, names)
            print(f"| {tag} | {len(held):,} | {first:.1%} | {among:.1%} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
