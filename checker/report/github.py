"""Workflow commands of GitHub Actions, which become annotations on the lines of a change."""

from __future__ import annotations

from checker.model import Finding, Severity
from checker.outcome import Run
from checker.report import Rules
from checker.report.places import end_of, path_of, place_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(run: Run, rules: Rules) -> str:
    """One command a finding; pairs that could not be checked are errors of their source."""
    lines = [_command(f) for f in run.findings]
    for failure in run.failures:
        path = _property(failure.target_path or failure.source_path)
        lines.append(f"::error file={path},title=cannot be checked::{_data(failure.message)}")
    return "".join(f"{line}\n" for line in lines)


def _command(found: Finding) -> str:
    at = place_of(found)
    line, column = end_of(at)
    properties = {
        "file": path_of(at),
        "line": at.line,
        "endLine": line,
        "col": at.column,
        "endColumn": column,
        "title": f"{found.rule} {found.name}",
    }
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[found.severity]} {told}::{_data(found.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
