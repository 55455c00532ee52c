"""Finds names that are put in Latin letters by another standard than the official one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker import lexicon
from checker.languages.names import Names, names
from checker.languages.transliteration import Transliteration, transliteration
from checker.lexicon.people import is_person
from checker.match.names_support import ENOUGH
from checker.match.names_words import PairWords, Word, narrowed
from checker.model import Link, Mention

PLACE, PERSON = 0.9, 0.4
"""The chance that another spelling is a fault: people may have one of their own."""
SHORTEST = 4
"""Shorter names are too easily spelt as some standard has it."""
_DOUBTED = frozenset({"misspelt", "inconsistent"})


@dataclass(frozen=True, slots=True)
class StandardDetail:
    """How a name is spelt, and how it should be."""

    better: str
    """The official spelling."""
    follows: str
    """What the spelling looks like, by its name."""
    official: str
    """The name of the official standard."""
    place: bool
    """It names a place, which has no spelling of its own choice."""


class Standards:
    """Compares the spellings of a language pair with the official standard of its source."""

    def __init__(self, source: str, target: str) -> None:
        self._tags = source, target
        found = transliteration(source)
        self._data: Transliteration | None = found if found and target in found.targets else None
        self._names = names(target) or Names()

    def told(self, words: PairWords, found: Sequence[Link]) -> list[Link]:
        """The links of a pair with one ``nonstandard`` for each word that follows another standard.

        A place spelt so is not misspelt besides; a person spelt so is rather misspelt, if a better
        form is known.
        """
        new = {_at(link): link for link in self._links(words)}
        doubted = {_at(k) for k in found if k.relation in _DOUBTED}
        places = {at for at, link in new.items() if link.detail.place}
        kept = [k for k in found if not (k.relation in _DOUBTED and _at(k) in places)]
        return [*kept, *(k for at, k in new.items() if at in places or at not in doubted)]

    def _links(self, words: PairWords) -> Iterator[Link]:
        if self._data is None:
            return
        for run, place in self._native(words.sources, self._data):
            for s in run:
                if s.mention is None or s.partner is None or s.support.chance < ENOUGH:
                    continue
                # A name of several words is known as a whole: any word of it is the partner of all.
                rivals = words.target_names if len(run) > 1 else (s.partner,)
                for t in rivals:
                    if t.covered or t.mention is None:
                        continue
                    written = self._names.bare(t.text)
                    detail = self._detail(s, written, self._data, place)
                    if detail is not None:
                        chance = PLACE if place else PERSON
                        at = _bare(t, written)
                        yield Link("name", "nonstandard", narrowed([s]), at, chance, detail)
                        break

    def _detail(
        self, native: Word, written: str, data: Transliteration, place: bool
    ) -> StandardDetail | None:
        lower, spelt = native.lower, data.spelt(native.lower)
        if not spelt or len(written) < SHORTEST or not written.istitle():
            return None
        keys = data.told(lower, written.casefold())
        if not keys or self._has_own(native.text, written, place=place):
            return None
        return StandardDetail(
            spelt.capitalize(), data.others[keys[0]].name, data.official.name, place
        )

    def _has_own(self, native: str, written: str, *, place: bool) -> bool:
        """Whether the spelling is one that a list has: of this place, or of any person."""
        source, target = self._tags
        if place:
            return any(
                written in form.split()
                for e in lexicon.names(source, native)
                for form in e.forms_in(target)
            )
        return (
            is_person(written)
            or lexicon.is_name(target, written)
            or lexicon.frequency(target, written.casefold()) > 0
        )

    def _native(
        self, side: Sequence[Word], data: Transliteration
    ) -> Iterator[tuple[Sequence[Word], bool]]:
        """Words that name a place of the country or somebody of it, and whether it is a place."""
        after = 0
        for at, word in enumerate(side):
            if at < after or word.name is None or not word.text[0].isupper() or word.acronym:
                continue
            place = self._place(side, at, data)
            after = at + place
            if place:
                yield side[at:after], True
            elif word.lower.endswith(data.surname_endings) and _follows_a_name(side, at):
                yield (word,), False

    def _place(self, side: Sequence[Word], at: int, data: Transliteration) -> int:
        """How many words from a place in the sentence on are the name of a place of the country."""
        for phrase in data.phrases(side[at].lower):
            here = side[at : at + len(phrase)]
            if len(here) == len(phrase) and all(
                w.lower == p and w.text[0].isupper() for w, p in zip(here, phrase, strict=True)
            ):
                return len(phrase)
        return 0


def _follows_a_name(side: Sequence[Word], at: int) -> bool:
    """Whether a given name stands before a surname."""
    if not at:
        return False
    before, word = side[at - 1], side[at]
    return before.name is not None and before.mention is word.mention and is_person(before.text)


def _at(link: Link) -> tuple[int, int]:
    """Where the rendering of a link stands."""
    return (link.target.segment.index, link.target.start) if link.target is not None else (-1, -1)


def _bare(word: Word, written: str) -> Mention:
    """The mention of a word without its possessive."""
    whole = narrowed([word])
    return Mention("name", whole.value, word.segment, word.start, word.start + len(written))
