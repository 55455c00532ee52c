"""What a run over many pairs came to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Comparison, Finding, Report, Severity

# MQM's weights of minor and major errors; remarks are MQM's neutral severity and cost nothing.
# Source: themqm.org, "The MQM Scoring Models", linear calibrated model, default weights.
PENALTIES = {Severity.ERROR: 5.0, Severity.WARNING: 1.0, Severity.INFO: 0.0}


@dataclass(frozen=True, slots=True)
class Failure:
    """A pair that could not be checked; the message is one line and names the file."""

    source_path: str
    target_path: str
    message: str


@dataclass(frozen=True, slots=True)
class Run:
    """The reports of many pairs, in the order of the pairs, and what kept others from having one.

    Paths are as the user gave them, or relative to where the command was called.
    """

    reports: tuple[Report, ...]
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    """What the user should know of the run as a whole, such as baseline entries to drop."""
    max_penalty: float | None = None
    """Penalty points per 1,000 words from which the run fails; ``None`` for no limit."""
    compared: tuple[Comparison, ...] = ()
    """For each report how its segments were paired, where a form that shows them was asked for."""

    @property
    def findings(self) -> Iterator[Finding]:
        """All findings, pair by pair."""
        return (f for r in self.reports for f in r.findings)

    @property
    def exit_code(self) -> int:
        """2 when a pair could not be checked, 1 when a report or the penalty fails, else 0."""
        if self.failures:
            return 2
        over = self.max_penalty is not None and self.score.penalty > self.max_penalty
        return int(over or any(r.exit_code for r in self.reports))

    @property
    def score(self) -> Score:
        """The scorecard of all findings over the words of all translations."""
        counts = Counter((f.category, f.severity) for f in self.findings)
        return Score(
            words=sum(r.words[1] for r in self.reports),
            counts=tuple(sorted((c, s, n) for (c, s), n in counts.items())),
        )


@dataclass(frozen=True, slots=True)
class Score:
    """A scorecard in the manner of MQM; what a program finds are issues for people to judge."""

    words: int
    """Words of the translations."""
    counts: tuple[tuple[str, Severity, int], ...]
    """MQM category, severity and number of findings, sorted."""

    @property
    def points(self) -> float:
        """Penalty points, undivided."""
        return sum(PENALTIES[severity] * number for _, severity, number in self.counts)

    @property
    def penalty(self) -> float:
        """Penalty points per 1,000 words, to two decimals; 0 for no words."""
        return round(1_000 * self.points / self.words, 2) if self.words else 0.0
