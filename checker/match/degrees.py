"""Matches words of degree: all for some, before for after, may for will, older for younger.

Such words are rendered in too many ways for a dictionary to say which is wrong. What proves
something is that neither sentence has anything that may be what the other says.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.languages import Language
from checker.languages.degrees import CONTRARY, OVERSTATED, DegreesSchema
from checker.match.contrasts import TURNING, denies
from checker.match.coverage import cover
from checker.model import Link, Mention, Pair, Segment, Skipped

_CHANCE = 0.8
_BOUNDS = frozenset({"more", "less", "some"})
_BESIDE = 8  # letters and spaces between a bound and its quantity: more than 200
_EXCLUDED = frozenset((*CONTRARY, *((b, a) for a, b in CONTRARY), *OVERSTATED))


class DegreeMatcher:
    """Links of kind ``degree``, relation ``contrary``: a word of degree, and what excludes it."""

    kind = "degree"

    def __init__(self, source: Language, target: Language) -> None:
        self._lacking = [
            one.tag for one in (source, target) if not one.section("degrees", DegreesSchema)
        ]

    def remember(self, pairs: Sequence[Pair]) -> None:
        """Nothing: each pair speaks for itself."""

    def links(self, pair: Pair, memory: None) -> tuple[Link, ...]:
        """One link for two degrees that exclude each other, each without a counterpart."""
        theirs, ours = pair.source_mentions(self.kind), pair.target_mentions(self.kind)
        if not theirs or not ours:
            return ()
        there = {m.value.degree for m in theirs}, {m.value.degree for m in ours}
        said, told = _first(theirs), _first(ours)
        found = [
            Link(self.kind, "contrary", native, written, _CHANCE)
            for degree, native in said.items()
            for other, written in told.items()
            if (degree, other) in _EXCLUDED and degree not in there[1] and other not in there[0]
        ]
        return tuple(
            k
            for k in found[:1]
            if not denies(pair, TURNING, k.source, k.target) and not _turned(pair, k)
        )

    def skipped(self, pairs: Sequence[Pair], memory: None) -> Sequence[Skipped]:
        """The languages whose words of degree are not known."""
        return [
            Skipped("degrees", f"no data tells all from some and before from after in {tag}")
            for tag in (self._lacking if pairs else ())
        ]


def _turned(pair: Pair, link: Link) -> bool:
    """Whether a sentence is turned round: what follows the one word stands ahead of the other.

    Before the vote they met: the vote was held after they had met.
    """
    assert link.source and link.target
    here, there = cover(pair.sources, pair.targets)
    end = _place(link.source, pair.sources) + link.source.end - link.source.start
    following = next((n for n, unit in enumerate(here.units) if unit.start >= end), -1)
    counterpart = here.shown.get(following)
    return counterpart is not None and there.units[counterpart].start < _place(
        link.target, pair.targets
    )


def _place(mention: Mention, segments: Sequence[Segment]) -> int:
    """Where a mention begins in its segments joined by spaces."""
    number = next(n for n, segment in enumerate(segments) if segment is mention.segment)
    return sum(len(s.text) + 1 for s in segments[:number]) + mention.start


def _bounds(mention: Mention) -> bool:
    """Whether it says how a quantity beside it is meant, which is compared with the quantity."""
    if mention.value.degree not in _BOUNDS:
        return False
    return any(
        q.start <= mention.end + _BESIDE and mention.start < q.end
        for q in mention.segment.mentions
        if q.kind == "quantity"
    )


def _first(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """The first mention that surely says each degree."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        if mention.value.surely and not _bounds(mention):
            found.setdefault(mention.value.degree, mention)
    return found
