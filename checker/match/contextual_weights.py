"""The weights of word vectors as evidence, as ``benchmarks/fit_contextual.py`` prints them."""

from __future__ import annotations

from checker.match.omission import Model

CONSTANTS = (0.0, 0.0)
WORDS = ((0.0,) * 7, (0.0,) * 7)
LEFT_OUT = Model(weights=(0.0,) * 13, constant=0.0, threshold=3.95, found=1.4)
LEFT_OUT_ALONE = Model(weights=(0.0,) * 12, constant=0.0, threshold=3.95, found=1.4)
ADDED = Model(weights=(0.0,) * 13, constant=0.0, threshold=4.8, found=0.6)
ADDED_ALONE = Model(weights=(0.0,) * 12, constant=0.0, threshold=4.8, found=0.6)
