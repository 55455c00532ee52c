"""Cuts a segment into tokens: words, digits, marks and symbols, with their places."""

from __future__ import annotations

import re

from checker.model import Token

# One alternation without nested repeats: every character is looked at a bounded number of times.
_TOKEN = re.compile(
    r"""
    (?P<digits>\d+)
  | (?P<word>[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*(?:['’ʼ\-‑·][^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*)*)
  | (?P<symbol>[^\w\s.,;:!?…()\[\]{}"'“”„‟‘’‚«»‹›¿¡\-‐‑‒–—―/*])
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "\u0301": None, "\u00ad": None})


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in order; ``text[t.start:t.end] == t.text`` for each."""
    return tuple(
        Token(m.group(), m.start(), m.end(), m.group().translate(_PLAIN).casefold(), m.lastgroup or "mark")
        for m in _TOKEN.finditer(text)
    )
