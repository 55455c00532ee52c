"""Which words of a pair are counterparts, by the vectors that an encoder gives them in context.

Two words are linked when each is the other's nearest by cosine ("Argmax" of Jalili Sabet et al.
2020, "SimAlign: High Quality Word Alignments Without Parallel Training Data").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.backends import Encoder
from checker.model import Pair, Segment
from checker.wordlinks import Word, WordLinks

if TYPE_CHECKING:
    from checker.backends.protocols import Vectors

_WORDS = frozenset({"word", "digits"})
# Vectors of a text differ in the last bits with what it shares a batch with; these digits do not.
_DIGITS = 3


def with_word_links(pairs: Sequence[Pair], encoder: Encoder) -> None:
    """Give each pair that has both sides the links of its words."""
    both = [pair for pair in pairs if pair.sources and pair.targets]
    segments = list(dict.fromkeys(s for pair in both for s in (*pair.sources, *pair.targets)))
    places = [_places(segment) for segment in segments]
    vectors = dict(zip(segments, encoder.words([s.text for s in segments], places), strict=True))
    for pair in both:
        pair.words = _links(pair, vectors, encoder.name)


def _places(segment: Segment) -> list[tuple[int, int]]:
    return [(t.start, t.end) for t in segment.tokens if t.kind in _WORDS]


def _words(side: Sequence[Segment]) -> tuple[Word, ...]:
    return tuple(Word(n, *place) for n, segment in enumerate(side) for place in _places(segment))


def _links(pair: Pair, vectors: dict[Segment, Vectors], model: str) -> WordLinks:
    import numpy as np  # noqa: PLC0415  (only where a model runs)

    here, there = _words(pair.sources), _words(pair.targets)
    if not here or not there:
        alone = tuple(0.0 for _ in here), tuple(0.0 for _ in there)
        return WordLinks((here, there), alone, ((), ()), (), model)
    likeness = np.round(
        np.concatenate([vectors[s] for s in pair.sources])
        @ np.concatenate([vectors[t] for t in pair.targets]).T,
        _DIGITS,
    )
    forth, back = likeness.argmax(axis=1), likeness.argmax(axis=0)
    return WordLinks(
        (here, there),
        (
            tuple(round(float(v), _DIGITS) for v in likeness.max(axis=1)),
            tuple(round(float(v), _DIGITS) for v in likeness.max(axis=0)),
        ),
        (tuple(int(b) for b in forth), tuple(int(a) for a in back)),
        tuple(
            (a, int(b), round(float(likeness[a, b]), _DIGITS))
            for a, b in enumerate(forth)
            if back[b] == a
        ),
        model,
    )
