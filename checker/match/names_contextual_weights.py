"""What an encoder's evidence weighs, as ``benchmarks/fit_names_contextual.py`` prints it.

Learned with multilingual-e5-small on aligned news in ten languages.
"""

from __future__ import annotations

from checker.match.names_weights import Weights

LOST = Weights(weights=(1.004, -0.92, -0.292, 3.196), constant=-2.602)
"""A name of the source that is missing; the figures are those of ``Context.evidence``."""

REPLACED = Weights(weights=(0.842, 0.507, -0.658, -1.036, -0.359, -1.565), constant=0.251)
"""A name of the target in the place of one of the source."""
