"""Of several sentences paired with one text, the one that the text does not render is told."""

from __future__ import annotations

import pytest

from checker.extract.content import ContentReader
from checker.match.coverage import cover
from checker.match.members import unrendered
from checker.match.omission import habits
from checker.model import Pair, Segment
from checker.read import read_text
from checker.segment import segment

DOCTOR = "Der Arzt wohnt in einem kleinen Haus am Wald."
GARDEN = "Im Sommer schläft der alte Hund gern unter einem Baum im Garten."
DOCTOR_EN = "The doctor lives in a small house by the forest."
BOTH_EN = (
    "The doctor lives in a small house by the forest, "
    "and in summer the old dog likes to sleep under a tree in the garden."
)


def read(texts: list[str], language: str) -> tuple[Segment, ...]:
    document = read_text("\n".join(texts))
    document.language = language
    found = segment(document, lines=True)
    ContentReader("de", "en", is_source=language == "de").read(found)
    return tuple(found)


def told(sources: list[str], targets: list[str], beyond: float = 0.0) -> list[tuple[int, int]]:
    pair = Pair(read(sources, "de"), read(targets, "en"), 0.9)
    covers = cover(pair.sources, pair.targets)
    known = habits([covers])
    return [(side, number) for side, number, _ in unrendered(pair, covers, known, (beyond, beyond))]


@pytest.mark.parametrize("number", [0, 1])
def test_a_sentence_that_a_group_does_not_render_is_told(number: int) -> None:
    sources = [DOCTOR, GARDEN] if number else [GARDEN, DOCTOR]
    assert told(sources, [DOCTOR_EN]) == [(0, number)]


def test_a_sentence_that_was_put_into_a_group_is_told() -> None:
    added = "In summer the old dog likes to sleep under a tree in the garden."
    assert told([DOCTOR], [DOCTOR_EN, added]) == [(1, 1)]


def test_two_sentences_made_into_one_are_rendered() -> None:
    assert told([DOCTOR, GARDEN], [BOTH_EN]) == []


def test_one_sentence_a_side_is_no_group() -> None:
    assert told([GARDEN], [DOCTOR_EN]) == []


def test_more_may_be_asked_for() -> None:
    assert told([DOCTOR, GARDEN], [DOCTOR_EN], beyond=20.0) == []
