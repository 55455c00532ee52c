"""The JSON report fits its published schema and is the same every time."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from checker.linter import Linter
from checker.model import Finding, Fix, Report, Severity, Skipped, Span
from checker.report.json import json_report

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8")
)


def valid(report: Report) -> dict[str, object]:
    text = json_report(report, "0.1.0")
    data: dict[str, object] = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(data, SCHEMA)
    assert text.endswith("}\n")
    assert "\x1b" not in text
    return data


def test_a_real_report() -> None:
    report = Linter("bg", "en").check_text("Загинаха 12 000 души.", "Some 1,200 people died.")
    data = valid(report)
    assert data["exit_code"] == 1
    assert data["summary"]["error"] == 1  # type: ignore[index]


def test_every_field() -> None:
    span = Span(0, 2, 1, 1, "DV", "a.en.md")
    found = Finding(
        "„ДВ“",
        target=span,
        fix=Fix(0, 2, "DW"),
        rule="E104",
        name="transliterated-acronym",
        severity=Severity.INFO,
        category="accuracy/mistranslation",
        related=(span,),
    )
    report = Report((found,), (Skipped("names", "no lexicon"),), notes=("read as cp1251",))
    data = valid(report)
    assert data["exit_code"] == 0
    (shown,) = data["findings"]  # type: ignore[misc]
    assert shown["message"] == "„ДВ“"
    assert shown["source"] is None
    assert shown["fix"]["replacement"] == "DW"
