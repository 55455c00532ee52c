"""The HTML report: source and rendering side by side, for people who look rather than read.

One self-contained file that asks for nothing from outside; it works without scripts, and with them
filters, follows the keyboard and shows notes on hover. Accessibility is that of WCAG 2.2 AA.
"""

from __future__ import annotations

from checker.report.html.page import html_report

__all__ = ["html_report"]
