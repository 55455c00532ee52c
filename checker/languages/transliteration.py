"""The schema of ``transliteration.toml``: how a language's names are put in Latin letters, by law.

A language that has an official standard for a target language names it; the other standards are
there to be recognised. Letters are written lower-case.
"""

from __future__ import annotations

from functools import cache, cached_property

import msgspec

from checker.languages.language import language

Spellings = dict[str, tuple[str, ...]]


class Standard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One standard: Latin spellings of letters or groups of letters, the usual one first."""

    name: str
    """What readers know it by, as the subject or object of an English sentence."""
    letters: Spellings
    initial: Spellings = {}
    """Spellings at the beginning of a word, where they differ."""
    final: Spellings = {}
    """Spellings at the end of a word, where they differ."""


class Transliteration(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The ``transliteration.toml`` of a language."""

    official: Standard
    targets: frozenset[str]
    """The languages whose texts the official standard is for."""
    others: dict[str, Standard] = {}
    """Standards that are recognised but not right, by their keys in the examples."""
    places: frozenset[str] = frozenset()
    """Names of places in the country, lower-case, that have no other name in the target."""
    surname_endings: tuple[str, ...] = ()
    """Endings by which a surname is told to be of the language."""

    @cached_property
    def _phrases(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for place in sorted(self.places, key=lambda p: (-len(p), p)):
            words = tuple(place.split())
            found.setdefault(words[0], []).append(words)
        return {first: tuple(phrases) for first, phrases in found.items()}

    def phrases(self, first: str) -> tuple[tuple[str, ...], ...]:
        """The names of places that begin with a lower-case word, word by word, longest first."""
        return self._phrases.get(first, ())

    def spelt(self, native: str) -> str:
        """A lower-case word in the letters of the official standard; empty if some have none."""
        ways = _walk(native, self.official)
        return "".join(ways) if ways is not None else ""

    def own(self, native: str, latin: str) -> bool:
        """Whether a family name of the language is in the letters of its official standard."""
        spelt = native.endswith(self.surname_endings) and self.spelt(native.lower())
        return spelt == latin.lower()

    def told(self, native: str, latin: str) -> tuple[str, ...]:
        """The keys of the other standards that a lower-case spelling of a word may follow.

        Letters of which a standard says nothing are spelt as the official one has them; at least
        one is not.
        """
        return tuple(
            key
            for key, standard in self.others.items()
            if latin != self.spelt(native) and _covers(native, latin, standard, self.official)
        )


def _walk(native: str, standard: Standard) -> list[str] | None:
    """The usual spelling of each letter or group, the longest groups first."""
    found, at = [], 0
    while at < len(native):
        for size in (3, 2, 1):
            unit = native[at : at + size]
            ways = _ways(unit, at, at + size >= len(native), standard)
            if len(unit) == size and ways:
                found.append(ways[0])
                at += size
                break
        else:
            return None
    return found


def _ways(unit: str, at: int, last: bool, standard: Standard) -> tuple[str, ...]:
    """The spellings of a unit of letters at its place in the word."""
    if at == 0 and unit in standard.initial:
        return standard.initial[unit]
    if last and unit in standard.final:
        return standard.final[unit]
    return standard.letters.get(unit, ())


def _covers(native: str, latin: str, standard: Standard, official: Standard) -> bool:
    """Whether a spelling can be read off a word, at least one letter in the standard's own way."""
    reached = {(0, 0, False)}
    for start in range(len(native)):
        for at, until, marked in sorted(r for r in reached if r[0] == start):
            for size in (1, 2, 3):
                unit = native[at : at + size]
                if len(unit) < size:
                    break
                last = at + size == len(native)
                usual = _ways(unit, at, last, official)
                for way in _ways(unit, at, last, standard) or usual:
                    if latin.startswith(way, until):
                        reached.add((at + size, until + len(way), marked or way not in usual))
    return (len(native), len(latin), True) in reached


@cache
def transliteration(tag: str) -> Transliteration | None:
    """The standards of a language; ``None`` without a ``transliteration.toml``."""
    return language(tag).section("transliteration", Transliteration)
