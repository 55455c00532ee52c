"""A sentence left over is told unless the rendering beside it says it."""

from __future__ import annotations

from checker.extract.content import ContentReader
from checker.match.coverage import cover
from checker.match.neighbours import sureness
from checker.match.omission import habits
from checker.model import Pair, Segment
from checker.read import read_text
from checker.segment import segment

SOURCES = [
    "Der Arzt wohnt in einem kleinen Haus am Wald.",
    "Seine Schwester arbeitet in der Schule.",
    "Der Hund schläft im Garten.",
]
DOCTOR, SISTER = "The doctor lives in a small house by the forest", "his sister works at the school"
DOG = "The dog sleeps in the garden."


def read(texts: list[str], language: str) -> list[Segment]:
    document = read_text("\n".join(texts))
    document.language = language
    found = segment(document, lines=True)
    ContentReader("de", "en", is_source=language == "de").read(found)
    return found


def sure(first: str) -> float:
    here, there = read(SOURCES, "de"), read([first, DOG], "en")
    gap = Pair((here[1],), (), 0.8)
    pairs = [Pair((here[0],), (there[0],)), gap, Pair((here[2],), (there[1],))]
    covers = {p: cover(p.sources, p.targets) for p in pairs if p.targets}
    return sureness(pairs, covers, habits(covers.values()), (0.0, 0.0))[gap]


def test_a_sentence_that_nothing_beside_it_says_is_told() -> None:
    assert sure(f"{DOCTOR}.") > 0.6


def test_a_sentence_that_went_into_its_neighbour_is_not_told() -> None:
    assert sure(f"{DOCTOR}, and {SISTER}.") < 0.3


def test_without_neighbours_the_aligner_is_believed() -> None:
    gap = Pair(tuple(read(SOURCES[:1], "de")), (), 0.7)
    assert sureness([gap], {}, habits([]), (0.0, 0.0)) == {gap: 0.7}
