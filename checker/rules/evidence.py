"""How a message says that a finding rests on what a model makes of the texts.

What follows the message names the model; nothing follows where words alone say it.
"""

from __future__ import annotations


def by_vectors(model: str | None) -> str:
    """Vectors paired the sentences, or say that a sentence has no counterpart."""
    return _by("vectors", model)


def by_word_vectors(model: str | None) -> str:
    """Vectors of words say that a stretch has no counterpart."""
    return _by("word vectors", model)


def by_word_links(model: str | None) -> str:
    """Links of words say which words stand for which."""
    return _by("word links", model)


def _by(what: str, model: str | None) -> str:
    return f" (by the {what} of {model})" if model else ""
