"""Renders names with hyphens part by part: Дамфріс-енд-Галловей and Dumfries and Galloway."""

from __future__ import annotations

from collections.abc import Sequence

from checker.match.names_affinity import Renderings
from checker.match.names_chance import Affinity
from checker.match.names_support import ENOUGH
from checker.match.names_words import PairWords, Word

SHORTEST = 4
"""Letters of the shortest part that is compared; shorter ones sound like anything."""


def by_parts(words: PairWords, renderings: Renderings) -> None:
    """Support what nothing else renders by the part of a name of the other side that it is."""
    for s, part in _parts(words.source_names):
        for t in _loose(words.target_names):
            _link(s, t, renderings.likely(part, t.text))
    for t, part in _parts(words.target_names):
        for s in _loose(words.source_names):
            _link(s, t, renderings.likely(s.text, part))


def _parts(side: Sequence[Word]) -> list[tuple[Word, str]]:
    return [
        (word, part)
        for word in side
        if "-" in word.text
        for part in word.text.split("-")
        if len(part) >= SHORTEST and part[0].isupper()
    ]


def _loose(side: Sequence[Word]) -> list[Word]:
    return [w for w in side if w.support.chance < ENOUGH and not w.acronym]


def _link(s: Word, t: Word, affinity: Affinity) -> None:
    if affinity.chance >= ENOUGH:
        s.back(t, affinity)
        t.back(s, affinity)
