"""What stands for a term of which no form is there; the links are set by hand."""

from __future__ import annotations

import pytest

from checker.glossary import Entry, TermUse
from checker.match.term_links import stands_there
from checker.model import Block, Document, Mention, Pair, Segment
from checker.segment.tokens import tokenise
from checker.wordlinks import Word, WordLinks

SOURCE = "Европейската комисия отказа."
TARGET = "The Brussels executive finally declined."
COMMISSION = Entry(("Европейска комисия",), "European Commission")


def made(text: str, tag: str) -> Segment:
    return Segment(Document(text, tag), Block(text, 0), 0, 0, text, 0, tokenise(text))


def standing(*links: tuple[int, int]) -> str:
    """What is found for the first two words of the source, given links of words by number."""
    pair = Pair((made(SOURCE, "bg"),), (made(TARGET, "en"),))
    sides = [
        tuple(Word(0, t.start, t.end) for t in s.tokens if t.kind == "word")
        for s in (pair.sources[0], pair.targets[0])
    ]
    pair.words = WordLinks(
        (sides[0], sides[1]),
        ((0.8,) * 3, (0.8,) * 5),
        ((0,) * 3, (0,) * 5),
        tuple((a, b, 0.8) for a, b in links),
        "by hand",
    )
    use = TermUse((COMMISSION,), "preferred")
    found = stands_there(Mention("term", use, pair.sources[0], 0, 20), pair)
    return found.text if found else ""


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ([(0, 1), (1, 2), (2, 4)], "Brussels executive"),
        ([(1, 2), (2, 4)], "executive"),
        ([(2, 4)], ""),
        ([(0, 0), (1, 4)], ""),
    ],
)
def test_the_words_linked_to_the_term_stand_for_it_if_they_are_one_phrase(
    links: list[tuple[int, int]], expected: str
) -> None:
    assert standing(*links) == expected


def test_without_an_encoder_nothing_is_known() -> None:
    pair = Pair((made(SOURCE, "bg"),), (made(TARGET, "en"),))
    use = TermUse((COMMISSION,), "preferred")
    assert stands_there(Mention("term", use, pair.sources[0], 0, 20), pair) is None
