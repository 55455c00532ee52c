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


@pytest.mark.parametrize(
    ("tag", "source", "target", "wrong"),
    [
        ("bg", "Вчера делегация от Иран пристигна.", "A delegation from Iraq came.", "Iraq"),
        ("bg", "Той живее в Словакия.", "He lives in Slovenia.", "Slovenia"),
        ("bg", "Нигер затвори границата.", "Nigeria has closed the border.", "Nigeria"),
        ("ru", "Он приехал из Австрии.", "He came from Australia.", "Australia"),
        ("de", "Sie wohnt in Slowenien.", "She lives in Slovakia.", "Slovakia"),
        ("el", "Ζει στη Σουηδία.", "He lives in Switzerland.", "Switzerland"),
    ],
)
def test_two_countries_that_sound_alike(tag: str, source: str, target: str, wrong: str) -> None:
    (one,) = Linter(tag, "en", select=["E"]).check_text(source, target).findings
    assert one.rule == "E106"
    assert one.target is not None
    assert one.target.text == wrong


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        ("bg", "Грузинският отбор победи.", "The Georgian team won."),
        ("bg", "Конго е голяма страна.", "Congo is a large country."),
        ("bg", "Холандски кораб спря в Бургас.", "A ship from the Netherlands stopped in Burgas."),
        ("ru", "Он приехал из Белоруссии.", "He came from Belarus."),
    ],
)
def test_one_country_by_several_names(tag: str, source: str, target: str) -> None:
    assert not Linter(tag, "en", select=["E"]).check_text(source, target).findings


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("Кметът Георги Марков откри моста.", "Mayor Georgi Marinov opened the bridge.", "Marinov"),
        ("Лекарят Стоян Петров замина.", "The doctor, Stoyan Petkov, has left.", "Petkov"),
        ("Лекарката Ана Николова замина.", "The doctor, Ana Ninova, has left.", "Ninova"),
    ],
)
def test_another_family_name_of_the_country(source: str, target: str, wrong: str) -> None:
    (one,) = found("bg", source, target)
    assert one.rule == "E106"
    assert one.target is not None
    assert one.target.text == wrong


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Кметът Симеон Дянков откри моста.", "Mayor Simeon Djankov opened the bridge."),
        ("Никита Хрушчов откри моста.", "Nikita Khrushchev opened the bridge."),
        ("Роберт Левандовски вкара гол.", "Robert Lewandowski scored a goal."),
        ("Пьотър Чайковски е роден тук.", "Pyotr Tchaikovsky was born here."),
    ],
)
def test_a_family_name_as_its_bearer_writes_it(source: str, target: str) -> None:
    assert not found("bg", source, target)
