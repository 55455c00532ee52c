"""How surely two words are one name by their sound, or by their letters in one script."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz.distance import Indel

from checker.languages.transliteration import transliteration
from checker.lexicon.sound import fold, sound
from checker.match.names_chance import FAINTEST, LETTERS, NONE, Affinity
from checker.match.names_letters import lettered

HOPELESS = -18.0
"""Below this evidence, in nats, a form is not tried without its endings."""
GLANCE, SHORT_GLANCE, SHORT = 0.25, 0.17, 5
"""How alike two forms must be at a glance; those of up to ``SHORT`` letters may differ more."""
PERFECT = 0.4
"""Up to this cost in nats for each letter a form fits as it is."""
CERTAIN = 0.99
"""Sounds alone never make it surer than this."""
NATIVE = 1.45
"""From this cost in nats for each letter on, a family name of the source language is another one.

It is put in other letters as it is written; on news none that was right cost as much, where names
of other peoples, Hughes for Хюс, cost twice that.
"""
_CACHE = 200_000
"""Comparisons remembered at most, so that a long run does not grow without end."""
_NOTHING = -99.0
NEVER_HEARD = 60.0
"""The cost of a form that cannot be compared by sound."""

Stems = Callable[[str, int], Sequence[tuple[str, float]]]
"""A word of side 0 or 1 and what is left of it without endings, each with a small cost."""


class Hearing:
    """Compares words of two languages by ear; remembers what it compared."""

    def __init__(self, source: str, target: str, stems: Stems) -> None:
        self.sound = sound(source) or sound(target)
        """The comparer of the side in another script; none where both are in Latin letters."""
        self.backwards = sound(source) is None
        self._stems = stems
        self._letters = transliteration(source)
        self._heard: dict[tuple[str, str], Affinity] = {}
        self._likely: dict[tuple[str, str], Affinity] = {}
        self._faintest = self.sound.evidence_for(FAINTEST) if self.sound else 0.0

    def heard(self, native: str, rendering: str) -> Affinity:
        """The chance that two words are one name."""
        return self._remembered(self._heard, native, rendering, _NOTHING)

    def likely(self, native: str, rendering: str) -> Affinity:
        """The same, or a chance of nothing where it is below ``FAINTEST``."""
        found = self._heard.get((native, rendering))
        if found is not None:
            return found if found.chance >= FAINTEST else NONE
        return self._remembered(self._likely, native, rendering, self._faintest)

    def cost(self, native: str, rendering: str) -> float:
        """The cost in nats of a folded target form as the sound of a source word or its stem."""
        sound = self.sound
        if sound is None:
            return NEVER_HEARD
        stems = self._stems(native, 0)
        return min(sound.cost(stem, rendering) + cost for stem, cost in stems if cost < 1)

    def _remembered(
        self,
        known: dict[tuple[str, str], Affinity],
        native: str,
        rendering: str,
        least: float,
    ) -> Affinity:
        key = (native, rendering)
        found = known.get(key)
        if found is None:
            if len(known) > _CACHE:
                known.clear()
            found = known[key] = self._listen(native, rendering, least)
        return found

    def _listen(self, native: str, rendering: str, least: float) -> Affinity:
        """Compare two words; evidence below ``least``, in nats, need not be exact."""
        left, right = fold(native), fold(rendering)
        if left == right:
            return LETTERS
        if self.sound is None or (native.isascii() and rendering.isascii()):
            return lettered(self._stems(native, 0), self._stems(rendering, 1))
        close = self.glance(left, right)
        if close < (GLANCE if min(len(left), len(right)) > SHORT else SHORT_GLANCE):
            return NONE
        best, fit = _NOTHING, 9.0
        exact = min(least, HOPELESS)
        for one, first in self._stems(native, 0):
            for other, second in self._stems(rendering, 1):
                if first > 1 and second == 0.0 and len(other) > len(one) + 3:
                    continue
                left, right = (other, one) if self.backwards else (one, other)
                worth = self.sound.surprise(right) - first - second
                cost = self.sound.cost_below(left, right, worth - max(best, exact))
                if worth - cost > best:
                    best, fit = worth - cost, (cost + first + second) / max(len(right), 2)
            if best < HOPELESS or fit < PERFECT:
                break  # no ending makes this one name, or none is needed
            exact = least
        if best < least or (fit > NATIVE and self._native(native, rendering)):
            return NONE
        return Affinity(min(CERTAIN, self.sound.chance(best)), "sound", fit)

    def _native(self, native: str, rendering: str) -> bool:
        """Whether a word ends as the family names of the language do, and no standard has it so."""
        if self._letters is None or len(native) <= SHORT or not native[0].isupper():
            return False
        return native.endswith(self._letters.surname_endings) and not (
            self._letters.own(native, rendering)
            or self._letters.told(native.casefold(), rendering.casefold())
        )

    def glance(self, left: str, right: str) -> float:
        """How alike two folded forms are, letter by letter; 995 in 1,000 pairs pass ``GLANCE``."""
        if self.sound is None:
            return Indel.normalized_similarity(left, right)
        if self.backwards:
            left, right = right, left
        if len(right) > 2 * len(left) + 3 or len(left) > 2 * len(right) + 3:
            return 0.0
        return Indel.normalized_similarity(self.sound.rough(left), right)
