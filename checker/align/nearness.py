"""How near the segments of two documents are by the vectors of an encoder.

The cosine of two vectors is set against how near each of the two is to its nearest neighbours in
the other document (the ratio margin of Artetxe and Schwenk 2019, "Margin-based Parallel Corpus
Mining with Multilingual Sentence Embeddings"): a sentence that is near everything is near nothing.
A group that meets a single segment has the mean of its vectors. Where two groups meet, each of the
several pairs of their segments counts, of which only some are of counterparts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.backends.protocols import Vectors

_NEIGHBOURS = 4  # whose mean is what a cosine is set against; so Artetxe and Schwenk
_KEPT = 8  # of the nearest of each segment that are candidates for being its counterpart
# Segments to either side of the straight way between two documents that are looked through.
_BAND = 1500
_ROWS = 256  # looked through at once, for memory: 256 x 3,000 numbers
# The margin of two segments that have nothing to do with each other; and by how much that of two
# groups falls short of that of their counterparts, with each further pair. Measured over Russian
# and Ukrainian news and their English renderings with multilingual-e5-small.
_OTHER, _ALIKE = 0.937, 0.85
# Vectors of a text differ in the last bits with what it shares a batch with; these digits do not.
_DIGITS = 4


class Nearness:
    """The nearness of any source segments to any target segments, by rows of unit length."""

    def __init__(self, sources: Vectors, targets: Vectors) -> None:
        self._sources, self._targets = sources, targets
        self.nearest: list[list[int]] = []
        """For each source segment the target segments that are candidates for its counterpart."""
        self.distinct = 1.0
        """How much nearer than its next neighbours the nearest of a segment usually is, as a ratio;
        that of the side which finds its counterparts better."""
        self._usual: tuple[list[float], list[float]] = ([], [])
        self._look_through()

    def _look_through(self) -> None:
        import numpy as np  # noqa: PLC0415  (only where a model runs)

        height, width = len(self._sources), len(self._targets)
        most = min(_NEIGHBOURS, height, width)
        # The nearest of each target so far; twice the neighbours, as each chunk adds its own.
        columns = np.full((most, width), -1.0, dtype=np.float32)
        rows: list[Vectors] = []
        for low, cosines in self._bands():
            high = low + cosines.shape[1]
            kept = min(_KEPT, high - low)
            order = np.argsort(-cosines, axis=1, kind="stable")[:, :kept]
            self.nearest += (order + low).tolist()
            rows.append(np.take_along_axis(cosines, order[:, :most], axis=1))
            both = np.concatenate([columns[:, low:high], cosines])
            columns[:, low:high] = np.partition(both, len(both) - most, axis=0)[-most:]
        ours, theirs = np.maximum(np.concatenate(rows), 1e-6), np.maximum(columns.T, 1e-6)
        self._usual = ours.mean(axis=1).tolist(), theirs.mean(axis=1).tolist()
        self.distinct = max(
            float(np.median(top.max(axis=1) / top.mean(axis=1))) for top in (ours, theirs)
        )

    def _bands(self) -> Iterator[tuple[int, Vectors]]:
        """Rows of cosines near the straight way: the first column and the numbers."""
        import numpy as np  # noqa: PLC0415  (only where a model runs)

        height, width = len(self._sources), len(self._targets)
        for first in range(0, height, _ROWS):
            last = min(height, first + _ROWS)
            low = max(0, first * width // height - _BAND)
            high = min(width, -(-last * width // height) + _BAND)
            cosines = self._sources[first:last] @ self._targets[low:high].T
            yield low, np.round(cosines, _DIGITS)

    def margin(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        """The ratio of the cosine of two groups to that of their usual neighbours; near 1."""
        here, there = self._usual
        usual = _mean([here[r] for r in rows]) + _mean([there[c] for c in columns])
        if usual <= 0:
            return 1.0
        fewer = min(len(rows), len(columns))
        margin = 2 * self._cosine(rows, columns) / usual
        return margin if fewer == 1 else _OTHER + (1 + _ALIKE * (fewer - 1)) * (margin - _OTHER)

    def _cosine(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        """That of the means of two groups, or, of two groups of several, the mean of cosines."""
        ours, theirs = self._sources[rows[0]], self._targets[columns[0]]
        if len(rows) == len(columns) == 1:
            return round(float(ours @ theirs), _DIGITS)
        if len(rows) > 1:
            ours = self._sources[rows[0] : rows[-1] + 1].sum(axis=0)
        if len(columns) > 1:
            theirs = self._targets[columns[0] : columns[-1] + 1].sum(axis=0)
        size = float(len(rows) * len(columns))
        if min(len(rows), len(columns)) == 1:
            size = float((ours @ ours) * (theirs @ theirs)) ** 0.5
        return round(float(ours @ theirs) / size, _DIGITS) if size > 0 else 0.0


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)
