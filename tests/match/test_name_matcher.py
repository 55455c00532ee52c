"""Matching names: what renders what, and what becomes of the rest."""

from __future__ import annotations

import pytest

from checker import Linter
from checker.match.names_explained import explain_name


def told(source: str, target: str, tag: str = "bg") -> list[tuple[str, str]]:
    """The loud findings on names: code and marked words."""
    report = Linter(tag, "en", select=["E"]).check_text(source, target, align="lines")
    return [
        (f.rule, (f.target or f.source).text)  # type: ignore[union-attr]
        for f in report.findings
        if f.severity != "info"
    ]


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        ("bg", "Президентът на САЩ отпътува за Брюксел.", "The US president left for Brussels."),
        ("bg", "Английският отбор победи в Уелс.", "England's team won in Wales."),
        ("bg", "В Белия дом говори Робърт Невил.", "Robert Neville spoke at the White House."),
        ("bg", "Южнокорейският министър мълча.", "South Korea's minister kept silent."),
        ("bg", "Генералният секретар на ООН пристигна.", "The UN secretary-general arrived."),
        ("ru", "Сергея Петрова видели в Одессе.", "Sergei Petrov was seen in Odessa."),
        ("de", "Die Vereinigten Staaten halfen Schottland.", "The United States helped Scotland."),
        ("fr", "L’Écosse a battu l’Espagne.", "Scotland beat Spain."),
        ("tr", "Ankara'da CNN'i izledik.", "We watched CNN in Ankara."),
    ],
)
def test_what_is_the_same(tag: str, source: str, target: str) -> None:
    assert told(source, target, tag) == []


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("Посланикът е в Осло.", "The ambassador is in Reykjavik.", ("E106", "Reykjavik")),
        ("Говори Робърт Невил в Осло.", "He spoke in Oslo.", ("E101", "Робърт Невил")),
        ("Посланикът е там.", "The ambassador is in Oslo.", ("E102", "Oslo")),
        ("Майкъл Гилбърт пее.", "Michael Gilbrt sings.", ("E103", "Gilbrt")),
        ("Певецът е шведски.", "The singer is Norwegian.", ("E109", "Norwegian")),
    ],
)
def test_what_is_not(source: str, target: str, found: tuple[str, str]) -> None:
    assert told(source, target) == [found]


def test_a_surname_alone_after_the_full_name() -> None:
    source = "Робърт Невил дойде.\nРобърт Невил говори.\nРобърт Невил си тръгна."
    assert told(source, "Robert Neville came.\nNeville spoke.\nRobert Neville left.") == []


def test_what_a_document_settles_on_counts() -> None:
    source = "Видяха я в Чъмли.\nЧъмли е красив.\nОбичат Чъмли.\nПътят за Чъмли е дълъг."
    target = (
        "She was seen in Cholmondeley.\nCholmondeley is fair.\nThey love Cholmondeley.\n"
        "The road to Cholmondeley is long."
    )
    assert told(source, target) == []


def test_the_rarer_spelling_is_told() -> None:
    source = "Говори Иван Станчев.\nСтанчев мълча.\nСтанчев си тръгна."
    target = "Ivan Stanchev spoke.\nStanchev kept silent.\nStancheff left."
    assert told(source, target) == [("E105", "Stancheff")]


def test_explaining_a_name_says_where_each_form_comes_from() -> None:
    found = explain_name("Гилбърт", "bg", "en")
    assert found[0].form == "Gilbert"
    assert all(0 <= c.chance <= 1 and c.origin for c in found)
    assert [c.chance for c in found] == sorted((c.chance for c in found), reverse=True)
