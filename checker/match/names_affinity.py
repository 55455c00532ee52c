"""How surely one word renders another: the same letters, a known name, a translation, its sound."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from checker import lexicon
from checker.languages.names import Names, names
from checker.lexicon.sound import Sound, fold, skeleton, sound

SHORTEST = 3
"""Fewer letters than this are left of no name when its ending is taken off."""
_CACHE = 200_000
"""Comparisons remembered at most, so that a long run does not grow without end."""


class Affinity(NamedTuple):
    """The chance that two words name the same, and what says so."""

    chance: float
    reason: str
    """``letters``, ``name``, ``words``, ``initials``, ``sound``, ``settled`` or empty."""
    fit: float = 0.0
    """For ``sound``: the cost of the rendering in nats for each letter; 0 is a perfect fit."""


NONE = Affinity(0.0, "")
LETTERS = Affinity(1.0, "letters")
KNOWN = Affinity(0.98, "name")
WORDS = Affinity(0.95, "words")
INITIALS = Affinity(0.85, "initials")


class Renderings:
    """Compares words of a source language with words of a target language."""

    def __init__(self, source: str, target: str) -> None:
        self.source, self.target = source, target
        self._names = names(source) or Names(), names(target) or Names()
        self._sound: Sound | None = sound(source) or sound(target)
        self._backwards = sound(source) is None
        self._heard: dict[tuple[str, str], Affinity] = {}
        self._told: dict[str, frozenset[str]] = {}
        self._forms: dict[str, frozenset[str]] = {}
        self._stems: dict[tuple[str, int], tuple[tuple[str, float], ...]] = {}

    def told(self, native: str) -> frozenset[str]:
        """Folded words that known names and translations give for a source word."""
        found = self._told.get(native)
        if found is None:
            found = self._told[native] = frozenset(self._tell(native))
        return found

    def _tell(self, native: str) -> set[str]:
        lower = native.casefold()
        found = set(_known_words(self.source, self.target, native))
        data = self._names[0]
        stems = {lower, *lexicon.lemmas(self.source, lower)}
        for start, whole in data.compound_starts.items():
            if lower.startswith(start) and len(lower) > len(start) + 2:
                stems |= {whole, lower.removeprefix(start)}
        for lemma in sorted(stems):
            for phrase in lexicon.translations(self.source, self.target, lemma):
                found |= {fold(w) for w in phrase.split() if len(w) > 1}
        return {form for word in found for form in self._bare(word)}

    def _bare(self, word: str) -> list[str]:
        return [stem for stem, _ in self.stems(word, 1)]

    def forms(self, rendering: str) -> frozenset[str]:
        """Folded forms under which a target word may be found in ``told``."""
        found = self._forms.get(rendering)
        if found is None:
            lower = rendering.casefold().replace("’", "'")
            plain = {fold(lower), *self._bare(lower)}
            plain |= {fold(lemma) for lemma in lexicon.lemmas(self.target, lower)}
            plain |= _aliases(self.target, rendering)
            found = self._forms[rendering] = frozenset(plain)
        return found

    def stems(self, word: str, side: int) -> tuple[tuple[str, float], ...]:
        """A folded word and what is left of it without endings, each with a small cost."""
        key = (word, side)
        found = self._stems.get(key)
        if found is None:
            found = self._stems[key] = tuple(self._strip(word, side))
        return found

    def _strip(self, word: str, side: int) -> list[tuple[str, float]]:
        data, lower = self._names[side], word.casefold().replace("’", "'")
        found = {fold(lower): 0.0}
        for endings, cost in ((data.endings, 0.4), (data.adjective_endings, 1.2)):
            for ending in endings:
                if lower.endswith(ending) and len(lower) - len(ending) >= SHORTEST:
                    found.setdefault(fold(lower[: -len(ending)]), cost)
        return sorted(found.items(), key=lambda kv: (kv[1], kv[0]))

    def adjectival(self, word: str, side: int) -> bool:
        """Whether a lower-case word has an ending of those made from names."""
        return len(word) > 4 and word.endswith(self._names[side].adjective_endings)

    def heard(self, native: str, rendering: str) -> Affinity:
        """How surely two words are one name by their letters or sounds alone."""
        key = (native, rendering)
        found = self._heard.get(key)
        if found is None:
            if len(self._heard) > _CACHE:
                self._heard.clear()
            found = self._heard[key] = self._listen(native, rendering)
        return found

    def _listen(self, native: str, rendering: str) -> Affinity:
        if not _comparable(native, rendering):
            return NONE
        if fold(native) == fold(rendering):
            return LETTERS
        if self._sound is None or (native.isascii() and rendering.isascii()):
            return self._lettered(native, rendering)
        best, fit = -99.0, 9.0
        for one, first in self.stems(native, 0):
            for other, second in self.stems(rendering, 1):
                if first > 1 and second == 0.0 and len(other) > len(one) + 3:
                    continue
                left, right = (other, one) if self._backwards else (one, other)
                cost = self._sound.cost(left, right)
                score = self._sound.surprise(right) - cost - first - second
                if score > best:
                    best, fit = score, (cost + first + second) / max(len(right), 2)
        return Affinity(_chance(best, fit), "sound", fit)

    def _lettered(self, native: str, rendering: str) -> Affinity:
        best = 0.0
        for one, first in self.stems(native, 0):
            for other, second in self.stems(rendering, 1):
                if one == other:
                    return Affinity(0.99 - 0.02 * (first + second), "letters")
                if len(one) >= SHORTEST and len(other) >= SHORTEST:
                    close = Levenshtein.normalized_similarity(one, other, score_cutoff=0.6)
                    best = max(best, close - 0.02 * (first + second))
        if best <= 0.6:
            return NONE
        return Affinity(1 / (1 + math.exp(-16 * (best - 0.78))), "sound", (1 - best) * 4)


def _comparable(one: str, other: str) -> bool:
    """A cheap look at whether two forms can sound alike at all."""
    if len(other) > 2 * len(one) + 3 or len(one) > 2 * len(other) + 3:
        return False
    left, right = skeleton(one), skeleton(other)
    if len(left) < 2 or len(right) < 2:
        return len(one) < 6 or len(other) < 6
    return left[0] in right[:2] or right[0] in left[:2]


def _chance(evidence: float, fit: float) -> float:
    """The chance that two forms are one name, from evidence in nats and its cost per letter."""
    return 1 / (1 + math.exp(-(0.55 * evidence - 2.2 * fit + 1.0)))


@lru_cache(maxsize=65536)
def _known_words(source: str, target: str, native: str) -> frozenset[str]:
    found: set[str] = set()
    for entry in lexicon.names(source, native):
        for form in entry.forms_in(target):
            found |= {fold(w) for w in form.split()}
    return frozenset(found - {""})


@lru_cache(maxsize=65536)
def _aliases(tag: str, form: str) -> frozenset[str]:
    """Other single words of the same language for what a known name names."""
    found = (f for entry in lexicon.names(tag, form) for f in entry.forms_in(tag))
    return frozenset(fold(f) for f in found if " " not in f)
