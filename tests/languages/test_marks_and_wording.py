"""Every entry of punctuation.toml and wording.toml does something."""

from __future__ import annotations

import pytest

from checker.extract.doublings import DoublingReader
from checker.extract.questions import QuestionReader
from checker.extract.quotes import QuoteReader
from checker.extract.reader import Reader
from checker.extract.spaces import SpaceReader
from checker.languages import language, with_folder
from checker.languages.punctuation import PunctuationSchema
from checker.languages.wording import WordingSchema
from checker.match.quotations import Passage, fits, read_quotations
from checker.model import Block, Document, Mention, Segment
from checker.segment.tokens import tokenise

MARKED = [
    (t, p) for t in with_folder() if (p := language(t).section("punctuation", PunctuationSchema))
]
WORDED = [(t, w) for t in with_folder() if (w := language(t).section("wording", WordingSchema))]


def read(reader: Reader, text: str, tag: str) -> list[Mention]:
    segment = Segment(Document(text, tag), Block(text, 0), 0, 0, text, 0, tokenise(text))
    reader.read([segment])
    return list(segment.mentions)


@pytest.mark.parametrize(
    ("tag", "opening", "closing"), [(t, *q) for t, p in MARKED for q in p.quotations]
)
def test_a_quotation_of_the_language_is_sound(tag: str, opening: str, closing: str) -> None:
    assert fits(opening, closing)
    for text in (f"aaa {opening}bbb ccc{closing} ddd", f"{opening}aaa, bbb.{closing}"):
        reading = read_quotations([Passage(read(QuoteReader(language(tag)), text, tag), 0.15)])
        assert not reading.faults
        assert [(a.text, b.text, mixed) for a, b, mixed in reading.pairs] == [
            (opening, closing, False)
        ]


@pytest.mark.parametrize(("tag", "word"), [(t, e) for t, p in MARKED for e in p.elisions])
def test_an_elision_opens_no_quotation(tag: str, word: str) -> None:
    (mark,) = read(QuoteReader(language(tag)), f"aaa '{word} bbb", tag)
    assert mark.value.weak


@pytest.mark.parametrize(("tag", "end"), [(t, e) for t, p in MARKED for e in p.possessive_endings])
def test_a_mark_after_a_possessive_ending_may_be_an_apostrophe(tag: str, end: str) -> None:
    (mark,) = read(QuoteReader(language(tag)), f'bbb{end}" ccc', tag)
    assert mark.value.possessive
    (other,) = read(QuoteReader(language(tag)), 'bbba" ccc', tag)
    assert not other.value.possessive


@pytest.mark.parametrize(("tag", "mark"), [(t, q) for t, p in MARKED for q in p.question_marks])
def test_a_question_mark_is_read(tag: str, mark: str) -> None:
    (found,) = read(QuestionReader(language(tag)), f"aaa{mark}", tag)
    assert found.value.final


@pytest.mark.parametrize(("tag", "word"), [(t, w) for t, s in WORDED for w in s.doubled])
def test_a_word_that_may_stand_twice(tag: str, word: str) -> None:
    (found,) = read(DoublingReader(language(tag)), f"ааа {word} {word} ббб", tag)
    assert found.value.sound


@pytest.mark.parametrize(("tag", "word"), [(t, w) for t, s in WORDED for w in s.linking])
def test_a_linking_word_joins_repeated_ones(tag: str, word: str) -> None:
    found = read(DoublingReader(language(tag)), f"ааа {word} ааа {word} ббб", tag)
    assert found
    assert all(m.value.sound for m in found)


@pytest.mark.parametrize(("tag", "mark"), [(t, m) for t, s in WORDED for m in s.spaced_marks])
def test_a_mark_that_takes_a_space(tag: str, mark: str) -> None:
    assert read(SpaceReader(language(tag)), f"aaa {mark}", tag) == []
    assert read(SpaceReader(language("en")), f"aaa {mark}", "en") != []
