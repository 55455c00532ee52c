"""Findings under the paths of their pairs."""

from __future__ import annotations

from checker.outcome import Run
from checker.report import Rules
from checker.report.places import place_of
from checker.report.summary import summary_line


def write(run: Run, rules: Rules) -> str:
    """A heading for each pair with findings, its findings indented below, then the summary."""
    lines: list[str] = []
    for report in run.reports:
        if not report.findings:
            continue
        sides = [p for p in (report.source_path, report.target_path) if p]
        lines.append(f"{' → '.join(dict.fromkeys(sides)) or '<text>'}:")
        places = [f"{place_of(f).line}:{place_of(f).column}" for f in report.findings]
        width = max(map(len, places))
        for found, place in zip(report.findings, places, strict=True):
            side = "  " if found.target else "s "
            lines.append(
                f"  {side}{place:<{width}}  {found.severity:<7}  {found.rule}  {found.message}"
            )
        lines.append("")
    return "\n".join([*lines, summary_line(run)]) + "\n"
