"""Tells a form that cannot be a rendering of a name by its sound: letters lost or made up.

Spellings vary without end, and most letters are silent in some language. But a consonant that is
heard is written, and so is a full vowel between consonants; a few consonants are never written
unheard inside a name, no language puts a vowel between two consonants that are spoken together, and
none writes a letter three times.
"""

from __future__ import annotations

from checker.languages.transliteration import transliteration
from checker.lexicon.sound import Sound, fold
from checker.lexicon.sound_path import NEVER, Step
from checker.match.names_affinity import Renderings

VOWELS, SPOKEN = "aeiouy", "aeiouywjh"
OPEN = "aiou"
"""Vowels that are not silent between consonants."""
HEARD = "bfmnrvz"
"""Consonants that are not silent before the last vowel of a name."""
LOST, FULL = 5.0, 4.2
"""From these costs on, in nats, a consonant and a vowel are not rendered by nothing."""
APART = 2.0
"""Forms that cost more nats for each letter are no rendering at all, but another word."""
IMPOSSIBLE = 0.6
"""How sure it is that a form with letters that the source cannot have is wrong."""


class Unheard:
    """Looks for letters of a rendering that the source name cannot have."""

    def __init__(self, renderings: Renderings) -> None:
        self._renderings = renderings
        found = transliteration(renderings.source)
        self._standard = found if found and renderings.target in found.targets else None

    def usual(self, native: str, written: str) -> str:
        """How the name is transliterated, if the form written cannot be its rendering.

        In small letters; a form with a letter thrice has it twice, and its own capitals.
        """
        sound = self._renderings.hearing.sound
        if sound is None or not self._renderings.scripts_differ or not native[:1].isupper():
            return ""
        if not _tripled(fold(native)) and (once := _untripled(written)) != written:
            return once
        if "-" in written or self._renderings.adjectival(native.casefold(), 0):
            return ""
        form = fold(written)
        stems = [s for s, cost in self._renderings.stems(native, 0) if cost < 1]
        best = min(stems, key=lambda stem: sound.cost(stem, form))
        if sound.cost(best, form) > APART * len(form):
            return ""
        if not _broken(best, form, sound):
            return ""
        usual = self.transliterated(native)
        return usual if fold(usual) != form else ""

    def by_law(self, native: str, written: str) -> bool:
        """Whether a family name of the source language is in the letters of its standard."""
        return self._standard is not None and self._standard.own(native, written)

    def transliterated(self, native: str) -> str:
        """A source word in small Latin letters by the official standard, or else as usual."""
        usual = self._standard.spelt(native.casefold()) if self._standard else ""
        sound = self._renderings.hearing.sound
        if not usual and sound is not None:
            usual = next((latin for latin, _ in sound.renderings(fold(native), 1)), "")
        return usual


def _broken(native: str, form: str, sound: Sound) -> bool:
    i = j = 0
    steps = sound.steps(native, form)
    for n, step in enumerate(steps):
        if _lost(step, native, i, sound) or _made_up(step, form, j):
            return True
        # A vowel made up beside it stands for the one that is lost.
        beside = (*steps[max(0, n - 1) : n], *steps[n + 1 : n + 2])
        if _unvoiced(step, native, i, sound) and all(letters for letters, _, _ in beside):
            return True
        i, j = i + len(step[0]), j + len(step[1])
    return False


def _lost(step: Step, native: str, at: int, sound: Sound) -> bool:
    """Whether a consonant of the source, not one of two alike, is rendered by nothing."""
    letter, part, cost = step
    if part or not letter or cost < LOST or sound.is_vowel(letter):
        return False
    beside = (native[at - 1 : at], native[at + 1 : at + 2])
    return sound.left_out(letter) >= LOST and letter not in beside


def _unvoiced(step: Step, native: str, at: int, sound: Sound) -> bool:
    """Whether a full vowel between consonants is rendered by nothing.

    But for the first of a name: Mc stands for Мак.
    """
    letters, part, _ = step
    return not any(c in SPOKEN for c in part) and any(
        sound.left_out(letter) >= FULL
        and 1 < n < len(native) - 1
        and sound.is_vowel(letter)
        and not (sound.is_vowel(native[n - 1]) or sound.is_vowel(native[n + 1]))
        for n, letter in enumerate(letters, at)
    )


def _made_up(step: Step, form: str, at: int) -> bool:
    """Whether a letter that would be heard stands for nothing inside the form."""
    letter, part, cost = step
    if letter or cost < NEVER or not at or not any(c in VOWELS for c in form[at + 1 :]):
        return False
    before, after = form[at - 1], form[at + 1]
    if part in HEARD:
        return part not in (before, after)
    return part in OPEN and before not in VOWELS and after not in VOWELS


def _tripled(form: str) -> bool:
    """Whether one letter stands three times running."""
    return _untripled(form) != form


def _untripled(form: str) -> str:
    """A form without the third of three letters alike."""
    kept = ""
    for letter in form:
        if not (letter.isalpha() and kept[-2:].casefold() == 2 * letter.casefold()):
            kept += letter
    return kept
