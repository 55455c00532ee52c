"""What speaks for two groups of segments being renderings of each other.

Each item of a segment (a word, name or quantity) is found again on the other side or not. A hit
counts by how rarely it would happen by chance in these documents, a miss by how often a sound
rendering shows the item: the logarithm of the likelihood ratio, as in the naive Bayes model.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import exp, log

from checker.align.length import Lengths
from checker.align.rates import Rates, heard, shown_here
from checker.extract.content import Content, Item
from checker.model import Segment

# Words of one sentence speak for the same thing: their evidence is not independent.
_TEMPER = 0.8
# How often a segment shows an item that it has nothing to do with, by experience; worth as much as
# so many segments of the document at hand.
_CHANCE, _DOUBT = 0.015, 10
# One segment in two hundred is rendered so freely that its words do not show.
_FREE = 0.005
# What a heading and the sentence it runs into gain as one, about as much as a group of two costs:
# the cut between them is a guess, and the other side may not have it.
_ONE_TEXT = 3.5
# Items seen in more segments than this tell nothing and would cost time.
_COMMON = 30
_COMMON_SHARE = 0.5

Masks = dict[int, tuple[int, int]]
Weights = dict[tuple[int, int], tuple[float, float]]
# Bits that the items of one segment have in a mask; a longer segment shares the last ones.
_WIDTH = 400


class Side:
    """The segments of one document as the aligner sees them."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = segments
        self.items = [_items(s) for s in segments]
        self.lengths = [len(s.text) - s.text.count(" ") for s in segments]
        self.runs_in = [s.runs_in for s in segments]
        self.blocks = [s.block_index for s in segments]

    def __len__(self) -> int:
        return len(self.segments)


class Evidence:
    """The evidence for any group of source segments and any group of target segments."""

    def __init__(self, sources: Side, targets: Side) -> None:
        self.sources, self.targets = sources, targets
        self.lengths = Lengths(sources.lengths, targets.lengths)
        self.shared: list[Masks] = [{} for _ in sources.segments]
        """For each source segment, by target segment: which items of either are in the other."""
        self._indices = _index(sources.items), _index(targets.items)
        self._share()
        self.settle(())

    def settle(self, sure: Iterable[tuple[int, int]]) -> None:
        """Take from pairs that are beyond doubt how often items are shown in these documents."""
        seen = tuple(sure)
        here, there = self._indices
        rates = self._rates(seen)
        self._source_weights = _weights(self.sources.items, there, len(self.targets), rates[0])
        self._target_weights = _weights(self.targets.items, here, len(self.sources), rates[1])
        self._weights: tuple[Weights, Weights] = ({}, {})
        self._bare: tuple[dict[int, float], dict[int, float]] = ({}, {})
        self._pairs: dict[tuple[int, int], float] = {}

    def _rates(self, sure: Sequence[tuple[int, int]]) -> tuple[Rates, Rates]:
        known = heard(item for items in self.sources.items for item in items)
        classes: tuple[list[tuple[float, bool]], list[tuple[float, bool]]] = [], []
        for i, j in sure:
            masks = self.shared[i].get(j, (0, 0))
            for n, items in enumerate((self.sources.items[i], self.targets.items[j])):
                classes[n].extend(
                    (item.expected, bool(masks[n] >> at & 1)) for at, item in enumerate(items)
                )
        return shown_here(classes[0], 1.0), shown_here(classes[1], known)

    def _share(self) -> None:
        there = self._indices[1]
        found: list[dict[int, list[int]]] = [defaultdict(lambda: [0, 0]) for _ in self.shared]
        most = _most(len(self.targets))
        for i, items in enumerate(self.sources.items):
            row = found[i]
            for a, item in enumerate(items):
                for key in item.keys:
                    places = there.get(key, ())
                    if len(places) > most:
                        continue
                    for j, b in places:
                        masks = row[j]
                        masks[0] |= 1 << a
                        masks[1] |= 1 << b
            self.shared[i] = {j: (m[0], m[1]) for j, m in row.items()}

    def words(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        """The evidence of items for some source segments against some target segments."""
        if not any(c in self.shared[r] for r in rows for c in columns):
            return sum(self._lacking(0, r) for r in rows) + sum(
                self._lacking(1, c) for c in columns
            )
        ours: list[list[int]] = [[0, 0] for _ in rows]
        theirs: list[list[int]] = [[0, 0] for _ in columns]
        for a, row in enumerate(rows):
            shared, mine = self.shared[row], ours[a]
            for b, column in enumerate(columns):
                masks = shared.get(column)
                if masks:
                    other = theirs[b]
                    mine[0] |= masks[0]
                    mine[1] |= masks[1] << b * _WIDTH
                    other[0] |= masks[1]
                    other[1] |= masks[0] << a * _WIDTH
        return self._side(0, rows, ours) + self._side(1, columns, theirs)

    def _side(self, side: int, segments: Sequence[int], found: Sequence[Sequence[int]]) -> float:
        """The evidence of one side's segments, given the items found and what they were found as.

        What one segment of a group was found as cannot explain the next one as well: a name that
        stands in both of two sentences but once in the other language speaks for one of them.
        """
        if len(found) == 1:
            hits, misses = self._weight(side, segments[0], found[0][0])
            return hits + misses
        weighed = sorted(
            (
                (*self._weight(side, segment, mine), mine.bit_count(), theirs, not place)
                for place, (segment, (mine, theirs)) in enumerate(zip(segments, found, strict=True))
            ),
            reverse=True,
        )
        total, claimed = 0.0, 0
        for hits, misses, size, theirs, is_first in weighed:
            # What is said twice was said by the first segment first.
            some = _lowest if is_first else _highest
            fresh = some(theirs & ~claimed, size)
            total += hits * (fresh.bit_count() / size if size else 0.0) + misses
            claimed |= fresh
        return total

    def _lacking(self, side: int, segment: int) -> float:
        """What it is worth that none of a segment's items were found."""
        known = self._bare[side]
        if segment not in known:
            known[segment] = self._weight(side, segment, 0)[1]
        return known[segment]

    def _weight(self, side: int, segment: int, mask: int) -> tuple[float, float]:
        """What the items of a segment that were found are worth, and those that were not."""
        known = self._weights[side]
        found = known.get((segment, mask))
        if found is None:
            weights = (self._source_weights, self._target_weights)[side][segment]
            hits = sum(hit for n, (hit, _) in enumerate(weights) if mask >> n & 1)
            misses = sum(miss for n, (_, miss) in enumerate(weights) if not mask >> n & 1)
            # A free rendering shows little of the words, so misses alone never prove much.
            rest = log((1 - _FREE) * exp(misses * _TEMPER) + _FREE)
            found = known[segment, mask] = hits * _TEMPER, rest
        return found

    def pair(self, row: int, column: int) -> float:
        """All evidence for one segment a side, remembered where the two share anything."""
        known = self._pairs.get((row, column))
        if known is not None:
            return known
        masks = self.shared[row].get(column, (0, 0))
        value = self.lengths.evidence(self.sources.lengths[row], self.targets.lengths[column])
        value += sum(self._weight(0, row, masks[0])) + sum(self._weight(1, column, masks[1]))
        if masks[0]:
            self._pairs[row, column] = value
        return value

    def elsewhere(self, row: int, column: int) -> float:
        """The evidence that a segment was moved, given one that stands in another place."""
        return self.of((row,), (column,))

    def of(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        """All evidence for a group, in nats."""
        return self.said(rows, columns)

    def said(self, rows: Sequence[int], columns: Sequence[int]) -> float:
        """The evidence of items and lengths for a group, in nats."""
        joins = sum(self.sources.runs_in[i] for i in rows[:-1]) + sum(
            self.targets.runs_in[j] for j in columns[:-1]
        )
        return (
            self.words(rows, columns)
            + self.lengths.evidence(
                sum(self.sources.lengths[i] for i in rows),
                sum(self.targets.lengths[j] for j in columns),
            )
            + joins * _ONE_TEXT
        )


def _lowest(mask: int, most: int) -> int:
    """The lowest bits of a mask, at most so many."""
    while mask.bit_count() > most:
        mask ^= 1 << (mask.bit_length() - 1)
    return mask


def _highest(mask: int, most: int) -> int:
    """The highest bits of a mask, at most so many."""
    while mask.bit_count() > most:
        mask &= mask - 1
    return mask


def _items(segment: Segment) -> tuple[Item, ...]:
    for mention in segment.mentions:
        if mention.kind == "content" and isinstance(mention.value, Content):
            return mention.value.items
    return ()


Index = dict[str, list[tuple[int, int]]]


def _index(side: Sequence[Sequence[Item]]) -> Index:
    index: Index = defaultdict(list)
    for place, items in enumerate(side):
        for number, item in enumerate(items):
            for key in item.keys:
                index[key].append((place, number))
    return index


def _most(size: int) -> int:
    return max(3, min(_COMMON, round(size * _COMMON_SHARE)))


def _weights(
    side: Sequence[Sequence[Item]], index: Index, size: int, rates: Rates
) -> list[list[tuple[float, float]]]:
    """For each item of each segment, what a hit and what a miss on the other side is worth."""
    most = _most(size)
    known: dict[tuple[tuple[str, ...], float], tuple[float, float]] = {}
    weights: list[list[tuple[float, float]]] = []
    for items in side:
        row: list[tuple[float, float]] = []
        for item in items:
            alike = item.keys, item.expected
            if alike not in known:
                known[alike] = _weight(
                    item, rates.get(item.expected, item.expected), index, size, most
                )
            row.append(known[alike])
        weights.append(row)
    return weights


def _weight(item: Item, share: float, index: Index, size: int, most: int) -> tuple[float, float]:
    seen = _segments(index.get(key, ()) for key in item.keys)
    if len(seen) > most:
        return 0.0, 0.0
    # One of the segments that show it may be the rendering; what the others do is chance.
    others = max(0, len(seen) - 1)
    chance = min(0.5, (others + _CHANCE * _DOUBT) / (size - 1 + _DOUBT))
    expected = min(0.98, max(share, chance))
    return max(0.0, log(expected / chance)) / 2, log((1 - expected) / (1 - chance))


def _segments(places: Iterable[Sequence[tuple[int, int]]]) -> set[int]:
    return {segment for found in places for segment, _ in found}
