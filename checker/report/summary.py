"""What a run comes to in a few lines: notes, counts, statistics, the scorecard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.model import Severity
from checker.outcome import PENALTIES, Run, Score

_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the plural where it takes it."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def verdict(run: Run) -> str:
    """How many findings there are of each severity: ``2 errors, 1 remark``."""
    counts = Counter(f.severity for f in run.findings)
    told = ", ".join(counted(counts[s], noun) for s, noun in _NOUNS.items() if counts[s])
    return told or "Nothing found"


def summary_line(run: Run) -> str:
    """The verdict and what it is about."""
    sources = sum(r.segments[0] for r in run.reports)
    targets = sum(r.segments[1] for r in run.reports)
    about = [f"{sources} and {targets} segments compared"]
    if len(run.reports) != 1:
        about.insert(0, counted(len(run.reports), "pair"))
    if known := sum(len(r.suppressed) for r in run.reports):
        about.append(f"{known} suppressed")
    if run.max_penalty is not None:
        about.append(f"penalty {run.score.penalty:g} of {run.max_penalty:g} per 1,000 words")
    return f"{verdict(run)} ({', '.join(about)})"


def note_lines(run: Run) -> Iterator[str]:
    """What the user should know beside the findings; what concerns many pairs is said once."""
    for note in (*run.notes, *dict.fromkeys(n for r in run.reports for n in r.notes)):
        yield f"note: {note}"
    skipped = Counter(s for r in run.reports for s in dict.fromkeys(r.skipped))
    for one, number in skipped.items():
        where = f" ({number} pairs)" if number > 1 else ""
        yield f"not checked: {one.check}: {one.reason}{where}"


def statistics(run: Run) -> str:
    """How many findings each rule has, most first, and the scorecard."""
    counts = Counter((f.rule, f.name, f.severity) for f in run.findings)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    lines = [
        f"{number:>6}  {rule}  {severity:<7}  {name}" for (rule, name, severity), number in rows
    ]
    return "\n".join([*lines, *([""] if lines else []), *scorecard(run.score)]) + "\n"


def scorecard(score: Score) -> Iterator[str]:
    """Findings and penalty points by MQM category and severity."""
    width = max((len(c) for c, _, _ in score.counts), default=8)
    for category, severity, number in score.counts:
        points = PENALTIES[severity] * number
        yield f"{number:>6}  {category:<{width}}  {severity:<7}  {points:>6g} points"
    yield f"{score.points:g} penalty points in {score.words:,} words: {score.penalty:g} per 1,000"
