"""The revision report for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text

from checker.drift.facts import ChangedFact
from checker.drift.revision import NEW, OLD, RevisedRow, Revision
from checker.drift.scores import Scores, signatures
from checker.drift.wording import word_diff
from checker.model import Severity, Span

_STYLES = {"same": "", "gone": "red strike", "come": "green"}
# Marks of words that are gone and words that have come, for eyes and terminals without colour.
_MARKS = {"same": ("", ""), "gone": ("[-", "-]"), "come": ("{+", "+}")}
_TITLES = {
    "worse": "facts that got worse",
    "better": "facts that got better",
    "neither": "facts that changed and are wrong in both",
    "both": "facts told in other words, right in both",
}


def print_revision(revision: Revision, out: TextIO, *, color: bool, rewordings: bool) -> None:
    """Print the rows that changed, the facts by verdict, the scores, and what was not checked.

    ``rewordings`` also lists the names and terms that both renderings give rightly but otherwise.
    """
    console = Console(
        file=out,
        force_terminal=color,
        no_color=not color,
        color_system="auto" if color else None,
        highlight=False,
        soft_wrap=True,
        markup=False,
        emoji=False,
    )
    for number, row in enumerate(revision.rows, start=1):
        if row.changed or row.facts:
            for line in _row_lines(number, row, color):
                console.print(line)
            console.print()
    for line in _summary(revision, rewordings):
        console.print(line)


def _row_lines(number: int, row: RevisedRow, color: bool) -> Iterator[Text]:
    yield Text(f"{number} | {row.row.source_text}", style="dim")
    diff = Text(f"{number} | ")
    for piece in word_diff(row.row.text(OLD), row.row.text(NEW)):
        before, after = ("", "") if color else _MARKS[piece.kept]
        diff.append(f"{before}{piece.text}{after}", style=_STYLES[piece.kept])
    yield diff
    old, new = row.scores
    if new is not None:
        against = _written(new) if old is None else f"old {_written(old)}; new {_written(new)}"
        yield Text(f"{'':{len(str(number))}} | {against}", style="dim")
    for change in row.changes:
        found = change.finding
        if change.status != "unchanged" and found.severity is not Severity.INFO:
            style = "bold red" if change.status == "new" else "bold green"
            head = Text(f"  {change.status}: ", style=style)
            head.append(f"{found.severity} {found.rule} {found.name}: {found.message}", style="")
            yield head


def _summary(revision: Revision, rewordings: bool) -> Iterator[Text]:
    for verdict, title in _TITLES.items():
        facts = [f for f in revision.facts if f.verdict == verdict]
        if not facts or (verdict == "both" and not rewordings):
            continue
        yield Text(f"{title}: {len(facts)}", style="bold")
        for fact in facts:
            yield Text(f"  {_fact_line(fact)}")
    for status in ("new", "fixed", "unchanged"):
        counts = [
            f"{n} {severity}"
            for severity in Severity
            if (n := sum(f.severity is severity for f in revision.findings(status)))
        ]
        yield Text(f"findings {status}: {', '.join(counts) or 'none'}")
    old, new = revision.scores
    if old is None:
        yield Text(f"the new rendering against the old: {_written(new)}")
    else:
        yield Text(f"against the reference: old {_written(old)}; new {_written(new)}")
    for signature in signatures():
        yield Text(f"  {signature}", style="dim")
    for skipped in revision.skipped:
        yield Text(f"not checked: {skipped.check}: {skipped.reason}", style="dim")


def _fact_line(fact: ChangedFact) -> str:
    place = _place(fact.new or fact.old or fact.source)
    source = f" for {_quoted(fact.source)}" if fact.source else ""
    rule = f" ({fact.finding.rule})" if fact.finding else ""
    return f"{place}{_quoted(fact.old)} -> {_quoted(fact.new)}{source}{rule}"


def _quoted(span: Span | None) -> str:
    return "nothing" if span is None else f'"{" ".join(span.text.split())}"'


def _place(span: Span | None) -> str:
    return "" if span is None else f"{span.path or '<text>'}:{span.line}:{span.column}: "


def _written(scores: Scores) -> str:
    return f"chrF++ {scores.chrf:.1f}, BLEU {scores.bleu:.1f}, TER {scores.ter:.1f}"
