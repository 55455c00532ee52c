"""One line a finding, for other programs and quick looks."""

from __future__ import annotations

from checker.model import Finding
from checker.outcome import Run
from checker.report import Rules
from checker.report.places import place_of


def write(run: Run, rules: Rules) -> str:
    """``path:line:column: severity CODE message``."""
    return "".join(f"{line_of(f)}\n" for f in run.findings)


def line_of(found: Finding) -> str:
    """A finding in a line."""
    at = place_of(found)
    where = f"{at.path or '<text>'}:{at.line}:{at.column}"
    return f"{where}: {found.severity} {found.rule} {found.message}"
