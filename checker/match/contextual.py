"""Which words of a pair have no counterpart, by what an encoder makes of them in their context.

The same figures as :mod:`checker.match.coverage` draws from dictionaries, for every word: a word
without counterpart is one that is near no word of the other side, or is near one that is nearer to
another. What a single word says is little; a run of them is what an omission leaves.

The weights were learned by ``benchmarks/fit_contextual.py`` with multilingual-e5-small from sound
renderings of news from six languages into English, and the same with phrases, clauses and sentences
cut out or put in. Cosines of another encoder lie elsewhere: its evidence is used for what it is
worth to these weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log
from typing import NamedTuple

from checker.match.contextual_weights import ADDED, CONSTANTS, LEFT_OUT, WORDS
from checker.match.coverage import Covered, Unit, heaviest
from checker.match.omission import Habits, Model, bounds, gap, longer
from checker.model import Pair, Segment
from checker.wordlinks import WordLinks

_SOFT = 8  # characters that a gap may have more or less without meaning
# Of a segment that was paired together with another, and of so many words: nothing of it is shown
# if no more than one word in eight is, where two in five of the rest are. In 990 articles of news
# in six languages, sentences cut out of some, that was so of twelve segments, and all were lost.
_FEWEST, _HARDLY, _WELL = 4, 0.125, 0.4


class Told(NamedTuple):
    """A stretch that is worth telling, of one side of a pair."""

    side: Covered
    confidence: float


class Seen(NamedTuple):
    """One side of a pair as an encoder sees it."""

    side: Covered
    nearest: tuple[float, ...]
    """For each of its units, the cosine with the nearest word of the other side."""


def seen(pair: Pair, words: WordLinks) -> tuple[Seen, Seen]:
    """Both sides of a pair: a unit for each word, shown where two are each other's nearest."""
    sides = _side(pair.sources, words, 0), _side(pair.targets, words, 1)
    return sides[0], sides[1]


def _side(segments: Sequence[Segment], words: WordLinks, side: int) -> Seen:
    starts = [0]
    for segment in segments:
        starts.append(starts[-1] + len(segment.text) + 1)
    units = [
        Unit(starts[w.segment] + w.start, starts[w.segment] + w.end, (), 0.0, w.segment)
        for w in words.words[side]
    ]
    texts = [segments[w.segment].text[w.start : w.end] for w in words.words[side]]
    partners = {(a, b)[side]: (b, a)[side] for a, b, _ in words.links}
    weights = [
        CONSTANTS[side] + sum(w * v for w, v in zip(WORDS[side], values, strict=True))
        for values in word_features(texts, words, side, partners)
    ]
    shown = {n: other for n, other in partners.items() if weights[n] < 0}
    covered = Covered(units, max(1, starts[-1] - 1), shown, weights, heaviest(units, weights))
    return Seen(covered, words.nearest[side])


def word_features(
    texts: Sequence[str], words: WordLinks, side: int, partners: dict[int, int]
) -> list[tuple[float, ...]]:
    """What the words of a side are weighed by, in the order of the weights."""
    takers = {other: n for n, other in partners.items()}
    found: list[tuple[float, ...]] = []
    for n, text in enumerate(texts):
        near, size = words.nearest[side][n], log(len(text))
        mutual = n in partners
        taker = takers.get(words.which[side][n]) if words.which[side] else None
        found.append(
            (
                near,
                float(mutual),
                size,
                float(text[0].isupper() or text[0].isdigit()),
                near * mutual,
                near * size,
                float(not mutual and taker is not None and abs(taker - n) == 1),
            )
        )
    return found


def features(here: Seen, there: Seen, known: Habits) -> tuple[float, ...]:
    """What a stretch that seems to be left out is weighed by, in the order of the weights."""
    side, other = here.side, there.side
    first, last, weight = side.hidden
    size = side.units[last - 1].end - side.units[first].start
    before, after = bounds(side, first, last)
    low, high = gap(side, other, first, last)
    much = longer(side, other, known)
    expected = max(0.0, (after - before - size) * known.ratio) + _SOFT
    near = here.nearest[first:last]
    return (
        much,
        much * abs(much),
        log(side.length),
        log((max(0, high - low) + _SOFT) / expected),
        other.missed,
        weight,
        weight / (1 + other.missed),
        weight - other.hidden.weight,
        sum(here.nearest) / len(here.nearest),
        size / side.length,
        max(near),
        sum(near) / len(near),
    )


def told(pair: Pair, words: WordLinks, known: Habits) -> tuple[Told | None, Told | None]:
    """What of the source was left out, and what of the target was put in."""
    here, there = seen(pair, words)
    given = pair.confidence == 1.0
    return (
        _told(here, there, known, LEFT_OUT, given=given),
        _told(there, here, known.seen_from_target(), ADDED, given=given),
    )


def _told(here: Seen, there: Seen, known: Habits, model: Model, *, given: bool) -> Told | None:
    if not (here.side.hidden.last and there.side.units):
        return None
    sure = model.confidence(features(here, there, known), given=given)
    return Told(here.side, sure) if sure else None


def unshown(words: WordLinks, side: int) -> list[int]:
    """Which segments of a side the other does not show, in a pair where it shows the rest.

    A segment whose counterpart was left out may have been paired together with its neighbour.
    """
    sizes = Counter(word.segment for word in words.words[side])
    linked = Counter(words.words[side][(a, b)[side]].segment for a, b, _ in words.links)
    found: list[int] = []
    for segment, size in sizes.items():
        rest = sizes.total() - size
        shown, elsewhere = linked[segment], linked.total() - linked[segment]
        if size >= _FEWEST and shown <= _HARDLY * size and elsewhere >= max(1, _WELL * rest):
            found.append(segment)
    return found
