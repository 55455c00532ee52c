"""Which quantity of the source is which of the target, and what became of it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Sequence
from dataclasses import replace
from itertools import pairwise

from checker.config import Settings
from checker.extract.polarity import DENY, SOFT, Polarity
from checker.match.assignment import assign
from checker.match.comparison import SOUND, Likeness, compare
from checker.match.doubt import SURE, Sides, confidence_of
from checker.match.leftovers import leftovers
from checker.match.names_affinity import Renderings
from checker.match.ordinals import paired
from checker.match.quantity_links import told_in_address, told_in_words
from checker.match.renamed import renamed
from checker.match.split_dates import incomplete
from checker.match.swaps import swapped
from checker.match.told import Memory
from checker.match.weight import weight_beside
from checker.model import Link, Mention, Pair, Segment, Skipped

_MOST = 40
"""Quantities a side that are assigned in the best way; of a longer list, equal ones go first."""

_PLACE = 0.04
"""The most that distance adds, so that of two equal quantities the nearer one is taken."""

_ANY = SOUND | {"scale"}
"""Relations in which even what may be no quantity is paired: thousands and millions are vague."""

_LENT = frozenset(
    {
        "month",
        "year",
        "unit",
        "unit-lost",
        "currency",
        "currency-lost",
        "percent-unit",
        "percent-lost",
    }
)
"""Relations of what the members of a range or list say once for all."""

_SLIGHT = 0.35
"""What is this cheap to leave alone is not taken for the wrong rendering of something else."""


class QuantityMatcher:
    """Matches numbers, money, shares, measures, dates and times by value.

    Relations: those of :class:`checker.match.comparison.Likeness`; ``swapped`` for two quantities
    that traded places; ``missing`` and ``extra`` for one without a counterpart; ``renamed`` for a
    weekday or month in a name that the source does not call so; ``told`` for one whose value is
    said elsewhere; ``shared`` for what another member of a range or list is reported for;
    ``unsure`` for a difference that proves nothing; ``unaligned`` for all that
    stands in a segment without counterpart. ``detail`` is the Likeness of a link of two mentions,
    a :class:`checker.match.swaps.Swap`, else ``None``.
    """

    kind = "quantity"

    def __init__(self, settings: Settings, sides: Sides, renderings: Renderings) -> None:
        self._languages = settings.source_language, settings.target_language
        self._sides = sides
        self._renderings = renderings

    def remember(self, pairs: Sequence[Pair]) -> Memory:
        """The facts that each side of each pair tells."""
        return Memory.of(pairs, self.kind)

    def links(self, pair: Pair, memory: Memory) -> tuple[Link, ...]:
        """Every quantity of the pair in exactly one link, by place in the source, then target."""
        sources, targets = pair.source_mentions(self.kind), pair.target_mentions(self.kind)
        if not sources and not targets:
            return ()
        if not pair.sources or not pair.targets:
            return tuple(_singles("unaligned", sources, targets))
        found = swapped(_assigned(sources, targets), self._renderings)
        found = incomplete(found, targets)
        found += leftovers(pair, found, memory, self._sides)
        found = renamed(found, pair, self._renderings)
        found = [_worded(link, pair) for link in found]
        return tuple(paired(_once([self._judged(k, pair) for k in found])))

    def skipped(self, pairs: Sequence[Pair], memory: Memory) -> Sequence[Skipped]:
        """The sides whose number words cannot be read."""
        read = zip(self._languages, self._sides, strict=True)
        return [
            Skipped("number words", f"there is no data for the number words of {tag!r}")
            for tag, words in read
            if not words
        ]

    def _judged(self, link: Link, pair: Pair) -> Link:
        if link.relation in SOUND or link.relation == "told":
            return link
        if link.relation == "bound" and _denied(link, pair):
            return replace(link, relation="same")
        if link.relation == "extra" and not self._sides.source_words and _spells(pair.sources):
            return replace(link, relation="unsure", confidence=0.0)
        sure = confidence_of(link, self._sides) * min(1.0, 0.2 + pair.confidence)
        if sure < SURE:
            return replace(link, relation="unsure", confidence=sure)
        return replace(link, confidence=sure)


def _denied(link: Link, pair: Pair) -> bool:
    """Whether one side alone denies its number: at most five are not more than five."""
    theirs, ours = pair.source_mentions("polarity"), pair.target_mentions("polarity")
    sides = (link.source, theirs), (link.target, ours)
    here, there = (any(_denies(m, one) for m in denials) for one, denials in sides if one)
    return here != there


def _denies(denial: Mention, mention: Mention) -> bool:
    clause: Polarity = denial.value
    return (
        clause.kind in (DENY, SOFT)
        and denial.segment is mention.segment
        and clause.start <= mention.start < clause.end
    )


def _spells(segments: Sequence[Segment]) -> bool:
    """Whether numbers are spelt in characters that stand for numerals: 三千五百."""
    return any(
        a.isnumeric() and b.isnumeric() and a.isalpha() and b.isalpha()
        for segment in segments
        for a, b in pairwise(segment.text)
    )


def _worded(link: Link, pair: Pair) -> Link:
    """What is missing or extra as what is told: in words, or in a telephone number."""
    mention = link.source if link.relation == "missing" else link.target
    if link.relation not in {"missing", "extra"} or mention is None:
        return link
    lost = link.relation == "missing"
    told = told_in_address(mention, pair, lost=lost) or told_in_words(mention, pair, lost=lost)
    return replace(link, relation="told") if told else link


def _once(links: list[Link]) -> list[Link]:
    """One link for a unit or month that a range or list has wrong once for all."""
    groups: defaultdict[tuple[str, int, int], list[int]] = defaultdict(list)
    for place, link in enumerate(links):
        if link.relation in _LENT and link.target is not None and link.target.value.group >= 0:
            key = link.relation, id(link.target.segment), link.target.value.group
            groups[key].append(place)
    for places in groups.values():
        told = max(places, key=lambda p: _length(links[p].target))
        for place in places:
            if place != told:
                links[place] = replace(links[place], relation="shared")
    return links


def _length(mention: Mention | None) -> int:
    return mention.end - mention.start if mention else 0


def _singles(relation: str, sources: Sequence[Mention], targets: Sequence[Mention]) -> list[Link]:
    return [Link("quantity", relation, m, None) for m in sources] + [
        Link("quantity", relation, None, m) for m in targets
    ]


def _assigned(sources: Sequence[Mention], targets: Sequence[Mention]) -> list[Link]:
    """The pairs of the best one-to-one assignment."""
    found: list[Link] = []
    if max(len(sources), len(targets)) > _MOST:
        found, sources, targets = _equal(sources, targets)
        sources, targets = sources[:_MOST], targets[:_MOST]
    worth = [_single_cost(m) for m in targets]
    likeness: list[list[Likeness | None]] = []
    gains: list[list[float]] = []
    for i, source in enumerate(sources):
        row = [compare(source.value, t.value) for t in targets]
        own = _single_cost(source)
        place = i / len(sources)
        likeness.append(row)
        gains.append(
            [
                own + worth[j] - like.cost - _PLACE * abs(place - j / len(targets))
                if like and (like.relation in _ANY or min(own, worth[j]) > _SLIGHT)
                else 0.0
                for j, like in enumerate(row)
            ]
        )
    for i, j in assign(gains):
        like = likeness[i][j]
        if like is not None:
            found.append(Link("quantity", like.relation, sources[i], targets[j], detail=like))
    return found


def _single_cost(mention: Mention) -> float:
    """What it costs to leave a quantity without counterpart."""
    return 0.25 + 0.35 * weight_beside(mention.value)


def _equal(
    sources: Sequence[Mention], targets: Sequence[Mention]
) -> tuple[list[Link], list[Mention], list[Mention]]:
    """Links of equal quantities in the order of the text, and what is left on each side."""
    waiting: dict[Hashable, deque[Mention]] = defaultdict(deque)
    for target in targets:
        waiting[target.value.readings].append(target)
    found: list[Link] = []
    lost: list[Mention] = []
    for source in sources:
        queue = waiting.get(source.value.readings)
        if queue:
            reading = source.value.readings[0]
            like = Likeness("same", 0.0, reading, reading)
            found.append(Link("quantity", "same", source, queue.popleft(), detail=like))
        else:
            lost.append(source)
    left = {id(m) for queue in waiting.values() for m in queue}
    return found, lost, [m for m in targets if id(m) in left]
