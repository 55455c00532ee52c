"""Forms that cannot be renderings of a name by its sound."""

from __future__ import annotations

import pytest

from checker.match.names_affinity import Renderings
from checker.match.names_unheard import Unheard


@pytest.fixture(scope="module")
def unheard() -> Unheard:
    return Unheard(Renderings("bg", "en"))


@pytest.mark.parametrize(
    ("native", "written", "usual"),
    [
        ("Салдомар", "Saldmar", "saldomar"),  # a full vowel lost
        ("Жетварк", "Zhetvar", "zhetvark"),  # a consonant lost
        ("Свидна", "Savidna", "svidna"),  # a syllable made up
        ("Гердек", "Gerdenek", "gerdek"),
        ("Дерменска", "Dermmmenska", "Dermmenska"),  # a letter thrice
    ],
)
def test_forms_that_cannot_be(unheard: Unheard, native: str, written: str, usual: str) -> None:
    assert unheard.usual(native, written) == usual


@pytest.mark.parametrize(
    ("native", "written"),
    [
        ("Бордо", "Bordeaux"),
        ("Рено", "Renault"),
        ("Вожла", "Veaugelas"),
        ("Капоцо", "Capozzo"),
        ("Кастилио", "Castiglio"),
        ("Шчепан", "Szczepan"),
        ("Хуарез", "Juárez"),
        ("Цюн", "Qiong"),
        ("Макгрегър", "MacGregor"),
        ("Уестмур", "Westmoore"),
        ("Макелрой", "McElroy"),
        ("Гергьов", "Grgyov"),  # a short vowel may go
    ],
)
def test_every_language_spells_in_its_own_way(unheard: Unheard, native: str, written: str) -> None:
    assert unheard.usual(native, written) == ""


def test_small_letters_are_no_name(unheard: Unheard) -> None:
    assert unheard.usual("жетварк", "Zhetvar") == ""
