"""A name that is missing where the rendering is torn."""

from __future__ import annotations

import math
from collections.abc import Sequence

from checker.match.names_words import PairWords, Word
from checker.model import Mention

REACH = 0.3
"""How far, as a share of its sentence, a torn place may be from the place of the name."""
TORN = 2.0
"""What a torn place tells, in nats. One sound sentence in a hundred has one, and every other of
those out of which no more than a name was taken; the rest read smoothly."""


def gap_for(run: Sequence[Word], words: PairWords) -> Mention | None:
    """The torn place of the rendering where these words of the source would stand, if any."""
    there = run[0].place / max(len(words.sources), 1)
    for gap in words.pair.target_mentions("gap"):
        end = gap.segment.index, gap.end
        before = sum((w.segment.index, w.start) < end for w in words.targets)
        if abs(before / max(len(words.targets), 1) - there) <= REACH:
            return gap
    return None


def surer(chance: float) -> float:
    """The chance that a name is missing, when the rendering is torn in its place."""
    odds = math.log(max(chance, 1e-6) / max(1 - chance, 1e-6)) + TORN
    return 1 / (1 + math.exp(-odds))
