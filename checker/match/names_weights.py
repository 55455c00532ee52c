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
        0.636, -0.921, 0.343, 0.015, -0.867, -0.186, -1.367, 0.324, 1.766, 0.556,
        -0.209, 0.662, -1.88, -0.018, -0.285, -1.063, 0.0, -0.095, -2.437, -0.429,
        -0.607, 0.605, -0.38,
    ),
    constant=0.252,
)  # fmt: skip
"""A name of the source that the rendering lacks; the figures are those of ``LOST`` there."""
