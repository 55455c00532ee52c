"""A table of findings, for spreadsheets."""

from __future__ import annotations

import csv
from io import StringIO

from checker.outcome import Run
from checker.report import Rules
from checker.report.places import place_of

COLUMNS = (
    "path", "line", "column", "unit", "rule", "name", "severity", "category", "confidence",
    "message", "source", "target", "fix", "fingerprint",
)  # fmt: skip


def write(run: Run, rules: Rules) -> str:
    """RFC 4180 with a header; a cell that a spreadsheet would take for a formula gets a quote."""
    out = StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for found in run.findings:
        at = place_of(found)
        row = (
            at.path,
            at.line,
            at.column,
            at.unit,
            found.rule,
            found.name,
            found.severity.value,
            found.category,
            found.confidence,
            found.message,
            found.source.text if found.source else "",
            found.target.text if found.target else "",
            found.fix.replacement if found.fix else "",
            found.fingerprint,
        )
        table.writerow([_tame(v) if isinstance(v, str) else v for v in row])
    return out.getvalue()


def _tame(cell: str) -> str:
    """OWASP, CSV injection: cells that begin so are run as formulas."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
