"""What speaks for and against a name without a counterpart being a fault: a few plain figures."""

from __future__ import annotations

import math
from collections.abc import Sequence

from checker import lexicon
from checker.extract.name_common import known_name
from checker.languages.names import Names, names
from checker.match.names_affinity import Renderings
from checker.match.names_chance import NONE
from checker.match.names_memory import NameMemory
from checker.match.names_support import ENOUGH, key
from checker.match.names_wholes import rest_of
from checker.match.names_words import PairWords, Word, runs

NEAR, FAR = 2, 6
"""How many pairs before a name may have been said that stands for a pronoun, or for an office."""
ORDINARY = 4.0
"""The Zipf frequency from which a word that a dictionary has is an ordinary one."""
WORLDWIDE = 3.5
"""A Zipf frequency from which on an acronym of the source is one of the target language too."""
SURPRISE = 2.0
"""The most that the use of a name elsewhere in the document can tell, in nats."""
WINDOW = 30
"""How many words to either side of its place a name is listened for again."""
LONG = 3
"""Words of no more letters sound like anything."""

CLEAR = 1.8
"""Up to this cost in nats for each letter a word is heard as the name."""

Evidence = tuple[float, ...]

LOST = (
    "rendered elsewhere", "never rendered", "listed", "rendering known", "ordinary", "frequency",
    "acronym", "acronym known", "same letters", "place", "uncertain", "words", "rest there",
    "pronoun", "said before", "pronoun for it", "names found", "other side left", "echo",
    "own side left", "twice", "first", "surname there",
    "resumed", "partly said", "in brackets", "moved",
)  # fmt: skip
"""What the figures are of a name of the source that the rendering lacks, in order."""


class Witness:
    """Gathers the evidence on names of one language pair."""

    def __init__(self, renderings: Renderings) -> None:
        self._renderings = renderings
        self._tags = renderings.source, renderings.target
        self._names = tuple(names(tag) or Names() for tag in self._tags)

    def lost(self, run: Sequence[Word], words: PairWords, memory: NameMemory) -> Evidence:
        """The figures of ``LOST`` for a name of the source, without the last four."""
        told, tag = self._renderings, self._tags[0]
        word = max(run, key=lambda w: (memory.said[key(w)], len(w.text)))
        said, uses = memory.said[key(word)], len(memory.natives[key(word)])
        pronoun = self.more_pronouns(words)
        before = self._named_before(word, words, memory)
        return (
            _odds(said, uses - said - 1),
            float(said == 0 and uses > 1),
            float(any(known_name(tag, w.text) for w in run)),
            float(any(told.known_forms(w.text) for w in run)),
            float(all(self._ordinary(w) for w in run) and not self._country(run)),
            0.0 if word.acronym else min(lexicon.frequency(tag, w.lower) for w in run),
            float(word.acronym),
            float(word.acronym and self.known_acronym(word.text)),
            float(told.scripts_differ and word.text.isascii()),
            float(any(told.places(w.text) for w in run)),
            float(not any(w.sure for w in run)),
            float(min(len(run), 3) - 1),
            _rest_there(run, words.sources),
            float(pronoun),
            before,
            float(pronoun) * before,
            math.log(memory.known),
            float(min(_left(words.target_names), 2)),
            self._echo(run, words),
            float(min(_left(words.source_names) - len(run), 2)),
            float(sum(w.lower == word.lower for w in words.sources) > 1),
            float(run[0].place == 0),
            float(surname_there(run, words.sources)),
        )

    def more_pronouns(self, words: PairWords) -> bool:
        """Whether the rendering has more pronouns of persons than the source."""
        return self._persons(words.targets, 1) > self._persons(words.sources, 0)

    def _persons(self, side: Sequence[Word], which: int) -> int:
        listed = self._names[which].pronouns
        return sum(w.lower in listed for w in side)

    def _named_before(self, word: Word, words: PairWords, memory: NameMemory) -> float:
        """Whether the rendering has just named it: then a pronoun or nothing may stand for it."""
        here = memory.order[id(words.pair)]
        places = {p for f in memory.rendered_as(key(word)) for p in memory.targets[f]}
        return _recent(places, here, NEAR)

    def _ordinary(self, word: Word) -> bool:
        """Whether it is a frequent ordinary word with a capital, and no name of a place."""
        lower, tag = word.lower, self._tags[0]
        return (
            not word.acronym
            and lexicon.is_common(tag, lower)
            and lexicon.frequency(tag, lower) >= ORDINARY
            and not any(e.kind == "territory" for e in lexicon.names(tag, word.text))
        )

    def _country(self, run: Sequence[Word]) -> bool:
        """Whether words, however ordinary, together are the name of a country."""
        return len(run) > 1 and bool(self._renderings.places(" ".join(w.text for w in run)))

    def known_acronym(self, text: str) -> bool:
        """Whether it has a known rendering, or is one that the target language uses itself."""
        return bool(self._renderings.acronyms(text)) or (
            text.isascii() and lexicon.frequency(self._tags[1], text.casefold()) >= WORLDWIDE
        )

    def _echo(self, run: Sequence[Word], words: PairWords) -> float:
        """How surely a word about there, taken for no rendering, sounds like one of the name."""
        side = words.targets
        middle = run[0].place * len(side) // max(len(words.sources), 1)
        found = (
            self._renderings.heard(one.text, other.text)
            for one in run[:4]
            for other in side[max(0, middle - WINDOW) : middle + WINDOW]
            if other.support.chance < ENOUGH and min(len(one.text), len(other.text)) > LONG
        )
        return max((a.chance for a in found if a.fit <= CLEAR), default=0.0)


def _odds(times: int, others: int) -> float:
    """The logarithm of how often against how rarely, within bounds."""
    return max(-SURPRISE, min(SURPRISE, math.log((times + 0.5) / (max(others, 0) + 0.5))))


def _recent(places: set[int], here: int, near: int) -> float:
    """1 for a place just before, less for one further back, 0 for none."""
    back = min((here - p for p in places if p < here), default=FAR + 1)
    return 1.0 if back <= near else 0.5 if back <= FAR else 0.0


def _rest_there(run: Sequence[Word], side: Sequence[Word]) -> float:
    """Whether other words of the same name have their counterparts."""
    return float(bool(rest_of(run, side)))


def named_elsewhere(word: Word, memory: NameMemory, tag: str) -> bool:
    """Whether the document renders it elsewhere by its sound, or by a name and no dictionary has
    it as a word."""
    if memory.usually_heard(key(word)):
        return True
    return memory.usually_named(key(word)) and not any(
        lexicon.is_common(tag, form) for form in (word.lower, *lexicon.lemmas(tag, word.lower))
    )


def surname_there(run: Sequence[Word], side: Sequence[Word]) -> bool:
    """Whether a later word of the same name is there: a first name or a title left out."""
    last = run[-1]
    return not last.acronym and any(w.place > last.place for w in rest_of(run, side))


def recount(side: Sequence[Word]) -> None:
    """Take back the support of half a name whose other half is missing, if others need it.

    Of a mother and her son the source has the surname twice and the rendering once: then it is
    hers, whose first name is there, and the son is missing.
    """
    whole = [run for run in runs(side) if all(w.support.chance >= ENOUGH for w in run)]
    claimed = {w.lower for run in whole for w in run}
    for run in runs(side):
        if len(run) < 2 or run in whole:
            continue
        for word in run:
            partner = word.partner
            if partner is not None and word.lower in claimed and _alone(partner):
                word.support, word.partner = NONE, None


def _alone(word: Word) -> bool:
    """Whether the form of a word stands in its segment once."""
    return sum(t.lower == word.lower for t in word.segment.tokens) < 2


def _left(side: Sequence[Word]) -> int:
    return sum(w.sure and not w.covered and w.support.chance < ENOUGH for w in side)
