"""Restores words of another script in which letters of the Latin one stand that look like them."""

from __future__ import annotations

import re

from checker.languages.lookalikes import LATIN, letter_in, script_of
from checker.model import Segment, Token

_MIXED = re.compile(r"[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")


def typed_script(segment: Segment) -> str:
    """The script of a segment some of whose words have Latin letters in them; empty if none has."""
    mixed = None if segment.text.isascii() else _MIXED.search(segment.text)
    if mixed is None:
        return ""
    return next(s for c in mixed.group() if (s := script_of(c)) != LATIN)


def restored(token: Token, script: str) -> Token:
    """The token in letters of the script, if all its letters have their like there."""
    letters = [letter_in(script, c) for c in token.text]
    if not all(letters):
        return token
    text = "".join(letters)
    return Token(text, token.start, token.end, text.casefold(), token.kind)
