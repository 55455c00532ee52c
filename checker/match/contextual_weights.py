"""The weights of word vectors as evidence, as ``benchmarks/fit_contextual.py`` prints them."""

from __future__ import annotations

from checker.match.omission import Model

WORDS = (
    (-7.198, -0.309, 1.002, 0.030, -1.746, -1.789, -0.929),
    (-7.808, -1.211, 1.151, -0.497, -0.343, -2.734, -1.757),
)
"""For a word of the source and of the target, what says that it has no counterpart."""
CONSTANTS = (3.454, 4.244)

LEFT_OUT = Model(
    weights=(
        -0.819, -0.093, 0.225, -0.295, 0.052, 0.116, 0.442, 0.006, -2.943, 1.698, 7.459, -7.517,
    ),
    constant=0.094,
    threshold=4.75,
    found=1.4,
)  # fmt: skip
"""0.3 nats above where of 1,000 sound pairs one is over in which dictionaries see no omission."""
ADDED = Model(
    weights=(
        -0.742, -0.105, 1.143, -0.536, 0.049, 0.163, 0.156, 0.126, -0.518, 5.728, 17.126, -24.012,
    ),
    constant=-4.259,
    threshold=6.3,
    found=0.6,
)  # fmt: skip
"""0.3 nats above where of 1,000 sound pairs one is over in which dictionaries see no addition."""
