"""A report in Markdown, fit for a comment on a pull request or a job summary."""

from __future__ import annotations

from checker.model import Excerpt, Finding, Report, Severity
from checker.outcome import Run
from checker.report import Rules
from checker.report.places import path_of, place_of
from checker.report.summary import note_lines, scorecard, summary_line

# GitHub refuses comments of more than 65,536 characters.
LIMIT = 60_000
_WORDS = {Severity.ERROR: "**error**", Severity.WARNING: "warning", Severity.INFO: "remark"}
_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]()#+!|~"} | {"<": "&lt;", ">": "&gt;"})


def write(run: Run, rules: Rules) -> str:
    """The verdict, a table for each pair with findings, the scorecard; cut where too long."""
    title = {0: "passes", 1: "fails", 2: "could not check everything"}[run.exit_code]
    parts = [f"## Translation check {title}", "", summary_line(run), ""]
    parts += [f"- cannot be checked: {_plain(f.message)}" for f in run.failures]
    parts += [""] if run.failures else []
    length, left = sum(map(len, parts)), 0
    for report in run.reports:
        table = _table(report)
        length += sum(len(line) + 1 for line in table)
        if length > LIMIT:
            left += len(report.findings)
        else:
            parts += table
    if left:
        parts += [f"… and {left} more, too many for one comment.", ""]
    if notes := list(note_lines(run)):
        parts += ["<details><summary>Notes</summary>", "", *(f"- {_plain(n)}" for n in notes[:50])]
        parts += ["", "</details>", ""]
    score = [line.strip() for line in scorecard(run.score)]
    if run.score.counts:
        parts += ["<details><summary>Scorecard</summary>", "", "```text", *score, "```", ""]
        parts += ["</details>", ""]
    return "\n".join(parts[:-1]) + "\n"


def _table(report: Report) -> list[str]:
    if not report.findings:
        return []
    path = path_of(place_of(report.findings[0]))
    rows = [f"### {_plain(path)}", "", "| place | finding | source | translation |"]
    rows += ["|---|---|---|---|", *(_row(f) for f in report.findings), ""]
    return rows


def _row(found: Finding) -> str:
    at = place_of(found)
    message = f"{_WORDS[found.severity]} {found.rule}: {_plain(found.message)}"
    if found.fix is not None:
        message += f" (fix: {_plain(found.fix.replacement) or 'delete it'})"
    quotations = " | ".join(_quotation(e) for e in found.excerpts)
    return f"| {at.line}:{at.column} | {message} | {quotations} |"


def _quotation(excerpt: Excerpt | None) -> str:
    if excerpt is None or not excerpt.text:
        return ""
    text, start, end = excerpt.text, excerpt.start, excerpt.end
    if not text[start:end].strip():
        return _plain(text)
    return f"{_plain(text[:start])}<ins>{_plain(text[start:end])}</ins>{_plain(text[end:])}"


def _plain(text: str) -> str:
    """Text as it is: nothing in it is taken for markup or for a mention of somebody."""
    return text.translate(_SPECIAL).replace("@", "@\u200b").replace("\n", " ")
