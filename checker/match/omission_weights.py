"""The weights of the omission model, as ``benchmarks/fit_coverage.py`` prints them."""

from __future__ import annotations

from checker.match.omission import Model

LEFT_OUT = Model(
    weights=(
        -0.785, -0.095, 0.917, -0.463, -0.108, -0.866, -0.094, 0.094, 0.360, 0.060, -0.034,
        -1.532, 0.053, 0.047, -0.536,
    ),
    constant=-6.344,
    threshold=2.8,
)  # fmt: skip
"""A stretch of the source that the rendering lacks; of 1,000 sound pairs, about four are over."""
ADDED = Model(
    weights=(
        -0.796, -0.087, 1.221, -0.484, -0.328, -0.406, -0.053, 0.103, 0.280, 0.086, 0.039,
        -1.569, 0.070, 0.041, 0.893,
    ),
    constant=-8.486,
    threshold=2.4,
)  # fmt: skip
"""A stretch of the rendering that the source lacks; of 1,000 sound pairs, one or two are over."""
