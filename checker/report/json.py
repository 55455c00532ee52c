"""The JSON report, for machines; its schema is ``docs/report.schema.json``."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from checker.model import Finding, Report, Severity, Span
from checker.outcome import Run
from checker.reference import MachineReference
from checker.report import Rules
from checker.report.reference import told
from checker.version import __version__

VERSION = 2


def write(run: Run, rules: Rules) -> str:
    """The run as indented JSON with a final line end."""
    return json.dumps(run_object(run), ensure_ascii=False, indent=2) + "\n"


def run_object(run: Run) -> dict[str, Any]:
    """The run as JSON's own types."""
    return {
        "version": VERSION,
        "checker": __version__,
        "pairs": [_pair(r) for r in run.reports],
        "failures": [asdict(f) for f in run.failures],
        "notes": list(run.notes),
        "summary": _counts(list(run.findings)),
        "score": {
            "words": run.score.words,
            "points": run.score.points,
            "penalty": run.score.penalty,
            "max_penalty": run.max_penalty,
            "categories": [
                {"category": c, "severity": s.value, "findings": n} for c, s, n in run.score.counts
            ],
        },
        "exit_code": run.exit_code,
    }


def _pair(report: Report) -> dict[str, Any]:
    sides = {
        name: {"path": path, "language": tag, "segments": segments, "words": words}
        for name, path, tag, segments, words in zip(
            ("source", "target"),
            (report.source_path, report.target_path),
            (report.source_language, report.target_language),
            report.segments,
            report.words,
            strict=True,
        )
    }
    return {
        **sides,
        "findings": [finding_object(f) for f in report.findings],
        "suppressed": [
            {**finding_object(s.finding), "by": s.by, "reason": s.reason} for s in report.suppressed
        ],
        "skipped": [{"check": s.check, "reason": s.reason} for s in report.skipped],
        "notes": list(report.notes),
        **({"reference": _reference(report.reference)} if report.reference else {}),
        "summary": _counts(report.findings),
        "fail_on": report.fail_on.value,
        "exit_code": report.exit_code,
    }


def _reference(reference: MachineReference) -> dict[str, Any]:
    facts = [
        {"severity": Severity.INFO.value, "message": told(fact), **asdict(fact)}
        for fact in reference.facts
    ]
    return {**asdict(reference), "facts": facts}


def _counts(findings: tuple[Finding, ...] | list[Finding]) -> dict[str, int]:
    return {s.value: sum(f.severity is s for f in findings) for s in Severity}


def finding_object(found: Finding) -> dict[str, Any]:
    """A finding as JSON's own types."""
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
        "fix": asdict(found.fix) if found.fix else None,
        "fingerprint": found.fingerprint,
    }


def _span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else asdict(span)
