"""SARIF 2.1.0 (OASIS), for code scanning; columns count code points."""

from __future__ import annotations

import json
from inspect import cleandoc
from typing import Any

from checker.model import Finding, Fix, Severity, Span, Suppressed
from checker.outcome import Failure, Run
from checker.report import Rules
from checker.report.places import end_of, place_of, uri_of
from checker.rule import Rule
from checker.version import __version__

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# The name says how the mark is made: a later way to make one needs a name of its own.
FINGERPRINT = "checkerContent/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(run: Run, rules: Rules) -> str:
    """A log with one run; the rules of its results carry their pages as help."""
    stood = [s for r in run.reports for s in r.suppressed]
    codes = sorted({f.rule for f in run.findings} | {s.finding.rule for s in stood})
    described = [rules[c] for c in codes if c in rules]
    index = {rule.code: number for number, rule in enumerate(described)}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "checker",
                        "semanticVersion": __version__,
                        "rules": [_rule(r) for r in described],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {
                        "executionSuccessful": not run.failures,
                        "toolExecutionNotifications": [_notification(f) for f in run.failures],
                    }
                ],
                "results": [
                    *(_result(f, index) for f in run.findings),
                    *(_suppressed(s, index) for s in stood),
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    page = cleandoc(rule.page)
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": page.partition("\n")[0]},
        "fullDescription": {"text": " ".join(page.split())},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"category": rule.category, "tags": ["translation"]},
    }


def _result(found: Finding, index: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "level": _LEVELS[found.severity],
        "message": {"text": found.message},
        "locations": [_location(place_of(found))],
        "partialFingerprints": {FINGERPRINT: found.fingerprint},
        "properties": {"category": found.category, "confidence": found.confidence},
    }
    if found.rule in index:
        result["ruleIndex"] = index[found.rule]
    others = [found.source] if found.source and found.target else []
    if related := [*others, *found.related]:
        result["relatedLocations"] = [_location(s) | {"id": i} for i, s in enumerate(related)]
    if (
        found.fix
        and found.target
        and (found.fix.start, found.fix.end)
        == (
            found.target.start,
            found.target.end,
        )
    ):
        result["fixes"] = [_fix(found.target, found.fix)]
    return result


def _suppressed(stood: Suppressed, index: dict[str, int]) -> dict[str, Any]:
    kind = "inSource" if stood.by == "comment" else "external"
    told = {"kind": kind, "justification": stood.reason or f"by the {stood.by}"}
    return _result(stood.finding, index) | {"suppressions": [told]}


def _location(span: Span) -> dict[str, Any]:
    place: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": uri_of(span)}, "region": _region(span)}
    }
    if span.unit:
        place["logicalLocations"] = [{"name": span.unit}]
    return place


def _region(span: Span) -> dict[str, Any]:
    line, column = end_of(span)
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": line,
        "endColumn": column,
        "snippet": {"text": span.text},
    }


def _fix(span: Span, fix: Fix) -> dict[str, Any]:
    region = _region(span)
    del region["snippet"]
    return {
        "description": {"text": f"Replace {span.text!r} by {fix.replacement!r}"},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": uri_of(span)},
                "replacements": [
                    {"deletedRegion": region, "insertedContent": {"text": fix.replacement}}
                ],
            }
        ],
    }


def _notification(failure: Failure) -> dict[str, Any]:
    return {"level": "error", "message": {"text": failure.message}}
