"""The articles of fixtures/documents: sound renderings are silent, planted faults are found."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from checker import Finding, Linter, Report
from checker.model import Severity

FIXTURES = Path(__file__).parents[1] / "fixtures" / "documents"
CASES = sorted(p.parent for p in FIXTURES.glob("*/expected.json"))


@dataclass(frozen=True, order=True)
class Place:
    """A rule and the words that it marks, on one side; ``side`` is ``source`` or ``target``."""

    side: str
    line: int
    column: int
    rule: str
    name: str
    text: str

    def __str__(self) -> str:
        return f"{self.side} {self.line}:{self.column} {self.rule} {self.name} {self.text!r}"


@cache
def linter(source: str, target: str) -> Linter:
    return Linter(source, target)


def check(source: Path, target: Path) -> Report:
    """Check two files whose names end in their language and format, such as ``flawed.en.md``."""
    tags = [path.suffixes[-2].lstrip(".") for path in (source, target)]
    return linter(tags[0], tags[1]).check(source, target)


def marked(found: Finding) -> list[Place]:
    """Where a finding can be expected: its place in the target, its place in the source."""
    sides = (("target", found.target), ("source", found.source))
    return [
        Place(side, span.line, span.column, found.rule, found.name, span.text)
        for side, span in sides
        if span is not None
    ]


def planted(case: Path) -> tuple[Path, Path, list[Place]]:
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    assert expected["schema"] == 1
    places = [
        Place(f["side"], f["line"], f["column"], f["rule"], f["name"], f["text"])
        for f in expected["findings"]
    ]
    return case / expected["source"], case / expected["target"], places


def grave(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.severity.rank >= Severity.WARNING.rank]


def name_of(case: Path) -> str:
    return case.name


def test_there_are_five_articles() -> None:
    assert len(CASES) >= 5


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_expected_places_are_where_they_say(case: Path) -> None:
    source, target, places = planted(case)
    for place in places:
        path = source if place.side == "source" else target
        line = path.read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert line[place.column - 1 :].startswith(place.text), str(place)


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_sound_rendering_is_silent(case: Path) -> None:
    source, flawed, _ = planted(case)
    report = check(source, flawed.with_name(flawed.name.replace("flawed", "sound")))
    told = [f"{f.severity} {f}" for f in grave(report)]
    assert not told, "\n".join(["false alarms:", *told])


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_every_planted_fault_is_found_and_nothing_else(case: Path) -> None:
    source, target, places = planted(case)
    report = check(source, target)
    found = {place: f for f in report.findings for place in marked(f)}
    missed = [str(p) for p in sorted(places) if p not in found]
    known = {id(found[p]) for p in places if p in found}
    unexpected = [f"{f.severity} {f}" for f in grave(report) if id(f) not in known]
    assert not missed + unexpected, "\n".join(
        ["planted and not found:", *missed, "found and not planted:", *unexpected]
    )
