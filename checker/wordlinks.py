"""What an encoder makes of the words of a pair: evidence, for matching to weigh."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple


class Word(NamedTuple):
    """A word of one side of a pair: ``[start, end)`` in the text of one of its segments."""

    segment: int
    """Which of the side's segments, from 0."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WordLinks:
    """What an encoder makes of the words of a pair."""

    words: tuple[tuple[Word, ...], tuple[Word, ...]]
    """Those of the source and those of the target, in text order."""
    nearest: tuple[tuple[float, ...], tuple[float, ...]]
    """For each word the cosine of its vector with that of the other side's nearest word."""
    which: tuple[tuple[int, ...], tuple[int, ...]]
    """For each word which of the other side's that is; none where the other side has no word."""
    links: tuple[tuple[int, int, float], ...]
    """Source and target words that are each other's nearest, and their cosine."""
    model: str
    """What the user calls the encoder."""

    def within(self, side: int, segment: int, start: int, end: int) -> range:
        """The words of a side (0 source, 1 target) that a stretch of a segment shares text with."""
        words = self.words[side]
        first = bisect_right(words, (segment, start), key=lambda w: (w.segment, w.end))
        last = bisect_left(words, (segment, end), key=lambda w: (w.segment, w.start))
        return range(first, max(first, last))
