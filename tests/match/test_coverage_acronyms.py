"""Words that the other side has as an acronym."""

from __future__ import annotations

import pytest

from checker import Linter
from checker.match.coverage_acronyms import Worded, written_out


def word(text: str, *renderings: str, linked: bool = False) -> Worded:
    return Worded(text, [f"w:{r}" for r in renderings], linked)


ART, INT = word("artificielle", "artificial"), word("intelligence", "intelligence", "news")

TRADE = [
    word("Африканската", "african"),
    word("континентална", "continental", "mainland"),
    word("зона", "zone", "area"),
    word("свободна", "free"),
    word("търговия", "trade", "commerce"),
]


@pytest.mark.parametrize(
    ("words", "other", "expected"),
    [
        ([INT, ART], word("A.I."), {0: 0, 1: 0}),
        ([word("domaine", "field"), INT, ART], word("AI"), {1: 0, 2: 0}),
        ([ART, INT], word("AI's"), {0: 0, 1: 0}),
        ([INT, word("domaine", "field")], word("AI"), {}),
        ([INT, ART], word("AI", linked=True), {}),
        ([INT, word("artificielle", "artificial", linked=True)], word("AI"), {}),
        ([INT, ART], word("ai"), {}),
        ([INT, ART], word("A"), {}),
        (TRADE, word("AfCFTA"), dict.fromkeys(range(5), 0)),
        (TRADE[1:], word("AfCFTA"), {}),
        ([INT, ART], word("AInews"), {}),
        ([INT] * 7, word("IIIIIII"), {}),
    ],
)
def test_what_an_acronym_stands_for(
    words: list[Worded], other: Worded, expected: dict[int, int]
) -> None:
    assert written_out(words, [other]) == expected


def test_a_stretch_that_an_acronym_stands_for_is_not_left_out() -> None:
    source = "La ville veut doubler les moyens dans le domaine de l’intelligence artificielle."
    report = Linter("fr", "en").check_text(source, "The town wants to double A.I. funds.")
    assert "C103" not in [f.rule for f in report.findings]
