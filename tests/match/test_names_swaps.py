"""Family names that change places, and one that stands for another behind its given name."""

from __future__ import annotations

import pytest

from checker.linter import Linter


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        (
            "Иван Пенков се срещна с Георги Радулов в Пловдив.",
            "Ivan Radulov met Georgi Penkov in Plovdiv.",
            "Ivan Radulov",
        ),
        (
            "Патрик Оукдън е кандидат, а Мартин Хелбрук го подкрепя.",
            "Patrick Helbrook is a candidate, and Martin Oakden supports him.",
            "Patrick Helbrook",
        ),
        (
            "Иван Пенков се срещна с Георги Радулов в Пловдив.",
            "Georgi Radulov met Ivan Penkov in Plovdiv.",
            "",
        ),
        ("Иван Пенков и Георги Пенков са братя.", "Ivan and Georgi Penkov are brothers.", ""),
        (
            "Иван Пенков, Георги Радулов и Иван Радулов вечеряха заедно.",
            "Ivan Radulov, Georgi Radulov and Ivan Penkov dined together.",
            "",
        ),
        ("Анна Мария Пенкова дойде с Георги.", "Anna Penkova, with Georgi, came as Maria.", ""),
    ],
)
def test_names_of_two_people(source: str, target: str, told: str) -> None:
    report = Linter("bg", "en", select=["E111"]).check_text(source, target)
    assert [f.target.text for f in report.findings if f.target] == ([told] if told else [])


@pytest.mark.parametrize(
    ("source", "target", "loud"),
    [
        ("Ана Пенкова от Варна спечели наградата.", "Anna Window from Varna won the prize.", True),
        ("Ана Пенкова от Варна спечели.", "Anna Tompkins from Varna won.", True),
        ("Александър Велики победи.", "Alexander the Great was victorious.", False),
        ("Карл Велики беше коронован.", "Charles Great was crowned.", False),
        ("Джулия Роза пее в София.", "Julia Tompkins sings in Sofia.", True),
        ("Те живеят в Солтбърн, Дорсет.", "They live in Saltburn, Bertolucci.", True),
    ],
)
def test_a_family_name_is_not_translated(source: str, target: str, loud: bool) -> None:
    report = Linter("bg", "en", select=["E106"]).check_text(source, target)
    assert any(f.severity.value != "info" for f in report.findings) is loud
