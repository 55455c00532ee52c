"""Quantities that are said in words, by a real encoder's word links."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.linter import Linter

SAID = [
    ("fr", "Ce chapeau vous protège à 100 % du soleil.",
     "This hat protects you completely from the sun."),
    ("de", "Der Vertrag ist zu 100 % sicher, sagte der Anwalt.",
     "The contract is completely safe, the lawyer said."),
    ("bg", "Мостът е 100% безопасен, увери кметът.",
     "The bridge is completely safe, the mayor assured."),
]  # fmt: skip
LEFT_OUT = [
    ("de", "Die Brücke über den Fluss kostet 750 Euro am Tag.", "The bridge over the river costs."),
    ("bg", "Мостът е на 340 метра от гарата, увери кметът.",
     "The bridge is far from the station, the mayor assured."),
]  # fmt: skip


def missing(tag: str, source: str, target: str, neural: bool | str) -> int:
    linter = Linter(tag, "en", neural=neural, select=["N102"])
    return len(linter.check_text(source, target, align="lines").findings)


@pytest.mark.parametrize(("tag", "source", "target"), SAID)
def test_what_is_said_in_words_is_not_missing(
    e5_small: Path, tag: str, source: str, target: str
) -> None:
    assert missing(tag, source, target, False) == 1
    assert missing(tag, source, target, str(e5_small)) == 0


@pytest.mark.parametrize(("tag", "source", "target"), LEFT_OUT)
def test_what_was_left_out_is(e5_small: Path, tag: str, source: str, target: str) -> None:
    assert missing(tag, source, target, str(e5_small)) == 1
