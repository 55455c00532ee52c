"""What the vectors of an encoder say for two groups of segments being renderings of each other."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from checker.align.evidence import Evidence, Side
from checker.align.nearness import Nearness
from checker.backends import Encoder

# The log odds of a margin, by logistic regression over true and other pairs.
_SLOPE, _EVEN = 150.0, 1.01
# One rendering in two hundred is not near its source.
_FREE = 0.005
# Of articles that do not belong together nearly all are less distinct than this, of renderings none
# but those in a garbled script; texts of fewer segments cannot be told.
_DISTINCT, _FEWEST = 1.018, 8


class SemanticEvidence(Evidence):
    """Items and lengths, and how near two groups are by the vectors of their segments.

    The path through the groups is that of Vecalign (Thompson and Koehn 2019, "Vecalign: Improved
    Sentence Alignment in Linear Time and Space") and of the aligner of items alike.
    """

    def __init__(self, sources: Side, targets: Side, encoder: Encoder) -> None:
        super().__init__(sources, targets)
        here = [s.text for s in sources.segments]
        vectors = encoder.sentences([*here, *(t.text for t in targets.segments)])
        self._near = Nearness(vectors[: len(here)], vectors[len(here) :])
        for shared, nearest in zip(self.shared, self._near.nearest, strict=True):
            for column in nearest:
                shared.setdefault(column, (0, 0))

    def tells(self) -> bool:
        """Whether the vectors tell counterparts from other segments at all."""
        few = min(len(self.sources), len(self.targets)) < _FEWEST
        return few or self._near.distinct >= _DISTINCT

    def pair(self, row: int, column: int) -> float:
        """All evidence for one segment a side, remembered."""
        known = self._pairs.get((row, column))
        if known is None:
            known = super().pair(row, column) + self.meaning((row,), (column,))
            self._pairs[row, column] = known
        return known

    def of(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        """All evidence for a group: items, lengths and vectors, in nats."""
        return self.said(rows, columns) + self.meaning(rows, columns)

    def elsewhere(self, row: int, column: int) -> float:
        """The evidence that a segment was moved; neighbours that went with it speak for it too.

        Words that a thin dictionary cannot show do not speak against it.
        """
        total = self._near_alone(row, column)
        for step in (-1, 1):
            i, j = row + step, column + step
            while 0 <= i < len(self.sources) and 0 <= j < len(self.targets):
                score = self._near_alone(i, j)
                if score <= 0:
                    break
                total += score
                i, j = i + step, j + step
        return total

    def _near_alone(self, row: int, column: int) -> float:
        lengths = self.sources.lengths[row], self.targets.lengths[column]
        near = self.lengths.evidence(*lengths) + self.meaning((row,), (column,))
        return max(self.pair(row, column), near)

    def meaning(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        """The evidence of the vectors of two groups alone."""
        if not rows or not columns:
            return 0.0
        odds = _SLOPE * (self._near.margin(rows, columns) - _EVEN)
        return log((1 - _FREE) * exp(min(odds, 30.0)) + _FREE)
