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
        0.66, -0.915, 0.391, 0.015, -0.856, -0.18, -1.355, 0.46, 1.853, 0.552,
        -0.05, 0.68, -1.333, -0.004, -0.26, -0.966, 0.0, -0.114, -2.433, -0.4,
        -0.657, 0.545, -0.26, -0.378, -0.791, -2.416, -0.173,
    ),
    constant=0.286,
)  # fmt: skip
"""A name of the source that the rendering lacks; the figures are those of ``LOST`` there."""
