"""Which languages two documents are in, and the refusal to compare the wrong ones."""

from __future__ import annotations

import pytest

from checker.model import Document
from checker.read import read_text
from checker.read.direction import DirectionError, direction
from checker.read.identify import identifiable, identify

TEXTS = {
    "bg": "Правителството обеща нови пари за училищата, но учителите казват, че обещанията не стигат. "
    "Синдикатите искат по-високи заплати още тази година и заплашват със стачка през есента.",
    "en": "The government has promised new money for schools, but teachers say promises are not enough. "
    "The unions want higher pay this year and are threatening to strike in the autumn.",
    "de": "Die Regierung hat neues Geld für die Schulen versprochen, doch die Lehrer sagen, dass das "
    "nicht reicht. Die Gewerkschaften wollen noch in diesem Jahr höhere Gehälter.",
    "ru": "Правительство пообещало новые деньги для школ, но учителя говорят, что обещаний мало. "
    "Профсоюзы требуют повышения зарплат уже в этом году и угрожают забастовкой осенью.",
}


def document(tag: str, path: str = "") -> Document:
    return read_text(TEXTS[tag], path=path)


@pytest.mark.parametrize("tag", sorted(TEXTS))
def test_identify(tag: str) -> None:
    assert identify(document(tag)).tag == tag


def test_short_text_is_not_guessed() -> None:
    assert identify(read_text("Добър ден, колеги.")).tag == ""
    assert direction(read_text("Добър ден."), read_text("Good day.")) == ("bg", "en")


def test_a_script_with_one_language() -> None:
    greek = (
        "Η κυβέρνηση υποσχέθηκε νέα χρήματα για τα σχολεία, αλλά οι δάσκαλοι λένε ότι δεν αρκούν "
        * 2
    )
    assert identify(read_text(greek)) == ("el", 1.0)
    assert "el" in identifiable()


def test_the_text_says_the_language() -> None:
    assert direction(document("de"), document("en")) == ("de", "en")
    assert direction(document("ru"), document("de")) == ("ru", "de")


def test_the_name_says_the_language_of_a_short_text() -> None:
    assert direction(read_text("Hallo.", path="a.de.md"), read_text("Hello.")) == ("de", "en")


def test_what_is_no_tag_in_a_name_says_nothing() -> None:
    assert direction(read_text("Здравей.", path="my.is.v2.txt"), read_text("Hello.")) == (
        "bg",
        "en",
    )


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        (document("en"), document("bg"), "swapped"),
        (document("en", "a.en.md"), document("bg", "a.bg.md"), "swapped"),
        (document("bg"), document("bg"), "both"),
        (document("ru", "a.bg.md"), document("en", "a.en.md"), "a.bg.md should be in 'bg'"),
        (document("bg"), document("de", "a.en.md"), "a.en.md should be in 'en' but reads as 'de'"),
    ],
)
def test_wrong_languages_are_refused(source: Document, target: Document, said: str) -> None:
    with pytest.raises(DirectionError, match=said):
        direction(source, target)


def test_the_user_overrules() -> None:
    assert direction(document("en"), document("bg"), source_tag="en", target_tag="bg") == (
        "en",
        "bg",
    )
    assert direction(document("ru"), document("en"), source_tag="bg") == ("bg", "en")
