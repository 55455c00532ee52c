"""A government may be called by its capital or by its country, and a name by its beginning."""

from __future__ import annotations

from functools import cache

import pytest

from checker import Linter, lexicon
from checker.languages.names import names
from checker.match.names_affinity import Renderings

ENGLISH = names("en")
assert ENGLISH is not None
SEATS = [(code, seat) for code, seats in ENGLISH.seats.items() for seat in seats]


@cache
def linter(tag: str) -> Linter:
    return Linter(tag, "en", select=["E101", "E102", "E106"])


def told(source: str, target: str, tag: str = "ru") -> list[str]:
    report = linter(tag).check_text(source, target, align="lines")
    return [f.rule for f in report.findings if f.severity.value != "info"]


def country(code: str) -> str:
    """What Russian calls a country."""
    renderings = Renderings("ru", "en")
    assert ENGLISH is not None
    known = {
        form
        for english in ENGLISH.territories[code]
        for entry in lexicon.names("en", english.title())
        if entry.kind == "territory"
        for form in entry.forms_in("ru")
    }
    return min((f for f in known if f"#{code}" in renderings.places(f)), key=len)


@pytest.mark.parametrize(("code", "seat"), SEATS)
def test_a_capital_may_stand_for_its_country(code: str, seat: str) -> None:
    source = f"Новый договор, по словам министра, подписала и {country(code)}."
    assert told(source, f"The minister said that {seat.title()} too signed the new treaty.") == []


def test_a_country_may_stand_for_its_capital() -> None:
    target = "The minister said that China too signed the new treaty."
    assert told("Новый договор, по словам министра, подписал и Пекин.", target) == []
    assert told("Новый договор, по словам министра, подписал и Белград.", target)


def test_the_capital_of_another_country_is_told() -> None:
    source = "Новый договор, по словам министра, подписал и Китай."
    assert told(source, "The minister said that Tokyo too signed the new treaty.")


def test_the_beginning_of_a_name_known_by_other_lines_stands_for_it() -> None:
    source = [
        "Вчора «Лівінгстон» виграв матч у гостей.",
        "Перший гол «Лівінгстона» забили на початку.",
    ]
    first = "Livingston won the match against the guests yesterday."
    assert told("\n".join(source), f"{first}\nThe first goal of Livi's came early.", "uk") == []
    other = "Gunvor won the match against the guests yesterday."
    assert told("\n".join(source), f"{other}\nThe first goal of Livi's came early.", "uk")


def test_the_parts_of_a_name_with_hyphens_are_rendered_one_by_one() -> None:
    source = "Заповідник лежить в області Гемптон-енд-Галлістон на півдні."
    target = "The reserve lies in the area of Hampton and Galliston in the south."
    assert told(source, target, "uk") == []
    assert told(source.replace("-енд-Галлістон", ""), target, "uk") == ["E102"]


def test_all_who_bear_a_name_are_no_misspelling_of_it() -> None:
    spelling = Linter("de", "en", select=["E103"])
    source = "Er griff gestern die Clintons und ihre Partei an."
    target = "Yesterday he attacked the {} and their party."
    for form, codes in (("Clintons", []), ("Clintens", ["E103"])):
        report = spelling.check_text(source, target.format(form), align="lines")
        assert [f.rule for f in report.findings] == codes, form
