"""How sure a rendering is, and what says so."""

from __future__ import annotations

from typing import NamedTuple


class Affinity(NamedTuple):
    """The chance that two words name the same, and what says so."""

    chance: float
    reason: str
    """``letters``, ``name``, ``words``, ``house``, ``initials``, ``sound``, ``settled`` or none."""
    fit: float = 0.0
    """For ``sound``: the cost of the rendering in nats for each letter; 0 is a perfect fit."""


FAINTEST = 0.02
"""Below this chance two words are not compared further."""
NONE = Affinity(0.0, "")
LETTERS = Affinity(1.0, "letters")
HOUSE = Affinity(0.9, "house")
KNOWN = Affinity(0.999, "name")
WORDS = Affinity(0.995, "words")
RETURNED = Affinity(0.9, "words")
INITIALS = Affinity(0.85, "initials")
