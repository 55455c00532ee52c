"""Which countries words name, and whether two words that sound alike name two of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker import lexicon
from checker.languages.names import Names
from checker.lexicon.sound import fold


class Countries:
    """The countries that the words of two languages name, by ISO 3166."""

    def __init__(self, tags: tuple[str, str], data: tuple[Names, Names]) -> None:
        self._tags, self._bare = tags, data[1].bare
        self.forms = data[1].territories
        """What the target language calls each country, its people and its language."""
        self._told = {
            key: code
            for code, forms in self.forms.items()
            for form in forms
            for key in (form, fold(form) if " " not in form else form)
        }
        self._homes: dict[str, set[str]] = defaultdict(set)
        for code, forms in data[0].territories.items():
            for form in forms:
                self._homes[form].add(code)
        self._first = {form.partition(" ")[0] for form in self._homes if " " in form}

    def of_source(self, lower: str) -> set[str]:
        """The countries that a lower-case source word or phrase names, by the language's data."""
        return self._homes.get(lower, set())

    def begins(self, lower: str) -> bool:
        """Whether a lower-case word is the first of a source phrase that names a country."""
        return lower in self._first

    def of_target(self, forms: Iterable[str]) -> set[str]:
        """Those that lower-case target forms name, by the language's data."""
        return {self._told[form] for form in forms if form in self._told}

    def known(self, forms: Iterable[str]) -> set[str]:
        """The source forms that name a country."""
        return self._homes.keys() & set(forms)

    def apart(self, told: Sequence[str], own: set[str], rendering: str, its: set[str]) -> bool:
        """Whether lists have two words as two countries, however alike: Iran and Iraq.

        ``told`` is the source word and what renders it; ``own`` and ``its`` are the countries that
        the languages' data has for the two.
        """
        native, *forms = told
        own = own.union(self._listed(0, native), *(self._listed(1, f.title()) for f in forms))
        its = its | self._listed(1, self._bare(rendering))
        return bool(own and its) and not own & its

    def _listed(self, side: int, form: str) -> set[str]:
        return {e.id for e in lexicon.names(self._tags[side], form) if e.kind == "territory"}
