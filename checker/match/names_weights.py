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
        0.563, -0.622, 0.276, 0.0, -0.553, -0.173, -1.618, 0.688, 1.418, 0.385,
        0.0, 0.619, -1.594, 0.0, 0.0, -1.241, 0.0, 0.0, -2.387, -0.234,
        2.54, -0.991, 0.089, -0.629,
    ),
    constant=-0.094,
)  # fmt: skip
"""A name of the source that the rendering lacks; the figures are those of ``LOST`` there."""
