"""Letters of three scripts that look alike, and which script a letter is of."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

LATIN, CYRILLIC, GREEK = "Latin", "Cyrillic", "Greek"
_COLUMNS = (LATIN, CYRILLIC, GREEK)
_LATIN_LETTER = re.compile("[A-Za-zÀ-ɏ]")


def script_of(letter: str) -> str:
    """The script of a letter: Latin, Cyrillic or Greek; empty for any other character."""
    code = ord(letter)
    if code < 0x250:
        return LATIN if letter.isalpha() and code not in (0xAA, 0xB5, 0xBA) else ""
    if 0x400 <= code < 0x530:
        return CYRILLIC
    return GREEK if 0x370 <= code < 0x400 else ""


def letter_in(script: str, letter: str) -> str:
    """The letter of a script that is this one or looks like it; empty if none does."""
    return letter if script_of(letter) == script else _alike().get((script, letter), "")


def retyped(lower: str) -> str:
    """A small-letter word in its own script, if Latin letters stand in it that look like its own.

    Empty if none do, or if one has no like there.
    """
    if lower.isascii() or not _LATIN_LETTER.search(lower):  # as nearly every word
        return ""
    scripts = {script_of(c) for c in lower if c.isalpha()}
    if LATIN not in scripts or len(scripts) != 2:
        return ""
    script = next(s for s in scripts if s != LATIN)
    if not script:
        return ""
    # The first letter may have been a capital, and more of these look alike: T and Т.
    capital = lower[0].upper() if len(lower[0].upper()) == 1 else lower[0]  # not so ΰ
    first = letter_in(script, capital).lower() or letter_in(script, lower[0])
    letters = [first, *(letter_in(script, c) if c.isalpha() else c for c in lower[1:])]
    return "".join(letters) if all(letters) else ""


@cache
def rows() -> tuple[tuple[str, str, str], ...]:
    """The rows of ``lookalikes.toml``: a Latin, a Cyrillic and a Greek letter, or empty."""
    text = (files("checker.languages") / "lookalikes.toml").read_text(encoding="utf-8")
    return tuple((latin, cyrillic, greek) for latin, cyrillic, greek in tomllib.loads(text)["rows"])


@cache
def _alike() -> dict[tuple[str, str], str]:
    return {
        (script, letter): alike
        for row in rows()
        for letter in filter(None, row)
        for script, alike in zip(_COLUMNS, row, strict=True)
    }
