"""Makes dictionary text plain: no stress marks, notes in brackets or labels."""

from __future__ import annotations

import re
import unicodedata

_STRESS = re.compile("(?<=[аеёиоуъыэюяєіїѣѧѫү])[\u0300\u0301\u0341]", re.IGNORECASE)
_NOTE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>")
_NUMBER = re.compile(r"(?<!\S)\d+\.(?!\S)")
_SPACE = re.compile(r"\s+")
_EDGE = " \t-–—.,;:!?\"'„“”«»…*/|="
_SPLIT = re.compile(r"\s*[,;،、]\s*")
MAX_WORDS = 6


def plain(text: str) -> str:
    """The text without stress marks, notes in brackets and sense numbers; NFC."""
    bare = _STRESS.sub("", unicodedata.normalize("NFD", text))
    bare = unicodedata.normalize("NFC", bare).replace("\u00ad", "").replace("’", "'")
    before = ""
    while before != bare:
        before, bare = bare, _NOTE.sub(" ", bare)
    return _SPACE.sub(" ", _NUMBER.sub(" ", bare)).strip()


def phrases(text: str) -> tuple[str, ...]:
    """The translations of a comma-separated list, each plain and at most six words long."""
    found = dict.fromkeys(p.strip(_EDGE) for p in _SPLIT.split(plain(text)))
    return tuple(
        p for p in found if p and any(ch.isalpha() for ch in p) and p.count(" ") < MAX_WORDS
    )
