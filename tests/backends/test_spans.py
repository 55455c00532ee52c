from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.backends.spans import Tagged, spans


def named(text: str, labels: str) -> list[tuple[str, str]]:
    """The names of a text with a label for each of the words between its spaces."""
    words, start = [], 0
    for word, label in zip(text.split(" "), labels.split(), strict=True):
        words.append(Tagged(start, start + len(word), label, 0.9))
        start += len(word) + 1
    return [(text[n.start : n.end], n.label) for n in spans(text, words)]


@pytest.mark.parametrize(
    ("text", "labels", "wanted"),
    [
        ("Ann Lee met Bo", "B-PER I-PER O B-PER", [("Ann Lee", "PER"), ("Bo", "PER")]),
        ("Ann Lee Bo", "B-PER I-PER B-PER", [("Ann Lee", "PER"), ("Bo", "PER")]),
        ("Ann Lee met Bo", "B-PER E-PER O S-PER", [("Ann Lee", "PER"), ("Bo", "PER")]),
        ("Ann Bo Lee", "S-PER S-PER S-PER", [("Ann", "PER"), ("Bo", "PER"), ("Lee", "PER")]),
        ("Ann Lee met Bo", "B-PER L-PER O U-PER", [("Ann Lee", "PER"), ("Bo", "PER")]),
        ("Ann Lee met Bo", "PER PER O PER", [("Ann Lee", "PER"), ("Bo", "PER")]),
        ("Ann Lee in Rome", "I-PER I-PER O I-LOC", [("Ann Lee", "PER"), ("Rome", "LOC")]),
        ("Ann Rome", "B-PER I-LOC", [("Ann", "PER"), ("Rome", "LOC")]),
        ("Ann, Lee.", "B-PER I-PER", [("Ann", "PER"), ("Lee", "PER")]),
        ("Ann. Lee", "B-PER I-PER", [("Ann. Lee", "PER")]),
        ("(Ann Lee), too", "B-PER I-PER O", [("Ann Lee", "PER")]),
        ("- Ann", "B-PER I-PER", [("Ann", "PER")]),
        ("… !", "B-PER I-PER", []),
        ("nothing here", "O O", []),
    ],
)
def test_labels_become_names(text: str, labels: str, wanted: list[tuple[str, str]]) -> None:
    assert named(text, labels) == wanted


def test_a_name_ends_at_a_mark_that_is_no_word() -> None:
    text = "Ann, Lee"
    words = [Tagged(0, 3, "PER", 0.9), Tagged(5, 8, "PER", 0.8)]
    assert [(n.start, n.end, n.score) for n in spans(text, words)] == [(0, 3, 0.9), (5, 8, 0.8)]


def test_the_score_is_that_of_the_least_sure_word() -> None:
    words = [Tagged(0, 3, "B-PER", 0.9), Tagged(4, 7, "I-PER", 0.6)]
    assert [n.score for n in spans("Ann Lee", words)] == [0.6]


@given(st.lists(st.sampled_from(["O", "B-X", "I-X", "E-X", "S-X", "B-Y", "I-Y", "Z"]), max_size=12))
def test_names_are_in_order_and_apart(labels: list[str]) -> None:
    text = " ".join("ab" for _ in labels)
    words = [Tagged(3 * n, 3 * n + 2, label, 1.0) for n, label in enumerate(labels)]
    found = list(spans(text, words))
    assert all(a.end < b.start for a, b in pairwise(found))
    assert sum(len(text[n.start : n.end].split()) for n in found) == sum(x != "O" for x in labels)
