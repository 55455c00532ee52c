"""Sentences: the examples of each language, what each of its abbreviations is for, and the laws."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.languages import with_folder
from checker.languages.profile import Segmentation, profile
from checker.read import read_text
from checker.segment import segment
from checker.segment.sentences import sentence_places

NONE = Segmentation()


def texts(tag: str) -> list[str]:
    file = files("checker.languages") / tag / "sentences.examples.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))["texts"] if file.is_file() else []


def data(tag: str) -> Segmentation:
    known = profile(tag)
    return known.segmentation if known else NONE


def split(text: str, tag: str, known: Segmentation) -> str:
    return " | ".join(text[a:b] for a, b in sentence_places(text, tag, known))


EXAMPLES = [(tag, text) for tag in with_folder() for text in texts(tag)]
ENTRIES = [
    (tag, part, entry)
    for tag in with_folder()
    for part in ("titles", "references", "abbreviations", "openers", "articles")
    for entry in sorted(getattr(data(tag), part))
]


@pytest.mark.parametrize(("tag", "text"), EXAMPLES)
def test_examples_are_split_where_they_are_marked(tag: str, text: str) -> None:
    assert split(text.replace(" | ", " "), tag, data(tag)) == text


@pytest.mark.parametrize(("tag", "part", "entry"), ENTRIES)
def test_every_entry_changes_an_example(tag: str, part: str, entry: str) -> None:
    known = data(tag)
    without = msgspec.structs.replace(known, **{part: getattr(known, part) - {entry}})
    assert any(split(t.replace(" | ", " "), tag, without) != t for t in texts(tag))


@given(st.text(alphabet=st.sampled_from("аБ .!?…\"'“”„«»()\n\u00a01。Aa-г"), max_size=80))
def test_only_white_space_is_lost(text: str) -> None:
    places = sentence_places(text, "bg", data("bg"))
    ends = [0, *(end for _, end in places)]
    starts = [*(start for start, _ in places), len(text)]
    assert all(start <= end for start, end in places)
    assert not "".join(text[a:b] for a, b in zip(ends, starts, strict=True)).strip()
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in places)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("第一句。第二句！第三句？", 3),
        ("यह पहला है। यह दूसरा है।", 2),
        ("هذا أول. هذا ثان؟ نعم.", 3),
        ("No data for this one. Still two.", 2),
    ],
)
def test_a_language_without_data_is_split_by_its_marks(text: str, count: int) -> None:
    assert len(sentence_places(text, "zxx", NONE)) == count


def test_marks_of_the_language_end_sentences() -> None:
    assert len(sentence_places("Ποιος είναι; Κανείς.", "el", Segmentation(marks=";"))) == 2


@pytest.mark.parametrize("unit", ["а", ". ", "А. ", "г. Б", '." ', "(", "\u00a0", "Да. Не. "])
def test_millions_of_characters_in_one_line_are_split(unit: str) -> None:
    """It comes back at all, and loses nothing but white space."""
    text = unit * (2_000_000 // len(unit))
    places = sentence_places(text, "bg", data("bg"))
    kept = sum(len("".join(text[start:end].split())) for start, end in places)
    assert kept == len("".join(text.split()))


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "He has been writing for The Times since he was a boy."),
        ("en", "The exhibition moved to The Hague for the whole of the summer."),
        ("en", "Why They Never Come Back: In Praise Of Long Walks At Night"),
        ("en", "A good look at the shop: On Fire, they said, is on sale now."),
        ("de", "Sie schreibt seit Jahren regelmäßig für Die Zeit aus Hamburg."),
        ("bg", "Това е една дълга история за Той и тя на брега."),
    ],
)
def test_a_capital_inside_a_sentence_cuts_no_heading_off(tag: str, text: str) -> None:
    assert split(text, tag, data(tag)) == text


def test_a_heading_that_runs_in_is_marked_and_one_with_a_mark_is_not() -> None:
    texts = (
        "Walker rescued from icy river The man had been missing for days.",
        "Walker rescued from icy river. The man had been missing for days.",
    )
    for text, marked in zip(texts, (True, False), strict=True):
        document = read_text(text)
        document.language = "en"
        heading, sentence = segment(document)
        assert (heading.runs_in, sentence.runs_in) == (marked, False)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("el", "Πού ήσουν χθες το βράδυ; Δεν σε είδα."),
        ("de", "Er rief: ‚Wir bleiben hier.‘ Lange nickte."),
        ("fr", "« Je pars demain matin. » Il sourit."),
    ],
)
def test_a_sentence_with_any_mark_at_its_end_is_no_heading(tag: str, text: str) -> None:
    document = read_text(text)
    document.language = tag
    assert [s.runs_in for s in segment(document)] == [False, False]
