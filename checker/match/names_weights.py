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


def chance_of(model: Weights, evidence: Sequence[float], doubt: float = 0.0) -> float:
    """The chance that a model gives for the figures, 0 to 1, after so many nats of doubt."""
    odds = model.constant - doubt + sum(w * e for w, e in zip(model.weights, evidence, strict=True))
    return 1 / (1 + math.exp(-odds))


LOST = Weights(
    weights=(
        0.714, -0.794, 0.448, 0.0, -0.939, -0.195, -1.576, 0.583, 1.846, 0.445,
        0.0, 0.614, -1.112, 0.0, -0.342, -0.811, 0.0, -0.095, -1.927, -0.425,
        -0.669, 0.0, -0.389, -0.527, -0.952, -2.499, -0.061,
    ),
    constant=0.422,
)  # fmt: skip
"""A name of the source that the rendering lacks; the figures are those of ``LOST`` there."""
