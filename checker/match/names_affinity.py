"""How surely one word renders another: the same letters, a known name, a translation, its sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice, product

from rapidfuzz.distance import Indel

from checker import lexicon
from checker.languages.names import Names, names
from checker.lexicon.sound import Sound, fold, sound
from checker.match.names_chance import LETTERS, NONE, Affinity
from checker.match.names_endings import SHORTEST, Endings
from checker.match.names_letters import lettered, lowered, stem, whole_lemmas

HOPELESS = -18.0
"""Below this evidence, in nats, a form is not tried without its endings."""
GLANCE, SHORT_GLANCE = 0.25, 0.17
"""How alike two forms must be at a glance; short ones may differ more."""
VARIANTS, VARIANTS_OF_WORD = 24, 3
"""How many forms of a phrase, and of each word in it, are looked up."""
PERFECT = 0.4
"""Up to this cost in nats for each letter a form fits as it is."""
_CACHE = 200_000
"""Comparisons remembered at most, so that a long run does not grow without end."""


CERTAIN = 0.99
"""Sounds alone never make it surer than this."""


class Renderings:
    """Compares words of a source language with words of a target language."""

    def __init__(self, source: str, target: str) -> None:
        self.source, self.target = source, target
        self._names = names(source) or Names(), names(target) or Names()
        self._endings = Endings(self._names[0]), Endings(self._names[1])
        self._sound: Sound | None = sound(source) or sound(target)
        self._backwards = sound(source) is None
        self._places = {
            key: code
            for code, forms in self._names[1].territories.items()
            for form in forms
            for key in (form, fold(form) if " " not in form else form)
        }
        self._homes: dict[str, set[str]] = defaultdict(set)
        for code, forms in self._names[0].territories.items():
            for form in forms:
                self._homes[form].add(code)
        self.has_sound = self._sound is not None
        """One side is in another script, and how its names sound is known."""
        self.scripts_differ = self._sound is not None and not self._backwards
        """Names are rendered by sound, so that those in Latin letters stay as they are."""
        self._heard: dict[tuple[str, str], Affinity] = {}
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

    def known_forms(self, native: str) -> frozenset[str]:
        """Folded words of its known renderings, as they are written."""
        self.told(native)
        return self._plain[native]

    def acronyms(self, native: str) -> frozenset[str]:
        """Its known renderings that are acronyms, as they are written."""
        return frozenset(
            form
            for entry in lexicon.names(self.source, native)
            for form in entry.forms_in(self.target)
            if form.isupper()
        )

    def _tell(self, native: str) -> set[str]:
        phrases = self._phrases(native)
        found = {w for phrase in phrases for w in self._words(phrase)}
        self._plain[native] = frozenset(found)
        found |= {self._bare(fold(p)) for p in phrases if " " not in p}
        lower = lowered(native)
        places = {self._places[p] for p in phrases if p in self._places}
        if lower in self._homes:
            places |= self._homes[lower]
        elif not places and " " not in native:
            for form in sorted(self._lemmas(lower) & set(self._homes)):
                places |= self._homes[form]
        for place in sorted(places & set(self._names[1].territories)):
            found.add(f"#{place}")
            for form in self._names[1].territories[place]:
                found |= self._words(form)
        return found - {""}

    def _phrases(self, native: str) -> set[str]:
        """Lower-cased renderings in lists and dictionaries, of the likeliest form first."""
        if " " in native:
            return self._named(self._variants(native))
        lower = lowered(native)
        if cut := self._names[0].elided(lower):
            native, lower = native[cut:], lower[cut:]
        found = self._named([native])
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

    def _variants(self, native: str) -> list[str]:
        """A phrase with each word as it is or in a dictionary form; not more than a few."""
        options = [self._word_forms(word) for word in native.split()]
        return [" ".join(words) for words in islice(product(*options), VARIANTS)]

    def _word_forms(self, word: str) -> list[str]:
        lower = word.casefold()
        forms = [*lexicon.lemmas(self.source, lower), *self._endings[0].dictionary_forms(lower)]
        if word[0].isupper():
            forms = [form.capitalize() for form in forms]
        return list(dict.fromkeys((word, *forms[:VARIANTS_OF_WORD])))

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
            plain |= {f"#{self._places[f]}" for f in sorted(plain) if f in self._places}
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
        head, hyphen, tail = lower.partition("-")
        if hyphen and len(head) >= SHORTEST:
            found[fold(head)] = 0.8
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
        key = (native, rendering)
        found = self._heard.get(key)
        if found is None:
            if len(self._heard) > _CACHE:
                self._heard.clear()
            found = self._heard[key] = self._listen(native, rendering)
        return found

    def _listen(self, native: str, rendering: str) -> Affinity:
        left, right = fold(native), fold(rendering)
        if left == right:
            return LETTERS
        if self._sound is None or (native.isascii() and rendering.isascii()):
            return lettered(self.stems(native, 0), self.stems(rendering, 1))
        if not self._comparable(left, right):
            return NONE
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
            if best < HOPELESS or fit < PERFECT:
                break  # no ending makes this one name, or none is needed
        return Affinity(min(CERTAIN, self._sound.chance(best)), "sound", fit)

    def _comparable(self, left: str, right: str) -> bool:
        """At a glance, whether two folded forms can be one name: 995 in 1,000 pairs can."""
        assert self._sound is not None
        if self._backwards:
            left, right = right, left
        if len(right) > 2 * len(left) + 3 or len(left) > 2 * len(right) + 3:
            return False
        close = Indel.normalized_similarity(self._sound.rough(left), right)
        return close >= (GLANCE if min(len(left), len(right)) > 5 else SHORT_GLANCE)
