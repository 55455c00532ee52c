"""Finds under which forms a list may have a name of several words, inflected as they stand."""

from __future__ import annotations

from itertools import islice, product

from checker import lexicon
from checker.match.names_countries import Countries
from checker.match.names_endings import Endings
from checker.match.names_letters import lowered

VARIANTS, VARIANTS_OF_WORD = 24, 3
"""How many forms of a phrase, and of each word in it, are looked up."""
_REMEMBERED = 50_000


class Phrases:
    """The phrases of one language that lists have as names."""

    def __init__(self, tag: str, endings: Endings, countries: Countries) -> None:
        self._tag, self._endings, self._countries = tag, endings, countries
        self._begins: dict[str, bool] = {}

    def begin_with(self, word: str) -> bool:
        """Whether a phrase of which this is the first word may be known: most are none."""
        found = self._begins.get(word)
        if found is None:
            if len(self._begins) > _REMEMBERED:
                self._begins.clear()
            first = word.split(maxsplit=1)[0]
            country = self._countries.begins(lowered(first))
            found = self._begins[word] = country or bool(self._begun(first))
        return found

    def variants(self, phrase: str) -> list[str]:
        """A phrase with each word as it is or in a dictionary form; not more than a few."""
        first, *rest = phrase.split()
        begun = self._begun(first)
        if not begun:
            return []
        options = [self._forms(word) for word in (first, *rest)]
        variants = islice(product(*options), VARIANTS)
        return [" ".join(words) for words in variants if words[0] in begun]

    def _begun(self, word: str) -> set[str]:
        """Those forms of a word that a known name of more words begins with."""
        return {form for form in self._forms(word) if lexicon.begins_name(self._tag, form)}

    def _forms(self, word: str) -> list[str]:
        lower = word.casefold()
        forms = [*lexicon.lemmas(self._tag, lower), *self._endings.dictionary_forms(lower)]
        if word[0].isupper():
            forms = [form.capitalize() for form in forms]
        return list(dict.fromkeys((word, *forms[:VARIANTS_OF_WORD])))
