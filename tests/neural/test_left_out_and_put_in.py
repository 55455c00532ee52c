"""Stretches inside a pair that word vectors see: what dictionaries cannot, and no sound rendering."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.linter import Linter
from checker.model import Report

LOST = [
    (
        "hu",
        "A múzeum ingyenes lesz vasárnaponként, de a látogatóknak előre kell jegyet foglalniuk "
        "az interneten.",
        "The museum will be free on Sundays.",
        "de a látogatóknak előre kell jegyet foglalniuk az interneten",
    ),
    (
        "hu",
        "A vonat két órát késett, ezért sok utas lekésett a tengerparti városba induló utolsó "
        "buszt.",
        "The train was two hours late.",
        "ezért sok utas lekésett a tengerparti városba induló utolsó buszt",
    ),
    (
        "bg",
        "Пекарят отвори рано, преди първите автобуси да тръгнат към селата в планината.",
        "The baker opened early.",
        "преди първите автобуси да тръгнат към селата в планината",
    ),
]
ADDED = [
    (
        "hu",
        "A falu iskolája ősszel újra megnyílik.",
        "The village school will reopen in autumn, while the hospital two streets away has to "
        "wait for its new roof.",
        "while the hospital two streets away has to wait for its new roof",
    ),
]
SOUND = [
    ("hu", LOST[0][1], "Admission to the museum will be free on Sundays, though visitors have to "
                       "book ahead online."),
    ("hu", "Az orvosok szerint a beteg állapota javul.", "Doctors say the patient is recovering."),
    ("bg", LOST[2][1], "The baker opened early, before the first buses left for the mountain "
                       "villages."),
    ("bg", "Той не обръща внимание на критиките.", "He pays no heed to his critics."),
]  # fmt: skip


def report(folder: Path, tag: str, source: str, target: str) -> Report:
    linter = Linter(tag, "en", neural=str(folder), select=["C103", "C104"])
    return linter.check_text(source, target, align="lines")


@pytest.mark.parametrize(("tag", "source", "target", "lost"), LOST)
def test_a_clause_left_out_is_told_at_its_place(
    e5_small: Path, tag: str, source: str, target: str, lost: str
) -> None:
    (found,) = report(e5_small, tag, source, target).findings
    assert found.rule == "C103"
    assert found.source is not None
    assert lost.rsplit(maxsplit=1)[-1] in found.source.text
    assert found.source.text in source


@pytest.mark.parametrize(("tag", "source", "target", "added"), ADDED)
def test_a_clause_put_in_is_told_at_its_place(
    e5_small: Path, tag: str, source: str, target: str, added: str
) -> None:
    (found,) = report(e5_small, tag, source, target).findings
    assert found.rule == "C104"
    assert found.target is not None
    assert found.target.text in added


@pytest.mark.parametrize(("tag", "source", "target"), SOUND)
def test_a_sound_rendering_is_silent(e5_small: Path, tag: str, source: str, target: str) -> None:
    assert report(e5_small, tag, source, target).findings == ()


def test_the_finding_says_what_it_rests_on(e5_small: Path) -> None:
    tag, source, target, _ = LOST[0]
    (found,) = report(e5_small, tag, source, target).findings
    assert "by the word vectors of e5-small" in found.message


def test_without_the_encoder_it_is_said_that_words_were_not_compared(e5_small: Path) -> None:
    tag, source, target, _ = LOST[0]
    linter = Linter(tag, "en", neural=False, select=["C103", "C104"])
    told = linter.check_text(source, target, align="lines")
    assert any("no word pairs" in s.reason for s in told.skipped)
    linter = Linter(tag, "en", neural=str(e5_small), select=["C103", "C104"])
    told = linter.check_text(source, target, align="lines")
    assert not any("no word pairs" in s.reason for s in told.skipped)
