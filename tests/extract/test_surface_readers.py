"""Doubled words, brackets, questions, spaces and scripts as they are read from one segment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.brackets import BracketReader
from checker.extract.doublings import DoublingReader
from checker.extract.questions import QuestionReader
from checker.extract.reader import Reader
from checker.extract.scripts import ScriptReader
from checker.extract.spaces import SpaceReader
from checker.languages import language
from checker.model import Block, Document, Mention, Segment
from checker.segment.tokens import tokenise

READERS = (DoublingReader, BracketReader, QuestionReader, SpaceReader, ScriptReader)


def read(reader: Reader, text: str) -> list[Mention]:
    segment = Segment(Document(text, "en"), Block(text, 0), 0, 0, text, 0, tokenise(text))
    reader.read([segment])
    return list(segment.mentions)


def doublings(text: str, tag: str = "en") -> list[str]:
    found = read(DoublingReader(language(tag)), text)
    return [m.text for m in found if not m.value.sound]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw the the ship", ["the the"]),
        ("The the ship", ["The the"]),
        ("They couldn couldn't see it", ["couldn couldn't"]),
        ("It is no longer no longer there", ["no longer no longer"]),
        ("He met Ivanov Ivanov there", ["Ivanov Ivanov"]),
        ("She had had enough of that that day", []),
        ("very very good, and so so", []),
        ("In May may he rest", []),
        ("It was small, small as a pea", []),
        ("10 10 20 20", []),
        ("again and again and again", []),
        ("step by step by step", []),
        ("J J Abrams", []),
        ("in in-depth talks", []),
    ],
)
def test_doublings(text: str, expected: list[str]) -> None:
    assert doublings(text) == expected


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("bg", "Искат още, и още, без край", ["още, и още"]),
        ("bg", "Чака все повече и повече", ["повече и повече"]),
        ("en", "again and again", ["again and again"]),
        ("en", "a cat and the dog and", []),
        ("bg", "той и тя, и той", []),
    ],
)
def test_what_is_joined_to_itself_is_repeated_on_purpose(
    tag: str, text: str, expected: list[str]
) -> None:
    found = read(DoublingReader(language(tag)), text)
    assert [m.text for m in found if m.value.meant] == expected


def test_a_language_of_which_nothing_is_known_doubles_as_it_likes() -> None:
    assert doublings("jalan jalan ke pasar", "id") == []


@pytest.mark.parametrize(
    ("tag", "text", "stranger", "right"),
    [
        ("en", "frоze", "Cyrillic", "froze"),
        ("bg", "мeлница", "Latin", "мелница"),
        ("bg", "кoлa", "Latin", "кола"),
        ("en", "the а bridge", "Cyrillic", "a"),
    ],
)
def test_mixed_scripts(tag: str, text: str, stranger: str, right: str) -> None:
    (mention,) = read(ScriptReader(language(tag)), text)
    assert (mention.value.stranger, mention.value.right) == (stranger, right)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "β-carotene, 5 μm, αB and T-34"),
        ("en", "The word мост is Bulgarian"),
        ("en", "CCCP and СССР"),
        ("bg", "iPhone-ът, PDF-ът и клас C"),
        ("bg", "групата The Beatles и a cappella"),
    ],
)
def test_scripts_that_stand_side_by_side(tag: str, text: str) -> None:
    assert read(ScriptReader(language(tag)), text) == []


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "one  two", ["  "]),
        ("en", "one , two .", [" ,", " ."]),
        ("en", "one ... two ?", [" ?"]),
        ("en", "version .5 and a face :) ;-)", []),
        ("fr", "Quoi ? Non ; si : voilà !", []),
        ("fr", "Quoi , non .", [" ,", " ."]),
        ("ja", "one ?", []),
    ],
)
def test_spaces(tag: str, text: str, expected: list[str]) -> None:
    assert [m.text for m in read(SpaceReader(language(tag)), text)] == expected


def test_questions() -> None:
    found = read(QuestionReader(language("en")), 'He (?) asked: "Why?!" And then?”')
    assert [(m.text, m.value.doubt, m.value.final) for m in found] == [
        ("?", True, False),
        ("?", False, False),
        ("?", False, True),
    ]


def test_brackets() -> None:
    found = read(BracketReader(language("en")), "a) one (two) iv. three] :)")
    assert [(m.text, m.value.opens, m.value.weak) for m in found] == [
        (")", False, True),
        ("(", True, False),
        (")", False, False),
        ("]", False, False),
        (")", False, True),
    ]


@given(st.text(alphabet="aбc BВ1 .,?-('\")", max_size=60), st.sampled_from(READERS))
def test_a_mention_quotes_its_text(text: str, reader: type[DoublingReader]) -> None:
    for mention in read(reader(language("en")), text):
        assert text[mention.start : mention.end] == mention.text != ""
