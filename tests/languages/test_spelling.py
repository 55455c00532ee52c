"""Each affix of the data makes words that no list has."""

from __future__ import annotations

import pytest

from checker.extract.spelling import SpellingReader, Strange
from checker.languages import language, with_folder
from checker.languages.spelling import SpellingSchema
from checker.model import Block, Document, Segment
from checker.segment.tokens import tokenise

DATA = {t: data for t in with_folder() if (data := language(t).section("spelling", SpellingSchema))}
READERS = {tag: SpellingReader(language(tag)) for tag in DATA}
WORDS = {"en": ("lanterns", "pumpkin")}
"""For each language a word that takes any prefix, and one that takes any suffix."""


def strange(text: str, tag: str = "en") -> list[tuple[str, str]]:
    segment = Segment(Document(text, tag), Block(text, 0), 0, 0, text, 0, tokenise(text))
    READERS[tag].read([segment])
    assert all(isinstance(m.value, Strange) for m in segment.mentions)
    return [(m.text, m.value.meant) for m in segment.mentions]


def test_some_language_was_described() -> None:
    assert DATA


@pytest.mark.parametrize(("tag", "prefix"), [(t, p) for t, d in DATA.items() for p in d.prefixes])
def test_a_prefix_makes_a_word(tag: str, prefix: str) -> None:
    word = WORDS[tag][0]
    assert strange(f"Xx {prefix}{word} yy.", tag) == []
    assert strange(f"Xx zq{prefix}{word} yy.", tag)


@pytest.mark.parametrize(("tag", "suffix"), [(t, s) for t, d in DATA.items() for s in d.suffixes])
def test_a_suffix_makes_a_word(tag: str, suffix: str) -> None:
    word = WORDS[tag][1]
    assert strange(f"Xx {word}{suffix} yy.", tag) == []
    assert strange(f"Xx {word}{suffix}zqj yy.", tag)


@pytest.mark.parametrize(("tag", "pair"), [(t, p) for t, d in DATA.items() for p in d.exchanged])
def test_two_standards_differ_in_letters(tag: str, pair: tuple[str, str]) -> None:
    assert all(one != other and one.isalpha() and other.isalpha() for one, other in [pair])


@pytest.mark.parametrize(
    "word",
    [
        "unbeautify",  # two affixes
        "microloanable",
        "outdazzled",
        "snowmanlike",
        "picklier",  # an ending restored
        "planktonized",
        "catproofed",
        "dogmobile",  # a compound
        "encyclopaedialike",
        "sanely",  # rare, and a letter from another word
    ],
)
def test_new_words_are_known_by_their_parts(word: str) -> None:
    assert strange(f"It was {word} then.") == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("goverment", "government"),
        ("priviledge", "privilege"),
        ("differnt", "different"),
        ("governmentof", "government of"),
        ("obflentation", ""),
        ("disgrullify", ""),
        ("marquedant", ""),
    ],
)
def test_what_nobody_knows_is_strange(word: str, meant: str) -> None:
    assert strange(f"They spoke of {word} yesterday.") == [(word, meant)]


def test_a_species_goes_by_its_genus() -> None:
    assert strange("The Marquedantia flebrosa flowers in June.") == [("Marquedantia", "")]


def test_names_that_no_list_has_are_read() -> None:
    assert strange("The Marquedant Academy met.") == [("Marquedant", "")]
    assert strange("The Ministry of Econmoy met.") == [("Econmoy", "Economy")]
    assert strange("The Thatcherization of Hertzenberg and Catproofing of London.") == [
        ("Hertzenberg", "")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They ran marquedant.exe and www.marquedant.org on it.",
        "He wrote to marquedant@example.org.",
        "They call it “marquedant” here.",
        "The marquedant-like tower and the l'obflentation.",
        "It has con[c]qedants in it.",
        "It was MARQUEDANT and Goverments of old.",  # a slip in lists, which names may be
        "The grrk of a crow.",  # too short
        f"It says {'marquedant' * 5} here.",  # no word
    ],
)
def test_what_is_no_word_of_the_text_is_left_alone(text: str) -> None:
    assert strange(text) == []
