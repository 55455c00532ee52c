"""Which languages are compiled, and what each is called in the packages they come from."""

from __future__ import annotations

from typing import NamedTuple


class Plan(NamedTuple):
    """A language and its names in simplemma, wordfreq and FreeDict."""

    tag: str
    simplemma: str
    wordfreq: str
    freedict: str
    floor: float
    """Zipf frequency below which words are left out; 0 keeps all."""


PLANS = {
    p.tag: p
    for p in (
        Plan("en", "en", "en", "eng", 0.0),
        Plan("bg", "bg", "bg", "bul", 0.0),
    )
}
