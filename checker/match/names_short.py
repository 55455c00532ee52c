"""Knows the acronyms of two languages that stand for the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.languages.acronyms import acronyms
from checker.languages.names import Names, names
from checker.lexicon.sound import plain
from checker.match.names_words import Word


class Acronymy:
    """Acronyms of a target language for those of a source language, and for words written out."""

    def __init__(self, source: str, target: str) -> None:
        self._names, self._other = names(source) or Names(), names(target) or Names()
        own, other = acronyms(source), acronyms(target)
        self._short: dict[str, frozenset[str]] = defaultdict(frozenset)
        for thing, forms in own.short.items():
            for form in forms:
                self._short[form] |= frozenset(other.short.get(thing, ()))
        self._first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
        for thing, phrases in own.written_out.items():
            for phrase in phrases:
                stems = tuple(plain(phrase).split())
                told = other.short.get(thing, ())
                self._first[stems[0][:2]].append((stems, told))

    def of(self, native: str) -> frozenset[str]:
        """The acronyms, as written, for what a source acronym, be it inflected, stands for."""
        return self._short.get(self._names.bare(native), frozenset())

    def among(self, written: str, told: Sequence[str]) -> bool:
        """Whether a target acronym, be it inflected, is one of these."""
        bare = self._other.bare(written).casefold()
        return any(form.casefold() == bare for form in told)

    def written_out(self, side: Sequence[Word]) -> list[tuple[Sequence[Word], tuple[str, ...]]]:
        """Words in a row that an acronym may stand for, with the acronyms."""
        lowers = [plain(word.lower) for word in side] if self._first else []
        return [
            (side[place : place + len(stems)], told)
            for place, lower in enumerate(lowers)
            for stems, told in self._first.get(lower[:2], ())
            if len(stems) <= len(lowers) - place and all(map(str.startswith, lowers[place:], stems))
        ]
