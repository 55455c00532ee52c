"""What users import: names, fields and behaviour that do not change without a new major version."""

from __future__ import annotations

import dataclasses
import inspect
from pathlib import Path

import pytest

import checker

SOURCE = "Загинаха 12 000 души."
TARGET = "Some 1,200 people died."


def test_public_names() -> None:
    assert checker.__all__ == [
        "Finding",
        "Fix",
        "Linter",
        "Report",
        "Severity",
        "Skipped",
        "Span",
        "__version__",
        "check",
    ]
    for name in checker.__all__:
        assert getattr(checker, name) is not None
    with pytest.raises(AttributeError):
        _ = checker.nothing


def fields(cls: type) -> list[str]:
    return [f.name for f in dataclasses.fields(cls)]


def test_fields() -> None:
    assert fields(checker.Span) == ["start", "end", "line", "column", "text", "path", "unit"]
    assert set(fields(checker.Finding)) >= {
        "rule", "name", "severity", "confidence", "category", "message", "fix", "source", "target",
    }  # fmt: skip
    assert set(fields(checker.Report)) >= {"findings", "skipped"}
    assert [s.value for s in checker.Severity] == ["error", "warning", "info"]


def test_signatures() -> None:
    assert list(inspect.signature(checker.Linter).parameters) == [
        "source", "target", "select", "ignore", "glossaries", "default_glossary", "fail_on",
        "policies", "severities", "neural", "tagger",
    ]  # fmt: skip
    check_text = inspect.signature(checker.Linter.check_text).parameters
    assert list(check_text) == ["self", "source", "target", "align"]
    assert check_text["align"].default == "auto"
    assert list(inspect.signature(checker.check).parameters)[:2] == ["source", "target"]


def test_check_text_finds_with_spans_and_severities() -> None:
    report = checker.Linter("bg", "en", select=["N"]).check_text(SOURCE, TARGET, align="lines")
    (found,) = report.findings
    assert found.rule == "N101"
    assert isinstance(found.severity, checker.Severity)
    assert found.source is not None
    assert found.target is not None
    assert SOURCE[found.source.start : found.source.end] == found.source.text
    assert TARGET[found.target.start : found.target.end] == found.target.text
    assert "1,200" in found.target.text
    assert (found.target.line, found.target.column) == (1, 6)
    assert report.exit_code == 1
    assert str(found).startswith("<text>:1:6 N101 number-mismatch: ")


def test_check_reads_files(tmp_path: Path) -> None:
    source, target = tmp_path / "a.bg.txt", tmp_path / "a.en.txt"
    source.write_text(SOURCE, encoding="utf-8")
    target.write_text(TARGET, encoding="utf-8")
    report = checker.check(source, target)
    assert [f.rule for f in report.findings] == ["N101"]
    assert str(report.findings[0]).startswith(f"{target}:1:6 ")


def test_select_and_ignore() -> None:
    assert not checker.Linter("bg", "en", ignore=["N"]).check_text(SOURCE, TARGET).findings
    assert not checker.Linter("bg", "en", select=["D"]).check_text(SOURCE, TARGET).findings
    with pytest.raises(ValueError, match="'Q'"):
        checker.Linter("bg", "en", select=["Q"])


def test_fail_on() -> None:
    for level, code in (("error", 1), ("warning", 1), ("info", 1)):
        report = checker.Linter("bg", "en", fail_on=level).check_text(SOURCE, TARGET)
        assert report.exit_code == code
    sound = checker.Linter("bg", "en", fail_on="info").check_text(
        SOURCE, "Some 12,000 people died."
    )
    assert sound.exit_code == 0


def test_bad_arguments_say_what_is_wrong() -> None:
    with pytest.raises(ValueError, match="xx-klingon"):
        checker.Linter("xx-klingon", "en")
    with pytest.raises(ValueError, match="sideways"):
        checker.Linter("bg", "en").check_text(SOURCE, TARGET, align="sideways")
    with pytest.raises(ValueError, match="1 and 2"):
        checker.Linter("bg", "en").check_text(SOURCE, "One.\nTwo.", align="lines")


def test_the_same_input_gives_the_same_report() -> None:
    first, second = (checker.Linter("bg", "en").check_text(SOURCE, TARGET) for _ in range(2))
    assert first == second
