"""How sure it is that a name without a counterpart is a fault of the rendering."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker import lexicon
from checker.extract.name_common import common
from checker.languages.names import Names, names
from checker.lexicon.people import is_person
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_asides import in_brackets, moved, of_body, partly_said, stood_in
from checker.match.names_evidence import FAR, NEAR, Evidence, Witness
from checker.match.names_gaps import gap_for, surer
from checker.match.names_memory import NameMemory
from checker.match.names_opposites import LETTERS, letter_apart
from checker.match.names_standing import (
    abbreviation,
    among_common,
    completes,
    follows_given,
    full_name,
)
from checker.match.names_support import ENOUGH, key, listen
from checker.match.names_weights import LOST, chance_of
from checker.match.names_words import PairWords, Word

# Chances that an alarm is right, as read off the names of sound and of damaged renderings.
PROVEN = 0.85
"""A name that the document renders elsewhere, or that a list has."""
LIKELY = 0.75
"""A word that nothing but its capital makes a name."""
RESUMED = 0.45
"""A name said just before, of which the other side has a pronoun or nothing."""
ORDINARY, TRANSLATED = 4.0, 3.0
"""Zipf frequencies from which a word with a capital is taken for an ordinary one, if a dictionary
has it as one, or if no list has it as a name: it is translated by its meaning."""
IGNORANCE = 4
"""How fast an alarm loses weight in a document of whose names many are not found."""
SURELY = 0.6
"""From this chance on a name is left out, whatever else of the rendering is not accounted for."""
UNHEARD, STRANGE = 2.5, 0.6
"""Below this Zipf frequency an acronym that stands once is hardly one; and how sure that is."""
UNLIKELY = 0.3
"""A name that the document never renders, however often: it has a way of its own."""


class Doubts:
    """Weighs the names that only one side of a pair has."""

    def __init__(self, renderings: Renderings) -> None:
        self._renderings = renderings
        self._tags = renderings.source, renderings.target
        self._scripts = renderings.scripts_differ
        self._names = tuple(names(tag) or Names() for tag in self._tags)
        self._witness = Witness(renderings)
        self._blind = any(names(tag) is None for tag in self._tags)

    def missing(self, run: Sequence[Word], words: PairWords, memory: NameMemory) -> float:
        """The chance that the rendering should say these words and does not: a fitted model's.

        What a pronoun more than in the source, or an acronym, may stand for is no alarm, unless
        the rendering is torn in its place."""
        chance = chance_of(LOST, self.evidence(run, words, memory), self._names[0].doubt)
        if gap_for(run, words) is not None:
            return surer(chance)
        told = self._witness.more_pronouns(words) and self._resumed(run, words, memory)
        if told or self._in_acronym(run, words, memory):
            return min(chance, RESUMED)
        return chance if self._seen(run, memory.usually_heard) else min(chance, RESUMED)

    def _in_acronym(self, run: Sequence[Word], words: PairWords, memory: NameMemory) -> bool:
        """Whether an acronym that stands for nothing else has the first letters of the words."""
        loose = [t.lower for t in words.target_names if t.acronym and t.support.chance < ENOUGH]
        firsts = [{f[:1] for f in self._said_as(w, memory)} for w in run] if loose else []
        return any(all(not one.isdisjoint(letters) for one in firsts) for letters in loose)

    def _said_as(self, word: Word, memory: NameMemory) -> frozenset[str]:
        """Its known renderings, and those that the document has elsewhere."""
        return self._renderings.known_forms(word.text) | memory.rendered_as(key(word))

    def evidence(self, run: Sequence[Word], words: PairWords, memory: NameMemory) -> Evidence:
        """The figures of ``LOST``: last, whether another word, line or remark may stand for it."""
        return (
            *self._witness.lost(run, words, memory),
            float(self._resumed(run, words, memory)),
            float(partly_said(run, words.sources)),
            float(in_brackets(run, words.sources, words.pair.targets)),
            float(moved(run, (near.targets for near in memory.beside(words)), self._same)),
        )

    def _seen(self, run: Sequence[Word], elsewhere: Callable[[str], bool]) -> bool:
        """Whether a name of a language without data is one, by its other uses in the document."""
        return not self._blind or any(elsewhere(key(w)) for w in run)

    def _same(self, native: Word, rendering: Word) -> bool:
        told = self._renderings.told(native.text) & self._renderings.forms(rendering.text)
        return bool(told) or listen(native, rendering, self._renderings).chance >= ENOUGH

    def _resumed(self, run: Sequence[Word], words: PairWords, memory: NameMemory) -> bool:
        """Whether a pronoun or the like may stand for what the rendering has just named."""
        stand_ins = self._names[1].pronouns
        place = any(self._renderings.places(w.text) for w in run)
        if place and of_body(run, words.sources):
            return True
        if place:
            stand_ins = self._names[1].stand_ins
        here, word = memory.order[id(words.pair)], run[-1]
        forms = memory.rendered_as(key(word))
        nameless = not any(w.sure for w in words.target_names)  # it says "he" of whom all speaks
        back = set(range(0 if nameless else here - FAR, here))
        if not place and not any(memory.targets[form] & back for form in forms):
            return False
        return stood_in(run, words, stand_ins)

    def extra(self, run: Sequence[Word], words: PairWords, memory: NameMemory) -> float:
        """The chance that the rendering should not say these words."""
        chance = max(self._added(w, words, memory) for w in run)
        if (
            partly_said(run, words.targets)
            or in_brackets(run, words.targets, words.pair.sources)
            or moved(
                run, (near.sources for near in memory.beside(words)), lambda t, s: self._same(s, t)
            )
            or not self._seen(run, memory.usually_founded)
            or (len(run) == 1 and run[0].acronym and fold(run[0].text) in memory.initials)
        ):
            return min(chance, RESUMED)
        if len(run) == 1 and self._unlisted_people(run[0], words):
            return min(chance, RESUMED)
        if all(self._said_near(w, words, memory) or self._adjective(w, memory) for w in run) or (
            len(run) == 1 and self._located(run[0], words)
        ):
            return min(chance, RESUMED)
        return chance * memory.known**IGNORANCE

    def _unlisted_people(self, word: Word, words: PairWords) -> bool:
        """Whether it may be the people that an unknown word of the source names."""
        told = self._renderings
        return told.known_demonym(self._names[1].bare(word.text)) and any(
            s.support.chance < ENOUGH
            and not s.sure
            and told.inhabitant(s.text)
            and not (told.told(s.text) and told.place_of(word.text))
            for s in words.sources
        )

    def _adjective(self, word: Word, memory: NameMemory) -> bool:
        """Whether it only says of which country, and the document has told so."""
        return self._renderings.is_place(word.text) and memory.usually_founded(key(word))

    def _said_near(self, word: Word, words: PairWords, memory: NameMemory) -> bool:
        """Whether the source speaks of it just before: then a name may stand for a pronoun."""
        here = memory.order[id(words.pair)]
        nameless = not any(w.sure for w in words.source_names)  # it says "the president"
        back = FAR if nameless else NEAR
        forms = {key(word), fold(self._names[1].bare(word.lower))}
        places = {place for form in forms for place in memory.grounded.get(form, ())}
        return any(here - back <= place < here for place in places)

    def _located(self, word: Word, words: PairWords) -> bool:
        """Whether it is the country that readers are told after a place, as in Leeds, England."""
        if word.place == 0 or not self._renderings.is_place(word.text):
            return False
        before = words.targets[word.place - 1]
        between = word.segment.text[before.end : word.start]
        return (
            before.name is not None and before.support.chance >= ENOUGH and (between.strip() == ",")
        )

    def replaced(
        self, lost: Sequence[Word], added: Sequence[Word], words: PairWords, memory: NameMemory
    ) -> float:
        """The chance that one name stands in the place of another."""
        if self._other_country(lost, added):
            return PROVEN
        missing = self._lost_name(lost, memory)
        extra = max(self._added(w, words, memory) for w in added)
        if self._in_part(lost, words):
            return RESUMED
        if follows_given(lost, added, words, self._tags):
            return PROVEN
        if all(w.acronym for w in (*lost, *added)) and (
            missing >= PROVEN or letter_apart(lost[-1], added[-1], self._names)
        ):
            return PROVEN
        if not self._seen(lost, memory.usually_heard):
            return min(missing, extra, RESUMED)
        if min(missing, extra) < LIKELY:
            return min(missing, extra)
        return (missing + extra) / 2

    def by_chance(
        self, lost: Sequence[Word], added: Sequence[Word], words: PairWords, memory: NameMemory
    ) -> bool:
        """Whether somebody's name is left out, and words that are nobody's stand somewhere else."""
        return (
            all(self._everyday(w) for w in added)
            and any(self._person(w, memory) for w in lost)
            and not self._renderings.places(" ".join(w.text for w in lost))
            and self.missing(lost, words, memory) >= SURELY
        )

    def _person(self, word: Word, memory: NameMemory) -> bool:
        """Whether it is a person's name, or one that the document renders by its sound alone."""
        heard = memory.usually_heard(key(word)) and not any(
            common(self._tags[1], self._tags[0], form) and not is_person(form.capitalize())
            for form in memory.rendered_as(key(word))
        )
        tag, text = self._tags[0], word.text
        named = lexicon.is_name(tag, text) and not lexicon.is_common(tag, word.lower)
        return not word.acronym and (heard or named or is_person(text))

    def _everyday(self, word: Word) -> bool:
        """Whether a word or an acronym of the target language is a frequent one."""
        bare = self._names[1].bare(word.text).casefold()
        frequent = lexicon.frequency(self._tags[1], bare) >= ORDINARY
        return frequent and (word.acronym or self._ordinary(word, 1))

    def _other_country(self, lost: Sequence[Word], added: Sequence[Word]) -> bool:
        """Whether one country stands in the place of another."""
        own = {place for w in lost for place in self._renderings.places(w.text)}
        other = {place for w in added for place in self._renderings.place_of(w.text)}
        return bool(own and other) and not own & other

    def _in_part(self, run: Sequence[Word], words: PairWords) -> bool:
        """Whether it is a short word of a name whose rest is rendered: Ин of Кім Чен Ин."""
        near = words.sources[max(0, run[0].place - 2) : run[-1].place + 3]
        return all(len(w.text) <= LETTERS and not w.acronym for w in run) and any(
            w.name and w.support.chance >= ENOUGH and w.text[0].isupper() for w in near
        )

    def _lost_name(self, run: Sequence[Word], memory: NameMemory) -> float:
        if len(run) > 1 and self._renderings.places(" ".join(w.text for w in run)):
            return PROVEN  # ordinary words that together are the name of a country
        return max(self._lost(w, memory) for w in run)

    def _lost(self, word: Word, memory: NameMemory) -> float:
        if self._ordinary(word, 0) and not full_name(word):
            return UNLIKELY
        if memory.usually_said(key(word)) or (self._scripts and word.text.isascii()):
            return PROVEN
        if word.acronym and self._witness.known_acronym(word.text):
            return PROVEN
        if word.acronym or len(memory.natives[key(word)]) > 1:
            return UNLIKELY
        if lexicon.is_name(self._tags[0], word.text) or is_person(word.text):
            return PROVEN
        tag = self._tags[0]
        forms = (word.lower, *lexicon.lemmas(tag, word.lower))
        frequent = lexicon.frequency(tag, word.lower) >= TRANSLATED
        ordinary = frequent and any(lexicon.is_common(tag, form) for form in forms)
        return UNLIKELY if ordinary else LIKELY

    def _ordinary(self, word: Word, side: int) -> bool:
        """Whether it is a frequent ordinary word with a capital, and no name of a place."""
        lower, tag = self._names[side].bare(word.text).casefold(), self._tags[side]
        return (
            not word.acronym
            and lexicon.is_common(tag, lower)
            and lexicon.frequency(tag, lower) >= ORDINARY
            and not any(e.kind == "territory" for e in lexicon.names(tag, word.text))
        )

    def _added(self, word: Word, words: PairWords, memory: NameMemory) -> float:
        bare = self._names[1].bare(word.text)
        plain = any(
            common(self._tags[1], self._tags[0], part)
            for part in {bare.casefold(), bare.casefold().split("-")[-1]}
        )
        plain = (plain or self._ordinary(word, 1)) and not self._renderings.is_place(bare)
        if plain and (completes(word, words) or not full_name(word)):
            return UNLIKELY
        if memory.usually_founded(key(word)):
            return PROVEN
        once = len(memory.targets[key(word)]) == 1
        zipf = lexicon.frequency(self._tags[1], bare.casefold())
        if word.acronym and once and len(bare) > 2 and zipf < UNHEARD:
            return STRANGE
        if abbreviation(word) or len(memory.targets[key(word)]) > 1:
            return UNLIKELY
        if lexicon.is_name(self._tags[1], bare) or is_person(bare):
            return PROVEN
        if lexicon.frequency(self._tags[1], bare.casefold()) > 0:
            return UNLIKELY if among_common(word, words) else LIKELY
        return LIKELY
