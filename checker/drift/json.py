"""The revision report for machines; the same revision gives the same bytes."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from checker.drift.facts import ChangedFact
from checker.drift.revision import NEW, OLD, RevisedRow, Revision
from checker.drift.scores import Scores, signatures
from checker.model import Finding, Span

VERSION = 1


def json_revision(revision: Revision, tool_version: str) -> str:
    """The revision as indented JSON with a final line end."""
    return json.dumps(_revision(revision, tool_version), ensure_ascii=False, indent=2) + "\n"


def _revision(revision: Revision, tool_version: str) -> dict[str, Any]:
    sides = {
        "source": revision.source,
        "old": revision.old,
        "new": revision.new,
        "reference": revision.reference,
    }
    old, new = revision.scores
    return {
        "version": VERSION,
        "checker": tool_version,
        **{
            name: side and {"path": side.path, "language": side.language}
            for name, side in sides.items()
        },
        "rows": [_row(row) for row in revision.rows],
        "scores": {"old": _scores(old), "new": _scores(new), "signatures": list(signatures())},
        "skipped": [{"check": s.check, "reason": s.reason} for s in revision.skipped],
    }


def _row(row: RevisedRow) -> dict[str, Any]:
    old, new = row.scores
    return {
        "source": row.row.source_text,
        "old": row.row.text(OLD),
        "new": row.row.text(NEW),
        "scores": {"old": _scores(old), "new": _scores(new)},
        "findings": [{"status": c.status, **_finding(c.finding)} for c in row.changes],
        "facts": [_fact(f) for f in row.facts],
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
    }


def _fact(fact: ChangedFact) -> dict[str, Any]:
    return {
        "verdict": fact.verdict,
        "source": _span(fact.source),
        "old": _span(fact.old),
        "new": _span(fact.new),
        "rule": fact.finding.rule if fact.finding else None,
    }


def _span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else asdict(span)


def _scores(scores: Scores | None) -> dict[str, float] | None:
    return None if scores is None else asdict(scores)
