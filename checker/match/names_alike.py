"""Tells a name that was put in letters by its sound from one that is known by another spelling.

A machine that does not know a name writes it as it sounds: Skorseze, Zakerberg. If no list of names
has the form and a known one that sounds as the source does is near, that one was meant.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from checker import lexicon
from checker.lexicon.people import is_given, is_person
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_letters import variant

SHORTEST, LISTED_SHORTEST = 6, 5
"""Shorter forms have known names about them by chance; fewer that lists of places have."""
NEAREST = 12
"""So many of the known forms that are nearest to the written one are tried."""
RARE = 1.0
"""The Zipf frequency of a form that is known at all, and by how much more frequent it must be."""
KNOWN_VARIANT, KNOWN_WITHIN = 1.8, 1.5
"""The Zipf frequencies of a form that no list has and that differs in letters for one sound, and of
one that a list has and of which the written one has all letters and more."""
EXTRA = 1.0
"""Nats by which a known form may fit worse of which the written one has all letters and more."""
NEVER_ALIKE = -99.0
FREQUENT, UNLIKE, LISTED, VARIANT, WITHIN = 0.29, -3.79, 0.36, 1.59, 0.17
FARTHER, BASE = -0.95, -0.08
"""Weights of a logistic regression: the Zipf frequency of the known form, its cost for each letter
as a rendering of the source in nats, its being in a list of names or a known rendering, its other
letters for the same sounds, all its letters being in the written one, its being more than a letter
away, and the constant (docs/decisions/0106)."""
LEAST = -2.2
"""Log-odds from which on the known form was meant: 30 in 1,000 sound names reach it."""
SCALE = 0.045
"""How the log-odds raise a confidence that starts at ``FIRST``."""
FIRST, SUREST = 0.62, 0.79

Found = tuple[str, float]
NOTHING: Found = ("", 0.0)


class Alike:
    """Looks for known names that sound as the source does, near a form that nobody knows."""

    def __init__(self, renderings: Renderings) -> None:
        self._renderings = renderings
        self._found: dict[tuple[str, str], Found] = {}

    def meant(self, native: str, written: str) -> Found:
        """The known form in small letters, and how sure that is; empty if there is none.

        The form written must be in no list of names, and hardly in one of words.
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
        if not (written.isalpha() and self._renderings.scripts_differ):
            return NOTHING
        if len(folded) < LISTED_SHORTEST:
            return NOTHING
        told = self._renderings.known_forms(native)
        now = self._renderings.hearing.cost(native, folded)
        least = RARE + lexicon.frequency(tag, folded)
        best, score = "", NEVER_ALIKE
        for form in lexicon.near(tag, folded, NEAREST):
            frequency = lexicon.frequency(tag, form)
            if not (form.isascii() and form.isalpha()) or frequency < least:
                continue
            cost = self._renderings.hearing.cost(native, form)
            listed = form in told or lexicon.is_name(tag, form)
            if _within(form, folded) and not listed:
                if cost < now + EXTRA:
                    return NOTHING  # its bearers put a letter more: Robertsonne
                continue
            if not self._likely(form, folded, frequency, listed=listed):
                continue
            odds = (
                BASE + FREQUENT * frequency + UNLIKE * min(cost / len(form), 2.0)
                + LISTED * listed + VARIANT * variant(form, folded)
                + WITHIN * _within(form, folded) + FARTHER * (OSA.distance(form, folded) > 1)
            )  # fmt: skip
            if odds > score:
                best, score = form, odds
        if score < LEAST:
            return NOTHING
        return best, min(SUREST, FIRST + SCALE * (score - LEAST))

    def _likely(self, form: str, folded: str, frequency: float, *, listed: bool) -> bool:
        """Whether a known form can be what was meant by a folded one, however it sounds."""
        if lexicon.is_common(self._renderings.target, form) or form == f"{folded}s":
            return False
        if is_given(form):
            return False  # a given name is spelt as parents like
        if _within(form, folded):
            long = len(folded) >= SHORTEST and frequency >= KNOWN_WITHIN
            return long and not is_person(form)
        if listed:
            return True
        return len(folded) >= SHORTEST and (frequency >= KNOWN_VARIANT or not variant(form, folded))


def _within(short: str, long: str) -> bool:
    """Whether a form has all letters of another in order."""
    letters = iter(long)
    return len(short) < len(long) and all(letter in letters for letter in short)
