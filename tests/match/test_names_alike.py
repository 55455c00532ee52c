"""Names written by ear, of which another spelling is known."""

from __future__ import annotations

import pytest

from checker.linter import Linter
from checker.match.names_affinity import Renderings
from checker.match.names_alike import Alike


@pytest.fixture(scope="module")
def alike() -> Alike:
    return Alike(Renderings("bg", "en"))


@pytest.mark.parametrize(
    ("native", "written", "known"),
    [
        ("Скорсезе", "Skorseze", "scorsese"),
        ("Закърбърг", "Zakerberg", "zuckerberg"),
        ("Гуардиола", "Guardyola", "guardiola"),
        ("Абъристуит", "Aberystuit", "aberystwyth"),
        ("Антониони", "Antonyoni", "antonioni"),
        ("Кардиф", "Cardiffe", "cardiff"),  # a listed place, and letters more
        ("Лугано", "Lugganow", "lugano"),
        ("Арекипа", "Arequippa", "arequipa"),
        ("Мендоса", "Mendossa", "mendoza"),
    ],
)
def test_finds_the_known_spelling(alike: Alike, native: str, written: str, known: str) -> None:
    found, chance = alike.meant(native, written)
    assert found == known
    assert 0.5 <= chance < 0.8


@pytest.mark.parametrize(
    ("native", "written"),
    [
        ("Гергинска", "Gerginska"),  # nothing known is near
        ("Робъртсън", "Robertsonne"),  # its bearers put letters more
        ("Дейвид", "Deyvid"),  # given names are spelt as parents like
        ("Менда", "Menda"),  # too short to tell
        ("Скорсезе", "Skor-seze"),  # not one word
    ],
)
def test_leaves_alone_what_may_be_a_name(alike: Alike, native: str, written: str) -> None:
    assert alike.meant(native, written) == ("", 0.0)


def test_between_languages_of_one_script_nothing_is_heard() -> None:
    assert Alike(Renderings("de", "en")).meant("Skorseze", "Skorseze") == ("", 0.0)


@pytest.mark.parametrize(
    ("target", "flagged"),
    [
        (("Shtereva", "Stereva", "Shterewa"), ["Stereva", "Shterewa"]),
        (("Stereva", "Shtereva", "Shtereva"), ["Stereva"]),
        (("Shtereva", "Shtereva", "Shtereva"), []),
    ],
)
def test_one_name_is_not_spelt_in_three_ways(target: tuple[str, ...], flagged: list[str]) -> None:
    source = "Щерева говори вчера.\nЩерева добави още.\nПосле Щерева си тръгна."
    first, second, third = target
    said = f"{first} spoke yesterday.\n{second} added more.\nThen {third} left."
    report = Linter("bg", "en", select=["E105"]).check_text(source, said, align="lines")
    assert [f.target.text for f in report.findings if f.target] == flagged
