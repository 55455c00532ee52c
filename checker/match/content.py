"""Matches content: whole segments without counterpart, and stretches that the other side lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker import lexicon
from checker.config import Settings
from checker.languages import language
from checker.languages.coverage import CoverageSchema
from checker.lexicon.sound import sound
from checker.match.content_script import main_script
from checker.match.contextual import told, unshown
from checker.match.coverage import Covered, cover
from checker.match.members import unrendered
from checker.match.neighbours import sureness
from checker.match.omission import Habits, features, habits
from checker.match.omission_weights import ADDED, LEFT_OUT
from checker.model import Link, Mention, Pair, Segment, Skipped, Token
from checker.wordlinks import WordLinks

# A pair that is less sure than this may be wrong itself: what it lacks proves nothing.
_SURE_PAIR = 0.1
# Of several sentences in a pair one is told as a whole if so much of it is not rendered: what is
# shown of the rest belongs to the sentences beside it, more likely than not.
_MOST_OF_IT = 0.45
# Two words that a dictionary has, or a name: lengths alone say nothing of less, in nats.
_SAID = 1.0
# Where no dictionary joins the languages, hardly anything but lengths tells what a side lacks: so
# many nats are asked for, over the share of names, numbers and cognates that is shown at all.
_UNPAIRED = 1.0
# How sure it is that a segment was left out of which word vectors show nothing.
_UNSHOWN = 0.9


@dataclass(frozen=True, slots=True)
class Memory:
    """What a document settled on."""

    covers: Mapping[Pair, tuple[Covered, Covered]]
    habits: Habits
    alone: Mapping[Pair, float]
    """How sure it is that a segment without counterpart has none, by its pair."""
    beyond: tuple[float, float] = (0.0, 0.0)
    """Nats that are asked of whole segments left out and put in beyond the rest."""
    deaf: bool = False
    """Nothing of the words of either side could be found on the other, not even a name."""


class ContentMatcher:
    """Finds what was left out and what was put in.

    Relations: ``absent`` and ``unprompted`` for whole segments without counterpart, ``moved`` for
    segments rendered elsewhere, ``omitted`` and ``added`` for stretches inside a pair. What is
    covered gets no link. What an encoder's word vectors say has the encoder's name as its detail.
    """

    kind = "content"

    def __init__(self, settings: Settings) -> None:
        self._tags = settings.source_language, settings.target_language
        self._has_pair = lexicon.has_pair(*self._tags)
        measured = language(settings.source_language).section("coverage", CoverageSchema)
        least = measured.omission if measured else None
        other = measured.addition if measured else None
        self._least = least, least if other is None else other
        self._beyond = measured.segment if measured else 0.0

    def remember(self, pairs: Sequence[Pair]) -> Memory:
        """Which units each pair shows, and how freely the document is rendered."""
        covers = {
            p: cover(p.sources, p.targets)
            for p in pairs
            if p.sources and p.targets and p.confidence >= _SURE_PAIR
        }
        known = habits(covers.values())
        beyond = self._unpaired(known)
        asked = beyond + self._beyond, beyond
        alone = sureness(pairs, covers, known, asked)
        return Memory(covers, known, alone, asked, self._deaf(pairs))

    def _unpaired(self, known: Habits) -> float:
        """Nats that are asked for beyond the rest where no dictionary joins the languages."""
        return 0.0 if self._has_pair else _UNPAIRED / known.shown[0]

    def _deaf(self, pairs: Sequence[Pair]) -> bool:
        if self._has_pair or any(map(sound, self._tags)):
            return False
        sides = ([s for p in pairs for s in p.sources], [t for p in pairs for t in p.targets])
        here, there = map(main_script, sides)
        return here != there

    def links(self, pair: Pair, memory: Memory) -> tuple[Link, ...]:
        """What of a pair has no counterpart; nothing for a pair that is covered."""
        if not pair.targets:
            sure = memory.alone.get(pair, pair.confidence)
            return tuple(_absent(s, sure, pair.encoder) for s in pair.sources if s.text)
        if not pair.sources:
            sure = memory.alone.get(pair, pair.confidence)
            return tuple(_unprompted(t, sure, pair.encoder) for t in pair.targets if t.text)
        found: list[Link] = []
        if pair.moved:
            source, target = (_mention(side[0]) for side in (pair.sources, pair.targets))
            moved = Link(self.kind, "moved", source, target, pair.confidence, pair.encoder)
            found.append(moved)
        by_words = self._has_pair or not (pair.words or memory.deaf)
        if pair in memory.covers and by_words:
            stretches = self._stretches(pair, memory)
            if self._has_pair and not pair.words and pair.confidence < 1.0:
                stretches = _with_members(pair, memory, stretches)
            found += stretches
        if pair in memory.covers and pair.words:
            seen = {link.relation for link in found}
            found += [
                k for k in self._by_vectors(pair, pair.words, memory) if k.relation not in seen
            ]
            found += _paired_in_vain(pair, pair.words, found)
        return tuple(found)

    def skipped(self, pairs: Sequence[Pair], memory: Memory) -> Sequence[Skipped]:
        """That words could not be compared where nothing is known of the language pair."""
        if self._has_pair or any(pair.words for pair in pairs):
            return ()
        reason = "no word pairs for {} and {}: only lengths, names and numbers were compared"
        if memory.deaf:
            reason = (
                "neither words nor names of {} and {} can be compared: only whole sentences were"
            )
        return (Skipped("completeness", reason.format(*self._tags)),)

    def _stretches(self, pair: Pair, memory: Memory) -> list[Link]:
        here, there = memory.covers[pair]
        known, given = memory.habits, pair.confidence == 1.0
        omitted, put_in = self._least
        beyond = self._unpaired(known)
        found: list[Link] = []
        if not (here.units and there.units):
            return found
        if _says(here) and (
            sure := LEFT_OUT.confidence(
                features(here, there, known), given=given, least=omitted, beyond=beyond
            )
        ):
            found.append(Link(self.kind, "omitted", _stretch(pair.sources, here), None, sure))
        known = known.seen_from_target()
        if _says(there) and (
            sure := ADDED.confidence(
                features(there, here, known), given=given, least=put_in, beyond=beyond
            )
        ):
            found.append(Link(self.kind, "added", None, _stretch(pair.targets, there), sure))
        return found

    def _by_vectors(self, pair: Pair, words: WordLinks, memory: Memory) -> list[Link]:
        """What dictionaries do not see, or not surely enough, and word vectors do."""
        found: list[Link] = []
        omitted, added = told(pair, words, memory.habits)
        if omitted:
            mention, sure = _stretch(pair.sources, omitted.side), omitted.confidence
            found.append(Link(self.kind, "omitted", mention, None, sure, words.model))
        if added:
            mention, sure = _stretch(pair.targets, added.side), added.confidence
            found.append(Link(self.kind, "added", None, mention, sure, words.model))
        return found


def _says(side: Covered) -> bool:
    """Whether a stretch is more than a word: a name by itself is told by the rules for names."""
    first, last, weight = side.hidden
    return weight >= _SAID and last - first > 1


def _absent(segment: Segment, sure: float, encoder: str) -> Link:
    return Link("content", "absent", _mention(segment), None, sure, encoder)


def _unprompted(segment: Segment, sure: float, encoder: str) -> Link:
    return Link("content", "unprompted", None, _mention(segment), sure, encoder)


def _with_members(pair: Pair, memory: Memory, stretches: list[Link]) -> list[Link]:
    """The stretches, and in place of those of a side the segment of it that is not rendered."""
    beyond = tuple(max(0.0, nats) for nats in memory.beyond)
    for side, number, sure in unrendered(
        pair, memory.covers[pair], memory.habits, (beyond[0], beyond[1])
    ):
        segment = (pair.sources, pair.targets)[side][number]
        link = (_absent, _unprompted)[side](segment, sure, "")
        stretches = [s for s in stretches if bool(s.target) != bool(side)]
        stretches.append(link)
    return stretches


def _paired_in_vain(pair: Pair, words: WordLinks, found: Sequence[Link]) -> Iterator[Link]:
    """Whole segments of a pair of which the other side has nothing, if no link tells of them."""
    told = {id(m.segment) for link in found for m in (link.source, link.target) if m}
    for side, segments, whole in ((0, pair.sources, _absent), (1, pair.targets, _unprompted)):
        for number in unshown(words, side) if len(segments) > 1 else ():
            if id(segments[number]) not in told:
                yield whole(segments[number], _UNSHOWN, words.model)


def _mention(segment: Segment) -> Mention:
    return Mention("content", None, segment, 0, len(segment.text))


def _stretch(segments: Sequence[Segment], side: Covered) -> Mention:
    """The words of the stretch, from after the mark before it to the mark after it."""
    first, last, _ = side.hidden
    number = side.units[first].segment
    segment = segments[number]
    offset = sum(len(s.text) + 1 for s in segments[:number])
    start, end = side.units[first].start - offset, side.units[last - 1].end - offset
    before = max((u.end - offset for u in side.units[:first] if u.segment == number), default=0)
    after = min(
        (u.start - offset for u in side.units[last:] if u.segment == number),
        default=len(segment.text),
    )
    if len(segments) > 1 and end - start > _MOST_OF_IT * len(segment.text):
        return _mention(segment)
    words = [t for t in segment.tokens if before <= t.start and t.end <= after]
    return Mention("content", None, segment, *_to_marks(words, start, end))


def _to_marks(words: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The stretch with the small words that part it from the marks around it."""
    before = [t for t in words if t.end <= start]
    after = [t for t in words if t.start >= end]
    opening = next((n for n, t in enumerate(reversed(before)) if t.kind == "mark"), None)
    closing = next((n for n, t in enumerate(after) if t.kind == "mark"), None)
    if opening:
        start = before[len(before) - opening].start
    if closing:
        end = after[closing - 1].end
    return start, end
