"""The order of the parts of a name, and the standard that it is put in Latin letters by."""

from __future__ import annotations

import pytest

from checker import Linter
from checker.lexicon.people import is_given, is_person
from checker.model import Finding, Severity


def told(tag: str, source: str, target: str) -> list[Finding]:
    return list(Linter(tag, "en", select=["E"]).check_text(source, target).findings)


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        # an index, a list, capitals
        ("bg", "Говори Стоян Вълканов от гилдията.", "Speaking: Valkanov, Stoyan, of the guild."),
        ("bg", "Стоян Вълканов", "Valkanov Stoyan"),
        ("bg", "Говори Стоян Вълканов от гилдията.", "The guild's VALKANOV Stoyan spoke."),
        # family name first in the source: either order is right
        ("bg", "Говори Вълканов Стоян от гилдията.", "Stoyan Valkanov of the guild spoke."),
        ("bg", "Шиндзо Абе говори пред гилдията.", "Abe Shinzo spoke to the guild."),
        ("ru", "Ли Кайфу выступил перед гильдией.", "Kaifu Li spoke to the guild."),
        # places have their order by grammar
        ("es", "Viajó por América Latina con su gremio.", "He travelled Latin America."),
        # somebody and his club, joined by what may be a particle
        (
            "el",
            "Ο Νίκος Παπαδάκης της Κρητικής Ένωσης μίλησε χθες.",
            "Cretan Union's Nikos Papadakis spoke yesterday.",
        ),
        # two given names
        ("bg", "Говори Мартин Томас от гилдията.", "Thomas Martin of the guild spoke."),
    ],
)
def test_what_may_be_turned_around(tag: str, source: str, target: str) -> None:
    assert "E110" not in {f.rule for f in told(tag, source, target)}


def test_the_fix_puts_the_name_in_order() -> None:
    target = "The guild heard Valkanov's Stoyan. Then Valkanov Stoyan left."
    found = told("bg", "Гилдията мълчеше. После Стоян Вълканов си тръгна.", target)
    (one,) = [f for f in found if f.rule == "E110"]
    assert one.fix is not None
    assert one.fix.replacement == "Stoyan Valkanov"
    assert target[one.fix.start : one.fix.end] == "Valkanov Stoyan"


def test_a_given_name_that_no_list_has_stands_before_a_family_name() -> None:
    assert not is_given("Светлозара")
    (one,) = told(
        "bg",
        "Гилдията покани вчера Светлозара Вълканова.",
        "Yesterday the guild invited Valkanova Svetlozara.",
    )
    assert (one.rule, one.message.rpartition(" is ")[2]) == ("E110", "Svetlozara Valkanova")


@pytest.mark.parametrize(
    ("tag", "source", "target", "better"),
    [
        ("bg", "Влакът за Пловдив закъсня.", "The train to Plowdiw was late.", "Plovdiv"),
        ("bg", "Влакът за Кюстендил закъсня.", "Kjustendil's train was late.", "Kyustendil"),
        ("bg", "Влакът за Нови пазар закъсня.", "The train to Novi Pazar was late.", ""),
        (
            "bg",
            "Влакът за Велико Търново закъсня.",
            "The Veliko Turnovo train was late.",
            "Tarnovo",
        ),
        ("bg", "Влакът за Русе закъсня.", "The train to Ruse was late.", ""),
        ("bg", "Влакът за Белград закъсня.", "The train to Belgrade was late.", ""),
        ("uk", "Потяг до Вінниці запізнився.", "The train to Vinnytsia was late.", ""),
    ],
)
def test_places(tag: str, source: str, target: str, better: str) -> None:
    found = [f for f in told(tag, source, target) if f.rule == "E108"]
    assert [f.fix.replacement for f in found if f.fix] == ([better] if better else [])
    assert all(f.severity is Severity.WARNING for f in found)


def test_a_person_may_have_a_spelling_of_his_own() -> None:
    source, target = "Кметът Стоян Бояджиев подаде оставка.", "Mayor Stoyan {} has resigned."
    (one,) = told("bg", source, target.format("Boiadjiev"))
    assert (one.rule, one.severity) == ("E108", Severity.INFO)
    assert not told("bg", source, target.format("Boyadzhiev"))
    assert is_person("Borissov")
    known = told("bg", "Иван Борисов подаде оставка.", "Ivan Borissov has resigned.")
    assert "E108" not in {f.rule for f in known}


def test_the_law_is_for_english_alone() -> None:
    found = Linter("bg", "de").check_text("Влакът за Пловдив.", "Der Zug nach Plowdiw.").findings
    assert "E108" not in {f.rule for f in found}


def test_given_names_are_those_of_peoples_that_put_them_first() -> None:
    assert is_given("Стоян") and is_given("Ursula") and is_given("Viktor")
    assert not is_given("Petrov") and is_person("Petrov")
    assert is_person("Љиљана")
