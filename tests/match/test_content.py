"""Coverage inside pairs, text left as it was, and what is said to be unchecked."""

from __future__ import annotations

import pytest

from checker import Linter
from checker.extract.content import ContentReader
from checker.match.content import _says
from checker.match.coverage import Covered, Stretch, cover, units
from checker.model import Segment
from checker.read import read_text
from checker.segment import segment


def one(text: str, language: str, source: str = "de") -> Segment:
    document = read_text(text)
    document.language = language
    found = segment(document, lines=True)
    ContentReader(source, "en", is_source=language == source).read(found)
    return found[0]


def rules(source: str, target: str, languages: str = "de>en") -> list[str]:
    tags = languages.split(">")
    report = Linter(*tags, select=["C"]).check_text(source, target, align="lines")
    return [f.rule for f in report.findings]


def test_each_unit_is_linked_to_one_unit() -> None:
    here, there = cover(
        [one("Der Arzt und der Lehrer kamen.", "de")], [one("The doctor and the teacher.", "en")]
    )
    shown = {(here.units[a].start, there.units[b].start) for a, b in here.shown.items()}
    assert shown == {(4, 4), (17, 19)}
    assert set(here.shown.values()) == set(there.shown)


def test_a_word_said_twice_needs_two_counterparts() -> None:
    here, _ = cover([one("Das Haus, das Haus!", "de")], [one("The house!", "en")])
    assert len(here.shown) == 1


def test_units_keep_their_places_over_several_segments() -> None:
    first, second = one("Ein Haus.", "de"), one("Ein Baum.", "de")
    found, length = units([first, second])
    text = f"{first.text} {second.text}"
    assert length == len(text)
    assert [text[u.start : u.end] for u in found][-1] == "Baum"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Das Wasser ist kalt.", "Das Wasser ist kalt.", ["C105"]),
        ("Berlin, Paris, Rom, Madrid", "Berlin, Paris, Rom, Madrid", []),
        ("Der Hamburger SV siegt.", "Hamburger SV win.", []),
        ("Die Kinder spielen.", "The children are playing.", []),
    ],
)
def test_names_are_no_leftovers(source: str, target: str, expected: list[str]) -> None:
    assert rules(source, target) == expected


def test_a_quoted_word_of_the_source_is_no_leftover() -> None:
    assert rules("Те му викат „бай Ганьо“.", "They call him “бай Ганьо”.", "bg>en") == []


def test_blank_lines_are_covered() -> None:
    assert (
        rules("Das Haus brennt.\n\nDer Hund bellt.", "The house is on fire.\n\nThe dog barks.")
        == []
    )


def test_a_pair_without_words_is_said_to_be_unchecked() -> None:
    report = Linter("mt", "cy", select=["C"]).check_text("Id-dar qadima.", "Mae'r tŷ yn hen.")
    assert {s.check for s in report.skipped} >= {"completeness"}


@pytest.mark.parametrize(
    ("stretch", "told"),
    [(Stretch(0, 2, 1.7), True), (Stretch(0, 1, 1.7), False), (Stretch(0, 2, 0.7), False)],
)
def test_a_word_alone_is_no_stretch_nor_are_words_that_say_nothing(
    stretch: Stretch, told: bool
) -> None:
    assert _says(Covered([], 40, {}, [], stretch)) is told
