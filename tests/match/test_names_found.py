"""Names that are told from others by what is known of them, of the document and of its words."""

from __future__ import annotations

import pytest

from checker import Linter
from checker.model import Finding, Severity


def found(tag: str, source: str, target: str) -> list[Finding]:
    """The loud findings of the names rules."""
    report = Linter(tag, "en", select=["E"]).check_text(source, target, align="lines")
    return [f for f in report.findings if f.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("tag", "source", "target", "better"),
    [
        ("bg", "Тя е родена в Казан.", "She was born in Kasan.", "Kazan"),
        ("uk", "Він народився в Казані.", "He was born in Kasan.", "Kazan"),
        ("bg", "Той живее в Токио.", "He lives in Tokio.", "Tokyo"),
        ("de", "Er lebt in Tokio.", "He lives in Tokio.", "Tokyo"),
    ],
)
def test_a_place_has_one_name_whatever_its_sound(
    tag: str, source: str, target: str, better: str
) -> None:
    (told,) = found(tag, source, target)
    assert told.rule == "E103"
    assert better in told.message


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        ("bg", "Преговорите с Гърция продължават.", "Negotiations with Turkey continue."),
        ("bg", "Гръцкото правителство подаде оставка.", "The Turkish government resigned."),
        ("uk", "Грецький уряд подав у відставку.", "The Turkish government resigned."),
        ("de", "Die griechische Regierung trat zurück.", "The Turkish government resigned."),
    ],
)
def test_another_country_is_told_however_often_it_stands_so(
    tag: str, source: str, target: str
) -> None:
    lines = 4
    told = found(tag, "\n".join([source] * lines), "\n".join([target] * lines))
    assert len(told) == lines


def test_both_parts_of_a_compound_may_be_rendered() -> None:
    source = "Сенатори-республіканці проголосували проти."
    assert not found("uk", source, "Republican senators voted against it.")


@pytest.mark.parametrize(
    ("source", "wrong", "better"),
    [
        ("Тя работи в Националната здравна служба.", "She works for the CHS.", "NHS"),
        ("Той често гледа телевизия вечер.", "He often watches DV at night.", "TV"),
    ],
)
def test_an_acronym_a_letter_from_that_of_the_words(source: str, wrong: str, better: str) -> None:
    (told,) = found("bg", source, wrong)
    assert better in told.message
    assert not found("bg", source, wrong.replace("CHS", "NHS").replace("DV", "TV"))


def test_initials_of_names_in_another_script() -> None:
    source = "Президентът Андрес Мануел Лопес Обрадор замина."
    assert not found("bg", source, "President AMLO has left.")


def test_an_acronym_may_stand_for_a_word_with_a_capital() -> None:
    source = "Членовете на Асамблеята гласуваха вчера."
    assert not found("bg", source, "The AMs voted yesterday.")
