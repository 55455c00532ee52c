"""From how sure a match is to how loudly a rule speaks."""

from __future__ import annotations

from checker.model import Severity


def grade(confidence: float) -> Severity:
    """Error for what we would bet on, warning for what is probable, info for the doubtful."""
    if confidence >= 0.8:
        return Severity.ERROR
    return Severity.WARNING if confidence >= 0.5 else Severity.INFO
