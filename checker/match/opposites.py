"""Matches opposites: a word of the source for which the target has the contrary.

A word is compared by what the lexicon says may render it, so that the contrasts of the target
language are enough for every source language that has word pairs with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from checker.extract.content import Content
from checker.extract.polarity import DENY, LEAN, SOFT
from checker.languages import Language
from checker.languages.names import Names, names
from checker.languages.opposites import OppositesSchema
from checker.lexicon import translations
from checker.match.coverage import Covered, Unit, cover
from checker.model import Link, Mention, Pair, Segment, Skipped

Side = tuple[int, int]
"""The number of a contrast, and which of its two sides."""

CHANCE = 0.9
"""Of what is left after the conditions below nearly all was wrong; where it was not, a translator
had turned a sentence round, or a source word had a sense that its dictionary does not tell."""
_SENSES = 0.25
"""The share of the renderings of a source word that must say the contrary of the target's."""
_APART = 0.3
"""How far apart, in shares of the sentence, a word and what stands for it may be."""
_REST = 4
"""Letters that a compound has after its beginning, so that Ostern is not of the east."""
_AROUND = 3
"""Words on either side, one of which must be rendered about as near to the other word."""


class OppositeMatcher:
    """Links of kind ``opposite``: a source word, and the contrary that stands for it."""

    kind = "opposite"

    def __init__(self, source: Language, target: Language) -> None:
        schema = target.section("opposites", OppositesSchema)
        self._tag = "" if schema else target.tag
        self._sides: dict[str, tuple[Side, ...]] = {}
        for number, pair in enumerate(schema.pairs if schema else ()):
            for side, words in enumerate(pair):
                for word in words:
                    sides = self._sides.get(f"w:{word}", ())
                    self._sides[f"w:{word}"] = (*sides, (number, side))
        self._starts = {
            start: self._senses([f"w:{w}" for w in translations(source.tag, target.tag, whole)])
            for start, whole in (names(source.tag) or Names()).compound_starts.items()
        }

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each pair speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for each word whose contrary stands in its place.

        Neither side may say elsewhere what the other says here, nor deny anything: "did not fall"
        may stand for "rose".
        """
        theirs, ours = self._said(pair.sources), self._said(pair.targets)
        for start in self._begun(pair.sources):
            theirs |= start.keys()
        turned = {(number, 1 - side) for number, side in ours}
        open_ = {s for s in theirs & turned if _other(s) not in theirs and s not in ours}
        if not open_ or _denies(pair):
            return ()
        here, there = cover(pair.sources, pair.targets)
        return tuple(
            Link(
                self.kind,
                "contrary",
                _mention(s, pair.sources, here),
                _mention(t, pair.targets, there),
                CHANCE,
            )
            for s, t in self._contraries(pair, here, there, open_)
        )

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """A target language of which no opposites are known."""
        if not self._tag or not pairs:
            return ()
        return (Skipped("opposites", f"no data says which words of {self._tag} are opposites"),)

    def _said(self, segments: Sequence[Segment]) -> set[Side]:
        known = self._sides
        return {
            side
            for segment in segments
            for mention in segment.mentions
            if isinstance(mention.value, Content)
            for item in mention.value.items
            for key in item.keys
            if key in known
            for side in known[key]
        }

    def _begun(self, segments: Sequence[Segment]) -> Iterator[Mapping[Side, float]]:
        """What the beginnings of compounds say, as in *северно*корейски and *Süd*korea."""
        beginnings = tuple(self._starts)
        for segment in segments if beginnings else ():
            for token in segment.tokens:
                if token.lower.startswith(beginnings):
                    yield self._beginning(token.lower)

    def _beginning(self, lower: str) -> Mapping[Side, float]:
        for start, senses in self._starts.items():
            if lower.startswith(start) and len(lower) - len(start) >= _REST:
                return senses
        return {}

    def _contraries(
        self, pair: Pair, here: Covered, there: Covered, wanted: set[Side]
    ) -> Iterator[tuple[int, int]]:
        """Words that nothing renders with their contraries, which render nothing.

        Of a compound whose beginning is turned round, the rest may well be rendered.
        """
        for s, unit in enumerate(here.units):
            senses = self._beginning(_mention(s, pair.sources, here).text.lower())
            if not senses and s not in here.shown:
                senses = self._senses(_words(unit))
            for side, share in senses.items():
                if side not in wanted or share < _SENSES:
                    continue
                for t, other in enumerate(there.units):
                    if (
                        t not in there.shown
                        and _other(side) in self._senses(_words(other))
                        and abs(unit.start / here.length - other.start / there.length) < _APART
                        and _in_place(s, t, here)
                    ):
                        yield s, t

    def _senses(self, words: Sequence[str]) -> dict[Side, float]:
        """The sides that a word is on, and the share of its renderings that say so."""
        sides = [side for key in words for side in self._sides.get(key, ())]
        return {side: sides.count(side) / len(words) for side in dict.fromkeys(sides)}


def _words(unit: Unit) -> list[str]:
    return [key for key in unit.keys if key.startswith("w:")]


def _other(side: Side) -> Side:
    return side[0], 1 - side[1]


def _denies(pair: Pair) -> bool:
    mentions = chain(pair.source_mentions("polarity"), pair.target_mentions("polarity"))
    return any(m.value.kind in (DENY, SOFT, LEAN) for m in mentions)


def _in_place(s: int, t: int, here: Covered) -> bool:
    """Whether a word near the one is rendered near the other."""
    beside = range(max(0, s - _AROUND), min(len(here.units), s + _AROUND + 1))
    return any(abs(here.shown[n] - t) <= _AROUND for n in beside if n in here.shown)


def _mention(number: int, segments: Sequence[Segment], side: Covered) -> Mention:
    unit = side.units[number]
    offset = sum(len(s.text) + 1 for s in segments[: unit.segment])
    segment = segments[unit.segment]
    return Mention("opposite", None, segment, unit.start - offset, unit.end - offset)
