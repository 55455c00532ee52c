"""What stands beside a segment without counterpart, and what an encoder says of it.

A translator who makes one sentence of two leaves a segment over, as far as an aligner can see. The
sentence that was made of both is then nearer to both together than to the one that it was paired
with; one that renders its source alone is further away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.backends import Encoder
from checker.model import Pair, Segment

_MOST = 8  # gaps in a row of which each is tried; a longer stretch is no merged sentence
# Vectors of a text differ in the last bits with what it shares a batch with; these digits do not.
_DIGITS = 4

Trial = tuple[str, str, str]


def beside(pairs: Sequence[Pair], place: int) -> Iterator[int]:
    """The nearest pairs before and after one that have both sides."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(pairs) and not (pairs[at].sources and pairs[at].targets):
            at += step
            if abs(at - place) > _MOST:
                break
        else:
            if 0 <= at < len(pairs):
                yield at


def with_gains(pairs: Sequence[Pair], encoder: Encoder) -> None:
    """Tell each pair with an empty side how much its segments would add to a pair beside it.

    Texts of several segments are read by the encoder as one: the mean of their vectors tells a
    merged sentence from a lone one less well.
    """
    trials = {
        place: [_trial(pair, pairs[at]) for at in beside(pairs, place)]
        for place, pair in enumerate(pairs)
        if bool(pair.sources) != bool(pair.targets)
    }
    texts = list(dict.fromkeys(text for some in trials.values() for one in some for text in one))
    if not texts:
        return
    vectors = dict(zip(texts, encoder.sentences(texts), strict=True))
    for place, some in trials.items():
        gains = [float((vectors[b] - vectors[a]) @ vectors[c]) for a, b, c in some]
        if gains:
            pairs[place].gain = round(max(gains), _DIGITS)
            pairs[place].encoder = encoder.name


def _trial(gap: Pair, pair: Pair) -> Trial:
    """The texts of a pair's own side, of that with the gap's segments, and of the other side."""
    if gap.sources:
        own, added, other = pair.sources, gap.sources, pair.targets
    else:
        own, added, other = pair.targets, gap.targets, pair.sources
    return _text(own), _text(sorted((*own, *added), key=_place)), _text(other)


def _place(segment: Segment) -> int:
    return segment.index


def _text(segments: Sequence[Segment]) -> str:
    return " ".join(segment.text for segment in segments)
