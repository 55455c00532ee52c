"""Tells a name that was put in letters by its sound from one that is known by another spelling.

A machine that does not know a name writes it as it sounds: Keselovski, Borselino, Aldwich. If no
list has the form and a known name that sounds as the source does is near, that one was meant.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from checker import lexicon
from checker.lexicon.people import is_given
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_letters import variant

SHORTEST = 6
"""Shorter forms have known names about them by chance."""
NEAREST = 12
"""So many of the known forms that are nearest to the written one are tried."""
RARE = 1.0
"""The Zipf frequency of a form that is known at all."""
KNOWN_VARIANT = 1.8
"""The Zipf frequency of a form that is written with other letters for the same sounds."""
EXTRA = 1.0
"""Nats by which a known form may fit worse of which the written one has all letters and more."""
NEVER_ALIKE = -99.0
FREQUENT, FARTHER, LONGER, UNLIKE, BASE = 1.23, 0.52, 0.30, -5.13, -1.90
"""Weights of a logistic regression: the Zipf frequency of the known form, its being more than a
letter away, the letters of the written form, the cost for each letter of the known form as a
rendering of the source in nats, and the constant (docs/decisions/0106)."""
LEAST = 0.2
"""Log-odds from which on the known form was meant: 17 in 1,000 sound names reach it."""
SCALE = 0.07
"""How the log-odds raise a confidence that starts at ``FIRST``."""
FIRST, SUREST = 0.65, 0.79

Found = tuple[str, float]
NOTHING: Found = ("", 0.0)


class Alike:
    """Looks for known names that sound as the source does, near a form that nobody knows."""

    def __init__(self, renderings: Renderings) -> None:
        self._renderings = renderings
        self._found: dict[tuple[str, str], Found] = {}

    def meant(self, native: str, written: str) -> Found:
        """The known form in small letters, and how sure that is; empty if there is none.

        The form written must be one that no list knows.
        """
        pair = (native, written)
        found = self._found.get(pair)
        if found is None:
            if len(self._found) > 50_000:
                self._found.clear()
            found = self._found[pair] = self._search(native, written)
        return found

    def _search(self, native: str, written: str) -> Found:
        tag, folded = self._renderings.target, fold(written)
        size = len(folded)
        if not (written.isalpha() and self._renderings.scripts_differ) or size < SHORTEST:
            return NOTHING
        best, score = "", NEVER_ALIKE
        now = self._renderings.hearing.cost(native, folded)
        for form in lexicon.near(tag, folded, NEAREST):
            frequency = lexicon.frequency(tag, form)
            if not (form.isascii() and form.isalpha()) or frequency < RARE:
                continue
            cost = self._renderings.hearing.cost(native, form)
            if _within(form, folded):
                if cost < now + EXTRA:
                    return NOTHING  # its bearers put a letter more: Colvine
                continue
            if lexicon.is_common(tag, form) or form == f"{folded}s" or is_given(form):
                continue  # a given name is spelt as parents like
            if variant(form, folded) and frequency < KNOWN_VARIANT:
                continue
            apart = OSA.distance(form, folded) > 1
            odds = (
                BASE + FREQUENT * frequency + FARTHER * apart
                + LONGER * size + UNLIKE * min(cost / len(form), 2.0)
            )  # fmt: skip
            if odds > score:
                best, score = form, odds
        if score < LEAST:
            return NOTHING
        return best, min(SUREST, FIRST + SCALE * score)


def _within(short: str, long: str) -> bool:
    """Whether a form has all letters of another in order."""
    letters = iter(long)
    return len(short) < len(long) and all(letter in letters for letter in short)
