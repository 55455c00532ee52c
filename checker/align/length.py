"""How well two lengths fit: a rendering is about as long as its source, times a constant.

After Gale and Church, A program for aligning sentences in bilingual corpora (1993), with the
logarithm of the ratio instead of the difference, and the ratio taken from the documents.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

# Of professional renderings of news between ten European languages and English: the variance of
# the log ratio is close to 4.8 by the characters of both sides together.
_SPREAD, _SHORT = 0.003, 4.8
# Two sentences that do not belong together.
_CHANCE = 0.68
# One rendering in fifty is freer than that.
_FREE = 0.02
# As many characters of doubt are granted to a ratio of 1 before the documents decide.
_PRIOR = 200.0


class Lengths:
    """The length model of one pair of documents; lengths are in characters without white space."""

    def __init__(self, sources: Sequence[int], targets: Sequence[int]) -> None:
        ratio = (sum(targets) + _PRIOR) / (sum(sources) + _PRIOR)
        # Documents that differ in length by more than languages do have lost or gained text.
        self.shift = log(min(max(ratio, 0.75), 1.35))

    def evidence(self, source: int, target: int) -> float:
        """How much likelier the two lengths are for a rendering than by chance, in nats."""
        if source == 0 or target == 0:
            return 0.0
        off = log(target / source) - self.shift
        variance = _SPREAD + _SHORT / (source + target)
        square = off * off
        fit = 0.5 * (log(_CHANCE / variance) - square / variance + square / _CHANCE)
        return log((1 - _FREE) * exp(fit) + _FREE)
