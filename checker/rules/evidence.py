"""How a message says that a finding rests on what a model makes of the texts."""

from __future__ import annotations


def resting_on(model: str) -> str:
    """What follows the message: which encoder's word links say so; nothing for words alone."""
    return f" (by the word links of {model})" if model else ""
