"""The weights of the omission model, as ``benchmarks/fit_coverage.py`` prints them."""

from __future__ import annotations

from checker.match.omission import Model

LEFT_OUT = Model(
    weights=(
        -1.098, -0.092, 0.108, -0.219, -0.227, -0.703, 0.003, -0.054, 0.749, 0.037, -0.029,
        -1.283, 0.040, 0.110, -0.579,
    ),
    constant=-1.737,
    threshold=4.15,
    found=1.4,
)  # fmt: skip
"""A stretch of the source that the rendering lacks; of 1,000 sound pairs, three are over."""
ADDED = Model(
    weights=(
        -0.850, -0.279, 0.870, -0.594, -0.096, -0.578, 0.056, 0.127, 0.607, 0.010, -0.006,
        -1.433, -0.016, 0.050, -0.955,
    ),
    constant=-6.076,
    threshold=3.8,
    found=0.6,
)  # fmt: skip
"""A stretch of the rendering that the source lacks; of 1,000 sound pairs, one or two are over."""
