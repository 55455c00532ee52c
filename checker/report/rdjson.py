"""The Reviewdog Diagnostic Format; its columns count bytes."""

from __future__ import annotations

import json

from checker.model import Excerpt, Finding, Severity, Span
from checker.outcome import Run
from checker.report import Rules
from checker.report.places import byte_columns, end_of, excerpt_of, path_of, place_of

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def write(run: Run, rules: Rules) -> str:
    """A DiagnosticResult."""
    told = {
        "source": {"name": "checker"},
        "diagnostics": [_diagnostic(f) for f in run.findings],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(found: Finding) -> dict[str, object]:
    at = place_of(found)
    where = _range(at, excerpt_of(found))
    diagnostic: dict[str, object] = {
        "message": f"{found.name}: {found.message}",
        "location": {"path": path_of(at), "range": where},
        "severity": _SEVERITIES[found.severity],
        "code": {"value": found.rule},
    }
    # A fix of another stretch than the one that is quoted would need that stretch's bytes.
    if found.fix and found.target and (found.fix.start, found.fix.end) == (at.start, at.end):
        diagnostic["suggestions"] = [{"range": where, "text": found.fix.replacement}]
    return diagnostic


def _range(span: Span, excerpt: Excerpt | None) -> dict[str, dict[str, int]]:
    start, end = byte_columns(span, excerpt)
    return {
        "start": {"line": span.line, "column": start},
        "end": {"line": end_of(span)[0], "column": end},
    }
