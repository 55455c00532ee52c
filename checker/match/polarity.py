"""Matches denials: what one side denies and the other does not.

A denial without a counterpart may still be rendered by a word that denies by its meaning (refuse,
lack, unless) or by an affix. What is left over after that is told with the confidence that such a
leftover has earned: hardly any sound translation denies what its source affirms, while a good many
say without a denial what the source said with one, so that there all the rest of the clause must be
rendered word for word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.extract.polarity import DENY, IDLE, LEAN, SOFT, STRESS
from checker.languages import Language
from checker.languages.polarity import PolaritySchema
from checker.match.polarity_words import Place, Words
from checker.model import Link, Mention, Pair, Skipped

# How far a stand-in may be from its place, as a share of the sentence; and how near to each other
# two words that deny by their meaning render each other.
_NEAR, _BESIDE = 0.5, 0.2
# Confidence, measured on untouched and on altered news from six languages into English.
_ALONE, _ALONE_AND_LINKED = 0.85, 0.95  # the target denies, the source nowhere
_ONE_MORE = 0.6  # both deny, the target once more
_SOFT = 0.5  # the denial is one that other languages say without, or one of a list
_FREELY = 0.5  # the target denies in a clause that the source words otherwise
_AFFIRMED = 0.65  # the source denies, and the target says all the rest word for word
_DOUBTED = 0.4  # the source denies, and the target words it freely
# Word for word: the share of the clause that has renderings, and of the target that renders.
_OF_CLAUSE, _OF_TARGET = 0.5, 0.6

# Or nearly so, if the word that is denied is said in its place; and where the target stresses it.
_OF_NEARLY, _FEWEST, _IN_PLACE = 0.5, 3, 0.25
_SHORT = 3  # letters of a word that is no verb as a rule: did so, did too, did yet

# Otherwise: of a clause of so few words at most this share renders something, and nothing that
# stands so near (characters).
_FEW, _OF_FREE, _AROUND = 4, 0.34, 25

_MOST = 30  # denials of one side that can be compared


@dataclass(frozen=True, slots=True)
class PolarityDetail:
    """What is denied, as it stands after the denial, and its rendering, if the lexicon knows it."""

    denied: str = ""
    rendering: str = ""


class PolarityMatcher:
    """Links of kind ``polarity``.

    Relations: ``same``, ``denied`` (only the target denies), ``affirmed`` (only the source does).
    """

    kind = "polarity"

    def __init__(self, source: Language, target: Language) -> None:
        sides = (source, target)
        self._unknown = [x.tag for x in sides if not x.section("polarity", PolaritySchema)]

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each pair speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for each denial of either side that has no stand-in on the other."""
        if self._unknown or not pair.sources or not pair.targets:
            return ()
        theirs = [m for m in pair.source_mentions("polarity") if m.value.kind in (DENY, SOFT)]
        ours = [m for m in pair.target_mentions("polarity") if m.value.kind in (DENY, SOFT)]
        if not theirs and not ours:
            return ()
        if len(theirs) > _MOST or len(ours) > _MOST:
            return ()  # no sentence of a language
        return _Comparison(pair, theirs, ours).links()

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """Languages whose ways of denying are not known."""
        if not self._unknown or not pairs:
            return ()
        tags = ", ".join(self._unknown)
        return (Skipped("polarity", f"no data says how these languages deny: {tags}"),)


class _Comparison:
    """One pair: who denies what. Side 0 is the source, side 1 the target."""

    def __init__(self, pair: Pair, theirs: list[Mention], ours: list[Mention]) -> None:
        self._segments = (pair.sources, pair.targets)
        self._theirs, self._ours = theirs, ours
        self._words = (Words(pair.sources), Words(pair.targets))

    def links(self) -> tuple[Link, ...]:
        """The matched denials, then those of the source left over, then those of the target."""
        matched = self._assign()
        taken = {id(t) for _, t in matched}
        given = {id(s) for s, _ in matched}
        left = self._unexplained([m for m in self._theirs if id(m) not in given], 0)
        over = self._unexplained([m for m in self._ours if id(m) not in taken], 1)
        return (
            *(Link("polarity", "same", s, t) for s, t in matched),
            *(self._affirmed(m) for m in left),
            *(self._denied(m) for m in over),
        )

    def _assign(self) -> list[tuple[Mention, Mention]]:
        """The likeliest counterparts, the surest first."""
        scored = sorted(
            (-self._affinity(s, t), i, j)
            for i, s in enumerate(self._theirs)
            for j, t in enumerate(self._ours)
        )
        matched: list[tuple[Mention, Mention]] = []
        given: set[int] = set()
        taken: set[int] = set()
        for _, i, j in scored:
            if i not in given and j not in taken:
                given.add(i)
                taken.add(j)
                matched.append((self._theirs[i], self._ours[j]))
        return matched

    def _affinity(self, source: Mention, target: Mention) -> float:
        """Up to 1 for standing at the same place; 1 more if what is denied stands in the clause."""
        near = 1 - abs(self._at(source, 0) - self._at(target, 1))
        denied = self._words[1].denied_by(target)
        found = self._words[0].renderings(denied[1]) if denied else []
        if not found:
            return near
        inside = any(
            s is source.segment and source.value.start <= i.start < source.value.end
            for s, i in found
        )
        return near + (1 if inside else -1)

    def _unexplained(self, denials: list[Mention], side: int) -> list[Mention]:
        """Those of one side that no word of the other which denies by its meaning stands in for."""
        if not denials:
            return []
        standing_in = self._leaning(1 - side) + self._of(1 - side, IDLE)
        for mention in self._leaning(side):
            rendered = self._nearest(standing_in, 1 - side, self._at(mention, side), _BESIDE)
            if rendered:
                standing_in.remove(rendered)
        found = []
        for denial in denials:
            stand_in = self._nearest(standing_in, 1 - side, self._at(denial, side), _NEAR)
            if stand_in:
                standing_in.remove(stand_in)
            else:
                found.append(denial)
        return found

    def _nearest(
        self, mentions: list[Mention], side: int, at: float, within: float
    ) -> Mention | None:
        near = min(mentions, key=lambda m: abs(self._at(m, side) - at), default=None)
        return near if near and abs(self._at(near, side) - at) < within else None

    def _leaning(self, side: int) -> list[Mention]:
        """Words that deny by their meaning, save those rendered by such a word."""
        mine, other = self._words[side], self._words[1 - side]
        theirs = self._of(1 - side, LEAN)
        rendered = {id(i) for m in theirs for _, i in other.at(m)}
        return [
            m
            for m in self._of(side, LEAN)
            if not any(
                id(found) in rendered
                for _, item in mine.at(m)
                for _, found in other.renderings(item)
            )
        ]

    def _of(self, side: int, kind: str) -> list[Mention]:
        return [
            m
            for s in self._segments[side]
            for m in s.mentions
            if m.kind == "polarity" and m.value.kind == kind
        ]

    def _denied(self, mention: Mention) -> Link:
        detail = self._detail(mention, 1)
        confidence = _ALONE_AND_LINKED if detail.rendering else _ALONE
        if self._theirs:
            confidence = _ONE_MORE
        if mention.value.kind == SOFT:
            confidence = _SOFT
        elif self._is_free(mention):
            confidence = _FREELY
        return Link("polarity", "denied", None, mention, confidence, detail)

    def _is_free(self, mention: Mention) -> bool:
        """Whether the source says the denying clause of the target in other words altogether."""
        clause = self._words[1].within(mention)
        rendering = [item for item in clause if self._words[0].renderings(item)]
        near = any(abs(item.start - mention.end) < _AROUND for item in rendering)
        return not near and len(clause) <= _FEW and len(rendering) <= _OF_FREE * len(clause)

    def _affirmed(self, mention: Mention) -> Link:
        detail = self._detail(mention, 0)
        close = mention.value.kind != SOFT and (
            self._is_close(mention) or self._is_said(mention) or self._is_stressed(mention)
        )
        confidence = _DOUBTED if not close else _SOFT if self._ours else _AFFIRMED
        said = self._rendering(mention) if close else None
        return Link("polarity", "affirmed", mention, said, confidence, detail)

    def _is_close(self, mention: Mention) -> bool:
        """Whether the target renders the clause word for word and has no word that denies."""
        if self._of(1, LEAN) or self._of(1, IDLE):
            return False
        denied = self._words[0].denied_by(mention)
        clause = [i for i in self._words[0].within(mention) if not denied or i is not denied[1]]
        rendered = sum(bool(self._words[1].renderings(i)) for i in clause)
        ours = self._words[1].items
        rendering = sum(bool(self._words[0].renderings(i)) for _, i in ours)
        return rendered >= _OF_CLAUSE * len(clause) > 0 and rendering >= _OF_TARGET * len(ours)

    def _is_said(self, mention: Mention) -> bool:
        """Whether the target says what is denied in the same place, and half of all else."""
        denied, ours = self._words[0].denied_by(mention), self._words[1].items
        if not denied or len(ours) < _FEWEST or self._of(1, LEAN) or self._of(1, IDLE):
            return False
        at = self._at(mention, 0)
        near = any(
            abs(self._at(Mention("polarity", None, s, i.start, i.end), 1) - at) < _IN_PLACE
            for s, i in self._words[1].renderings(denied[1])
        )
        rendering = sum(bool(self._words[0].renderings(item)) for _, item in ours)
        return near and rendering >= _OF_NEARLY * len(ours)

    def _is_stressed(self, mention: Mention) -> bool:
        """Whether the target says in the same place that it is so after all: it did happen."""
        at = self._at(mention, 0)
        stressed = [s for s in self._of(1, STRESS) if abs(self._at(s, 1) - at) < _IN_PLACE]
        return any(
            segment is stress.segment
            and item.start == stress.end + 1
            and len(_text((segment, item))) > _SHORT
            and segment.text[item.start].islower()
            for stress in stressed
            for segment, item in self._words[1].items
        )

    def _rendering(self, mention: Mention) -> Mention | None:
        """The word of the target that says what the source denies."""
        denied = self._words[0].denied_by(mention)
        found = self._words[1].renderings(denied[1]) if denied else []
        if not found:
            return None
        segment, item = found[0]
        said = Mention("polarity", None, segment, item.start, item.end)
        near = abs(self._at(said, 1) - self._at(mention, 0)) < _NEAR / 2
        return said if near and said.text.islower() else None

    def _detail(self, mention: Mention, side: int) -> PolarityDetail:
        denied = self._words[side].denied_by(mention)
        if not denied:
            return PolarityDetail()
        found = self._words[1 - side].renderings(denied[1])
        return PolarityDetail(_text(denied), _text(found[0]) if found else "")

    def _at(self, mention: Mention, side: int) -> float:
        """Where on its side a mention stands, from 0 to 1."""
        segments = self._segments[side]
        before = 0
        for segment in segments:
            if segment is mention.segment:
                break
            before += len(segment.text)
        return (before + mention.start) / max(1, sum(len(s.text) for s in segments))


def _text(place: Place) -> str:
    segment, item = place
    return segment.text[item.start : item.end]
