"""Names said in short, and those of countries with small letters in them."""

from __future__ import annotations

import pytest

from checker import Linter

PERSON = (
    "Бруно Мануел Нунес Лопес спечели изборите вчера.",
    "Bruno Manuel Nunes López won the elections yesterday.",
)


def told(source: str, target: str, tag: str = "bg") -> list[tuple[str, str]]:
    """The codes of the findings that warn, each with what it marks."""
    report = Linter(tag, "en", select=["E101", "E102", "E106"]).check_text(
        source, target, align="lines"
    )
    return [
        (f.rule, (f.target or f.source).text)  # type: ignore[union-attr]
        for f in report.findings
        if f.severity.value != "info"
    ]


def test_the_initials_of_somebody_named_elsewhere_are_no_addition() -> None:
    line = "Победителят благодари на всички.", "BMNL thanked everybody."
    assert told("\n".join((PERSON[0], line[0])), "\n".join((PERSON[1], line[1]))) == []
    assert told("Градът мълчи.\n" + line[0], "The city is silent.\n" + line[1])


def test_an_acronym_may_be_one_word_of_the_source_said_in_several() -> None:
    assert told("Депутатът пристигна в Осло.", "The MP arrived in Oslo.") == []


def test_a_body_may_have_the_letters_of_its_country_in_its_name() -> None:
    source = "Лидерът на Британската работническа партия говори пред журналисти."
    assert told(source, "The leader of UKWP spoke to journalists.") == []


@pytest.mark.parametrize(
    ("source", "target", "whole"),
    [
        (
            "Вчера Съединените щати отговориха остро на писмото.",
            "Yesterday the answer to the letter was sharp.",
            "Съединените щати",
        ),
        ("Вчера Русия отговори остро.", "Yesterday the answer was sharp.", "Русия"),
    ],
)
def test_countries_of_ordinary_words_are_names(source: str, target: str, whole: str) -> None:
    assert told(source, target) == [("E101", whole)]


def test_frequent_words_elsewhere_do_not_stand_for_somebody() -> None:
    first = (
        "Робърт Невил пристигна в Осло.\nТам Невил говори дълго.\nСлед това Невил мълча.",
        "Robert Neville arrived in Oslo.\nThere Neville spoke for long.\nThen Neville was silent.",
    )
    source = f"{first[0]}\nПри срещата Невил показа новата телевизионна компания."
    good = f"{first[1]}\nAt the meeting Neville showed the new TV company."
    assert told(source, good) == []
    bad = f"{first[1]}\nAt the meeting was shown the new TV company."
    assert told(source, bad) == [("E101", "Невил")]


def test_he_may_be_somebody_named_long_before_where_nobody_else_is() -> None:
    between = ["Градът мълчи.", "Навън вали дъжд."] * 5
    silent = ["The city is silent.", "It is raining outside."] * 5
    source = ["Робърт Невил пристигна в Осло.", *between, "„Това е всичко“, каза Невил."]
    target = ["Robert Neville arrived in Oslo.", *silent, '"That is all," he said.']
    assert told("\n".join(source), "\n".join(target)) == []
