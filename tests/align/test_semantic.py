"""Aligning by vectors: hand-made ones, so that what is near what is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align import align
from checker.align.gaps import beside, with_gains
from checker.align.nearness import Nearness
from checker.model import Pair, Segment
from checker.read import read_text
from checker.segment import segment

if TYPE_CHECKING:
    from checker.backends.protocols import Vectors

WIDTH = 48
SIZES = st.integers(1, 40)
SEEDS = st.integers(0, 2**32 - 1)


class Given:
    """Vectors by text; a text that is several known ones has their mean."""

    name = "given"

    def __init__(self, known: dict[str, Vectors]) -> None:
        self.known = known
        self.asked = 0

    def sentences(self, texts: Sequence[str]) -> Vectors:
        self.asked += len(texts)
        return unit(np.stack([self._one(text) for text in texts]))

    def _one(self, text: str) -> Vectors:
        if text in self.known:
            return self.known[text]
        return np.asarray(sum(self.known[f"{part}."] for part in text[:-1].split(". ")))

    def words(
        self, texts: Sequence[str], places: Sequence[Sequence[tuple[int, int]]]
    ) -> list[Vectors]:
        raise NotImplementedError


def unit(rows: Vectors) -> Vectors:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def meanings(seed: int, size: int) -> Vectors:
    """As an encoder's: all rows point somewhat the same way."""
    rng = np.random.default_rng(seed)
    return unit(rng.normal(size=(size, WIDTH)) + 4 * unit(np.ones((1, WIDTH))) * WIDTH**0.5 / 4)


def rendered(rows: Vectors, seed: int) -> Vectors:
    rng = np.random.default_rng(seed + 1)
    return unit(rows + 0.02 * rng.normal(size=rows.shape))


def side(letter: str, size: int, paragraph: int = 5, *, longer: int = -1) -> list[Segment]:
    """Sentences that share no word with those of another letter; one of them may be longer."""
    names = [
        f"{letter.upper()}{letter * (20 + 30 * (n == longer))} {letter * (n + 5)}."
        for n in range(size)
    ]
    blocks = [" ".join(names[n : n + paragraph]) for n in range(0, size, paragraph)]
    document = read_text("\n\n".join(blocks))
    document.language = "en"
    found = segment(document)
    assert len(found) == size
    return found


def paired(
    sources: Vectors, targets: Vectors, *, paragraph: int = 5
) -> tuple[list[Pair], list[Segment], list[Segment], Given]:
    here = side("x", len(sources), paragraph)
    there = side("y", len(targets), paragraph)
    known = {s.text: row for s, row in zip(here, sources, strict=True)}
    known |= {t.text: row for t, row in zip(there, targets, strict=True)}
    encoder = Given(known)
    return align(here, there, encoder=encoder)[0], here, there, encoder


def shape(pairs: Sequence[Pair]) -> list[tuple[list[int], list[int]]]:
    return [([s.index for s in p.sources], [t.index for t in p.targets]) for p in pairs]


@settings(max_examples=40, deadline=None)
@given(SIZES, SEEDS)
def test_what_keeps_its_order_gives_the_diagonal(size: int, seed: int) -> None:
    rows = meanings(seed, size)
    pairs, *_ = paired(rows, rendered(rows, seed))
    assert shape(pairs) == [([n], [n]) for n in range(size)]
    assert all(p.confidence > 0.9 for p in pairs)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 25), st.integers(1, 25), SEEDS)
def test_every_segment_is_in_exactly_one_pair(height: int, width: int, seed: int) -> None:
    pairs, here, there, _ = paired(meanings(seed, height), meanings(seed + 7, width))
    assert sorted(s.index for p in pairs for s in p.sources) == [s.index for s in here]
    assert sorted(t.index for p in pairs for t in p.targets) == [t.index for t in there]


@settings(max_examples=40, deadline=None)
@given(st.integers(3, 30), SEEDS, st.data())
def test_what_was_left_out_stands_alone(size: int, seed: int, data: st.DataObject) -> None:
    lost = data.draw(st.integers(0, size - 1))
    rows = meanings(seed, size)
    kept = np.delete(rows, lost, axis=0)
    pairs, *_ = paired(rows, rendered(kept, seed))
    assert [s.index for p in pairs if not p.targets for s in p.sources] == [lost]
    added, *_ = paired(rendered(kept, seed), rows)
    assert [t.index for p in added if not p.sources for t in p.targets] == [lost]


def test_two_that_were_made_one_are_one_pair() -> None:
    rows = meanings(3, 12)
    joined = unit(np.concatenate([rows[:4], rows[4:5] + rows[5:6], rows[6:]]))
    here, there = side("x", 12), side("y", 11, longer=4)
    texts = [t.text for t in there]
    known = {s.text: row for s, row in zip(here, rows, strict=True)}
    encoder = Given(known | dict(zip(texts, rendered(joined, 3), strict=True)))
    assert ([4, 5], [4]) in shape(align(here, there, encoder=encoder)[0])


def test_a_paragraph_that_went_to_the_end_is_moved() -> None:
    rows = meanings(5, 20)
    order = [*range(5), *range(10, 20), *range(5, 10)]
    pairs, *_ = paired(rows, rendered(rows[order], 5))
    moved = [(p.sources[0].index, p.targets[0].index) for p in pairs if p.moved]
    assert moved == [(n, n + 10) for n in range(5, 10)]
    assert all(p.sources and p.targets for p in pairs)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 12), st.integers(1, 12), SEEDS)
def test_a_margin_is_the_same_from_both_sides(height: int, width: int, seed: int) -> None:
    here, there = meanings(seed, height), meanings(seed + 1, width)
    forth, back = Nearness(here, there), Nearness(there, here)
    rows, columns = range(min(height, 3)), range(min(width, 2))
    assert forth.margin(rows, columns) == pytest.approx(back.margin(columns, rows), abs=1e-3)


def test_a_long_document_is_looked_through_near_the_straight_way() -> None:
    rows = meanings(9, 4000)
    near = Nearness(rows, rendered(rows, 9))
    assert [nearest[0] for nearest in near.nearest] == list(range(4000))
    assert max(abs(n - column) for n, some in enumerate(near.nearest) for column in some) < 2000


def test_what_two_became_one_gains_and_what_was_left_out_does_not() -> None:
    rows = meanings(4, 3)
    here, there = side("x", 3), side("y", 2)
    known = {s.text: row for s, row in zip(here, rows, strict=True)}
    both = {there[0].text: rows[0] + rows[1], there[1].text: rows[2]}
    alone = {there[0].text: rows[0], there[1].text: rows[2]}
    for renderings, gains in ((both, True), (alone, False)):
        pairs = [Pair((here[0],), (there[0],)), Pair((here[1],), ()), Pair((here[2],), (there[1],))]
        with_gains(pairs, Given(known | renderings))
        assert pairs[1].gain is not None
        assert (pairs[1].gain > 0) is gains
        assert pairs[0].gain is None


def test_only_pairs_near_a_gap_are_beside_it() -> None:
    here, there = side("x", 14), side("y", 14)
    whole = Pair((here[0],), (there[0],))
    gaps = [Pair((s,), ()) for s in here[1:13]]
    assert list(beside([whole, *gaps[:3]], 2)) == [0]
    assert list(beside([whole, *gaps], 12)) == []


def test_an_encoder_is_asked_for_gaps_alone() -> None:
    rows = meanings(6, 8)
    pairs, _, _, encoder = paired(rows, rendered(rows, 6))
    before = encoder.asked
    with_gains(pairs, encoder)
    assert encoder.asked == before
