"""Each acronym is told in English, and each form written out is found in an example of it.

To add what a language writes out, add the beginnings of its words to ``acronyms.toml``, and the
words as they stand in a text at the same place of ``acronyms.examples.toml``.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from checker.extract.name_capitals import capitals
from checker.languages import with_folder
from checker.languages.acronyms import Acronyms, acronyms
from checker.languages.names import Names, names
from checker.match.names_affinity import Renderings
from checker.match.names_short import Acronymy
from checker.match.names_words import Word
from checker.model import Block, Document, Segment
from checker.segment.tokens import tokenise

TAGS = [tag for tag in with_folder() if acronyms(tag) != Acronyms()]
SOURCES = [tag for tag in TAGS if tag != "en"]


def segment(tag: str, text: str) -> Segment:
    block = Block(text, 0)
    document = Document(text, tag, blocks=(block,))
    return Segment(document, block, 0, 0, text, tokens=tokenise(text))


def words(tag: str, text: str) -> list[Word]:
    whole = segment(tag, text)
    return [Word(t.text, t.lower, whole, t.start, t.end) for t in whole.tokens if t.kind == "word"]


def things(tag: str) -> set[str]:
    return {*acronyms(tag).short, *acronyms(tag).written_out}


def examples(tag: str) -> dict[str, list[str]]:
    file = files("checker.languages") / tag / "acronyms.examples.toml"
    return dict(tomllib.loads(file.read_text(encoding="utf-8"))["written_out"])


def test_what_stands_for_nothing_in_english_is_in_no_list() -> None:
    assert {thing for tag in SOURCES for thing in things(tag)} == things("en")


@pytest.mark.parametrize("tag", TAGS)
def test_an_acronym_is_read_as_one(tag: str) -> None:
    for forms in acronyms(tag).short.values():
        for form in forms:
            (found,) = capitals(segment(tag, f"x {form} y"), names(tag) or Names())
            assert found.token.text == form
            assert found.acronym or form != form.upper(), form


@pytest.mark.parametrize("tag", SOURCES)
def test_an_acronym_is_told_in_english(tag: str) -> None:
    renderings, english = Renderings(tag, "en"), acronyms("en").short
    for thing, forms in acronyms(tag).short.items():
        for form in forms:
            told = english.get(thing, ())
            assert set(told) <= renderings.acronyms(form), form
            assert {f.casefold() for f in told} <= renderings.told(form), form


@pytest.mark.parametrize(("tag", "target"), [*((tag, "en") for tag in SOURCES), ("en", "bg")])
def test_what_is_written_out_is_found_in_its_example(tag: str, target: str) -> None:
    short, other = Acronymy(tag, target), acronyms(target).short
    assert set(examples(tag)) == set(acronyms(tag).written_out)
    for thing, phrases in acronyms(tag).written_out.items():
        assert len(examples(tag)[thing]) == len(phrases), thing
        for phrase, text in zip(phrases, examples(tag)[thing], strict=True):
            told_as = other.get(thing, ())
            found = [w for w, told in short.written_out(words(tag, text)) if told == told_as]
            assert any(len(window) == len(phrase.split()) for window in found), text


@pytest.mark.parametrize("tag", TAGS)
def test_ordinary_words_stand_for_no_acronym(tag: str) -> None:
    """No form written out is the beginning of a word of grammar."""
    small = sorted((names(tag) or Names()).function_words)
    assert not Acronymy(tag, "en").written_out(words(tag, " ".join(small)))
