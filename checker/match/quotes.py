"""Matches quotation marks: which of the target lack a partner, judged with the source beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.extract.quotes import CLOSE, OPEN
from checker.languages import Language
from checker.languages.punctuation import PunctuationSchema
from checker.match.quotations import (
    CONTINUED,
    UNCLOSED,
    UNOPENED,
    Passage,
    Reading,
    read_quotations,
)
from checker.model import Link, Mention, Pair, Segment, Skipped

# What it costs the reading of the target to leave a segment with a quotation open …
_OPEN = 0.15  # where the source does not tell
_OPEN_IN_BOTH = 0.0
_OPEN_BUT_SILENT_SOURCE = 1.2  # the source has no marks there and nothing open
_OPEN_BUT_SHUT_SOURCE = 3.0  # the source closes there what it opened
# … and to leave it with none where the source has one open.
_SHUT_BUT_OPEN_SOURCE = 0.6
_MOST = 100  # quotations of one pair among which the right one can be told


@dataclass(frozen=True, slots=True)
class QuoteDetail:
    """What the rules need to word a message about a quotation mark."""

    partner: Mention | None = None
    """The mark at the other end of the quotation, in the target."""
    expected: str = ""
    """The mark that should stand there instead, if one is certain."""
    source_quotes: bool = False
    """The source has a whole quotation in the same sentences."""
    same_in_source: bool = False
    """The source has the same fault there."""


@dataclass(slots=True)
class QuoteMemory:
    """The links of each pair, found by reading both documents whole."""

    links: dict[Pair, tuple[Link, ...]] = field(default_factory=dict)


class QuoteMatcher:
    """Links of kind ``quote``, for those marks of the target that a rule may speak of.

    Relations: ``unclosed`` and ``unopened`` (no partner), ``continued`` (ends a quotation of an
    earlier paragraph that the source opens again in this one), ``mixed`` (the two marks of a
    quotation do not go together), ``foreign`` (they go together in the source language only),
    ``inside`` (a mark that stands where an apostrophe belongs) and ``outer`` (the first mark of a
    quotation that stands in no other, for rules of house style). ``source`` is the mark of the
    source that the target lacks, where that can be told.
    """

    kind = "quote"

    def __init__(self, source: Language, target: Language) -> None:
        theirs = source.section("punctuation", PunctuationSchema)
        ours = target.section("punctuation", PunctuationSchema)
        self._merges = (bool(theirs and theirs.merges_closing), bool(ours and ours.merges_closing))
        self._ours = frozenset(ours.quotations) if ours else frozenset()
        self._theirs = frozenset(theirs.quotations if theirs else ()) - self._ours

    def remember(self, pairs: Sequence[Pair]) -> QuoteMemory:
        """Read the quotations of both documents; most documents have some."""
        targets = sorted(((p, s) for p in pairs for s in p.targets), key=lambda t: t[1].index)
        ours = {s: _marks(s) for _, s in targets}
        if not any(ours.values()):
            return QuoteMemory()
        sources = sorted((s for p in pairs for s in p.sources), key=lambda s: s.index)
        theirs = _SourceQuotes({s: _marks(s) for s in sources}, merges=self._merges[0])
        passages = [theirs.passage(p, s, ours) for p, s in targets]
        reading = read_quotations(passages, merges=self._merges[1])
        home = {s.index: p for p, s in targets}
        found: dict[Pair, list[Link]] = {}
        for link in self._told(reading, home, theirs):
            mention = link.target
            if mention:
                found.setdefault(home[mention.segment.index], []).append(link)
        return QuoteMemory({p: tuple(k) for p, k in found.items()})

    def links(self, pair: Pair, memory: QuoteMemory) -> tuple[Link, ...]:
        """What was found in the pair."""
        return memory.links.get(pair, ())

    def skipped(self, pairs: Sequence[Pair], memory: QuoteMemory) -> Sequence[Skipped]:
        """Nothing: marks pair up in any language."""
        return ()

    def _told(
        self, reading: Reading, home: Mapping[int, Pair], theirs: _SourceQuotes
    ) -> list[Link]:
        links = []
        usual = Counter(first.value.glyph for first, _, mixed in reading.pairs if not mixed)
        for relation, mark in reading.faults:
            links.append(theirs.fault(relation, mark, home[mark.segment.index]))
        for first, last, mixed in reading.pairs:
            ends = (first.value.glyph, last.value.glyph)
            if mixed:
                links.append(_mixed(first, last, usual, self._ours))
            elif self._ours and ends in self._theirs:
                detail = QuoteDetail(partner=last)
                links.append(Link("quote", "foreign", None, first, 0.9, detail))
        links += _outer(reading)
        return sorted(links, key=_place)


def _outer(reading: Reading) -> Iterator[Link]:
    """The quotations that stand in no other, with two marks that go together."""
    end = (-1, -1)
    for first, last, mixed in sorted(reading.pairs, key=lambda p: _at(p[0])):
        if _at(first) > end:
            end = _at(last)
            if not mixed:
                yield Link("quote", "outer", None, first, 0.9, QuoteDetail(partner=last))


def _at(mark: Mention) -> tuple[int, int]:
    return mark.segment.index, mark.start


class _SourceQuotes:
    """The quotations of the source, as evidence for those of the target."""

    def __init__(self, marks: Mapping[Segment, list[Mention]], *, merges: bool) -> None:
        segments = list(marks)
        self._marks = marks
        passages = [Passage(m, _OPEN) for m in marks.values()]
        self._reading = read_quotations(passages, merges=merges)
        self._open_after = {
            s.index: o for s, o in zip(segments, self._reading.open_after, strict=True)
        }
        self._faulty = {m.segment.index for _, m in self._reading.faults}
        self._unsure = self._unsure_stretches(segments)
        self._closings: dict[int, list[tuple[Mention, Mention]]] = {}
        self._openings: dict[int, list[tuple[Mention, Mention]]] = {}
        for first, last, _ in self._reading.pairs:
            if first.value.single or last.value.single:
                continue
            self._openings.setdefault(first.segment.index, []).append((first, last))
            self._closings.setdefault(last.segment.index, []).append((first, last))

    def passage(
        self, pair: Pair, target: Segment, ours: Mapping[Segment, list[Mention]]
    ) -> Passage:
        """The marks of a target segment, with what the source says of them."""
        marks = ours[target]
        costs = self._costs(pair, last=target is pair.targets[-1])
        if not marks:
            return Passage((), *costs)
        surplus = sum(_doubles(ours[t]) for t in pair.targets) > sum(
            _doubles(self._marks[s]) for s in pair.sources
        )
        return Passage(marks, *costs, self._whole_here(pair), surplus, self._opens_again(pair))

    def _costs(self, pair: Pair, *, last: bool) -> tuple[float, float]:
        """The cost of an open quotation after a target segment, and of none."""
        if not last or not pair.sources:
            return _OPEN, 0.0
        at = pair.sources[-1].index
        if self._open_after[at]:
            return _OPEN_IN_BOTH, _SHUT_BUT_OPEN_SOURCE
        if at in self._unsure:
            return _OPEN, 0.0
        if any(s.index in self._closings for s in pair.sources):
            return _OPEN_BUT_SHUT_SOURCE, 0.0
        return _OPEN_BUT_SILENT_SOURCE, 0.0

    def _unsure_stretches(self, segments: Sequence[Segment]) -> set[int]:
        """The segments after whose end a quotation may be open: from a fault to the next mark."""
        found = set(self._faulty)
        for ordered, relation in ((segments, UNCLOSED), (segments[::-1], UNOPENED)):
            starts = {m.segment.index for r, m in self._reading.faults if r == relation}
            unsure = False
            for segment in ordered:
                if _doubles(self._marks[segment]):
                    unsure = segment.index in starts
                elif unsure:
                    found.add(segment.index)
        return found

    def _whole_here(self, pair: Pair) -> bool:
        """Whether quotations begin in the pair's source and all of them end there."""
        if len(pair.targets) != 1 or any(s.index in self._faulty for s in pair.sources):
            return False
        here = {s.index for s in pair.sources}
        around = (min(here, default=0) - 1, max(here, default=0))
        if any(i in self._unsure or self._open_after.get(i) for i in around):
            return False  # what began before may end here
        quotations = [q for i in here for q in self._openings.get(i, ())]
        quotations += [q for i in here for q in self._closings.get(i, ())]
        ends = {m.segment.index for q in quotations for m in q}
        return bool(ends) and ends <= here

    def _opens_again(self, pair: Pair) -> bool:
        """Whether the pair's source is a paragraph that opens again what it then ends."""
        if len(pair.sources) != 1 or len(pair.targets) != 1:
            return False
        (here,) = pair.sources
        opened, ended = self._openings.get(here.index, ()), self._closings.get(here.index, ())
        if not opened or here.start or pair.targets[0].start or here.index in self._faulty:
            return False
        first, last = opened[0]
        at_start = not here.text[: first.start].strip()
        before, after = (self._open_after.get(here.index - i, False) for i in (1, 0))
        return at_start and before and not after and last.segment is here and ended == opened

    def fault(self, relation: str, mark: Mention, pair: Pair) -> Link:
        """The link of a target mark without a partner, beside the source's quotation."""
        faulty = any(s.index in self._faulty for s in pair.sources)
        theirs = self._whole(relation, mark, pair)
        detail = QuoteDetail(source_quotes=theirs is not None, same_in_source=faulty)
        confidence = 0.5 if faulty else 0.95 if theirs else 0.8
        return Link("quote", relation, theirs, mark, confidence, detail)

    def _whole(self, relation: str, mark: Mention, pair: Pair) -> Mention | None:
        """The other end of the source's quotation that the mark begins or ends."""
        ends = self._openings if relation == UNCLOSED else self._closings
        here = [q for s in pair.sources for q in ends.get(s.index, ())]
        if not 0 < len(here) < _MOST or relation not in (UNCLOSED, UNOPENED, CONTINUED):
            return None
        side = OPEN if relation == UNCLOSED else CLOSE
        ours = [m for s in pair.targets for m in _marks(s) if m.value.side == side]
        at = next((i for i, m in enumerate(ours) if m is mark), 0)
        first, last = here[min(at, len(here) - 1)]
        return last if relation == UNCLOSED else first


def _doubles(marks: Sequence[Mention]) -> int:
    return sum(not m.value.single for m in marks)


def _marks(segment: Segment) -> list[Mention]:
    return [m for m in segment.mentions if m.kind == "quote"]


def _mixed(
    first: Mention, last: Mention, usual: Counter[str], ours: frozenset[tuple[str, str]]
) -> Link:
    """The odd one of two marks is the one that the rest of the document does not use."""
    opener, closer = first.value.glyph, last.value.glyph
    closings = [c for o, c in ours if o == opener]
    openings = [o for o, c in ours if c == closer]
    known = max(openings, key=lambda o: usual[o], default="")
    if closings and usual[opener] >= usual[known]:
        return Link("quote", "mixed", None, last, 0.95, QuoteDetail(first, closings[0]))
    if known:
        return Link("quote", "mixed", None, first, 0.95, QuoteDetail(last, known))
    return Link("quote", "mixed", None, last, 0.95, QuoteDetail(first))


def _place(link: Link) -> tuple[int, int]:
    mention = link.target
    return (mention.segment.index, mention.start) if mention else (-1, -1)
