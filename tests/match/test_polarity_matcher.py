"""Denials that one side lacks, and what may stand in for them."""

from __future__ import annotations

import pytest

from checker import Finding, Linter


def told(source: str, target: str, tags: str = "bg>en") -> list[Finding]:
    theirs, ours = tags.split(">")
    report = Linter(theirs, ours, select=["L104"]).check_text(source, target, align="lines")
    return list(report.findings)


def warned(source: str, target: str, tags: str = "bg>en") -> list[str]:
    """The words that warnings mark."""
    found = [f for f in told(source, target, tags) if f.severity.rank]
    return [f.target.text if f.target else f.source.text if f.source else "" for f in found]


@pytest.mark.parametrize(
    ("tags", "source", "target", "marked"),
    [
        ("bg>en", "Полицията арестува крадеца.", "The police did not arrest the thief.", ["not"]),
        ("bg>en", "Мостът е отворен.", "The bridge isn't open.", ["isn't"]),
        ("de>en", "Die Straße ist offen.", "The road is not open.", ["not"]),
        ("ru>en", "Завод работает.", "The plant is not working.", ["not"]),
        ("fr>en", "Le pont est ouvert.", "The bridge is not open.", ["not"]),
        ("en>bg", "The bridge is open.", "Мостът не е отворен.", ["не"]),
    ],
)
def test_a_denial_that_only_the_target_has(
    tags: str, source: str, target: str, marked: list[str]
) -> None:
    assert warned(source, target, tags) == marked


@pytest.mark.parametrize(
    ("tags", "source", "target"),
    [
        ("bg>en", "Никой не видя нищо.", "Nobody saw anything."),
        ("bg>en", "Министърът отказа да отговори.", "The minister would not answer."),
        ("bg>en", "Той не успя да дойде.", "He failed to come."),
        ("bg>en", "Чакаме, докато не спре дъждът.", "We wait until the rain stops."),
        ("bg>en", "Това е невъзможно.", "That cannot be done."),
        ("bg>en", "Книгата е не само дълга, но и скучна.", "The book is long and also boring."),
        ("de>en", "Der Termin ist unklar.", "The date is not clear."),
        ("fr>en", "Il n'a rien dit.", "He said nothing."),
        ("fr>en", "Il ne reste que deux jours.", "Only two days are left."),
        ("es>en", "No vino nadie.", "Nobody came."),
        ("uk>en", "Ніхто нічого не знає.", "Nobody knows anything."),
    ],
)
def test_denials_that_have_a_counterpart(tags: str, source: str, target: str) -> None:
    assert warned(source, target, tags) == []


def test_a_denial_that_got_lost_is_told_with_both_sides() -> None:
    (found,) = told("Вратарят не допусна гол.", "The goalkeeper conceded a goal.")
    assert found.source is not None
    assert found.source.text == "не"
    assert "не" in found.message


def test_confidence_grows_with_what_the_lexicon_knows() -> None:
    (linked,) = told("Полицията арестува крадеца.", "The police did not arrest the thief.")
    (unlinked,) = told("Тука е така.", "It is not fluffy here.")
    assert linked.confidence > unlinked.confidence


def test_a_language_without_data_is_skipped_aloud() -> None:
    report = Linter("is", "en", select=["L104"]).check_text("Brúin er opin.", "It is not open.")
    assert not report.findings
    assert any(s.check == "polarity" and "is" in s.reason for s in report.skipped)
