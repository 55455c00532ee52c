"""Each function word of the data is one after, or before, which a word must stand."""

from __future__ import annotations

import pytest

from checker import Linter
from checker.extract.gaps import Gap, GapReader
from checker.languages import language, with_folder
from checker.languages.gaps import GapsSchema
from checker.model import Block, Document, Segment
from checker.segment.tokens import tokenise

DATA = {tag: data for tag in with_folder() if (data := language(tag).section("gaps", GapsSchema))}


def gaps(text: str, tag: str = "en") -> list[tuple[str, bool]]:
    segment = Segment(Document(text, tag), Block(text, 0), 0, 0, text, 0, tokenise(text))
    GapReader(language(tag)).read([segment])
    values = [(m.text, m.value) for m in segment.mentions]
    assert all(isinstance(value, Gap) for _, value in values)
    return [(text, value.sure) for text, value in values]


def entries(section: str) -> list[tuple[str, str]]:
    return [(tag, word) for tag, data in DATA.items() for word in getattr(data, section)]


@pytest.mark.parametrize(("tag", "word"), entries("determiners"))
def test_nothing_but_a_word_follows_a_determiner(tag: str, word: str) -> None:
    verb, joint = DATA[tag].verbs[0], DATA[tag].conjunctions[0]
    assert gaps(f"Xx {word} yy.", tag) == []
    if len(word) > 1:
        assert gaps(f"Xx {word} {verb} yy.", tag) == [(f"{word} {verb}", True)]
        assert gaps(f"Xx {word} {joint} yy.", tag) == [(f"{word} {joint}", True)]
        assert gaps(f"Xx {word}.", tag) == [(f"{word}.", True)]
    else:
        assert gaps(f"Xx {word}.", tag) == []


@pytest.mark.parametrize(("tag", "word"), entries("prepositions"))
def test_a_word_should_follow_a_preposition(tag: str, word: str) -> None:
    joint = DATA[tag].conjunctions[0]
    assert gaps(f"Xx {word} yy.", tag) == []
    assert gaps(f"Xx {word}, yy.", tag) == [(f"{word},", False)]
    assert gaps(f"Xx {word} {joint} yy.", tag) == [(f"{word} {joint}", False)]
    other = DATA[tag].prepositions[0]
    assert gaps(f"Xx {word} {joint} {other} yy.", tag) == []


@pytest.mark.parametrize(("tag", "word"), entries("conjunctions"))
def test_a_conjunction_follows_no_determiner(tag: str, word: str) -> None:
    longest = max(DATA[tag].determiners, key=len)
    assert gaps(f"Xx {longest} {word} yy.", tag) == [(f"{longest} {word}", True)]


@pytest.mark.parametrize(("tag", "word"), entries("conjunctions"))
def test_a_clause_does_not_end_in_a_conjunction(tag: str, word: str) -> None:
    assert gaps(f"Xx {word} yy.", tag) == []
    assert gaps(f"Xx {word}.", tag) == [(f"{word}.", True)]
    assert gaps(f"“Xx {word},” yy.", tag) == [(f"{word},", True)]
    assert gaps(f"Xx {word}, yy.", tag) == gaps(f"Xx {word} ...", tag) == []


@pytest.mark.parametrize(("tag", "word"), entries("coordinating"))
def test_two_conjunctions_do_not_meet_at_a_comma(tag: str, word: str) -> None:
    assert word in DATA[tag].conjunctions
    other, before = DATA[tag].coordinating[-1], DATA[tag].prepositions[0]
    assert gaps(f"Xx {word}, {other} yy.", tag) == [(f"{word},", True)]
    assert gaps(f"Xx {word}, {other} {before} yy.", tag) == []


@pytest.mark.parametrize(("tag", "word"), entries("verbs"))
def test_a_verb_follows_no_determiner(tag: str, word: str) -> None:
    longest = max(DATA[tag].determiners, key=len)
    assert gaps(f"Xx {longest} {word} yy.", tag) == [(f"{longest} {word}", True)]


@pytest.mark.parametrize(("tag", "word"), entries("infinitives"))
def test_an_infinitive_may_follow_a_preposition(tag: str, word: str) -> None:
    assert word in DATA[tag].verbs
    assert gaps(f"Xx {DATA[tag].prepositions[0]} {word} yy.", tag) == []


@pytest.mark.parametrize(("tag", "ending"), entries("possessive"))
def test_a_possessive_ending_follows_a_word(tag: str, ending: str) -> None:
    joint = DATA[tag].conjunctions[0]
    assert gaps(f"Xx {joint} {ending} yy.", tag) == [(f"{joint} {ending}", True)]
    assert gaps(f"{ending} yy.", tag) == [(ending, True)]
    assert gaps(f"Xx{ending} yy, zz{ending.replace(chr(39), '’')} yy.", tag) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (", who came first, won.", [(",", True)]),
        ("Bread, , apples.", [(", ,", True)]),
        ("They saw the , who left.", [("the ,", False)]),
        ("What is it made of, and what for?", [("of,", False), ("for?", False)]),
        ("He stopped at the would-be site.", []),
        ("... and then it rained.", []),
        (".5 is a half.", []),
        ("Vitamin A, A. Smith and plan a or b.", []),
        ("The letters of 's' and 't'.", []),
        ("What the … was that?", []),
        ("Canyons or: gorges. And? But why?", []),
        ("It 's late, and that 's all.", []),
        ("Our and their forests, the then and former mayor.", []),
    ],
)
def test_what_is_torn_and_what_is_not(text: str, found: list[tuple[str, bool]]) -> None:
    assert gaps(text) == found


def test_a_piece_of_a_torn_source_is_as_torn() -> None:
    linter = Linter("bg", "en", select=["L109"])
    assert not linter.check_text(", каза кметът.", ", the mayor said.", align="lines").findings
    found = linter.check_text("Той каза това.", ", the mayor said.", align="lines").findings
    assert [f.rule for f in found] == ["L109"]


def test_a_language_without_data_is_said_to_be_unchecked() -> None:
    report = Linter("en", "fi", select=["L109"]).check_text("Good day.", "Hyvää päivää.")
    assert "missing-word" in {s.check for s in report.skipped}
