"""How names sound across scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lexicon.sound import fold, skeleton, sound

LETTERS = "абвгдежзийклмнопрстуфхцчшщъьюя"


@pytest.mark.parametrize(
    ("native", "right", "wrong"),
    [
        ("Дейли", "Daley", "Daey"),
        ("Уейн", "Wayne", "Wyane"),
        ("Джоунс", "Jones", "Jonas"),
        ("Пхенян", "Pyongyang", "Pinion"),
        ("Юн Сук-йол", "Yoon Suk-yeol", "Yoon Suk-eol"),
        ("Томпсън", "Thompson", "Tompon"),
        ("Лестър", "Leicester", "Lancaster"),
    ],
)
def test_the_right_form_costs_less(native: str, right: str, wrong: str) -> None:
    heard = sound("bg")
    assert heard is not None
    assert heard.cost(fold(native), fold(right)) < heard.cost(fold(native), fold(wrong))


@pytest.mark.parametrize(
    ("tag", "native", "latin"),
    [
        ("ru", "Уэйн", "Wayne"),
        ("uk", "Гаррісон", "Harrison"),
        ("mk", "Џексон", "Jackson"),
        ("sr", "Џексон", "Jackson"),
        ("el", "Παπαδόπουλος", "Papadopoulos"),
    ],
)
def test_every_language_knows_its_own_letters(tag: str, native: str, latin: str) -> None:
    heard = sound(tag)
    assert heard is not None
    assert heard.chance(heard.evidence(fold(native), fold(latin))) > 0.9


def test_a_language_in_latin_letters_has_no_table() -> None:
    assert sound("de") is None


@given(st.text(LETTERS, min_size=1, max_size=12), st.text("abcdefghijklmnop", max_size=12))
def test_costs_are_positive_and_finite(native: str, latin: str) -> None:
    heard = sound("bg")
    assert heard is not None
    assert 0 <= heard.cost(native, latin) <= 60


@given(st.text(LETTERS, min_size=1, max_size=8))
def test_the_cheapest_rendering_is_found_again(native: str) -> None:
    heard = sound("bg")
    assert heard is not None
    for form, cost in heard.renderings(native, 2):
        if form:
            assert heard.cost(native, form) <= cost + 0.02


@pytest.mark.parametrize(
    ("one", "other"), [("Путин", "Putin"), ("Зеленски", "Zelensky"), ("Джоунс", "Jones")]
)
def test_a_skeleton_is_the_same_in_both_scripts(one: str, other: str) -> None:
    assert skeleton(one)[:3] == skeleton(other)[:3]
