"""Each pronoun of the data says what it is listed for."""

from __future__ import annotations

import pytest

from checker import Linter
from checker.languages import language, with_folder
from checker.languages.pronouns import PronounsSchema

DATA = {
    tag: data
    for tag in with_folder()
    if (data := language(tag).section("pronouns", PronounsSchema))
}
SOURCES = sorted(set(DATA) - {"en"})


def told(tag: str, source: str, target: str) -> list[str]:
    report = Linter(tag, "en", select=["L108"]).check_text(source, target, align="lines")
    return [f.target.text for f in report.findings if f.target]


def test_languages_that_tell_he_from_she() -> None:
    assert set(DATA) >= {"bg", "en", "ru", "uk", "mk", "sr", "pl", "es"}


@pytest.mark.parametrize(("tag", "word"), [(t, w) for t in SOURCES for w in DATA[t].she])
def test_a_woman_is_not_he(tag: str, word: str) -> None:
    assert told(tag, f"{word.capitalize()}.", "He's here.") == ["He"]
    assert told(tag, f"{word.capitalize()}.", "She is here.") == []


@pytest.mark.parametrize(("tag", "word"), [(t, w) for t in SOURCES for w in DATA[t].he])
def test_a_man_is_not_she(tag: str, word: str) -> None:
    assert told(tag, f"{word.capitalize()}.", "Then she left.") == ["she"]
    assert told(tag, f"{word.capitalize()}.", "Then he left.") == []


@pytest.mark.parametrize(
    ("tag", "word"), [(t, w) for t in SOURCES if DATA[t].she for w in DATA[t].masculine]
)
def test_a_man_beside_a_woman_may_be_meant(tag: str, word: str) -> None:
    assert told(tag, f"{DATA[tag].she[0]}, {word}.", "He's here.") == []


@pytest.mark.parametrize(
    ("tag", "word"), [(t, w) for t in SOURCES if DATA[t].he for w in DATA[t].feminine]
)
def test_a_woman_beside_a_man_may_be_meant(tag: str, word: str) -> None:
    assert told(tag, f"{DATA[tag].he[0]}, {word}.", "She's here.") == []


@pytest.mark.parametrize("word", DATA["en"].feminine)
def test_a_woman_of_the_target_may_be_meant(word: str) -> None:
    assert told("bg", "Тя.", f"He and {word}.") == []


@pytest.mark.parametrize("word", DATA["en"].masculine)
def test_a_man_of_the_target_may_be_meant(word: str) -> None:
    assert told("bg", "Той.", f"She and {word}.") == []


@pytest.mark.parametrize("word", DATA["en"].things)
def test_a_thing_of_the_document_may_be_she(word: str) -> None:
    assert told("bg", "Той.\nДа.", f"She sailed.\nThe {word}.") == []
