"""What holds for the reading of any text: exact spans, no failure, time that grows with length."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extract.quantities import QuantityReader, reads_number_words
from checker.extract.quantity import Date, Measure, Money, Number, Percent, Quantity
from checker.extract.trace import trace
from checker.languages import language
from checker.model import Block, Document, Segment
from checker.segment.tokens import tokenise

TAGS = ("bg", "en", "de", "fr", "es", "ru", "uk", "pl", "tr", "ar", "hi", "ja")


def values(text: str, tag: str) -> list[Decimal]:
    return [
        r.value
        for m in trace(text, tag)
        for r in m.value.readings[:1]
        if isinstance(r, Number | Money | Percent | Measure)
    ]


_PIECES = """
1 12 123 2018 000 0 3 . , : / - – ' ’ % $ € ½ ² ( ) хиляди милион и две thousand and a half of million
three hundred May 5th the 1990s 19th century век пр.н.е. a.m. 18 30 km/h no. г. лв. XIX between to or
zweiundzwanzig quatre-vingt-dix d'euros 3-year-old тригодишен A$ US °C ٣
"""
PIECES = st.sampled_from([*_PIECES.split(), "\u00a0"])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from((" ", "", "-")), st.sampled_from(TAGS))
def test_any_mixture_has_exact_ordered_spans(pieces: list[str], glue: str, tag: str) -> None:
    text = glue.join(pieces)
    last = 0
    for mention in trace(text, tag):
        assert last <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.text == mention.text.strip()
        assert mention.value.readings
        last = mention.end


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.sampled_from(TAGS))
def test_no_text_fails(text: str, tag: str) -> None:
    for mention in trace(text, tag):
        assert isinstance(mention.value, Quantity)
        assert all(isinstance(key, str) for key in mention.value.anchors)


@given(st.integers(0, 10**12), st.sampled_from(TAGS))
def test_plain_digits_are_their_value(number: int, tag: str) -> None:
    assert values(str(number), tag) == [number] or trace(str(number), tag)[0].value.readings[
        0
    ] == Date(year=number)


@given(st.integers(10_000, 10**12))
def test_grouped_digits_are_their_value(number: int) -> None:
    grouped = f"{number:,}"
    assert values(grouped, "en") == [number]
    for space in (" ", "\u00a0", "\u202f", "\u2009"):
        assert values(grouped.replace(",", space), "bg") == [number]
        assert values(grouped.replace(",", space), "en") == [number]
    assert values(grouped.replace(",", "."), "de") == [number]


@given(st.integers(0, 9999), st.integers(1, 99))
def test_decimals_in_each_style(whole: int, part: int) -> None:
    value = Decimal(f"{whole}.{part:02}")
    assert values(f"{whole}.{part:02} km", "en") == [value]
    assert values(f"{whole},{part:02} км", "bg") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 4_000,
        "1 " * 8_000,
        "1," * 8_000,
        "1.000." * 4_000,
        "12-" * 5_000,
        "0 123 456 " * 2_000,
        "two hundred and " * 2_000,
        "thousand of " * 4_000,
        "half a " * 4_000,
        "хиляди и " * 4_000,
        "5-" + "million-" * 2_000,
        "zwei" * 4_000,
        "zweiund" * 4_000,
        "twenty-" * 2_000,
        "a" * 40_000,
        "March 5, " * 2_000,
        "5 to " * 4_000,
        "№ " * 5_000,
        "http://1.2/3 " * 2_000,
        "XIX" * 5_000,
        "'" * 4_000,
        "d'" * 8_000,
    ],
)
@pytest.mark.parametrize("tag", ["en", "bg", "de", "pl"])
def test_hostile_text_is_read_in_linear_time(text: str, tag: str) -> None:
    def seconds(part: str) -> float:
        started = time.process_time()
        trace(part, tag)
        return time.process_time() - started

    trace("1", tag)
    # Four times the text in about four times the time; quadratic work would take sixteen. Other
    # work on the machine may spoil an attempt, but not every one.
    quarter = text[: len(text) // 4]
    assert any(seconds(text) < 9 * seconds(quarter) + 0.05 for _ in range(6))


@pytest.mark.parametrize(
    ("text", "tag", "value"),
    [
        ("٣٬٠٠٠", "ar", 3000),
        ("٣٫٥", "ar", Decimal("3.5")),
        ("१२३", "hi", 123),
        ("1,23,456", "hi", 123456),
        ("3'000", "de", 3000),
        ("20 milionów", "pl", 20_000_000),
        ("3,5 milyon", "tr", 3_500_000),
        ("yüzde 5", "tr", 5),
        ("%5", "tr", 5),
        ("20 de kilometri", "ro", 20),
        ("20 εκατομμυρίων", "el", 20_000_000),
    ],
)
def test_digits_without_a_folder(text: str, tag: str, value: Decimal | int) -> None:
    assert values(text, tag) == [value]
    assert [m.text for m in trace(text, tag)] == [text]


def test_cldr_words_in_other_cases() -> None:
    assert trace("w środę", "pl")[0].value.readings == (Date(weekday=2),)
    assert trace("15 września 2018", "pl")[0].value.readings == (Date(2018, 9, 15),)
    assert trace("Kasım'dan 30 Eylül 2018'de", "tr")[-1].value.readings == (Date(2018, 9, 30),)


def test_a_language_without_number_words_says_so() -> None:
    assert reads_number_words("bg")
    assert not reads_number_words("fi")
    assert QuantityReader(language("bg")).reads_words
    assert not QuantityReader(language("fi")).reads_words
    assert trace("kolme", "fi") == []


def test_sources_name_the_entries() -> None:
    found = trace("две хиляди и петстотин лева", "bg")
    assert [m.text for m in found] == ["две хиляди и петстотин лева"]
    assert found[0].sources == (
        "numbers.toml: cardinals.2: две",
        "numbers.toml: multipliers.1000: хиляди",
        "numbers.toml: cardinals.500: петстотин",
        "money.toml: currencies.BGN: лева",
    )


def test_anchors_are_equal_across_languages() -> None:
    pairs = [
        ("две хиляди и петстотин лева", "BGN 2,500"),
        ("15.03.2024 г.", "15 March 2024"),
        ("18:30 ч.", "6:30 p.m."),
        ("5 на сто", "five percent"),
        ("XIX век", "the 19th century"),
        ("90-те години", "nineties"),
        ("3:1", "3-1"),
        ("37-годишната", "37"),
    ]
    for source, target in pairs:
        first, second = trace(source, "bg"), trace(target, "en")
        assert set(first[0].value.anchors) & set(second[0].value.anchors), (source, target)


def test_weak_words_are_no_anchors() -> None:
    assert trace("един", "bg")[0].value.anchors == ()


def test_mentions_are_added_to_those_of_other_readers() -> None:
    text = "5 km"
    segment = Segment(Document(text, "en"), Block(text, 0), 0, 0, text, tokens=tokenise(text))
    reader = QuantityReader(language("en"))
    reader.read([segment])
    reader.read([segment])
    assert len(segment.mentions) == 2
