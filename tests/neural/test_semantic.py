"""Alignment by meaning, with a real encoder, between languages that have no word pairs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import Finding, Linter, lexicon
from checker.model import Severity

CASE = Path(__file__).parents[2] / "fixtures" / "documents" / "hungarian-lake"


@pytest.fixture(scope="module")
def linter(e5_small: Path) -> Iterator[Linter]:
    assert not lexicon.has_pair("hu", "en")
    yield Linter("hu", "en", select=["C101", "C102", "C106"], neural=str(e5_small))


def findings(linter: Linter, rendering: str) -> list[Finding]:
    report = linter.check(CASE / "source.hu.txt", CASE / rendering)
    assert not [s for s in report.skipped if "alignment" in s.check]
    return list(report.findings)


def test_a_sound_rendering_is_silent(linter: Linter) -> None:
    assert findings(linter, "sound.en.txt") == []


def test_what_was_left_out_put_in_and_moved_is_found_and_nothing_else(linter: Linter) -> None:
    expected = json.loads((CASE / "expected-neural.json").read_text(encoding="utf-8"))
    planted = {(f["rule"], f["side"], f["line"], f["text"]) for f in expected["findings"]}
    found = set()
    for one in findings(linter, "flawed.en.txt"):
        side = "target" if one.rule == "C102" else "source"
        span = one.target if side == "target" else one.source
        assert span is not None
        found.add((one.rule, side, span.line, span.text))
    assert found == planted


def test_the_same_report_on_every_run(linter: Linter) -> None:
    assert findings(linter, "flawed.en.txt") == findings(linter, "flawed.en.txt")
    assert any(f.severity is Severity.WARNING for f in findings(linter, "flawed.en.txt"))
