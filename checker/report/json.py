"""The JSON report, for machines; its schema is ``docs/report.schema.json``."""

from __future__ import annotations

import json
from typing import Any

from checker.model import Finding, Report, Severity, Span

VERSION = 1


def json_report(report: Report, tool_version: str) -> str:
    """The report as indented JSON with a final line end; the same report gives the same bytes."""
    return json.dumps(report_object(report, tool_version), ensure_ascii=False, indent=2) + "\n"


def report_object(report: Report, tool_version: str) -> dict[str, Any]:
    """The report as JSON's own types."""
    return {
        "version": VERSION,
        "checker": tool_version,
        "source": {
            "path": report.source_path,
            "language": report.source_language,
            "segments": report.segments[0],
        },
        "target": {
            "path": report.target_path,
            "language": report.target_language,
            "segments": report.segments[1],
        },
        "findings": [_finding(f) for f in report.findings],
        "skipped": [{"check": s.check, "reason": s.reason} for s in report.skipped],
        "notes": list(report.notes),
        "summary": {
            s.value: sum(f.severity is s for f in report.findings)
            for s in (Severity.ERROR, Severity.WARNING, Severity.INFO)
        },
        "fail_on": report.fail_on.value,
        "exit_code": report.exit_code,
    }


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "name": found.name,
        "severity": found.severity.value,
        "confidence": found.confidence,
        "category": found.category,
        "message": found.message,
        "source": _span(found.source),
        "target": _span(found.target),
        "related": [_span(s) for s in found.related],
        "fix": found.fix
        and {
            "start": found.fix.start,
            "end": found.fix.end,
            "replacement": found.fix.replacement,
            "safe": found.fix.safe,
        },
    }


def _span(span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    return {
        "start": span.start,
        "end": span.end,
        "line": span.line,
        "column": span.column,
        "text": span.text,
        "path": span.path,
        "unit": span.unit,
    }
