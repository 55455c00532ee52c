"""Quotation marks are told from apostrophes, primes and inches, and openers from closers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.quotes import CLOSE, EITHER, OPEN, QuoteMark, QuoteReader
from checker.languages import language
from checker.model import Block, Document, Segment


def marks(text: str, tag: str = "en") -> list[QuoteMark]:
    segment = Segment(Document(text, tag), Block(text, 0), 0, 0, text)
    QuoteReader(language(tag)).read([segment])
    for mention in segment.mentions:
        assert mention.text == mention.value.glyph
    return [m.value for m in segment.mentions]


def sure(text: str, tag: str = "en") -> list[tuple[str, str]]:
    return [(m.glyph, m.side) for m in marks(text, tag) if not m.weak]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" twice.', [('"', OPEN), ('"', CLOSE)]),
        ('"Yes," he said.', [('"', OPEN), ('"', CLOSE)]),
        ('("yes")', [('"', OPEN), ('"', CLOSE)]),
        ('a "lasting peace": "When we', [('"', OPEN), ('"', CLOSE), ('"', OPEN)]),
        ('an "anti-"-something', [('"', OPEN), ('"', EITHER)]),
        ('he said "... and left', [('"', OPEN)]),
        ('word —" he broke off', [('"', CLOSE)]),
        ('yes," he', [('"', CLOSE)]),
        ("sent,'' says", [("''", CLOSE)]),
        ("“Yes,” he", [("“", OPEN), ("”", CLOSE)]),
        ("„Да“, каза", [("„", OPEN), ("“", CLOSE)]),
        ("« oui », dit", [("«", OPEN), ("»", CLOSE)]),
        ("»Ja«, sagte", [("»", OPEN), ("«", CLOSE)]),
        (",,Tak'' mówi", [(",,", OPEN), ("''", CLOSE)]),
        ('l\'"État"', [('"', OPEN), ('"', CLOSE)]),
        ('" spaced "', [('"', EITHER), ('"', EITHER)]),
    ],
)
def test_sides(text: str, expected: list[tuple[str, str]]) -> None:
    assert sure(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The teachers' strike and the boss's car",
        "rock 'n' roll, back in the '90s, 'til dawn",
        "It's five o'clock, isn’t it? The ’90s are over.",
        "He is 5'10\" tall at 42°24'12\" north",
        'a 12" record',
        "five, six,, seven",
    ],
)
def test_what_is_no_quotation_mark(text: str) -> None:
    assert sure(text) == []


def test_a_mark_between_letters_is_inside() -> None:
    (mark,) = marks('a coup d"état')
    assert mark.inside


def test_a_mark_after_a_plural_before_a_word_may_be_an_apostrophe() -> None:
    assert [m.possessive for m in marks('the players" wives')] == [True]
    assert [m.possessive for m in marks('of the "players" wives')] == [False, True]
    assert not any(m.possessive for m in marks('"players," he said. "Yes"'))


@given(st.text(alphabet="ab1 .,'\"“”„«»‘’—()s", max_size=80))
def test_every_double_mark_is_read_or_a_prime(text: str) -> None:
    read = sum(len(m.glyph) for m in marks(text) if m.glyph in '"“”„«»')
    assert read <= sum(text.count(c) for c in '"“”„«»')
    if "'" not in text and "’" not in text and not any(c.isdigit() for c in text):
        assert read == sum(text.count(c) for c in '"“”„«»')


def test_a_line_of_nothing_but_marks_is_no_sentence() -> None:
    assert len(marks('"a" ' * 150)) == 300
    assert marks('"' * 50_000) == []
