"""Alignment by meaning, with a real encoder, between languages that have no word pairs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker import Finding, Linter, lexicon
from checker.model import Severity

DOCUMENTS = Path(__file__).parents[2] / "fixtures" / "documents"
CASES = [("hu", "hungarian-lake"), ("fi", "finnish-workshop")]
RULES = ["C101", "C102", "C106"]


def findings(folder: Path, tag: str, case: str, rendering: str) -> list[Finding]:
    linter = Linter(tag, "en", select=RULES, neural=str(folder))
    report = linter.check(DOCUMENTS / case / f"source.{tag}.txt", DOCUMENTS / case / rendering)
    assert not [s for s in report.skipped if "alignment" in s.check]
    return list(report.findings)


@pytest.mark.parametrize(("tag", "case"), CASES)
def test_a_sound_rendering_is_silent(e5_small: Path, tag: str, case: str) -> None:
    assert findings(e5_small, tag, case, "sound.en.txt") == []


@pytest.mark.parametrize(("tag", "case"), CASES)
def test_what_was_left_out_put_in_and_moved_is_found_and_nothing_else(
    e5_small: Path, tag: str, case: str
) -> None:
    planned = (DOCUMENTS / case / "expected-neural.json").read_text(encoding="utf-8")
    planted = {
        (f["rule"], f["side"], f["line"], f["text"]) for f in json.loads(planned)["findings"]
    }
    found = set()
    for one in findings(e5_small, tag, case, "flawed.en.txt"):
        side = "target" if one.rule == "C102" else "source"
        span = one.target if side == "target" else one.source
        assert span is not None
        assert one.message.endswith("(by the vectors of e5-small)")
        found.add((one.rule, side, span.line, span.text))
    assert found == planted


def test_the_same_report_on_every_run(e5_small: Path) -> None:
    once, again = (findings(e5_small, *CASES[0], "flawed.en.txt") for _ in range(2))
    assert once == again
    assert any(f.severity is Severity.WARNING for f in once)


@pytest.mark.parametrize(("tag", "case"), CASES)
def test_without_the_encoder_it_is_said_what_was_not_checked_and_nothing_is_guessed(
    tag: str, case: str
) -> None:
    assert not lexicon.has_pair(tag, "en")
    linter = Linter(tag, "en", select=["C"], neural=False)
    planned = (DOCUMENTS / case / "expected-neural.json").read_text(encoding="utf-8")
    left_out = {f["text"] for f in json.loads(planned)["findings"] if f["rule"] == "C101"}
    for rendering, true in (("sound.en.txt", set[str]()), ("flawed.en.txt", left_out)):
        sides = DOCUMENTS / case / f"source.{tag}.txt", DOCUMENTS / case / rendering
        report = linter.check(*sides)
        loud = [f for f in report.findings if f.severity is not Severity.INFO]
        # A number that is lost may prove an omission by itself.
        assert {f.source.text if f.source else f.message for f in loud} <= true
        assert "no word pairs" in next(
            s.reason for s in report.skipped if s.check == "completeness"
        )


def test_a_sentence_paired_together_with_its_neighbour_is_told(e5_small: Path) -> None:
    source = (
        "Панаирът започва чак след три месеца, на 12 септември, и ако времето се развали рано, "
        "градът ще изгуби половината от гостите си. Лодките ръждясват на сушата край кея."
    )
    target = (
        "The fair opens in no less than three months, on September 12, and if the weather breaks "
        "early the town will lose half of its guests."
    )
    report = Linter("bg", "en", select=RULES, neural=str(e5_small)).check_text(source, target)
    (found,) = report.findings
    assert found.rule == "C101"
    assert found.source is not None
    assert found.source.text == "Лодките ръждясват на сушата край кея."
