"""The HTML report: source and rendering side by side, for people who look rather than read.

One self-contained file that asks for nothing from outside; it works without scripts, and with them
filters, follows the keyboard and shows notes on hover. Accessibility is that of WCAG 2.2 AA.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.outcome import Run
from checker.report.html.page import html_report
from checker.rule import Rule
from checker.version import __version__

__all__ = ["html_report", "write"]


def write(run: Run, rules: Mapping[str, Rule]) -> str:
    """The page of a run that was asked to keep how its segments were paired."""
    return html_report(run.compared, __version__) + "\n"
