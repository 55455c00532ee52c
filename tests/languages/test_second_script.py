"""Serbian is read in both of its scripts, from data in one of them."""

from __future__ import annotations

from importlib.resources import files

import pytest

from checker.extract.trace import trace
from checker.languages.second_script import read_data


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("двадесет пет хиљада", "dvadeset pet hiljada"),
        ("15. јуна 2018. године", "15. juna 2018. godine"),
        ("три недеље", "tri nedelje"),
        ("четврту годину", "četvrtu godinu"),
        ("12,5 одсто", "12,5 odsto"),
        ("Њујорк, 5 фунти", "Njujork, 5 funti"),
    ],
)
def test_a_text_means_the_same_in_both_scripts(cyrillic: str, latin: str) -> None:
    one, other = trace(cyrillic, "sr"), trace(latin, "sr")
    assert one
    assert [m.value.readings for m in one] == [m.value.readings for m in other]


def test_lists_and_words_that_are_keys_are_doubled_and_single_texts_are_not() -> None:
    home = files("checker.languages") / "sr"
    numbers = read_data(home, "numbers.toml")
    assert {"прв{o}", "prv{o'}"} <= set(numbers["ordinals"]["1"])
    assert set(numbers["endings"]) >= {"o", "o'"}
    assert read_data(home, "language.toml")["name"] == "Serbian"
    assert not any("a" in w for w in read_data(home, "names.toml")["function_words"])


@pytest.mark.parametrize("text", ["Tридесет година", "пeт гoдинa", "у jануару 2018."])
def test_latin_letters_that_look_like_others_do_not_hide_a_quantity(text: str) -> None:
    assert [m.value.weak for m in trace(text, "sr")] == [False]
