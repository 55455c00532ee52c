"""Matches contrasts: a word of the source for which the target has one that excludes it.

Rose for fell, blue for red. A word is compared by what the lexicon says may render it, so that the
contrasts of the target language are enough for every source language that has word pairs with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product

from checker.extract.content import Content
from checker.extract.polarity import DENY, LEAN, SOFT
from checker.languages import Language
from checker.languages.contrasts import ContrastsSchema, Side, sides
from checker.languages.names import Names, names
from checker.lexicon import translations
from checker.match.contrasts_governing import Governing
from checker.match.coverage import Covered, Unit, cover
from checker.model import Link, Mention, Pair, Segment, Skipped

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

TURNING = (DENY, SOFT, LEAN)
"""Denials that may turn a word into its opposite."""


class ContrastMatcher:
    """Links of kind ``contrast``, relation ``contrary``: a source word, and what excludes it."""

    kind = "contrast"

    def __init__(self, source: Language, target: Language) -> None:
        schema = target.section("contrasts", ContrastsSchema)
        self._tag = "" if schema else target.tag
        fixed, free = (schema.contrasts, schema.adverbial) if schema else ((), ())
        self._free = range(len(fixed), len(fixed) + len(free))
        self._kinds = {n for n, on in enumerate((*fixed, *free)) if len(on) > 2}
        self._sides = {f"w:{word}": on for word, on in sides((*fixed, *free)).items()}
        grammar = schema.governing if schema else ()
        self._governing = Governing(source.tag, target.tag, grammar)
        self._starts = {
            start: self._shares([f"w:{w}" for w in translations(source.tag, target.tag, whole)])
            for start, whole in (names(source.tag) or Names()).compound_starts.items()
        }

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each pair speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for each word in whose place another stands that excludes it.

        Neither side may say elsewhere what the other says here, nor deny anything: "did not fall"
        may stand for "rose".
        """
        governing = (w for w in self._governing.contraries(pair) if not denies(pair, TURNING, *w))
        return tuple(
            Link(self.kind, "contrary", native, written, CHANCE)
            for native, written in (*self._by_content(pair), *governing)
        )

    def _by_content(self, pair: Pair) -> Iterator[tuple[Mention, Mention]]:
        theirs, ours = self._said(pair.sources), self._said(pair.targets)
        for start in self._begun(pair.sources):
            theirs |= start.keys()
        lost, put_in = theirs - ours, ours - theirs
        contrary = {(s, t) for s in lost for t in put_in if s[0] == t[0]}
        if not contrary:
            return
        kinds = all(one[0] in self._kinds for one, _ in contrary)
        turning = (DENY, SOFT) if kinds else TURNING  # what stops being red is not blue
        here, there = cover(pair.sources, pair.targets)
        for s, t in self._contraries(pair, here, there, contrary):
            words = _mention(s, pair.sources, here), _mention(t, pair.targets, there)
            if not denies(pair, turning, *words):
                yield words

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """A target language of which no contrasts are known."""
        if not self._tag or not pairs:
            return ()
        return (
            Skipped("contrasts", f"no data says which words of {self._tag} exclude each other"),
        )

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
        self, pair: Pair, here: Covered, there: Covered, contrary: set[tuple[Side, Side]]
    ) -> Iterator[tuple[int, int]]:
        """Words that nothing renders with those that exclude them and render nothing.

        Of a compound whose beginning is turned round, the rest may well be rendered; and words that
        only begin alike, such as northwest and northeast, are taken to render each other.
        """
        ours = {
            t: self._senses(unit)
            for t, unit in enumerate(there.units)
            if "-" not in _mention(t, pair.targets, there).text
        }
        for s, unit in enumerate(here.units):
            native = _mention(s, pair.sources, here).text.lower()
            begun = self._beginning(native)
            senses = begun or ({} if "-" in native else self._senses(unit))
            wanted = [side for side, share in senses.items() if share >= _SENSES]
            taken = here.shown.get(s)
            for t, others in ours.items() if wanted else ():
                if t in there.shown if begun or taken is None else t != taken:
                    continue
                met = [one for one in product(wanted, others) if one in contrary]
                if any(one[0] in self._free for one, _ in met) or (
                    met and (t == taken or _in_place(s, t, here, there))
                ):
                    yield s, t

    def _senses(self, unit: Unit) -> Mapping[Side, float]:
        """The sides that a word is on, and the share of its renderings that say so."""
        return self._shares([key for key in unit.keys if key.startswith("w:")])

    def _shares(self, words: Sequence[str]) -> Mapping[Side, float]:
        found = sorted(side for key in words for side in self._sides.get(key, ()))
        return {side: found.count(side) / len(words) for side in found}


def denies(pair: Pair, turning: Sequence[str], *words: Mention | None) -> bool:
    """Whether something is denied, other than by the words themselves: illegal for legal."""
    mentions = chain(pair.source_mentions("polarity"), pair.target_mentions("polarity"))
    return any(
        m.value.kind in turning
        and not any(
            w and m.segment is w.segment and m.start < w.end and w.start < m.end for w in words
        )
        for m in mentions
    )


def _in_place(s: int, t: int, here: Covered, there: Covered) -> bool:
    """Whether two words stand about as far on, between words that render each other."""
    at = here.units[s].start / here.length, there.units[t].start / there.length
    beside = range(max(0, s - _AROUND), min(len(here.units), s + _AROUND + 1))
    return abs(at[0] - at[1]) < _APART and any(
        abs(here.shown[n] - t) <= _AROUND for n in beside if n in here.shown
    )


def _mention(number: int, segments: Sequence[Segment], side: Covered) -> Mention:
    unit = side.units[number]
    offset = sum(len(s.text) + 1 for s in segments[: unit.segment])
    segment = segments[unit.segment]
    return Mention("contrast", None, segment, unit.start - offset, unit.end - offset)
