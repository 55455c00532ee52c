"""Alignment: groups, gaps, moved text, lines, and what it costs."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align import align
from checker.extract.content import ContentReader
from checker.model import Pair, Segment
from checker.read import read_text
from checker.segment import segment

SOURCE = (
    "Die Brücke wird am Montag gesperrt. Der Fluss führt Hochwasser. "
    "Die Schule bleibt drei Tage geschlossen. Der Bürgermeister dankt der Feuerwehr."
)
TARGET = (
    "The bridge will be closed on Monday. The river is in flood. "
    "The school remains closed for three days. The mayor thanks the fire brigade."
)


def segments(text: str, language: str, *, lines: bool = False) -> list[Segment]:
    document = read_text(text)
    document.language = language
    found = segment(document, lines=lines)
    ContentReader("de", "en", is_source=language == "de").read(found)
    return found


def pairs(source: str, target: str) -> list[Pair]:
    return align(segments(source, "de"), segments(target, "en"))[0]


def shape(found: list[Pair]) -> list[tuple[int, int]]:
    return [(len(p.sources), len(p.targets)) for p in found]


def test_sentences_pair_one_to_one() -> None:
    assert shape(pairs(SOURCE, TARGET)) == [(1, 1)] * 4


def test_an_omitted_sentence_stands_alone() -> None:
    found = pairs(SOURCE, TARGET.replace("The school remains closed for three days. ", ""))
    assert [p.sources[0].text for p in found if not p.targets] == [
        "Die Schule bleibt drei Tage geschlossen."
    ]


def test_an_added_sentence_stands_after_the_pair_before_it() -> None:
    found = pairs(SOURCE.replace("Die Schule bleibt drei Tage geschlossen. ", ""), TARGET)
    assert [p.targets[0].index for p in found] == [0, 1, 2, 3]
    assert not found[2].sources


def test_a_heading_that_one_side_alone_cuts_off_stays_with_its_sentence() -> None:
    source = f"Fluss in der Stadt tritt über die Ufer Die Feuerwehr pumpt Keller aus. {SOURCE}"
    target = f"River in town bursts its banks Firefighters are pumping out cellars. {TARGET}"
    assert shape(pairs(source, target)) == [(2, 1)] + [(1, 1)] * 4


def test_a_sentence_that_rather_belongs_to_its_neighbour_is_not_paired_with_an_added_one() -> None:
    source = f"{SOURCE} Der Bürgermeister sperrte gestern den großen Platz vor der Schule."
    target = f"{TARGET} The mayor closed the large square in front of the school yesterday, "
    added = "Her advisers say that every agent will have to come out of retirement."
    found = pairs(
        f"{source} Viele waren trotzdem da. Der Fluss ist lang.",
        f"{target}though plenty turned out. {added} The river is long.",
    )
    (pair,) = [p for p in found if added in [t.text for t in p.targets]]
    assert not pair.sources


def test_two_sentences_may_be_rendered_by_one() -> None:
    joined = TARGET.replace("Monday. The river", "Monday, and the river")
    assert shape(pairs(SOURCE, joined)) == [(2, 1), (1, 1), (1, 1)]


def test_a_sentence_that_went_to_the_end_is_moved() -> None:
    first, *rest = (s.text for s in segments(TARGET, "en"))
    found = pairs(SOURCE, " ".join([*rest, first]))
    assert [p.sources[0].index for p in found if p.moved] == [0]


def test_either_side_may_be_empty() -> None:
    assert shape(pairs(SOURCE, "")) == [(1, 0)] * 4
    assert shape(pairs("", TARGET)) == [(0, 1)] * 4
    assert pairs("", "") == []


def test_lines_pair_by_number_with_blank_ones() -> None:
    here = segments("eins\n\ndrei\n", "de", lines=True)
    there = segments("one\n\nthree", "en", lines=True)
    found, _ = align(here, there, method="lines")
    assert [(p.sources[0].text, p.targets[0].text) for p in found] == [
        ("eins", "one"), ("", ""), ("drei", "three"),
    ]  # fmt: skip


def test_lines_of_unlike_count_are_an_error() -> None:
    here, there = segments("a\nb", "de", lines=True), segments("a", "en", lines=True)
    with pytest.raises(ValueError, match="as many lines"):
        align(here, there, method="lines")


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_every_segment_is_in_exactly_one_pair(rng: random.Random) -> None:
    here = segments(SOURCE, "de") * 1
    words = TARGET.split(". ")
    rng.shuffle(words)
    there = segments(". ".join(words[: rng.randint(1, 4)]) + ".", "en")
    found, _ = align(here, there)
    assert sorted(s.index for p in found for s in p.sources) == [s.index for s in here]
    assert sorted(t.index for p in found for t in p.targets) == [t.index for t in there]
    assert all(0 <= p.confidence <= 1 for p in found)


def test_a_thousand_sentences_find_each_other() -> None:
    rng = random.Random(3)
    numbers = [rng.randint(1000, 99999) for _ in range(1000)]
    here = segments("\n".join(f"Im Lager {n} liegen Bretter." for n in numbers), "de")
    there = segments("\n".join(f"There are boards in store {n}." for n in numbers), "en")
    found, _ = align(here, there)
    assert all(p.sources[0].index == p.targets[0].index for p in found)
