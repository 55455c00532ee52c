"""How surely one word renders another: the same letters, a known name, a translation, its sound."""

from __future__ import annotations

from collections.abc import Iterable

from checker import lexicon
from checker.languages.names import Names, names
from checker.lexicon.sound import fold
from checker.match.names_chance import NONE, Affinity
from checker.match.names_countries import Countries
from checker.match.names_endings import SHORTEST, Endings
from checker.match.names_hearing import Hearing
from checker.match.names_letters import accented, lowered, stem, whole_lemmas
from checker.match.names_phrases import Phrases
from checker.match.names_short import Acronymy

RESEMBLING = 0.34
"""How alike a word with a small letter must be to a name: half of all chance pairs are not."""


class Renderings:
    """Compares words of a source language with words of a target language."""

    def __init__(self, source: str, target: str) -> None:
        self.source, self.target = source, target
        self._names = names(source) or Names(), names(target) or Names()
        self._endings = Endings(self._names[0]), Endings(self._names[1])
        self.hearing = Hearing(source, target, self.stems)
        self._countries = Countries((source, target), self._names)
        self.known_phrases = Phrases(source, self._endings[0], self._countries)
        self.short, self.short_back = Acronymy(source, target), Acronymy(target, source)
        self.has_sound = self.hearing.sound is not None
        """One side is in another script, and how its names sound is known."""
        self.scripts_differ = self.has_sound and not self.hearing.backwards
        """Names are rendered by sound, so that those in Latin letters stay as they are."""
        self._told: dict[str, frozenset[str]] = {}
        self._returned: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._plain: dict[str, frozenset[str]] = {}
        self._forms: dict[str, frozenset[str]] = {}
        self._stems: dict[tuple[str, int], tuple[tuple[str, float], ...]] = {}

    def told(self, native: str) -> frozenset[str]:
        """Folded words that known names and translations give for a source word or phrase.

        A place that goes by several names adds a key of its own, such as ``#US``.
        """
        found = self._told.get(native)
        if found is None:
            found = self._told[native] = frozenset(self._tell(native))
        return found

    def told_in_parts(self, native: str, *, whole: bool) -> frozenset[str]:
        """The same with its own letters and what the parts of a compound have.

        Every long part, such as of senators-Republicans, unless the word is a ``whole`` name.
        """
        told, parts = self.told(native), native.split("-")
        if native.isascii():
            told |= {fold(native)}
        if len(parts) > 1:
            short = [part for part in parts if part.isupper()]
            long = [] if whole else [part for part in parts if len(part) > SHORTEST]
            told = told.union(map(fold, short), *map(self.told, (*short, *long)))
        return told

    def known_forms(self, native: str) -> frozenset[str]:
        """Folded words of its known renderings, as they are written."""
        self.told(native)
        return self._plain[native]

    def place_forms(self, native: str) -> frozenset[str]:
        """Renderings of a source word that lists have as a place, as they are written."""
        forms = (native, *(f.capitalize() for f in sorted(self._lemmas(lowered(native)))))
        return frozenset(
            told
            for form in forms
            for entry in lexicon.names(self.source, form)
            if entry.kind in ("city", "territory")
            for told in entry.forms_in(self.target)
        )

    def acronyms(self, native: str) -> frozenset[str]:
        """Its known renderings that are acronyms, as they are written."""
        return frozenset(
            form
            for entry in lexicon.names(self.source, native)
            for form in entry.forms_in(self.target)
            if form.isupper()
        ) | self.short.of(native)

    def _tell(self, native: str) -> set[str]:
        phrases = self.phrases(native)
        if not phrases and " " in native and not self._countries.of_source(lowered(native)):
            self._plain[native] = frozenset()
            return set()
        found = {w for phrase in phrases for w in self._words(phrase)}
        self._plain[native] = frozenset(found)
        found |= {self._bare(fold(p)) for p in phrases if " " not in p}
        lower = lowered(native)
        places = self._countries.of_target(phrases)
        if home := self._countries.of_source(lower):
            places |= home
        elif not places and " " not in native:
            for form in sorted(self._countries.known(self._lemmas(lower))):
                places |= self._countries.of_source(form)
        for place in sorted(places & set(self._countries.forms)):
            found.add(f"#{place}")
            for form in self._countries.forms[place]:
                found |= self._words(form)
        return found - {""}

    def phrases(self, native: str) -> set[str]:
        """Lower-cased renderings in lists and dictionaries, of the likeliest form first."""
        if " " in native:
            return self._named(self.known_phrases.variants(native))
        lower = lowered(native)
        if cut := self._names[0].elided(lower):
            native, lower = native[cut:], lower[cut:]
        found = self._named([native]) or self._named(accented(native))
        found |= {form.casefold() for form in self.short.of(native)}
        for lemma in {lower, *whole_lemmas(self.source, lower)}:
            found |= set(lexicon.translations(self.source, self.target, lemma))
        if not found:
            for lemma in sorted(self._lemmas(lower)):
                found |= set(lexicon.translations(self.source, self.target, lemma))
            forms = (f.capitalize() for f in self._endings[0].dictionary_forms(lower))
            found |= self._named(sorted(forms))
        if not found:
            found = self._named(self._homelands(lower))
        for start in self._names[0].compound_starts:
            if lower.startswith(start):
                found |= self._named(self._homelands(lower.removeprefix(start)))
        return found

    def _named(self, forms: Iterable[str]) -> set[str]:
        return {
            told.casefold()
            for form in forms
            for entry in lexicon.names(self.source, form)
            for told in entry.forms_in(self.target)
        }

    def _words(self, phrase: str) -> set[str]:
        """The folded words of a phrase that are not there for grammar alone."""
        small = self._names[1].function_words
        return {fold(w) for w in phrase.split() if w.casefold() not in small} - {""}

    def _homelands(self, lower: str) -> list[str]:
        """Names of places that an adjective or inhabitant may be made from."""
        return sorted(
            (stem + place).capitalize()
            for stem in self._endings[0].cut(lower, adjectives=True)
            if len(stem) > SHORTEST
            for place in self._names[0].place_endings
        )

    def _lemmas(self, lower: str) -> set[str]:
        found = {lower, *whole_lemmas(self.source, lower)}
        found |= set(self._endings[0].dictionary_forms(lower))
        if found == {lower}:
            found |= set(self._endings[0].cut(lower))
        for start, whole in self._names[0].compound_starts.items():
            if lower.startswith(start) and len(lower) > len(start) + 2:
                rest = lower.removeprefix(start)
                found |= {whole, rest, *lexicon.lemmas(self.source, rest)}
        return found

    def _bare(self, word: str) -> str:
        return min((stem for stem, cost in self.stems(word, 1) if cost < 1), key=len)

    def returned(self, rendering: str) -> tuple[tuple[str, ...], ...]:
        """The stems of the words of each source form that a target name or word has."""
        found = self._returned.get(rendering)
        if found is None:
            bare = self._names[1].bare(rendering)
            told = {
                form.casefold()
                for entry in lexicon.names(self.target, bare)
                for form in entry.forms_in(self.source)
            }
            for lemma in {bare.casefold(), *lexicon.lemmas(self.target, bare.casefold())}:
                told |= set(lexicon.translations(self.target, self.source, lemma))
            found = self._returned[rendering] = tuple(
                tuple(stem(w) for w in form.split() if len(w) > 2) for form in sorted(told)
            )
        return found

    def forms(self, rendering: str) -> frozenset[str]:
        """Folded forms under which a target word may be found in ``told``."""
        found = self._forms.get(rendering)
        if found is None:
            lower = rendering.casefold().replace("’", "'")
            plain = {fold(lower)} | {stem for stem, _ in self.stems(lower, 1)}
            plain |= {fold(part) for part in lower.split("-") if len(part) > 1}
            plain |= {fold(lemma) for lemma in lexicon.lemmas(self.target, lower)}
            plain |= {f"#{code}" for code in sorted(self._countries.of_target(plain))}
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
        endings, lower = self._endings[side], word.casefold().replace("’", "'")
        found = {fold(lower): 0.0}
        head, *tails = lower.split("-")
        if tails and len(head) >= SHORTEST:
            found[fold(head)] = 0.8
            for tail in ("-".join(tails), *tails):
                found.setdefault(fold(tail), 1.3)
        for cut in endings.cut(lower):
            found.setdefault(fold(cut), 0.4)
        for cut in endings.cut(lower, adjectives=True):
            found.setdefault(fold(cut), 1.2)
        for form in endings.dictionary_forms(lower):
            found.setdefault(fold(form), 0.5)
        return sorted(found.items(), key=lambda kv: (kv[1], kv[0]))

    def places(self, native: str) -> frozenset[str]:
        """Keys of the countries that a source word names by place, people or language."""
        return frozenset(form for form in self.told(native) if form.startswith("#"))

    def place_of(self, rendering: str) -> frozenset[str]:
        """Keys of the countries that a target word names."""
        return frozenset(form for form in self.forms(rendering) if form.startswith("#"))

    def inhabitant(self, native: str) -> bool:
        """Whether a small-letter word has the look of an adjective or inhabitant of a place."""
        return self.adjectival(native.casefold(), 0)

    def known_demonym(self, rendering: str) -> bool:
        """Whether a target word is listed as an adjective or inhabitant of a place."""
        return any(e.kind == "demonym" for e in lexicon.names(self.target, rendering))

    def best_known(self, native: str) -> str:
        """A known rendering of one word, with a capital; empty if there is none."""
        return min(self.known_forms(native) - {""}, default="").capitalize()

    def is_place(self, rendering: str) -> bool:
        """Whether a target word names a country, its people or its language."""
        return any(form.startswith("#") for form in self.forms(rendering))

    def adjectival(self, word: str, side: int) -> bool:
        """Whether a lower-case word has an ending of those made from names."""
        return len(word) > 4 and self._endings[side].has_adjective(word)

    def heard(self, native: str, rendering: str) -> Affinity:
        """How surely two words are one name by their letters or sounds alone."""
        return self._of_one_country(self.hearing.heard(native, rendering), native, rendering)

    def initial(self, word: str) -> str:
        """The first letter of a word, that of another script as it sounds."""
        sound = None if word.isascii() else self.hearing.sound
        return (sound.rough(fold(word)) if sound else fold(word))[:1]

    def resemble(self, native: str, rendering: str) -> bool:
        """Whether two words are alike enough, at a glance, to be one name and no accident."""
        return self.hearing.glance(fold(native), fold(rendering)) >= RESEMBLING

    def likely(self, native: str, rendering: str) -> Affinity:
        """As ``heard``, which takes longer; nothing where the chance is below ``FAINTEST``."""
        return self._of_one_country(self.hearing.likely(native, rendering), native, rendering)

    def _of_one_country(self, affinity: Affinity, native: str, rendering: str) -> Affinity:
        return NONE if affinity.chance and self.apart(native, rendering) else affinity

    def apart(self, native: str, rendering: str) -> bool:
        """Whether the two are known as two countries, so that what is alike is not the same."""
        if self.told(native) & self.forms(rendering):
            return False
        own = {key[1:] for key in self.places(native)}
        its = {key[1:] for key in self.place_of(rendering)}
        told = [native, *sorted(self.known_forms(native))]
        return self._countries.apart(told, own, rendering, its)
