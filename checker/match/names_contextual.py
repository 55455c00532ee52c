"""What an encoder says of names without counterparts: evidence that joins that of words alone.

A name that a translation says in other words has a counterpart among them by its meaning in
context; one that was left out has none, and is less like anything there than the words around it.
How like two words are tells a name from another no better than chance, so that no figure here is
a cosine as such: they are which words are each other's nearest, and how far a word falls behind
the others of its sentence. An encoder with other ranges of cosines can be read in the same way.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from checker.match.names_contextual_weights import LOST, REPLACED
from checker.match.names_doubts import RESUMED
from checker.match.names_opposites import opposites
from checker.match.names_support import ENOUGH
from checker.match.names_weights import chance_of
from checker.match.names_words import PairWords, Word
from checker.wordlinks import WordLinks

GRAMMAR = 3
"""Words of so few letters are mostly grammar, and linked to whatever is left over."""
SUREST = 0.98
"""Words alone never make it surer than this, nor less sure than the rest to one."""
FAR = -1.0
"""Standard deviations from the mean of a sentence: what is further off is linked by default."""
DOUBT = 0.4
"""Nats that an encoder must be surer than even: what it barely believes is as often wrong."""
FLAT = 0.001
"""The least spread of the cosines of a sentence that anything is measured by."""

Run = list[Word]


class Likeness(NamedTuple):
    """How the words of a name stand to those of the other side."""

    linked: float
    """The share of them that have a counterpart there: a word that each is the nearest of."""
    near: float
    """The cosine with the nearest word, less the mean of the sentence, in standard deviations."""


class Context:
    """Weighs the names that only one side of a pair has, by what an encoder makes of the words.

    Where none was asked, everything is as words alone have it.
    """

    def __init__(self, words: PairWords) -> None:
        self._words = words
        self._links = words.pair.words
        self._moved: set[int] = set()

    def opposed(self, lost: Sequence[Run], added: Sequence[Run]) -> list[tuple[Run, Run]]:
        """As ``opposites``: first those that are linked, and none that is told in other words."""
        plain = opposites(lost, added, self._words)
        if self._links is None:
            return plain
        one = [run for run in lost if not self.told_in_words(run, ())]
        other = [run for run in added if not self.told_in_words((), run)]
        found = []
        for run in list(one):
            linked = {id(w) for w in self._counterparts(run, 0)}
            rival = next((r for r in other if any(id(w) in linked for w in r)), None)
            if rival is not None:
                found.append((run, rival))
                one.remove(run)
                other.remove(rival)
        found += opposites(one, other, self._words)
        before, after = _partners(plain), _partners(found)
        self._moved = {
            key for key in before.keys() | after.keys() if before.get(key) != after.get(key)
        }
        return found

    def weighed(
        self, chance: float, lost: Sequence[Word] = (), added: Sequence[Word] = ()
    ) -> tuple[float, str]:
        """The chance of a fault, given that by words alone, and the encoder that it rests on.

        ``lost`` are the words of the source that are missing and ``added`` those of the target.
        Empty for a fault that words alone tell.
        """
        if self._links is None:
            return chance, ""
        if self.told_in_words(lost, added):
            return min(chance, RESUMED), ""
        found = chance
        if not self.left_to_words(chance, lost, added):
            weights = REPLACED if added else LOST
            figures = self.evidence(self._links, chance, lost, added)
            found = max(chance, chance_of(weights, figures, DOUBT))
        moved = bool(self._moved & {id(w) for w in (*lost, *added)})
        return found, self._links.model if moved or chance < ENOUGH <= found else ""

    def left_to_words(self, chance: float, lost: Sequence[Word], added: Sequence[Word]) -> bool:
        """Whether an encoder cannot make a fault likelier than words alone do.

        A name added is as unlike the source where the source says it by a pronoun, and so is a name
        that a pronoun stands for. Two names that are each other's counterparts may be one.
        """
        return not lost or chance == RESUMED or bool(added and self._counterparts(lost, 0))

    def evidence(
        self, links: WordLinks, chance: float, lost: Sequence[Word], added: Sequence[Word]
    ) -> list[float]:
        """The log odds of the chance by words, the likeness of what each side has, and how much of
        the pair is linked: the share of the words of the side that has fewer."""
        sure = min(max(chance, 1 - SUREST), SUREST)
        figures = [math.log(sure / (1 - sure))]
        for side, run in enumerate((lost, added)):
            if run:
                figures += self._likeness(run, side)
        fewest = min(len(words) for words in links.words)
        return [*figures, len(links.links) / max(1, fewest)]

    def told_in_words(self, lost: Sequence[Word], added: Sequence[Word]) -> bool:
        """Whether a word that is no name, and stands for nothing else, says what one side has."""
        if self._links is None or (lost and added):
            return False
        run, side = (lost, 0) if lost else (added, 1)
        return self._likeness(run, side).near > FAR and any(
            _free(w) and not w.sure and len(w.text) > GRAMMAR for w in self._counterparts(run, side)
        )

    def _likeness(self, run: Sequence[Word], side: int) -> Likeness:
        links = self._links
        assert links is not None
        nearest = links.nearest[side]
        mean = sum(nearest) / max(1, len(nearest))
        spread = math.sqrt(sum((n - mean) ** 2 for n in nearest) / max(1, len(nearest)))
        mine = [n for word in run for n in self._places(word, side)]
        near = max((nearest[n] for n in mine), default=0.0)
        linked = sum(n in self._linked[side] for n in mine)
        return Likeness(linked / max(1, len(mine)), (near - mean) / max(spread, FLAT))

    def _counterparts(self, run: Sequence[Word], side: int) -> list[Word]:
        places = [n for word in run for n in self._places(word, side)]
        linked = [self._linked[side][n] for n in places if n in self._linked[side]]
        return [self._by_place[1 - side][n] for n in linked if n in self._by_place[1 - side]]

    @cached_property
    def _linked(self) -> tuple[Mapping[int, int], Mapping[int, int]]:
        """For each linked word of a side its counterpart."""
        links = self._links.links if self._links else ()
        return {a: b for a, b, _ in links}, {b: a for a, b, _ in links}

    @cached_property
    def _by_place(self) -> tuple[Mapping[int, Word], Mapping[int, Word]]:
        """The words of each side by their places among those that the encoder saw."""
        return (
            {n: word for word in self._words.sources for n in self._places(word, 0)},
            {n: word for word in self._words.targets for n in self._places(word, 1)},
        )

    @cached_property
    def _orders(self) -> tuple[Mapping[int, int], Mapping[int, int]]:
        pair = self._words.pair
        return (
            {id(segment): n for n, segment in enumerate(pair.sources)},
            {id(segment): n for n, segment in enumerate(pair.targets)},
        )

    def _places(self, word: Word, side: int) -> range:
        assert self._links is not None
        return self._links.within(side, self._orders[side][id(word.segment)], word.start, word.end)


def _free(word: Word) -> bool:
    return word.support.chance < ENOUGH and not word.covered


def _partners(pairs: Sequence[tuple[Run, Run]]) -> dict[int, int]:
    """For each word of runs that are opposed the first word of the other run."""
    return {
        id(word): id(other[0])
        for pair in pairs
        for run, other in (pair, pair[::-1])
        for word in run
    }
