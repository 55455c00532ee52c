"""The weights of the model of names left out, as ``benchmarks/fit_names.py`` prints them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """An additive model: log odds are the constant and each figure times its weight."""

    weights: tuple[float, ...]
    constant: float


def chance_of(model: Weights, evidence: Sequence[float]) -> float:
    """The chance that a model gives for the figures, 0 to 1."""
    odds = model.constant + sum(w * e for w, e in zip(model.weights, evidence, strict=True))
    return 1 / (1 + math.exp(-odds))


LOST = Weights(
    weights=(
        0.503, -0.865, 0.272, 0.0, -0.595, -0.175, -0.84, 0.403, 1.552, 0.485,
        0.0, 0.688, -1.732, -0.159, -0.103, -1.037, 0.0, 0.0, -1.783, -0.204,
        2.682, -0.347, -0.096, 0.0,
    ),
    constant=-0.459,
)  # fmt: skip
"""A name of the source that the rendering lacks."""
