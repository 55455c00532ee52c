"""The text report, for people at a terminal; plain when it goes anywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.model import Document, Finding, Report, Severity, Span

# Wide enough for a sentence, narrow enough for a split screen.
EXCERPT = 96
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}


def print_text(
    report: Report, source: Document, target: Document, out: TextIO, *, color: bool
) -> None:
    """Print each finding with the two quotations one above the other, then a summary."""
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
    for found in report.findings:
        for line in _finding_lines(found, source, target):
            console.print(line)
        console.print()
    for line in _summary_lines(report):
        console.print(line)


def _finding_lines(found: Finding, source: Document, target: Document) -> Iterator[Text]:
    at = found.target or found.source
    style = _STYLES[found.severity]
    place = f"{at.path or '<text>'}:{at.line}:{at.column}: " if at else ""
    head = Text(place, style="bold")
    if at and at.unit:
        head.append(f"{at.unit}: ")
    head.append(f"{found.severity} ", style=style)
    head.append(f"{found.rule} {found.name}", style=style)
    yield head
    yield Text(f"  {found.message}")
    for document, span in ((source, found.source), (target, found.target)):
        if span is not None:
            yield from _quotation(document, span, style)
    if found.fix is not None:
        shown = found.fix.replacement
        yield Text(f"    fix: {shown}" if shown else "    fix: delete it", style="green")


def _quotation(document: Document, span: Span, style: str) -> Iterator[Text]:
    line, start, end = _excerpt(document, span)
    label = f"    {document.language} {span.line:>4} | "
    quoted = Text(label, style="dim")
    quoted.append(line)
    yield quoted
    under = " " * (cell_len(line[:start]))
    marks = Text(" " * (len(label) - 2) + "| ", style="dim")
    marks.append(under + "^" * max(1, cell_len(line[start:end])), style=style)
    yield marks


def _excerpt(document: Document, span: Span) -> tuple[str, int, int]:
    """The part of the span's first line around it, and where the span stands in that part."""
    begin = span.start - span.column + 1
    newline = document.text.find("\n", span.start)
    line = document.text[begin : newline if newline >= 0 else len(document.text)].rstrip("\r")
    start = span.column - 1
    end = min(len(line), start + len(span.text))
    room = max(0, EXCERPT - (end - start))
    left = max(0, min(start - room // 2, len(line) - EXCERPT))
    right = min(len(line), max(left + EXCERPT, start + 1))
    end = min(end, right)
    part = line[left:right].replace("\t", " ")
    head, tail = "…" if left else "", "…" if right < len(line) else ""
    return head + part + tail, start - left + len(head), end - left + len(head)


def _summary_lines(report: Report) -> Iterator[Text]:
    for note in report.notes:
        yield Text(f"note: {note}", style="dim")
    for skipped in report.skipped:
        yield Text(f"not checked: {skipped.check}: {skipped.reason}", style="dim")
    told = ", ".join(
        _count(number, noun)
        for severity, noun in _NOUNS.items()
        if (number := sum(f.severity is severity for f in report.findings))
    )
    compared = f"{report.segments[0]} and {report.segments[1]} segments compared"
    yield Text(f"{told or 'Nothing found'} ({compared})")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
