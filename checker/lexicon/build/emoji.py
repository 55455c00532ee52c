"""Word pairs of CLDR's emoji annotations: the same things named in more than a hundred languages.

For a language without a dictionary these are the only word pairs that may be shipped. The names
pair one to one; the keywords are bags, whose words are paired where each is the likeliest partner
of the other by how often the two stand together.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path

from checker.lexicon.build.graph import Scores
from checker.lexicon.scripts import stored

LIKELY = 0.75
"""How alike two keywords must be spread over the annotations to be a pair (Dice coefficient)."""


def read(npm: Path, tag: str) -> dict[str, tuple[str, frozenset[str]]]:
    """The name and the keywords of each character that is annotated, lower-cased."""
    path = npm / "cldr-annotations-full" / "annotations" / tag / "annotations.json"
    entries = json.loads(path.read_text(encoding="utf-8"))["annotations"]["annotations"]
    return {
        character: (
            stored(tag, entry.get("tts", [""])[0].lower()),
            frozenset(stored(tag, k.lower()) for k in entry.get("default", ())),
        )
        for character, entry in entries.items()
    }


def pairs(npm: Path, tag: str) -> Scores:
    """Word pairs of a language with English."""
    ours, english = read(npm, tag), read(npm, "en")
    scores: Scores = defaultdict(dict)
    together: Counter[tuple[str, str]] = Counter()
    alone: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    for character in sorted(ours.keys() & english.keys()):
        name, words = ours[character]
        rendering, others = english[character]
        if _is_word(name) and _is_word(rendering):
            scores[name][rendering] = 1.0
        alone[0].update(words)
        alone[1].update(others)
        together.update((w, o) for w in words for o in others if _is_word(w) and _is_word(o))
    alike = {(w, o): 2 * n / (alone[0][w] + alone[1][o]) for (w, o), n in together.items() if n > 1}
    best: tuple[dict[str, float], dict[str, float]] = {}, {}
    for pair, likeness in alike.items():
        for side, word in zip(best, pair, strict=True):
            side[word] = max(side.get(word, LIKELY), likeness)
    for (word, other), likeness in sorted(alike.items()):
        if likeness == best[0][word] == best[1][other]:
            scores[word].setdefault(other, likeness)
    return {word: found for word, found in scores.items() if found}


def _is_word(text: str) -> bool:
    return text.isalpha()
