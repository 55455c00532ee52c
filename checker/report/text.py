"""The text report, for people at a terminal; plain when it goes anywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.model import Excerpt, Finding, Report, Severity, Span
from checker.outcome import Run
from checker.reference import MachineReference
from checker.report import Rules, visible
from checker.report.reference import settled_line, title, told
from checker.report.summary import note_lines, summary_line
from checker.rule import Rule

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}


def write(run: Run, rules: Rules) -> str:
    """The report without colour."""
    out = StringIO()
    print_text(run, out)
    return out.getvalue()


def print_text(
    run: Run,
    out: TextIO,
    *,
    color: bool = False,
    quiet: bool = False,
    explained: Rules | None = None,
) -> None:
    """Print each finding with the two quotations one above the other, then a summary.

    ``quiet`` leaves the summary out; ``explained`` rules are told of at their first finding.
    """
    console = console_on(out, color=color)
    explained_already: set[str] = set()
    for report in run.reports:
        for found in report.findings:
            for line in _finding_lines(found, report):
                console.print(line)
            if explained and found.rule in explained and found.rule not in explained_already:
                explained_already.add(found.rule)
                for line in _page_lines(explained[found.rule]):
                    console.print(line)
            console.print()
        if report.reference is not None and not quiet:
            for line in _reference_lines(report, report.reference):
                console.print(line)
            console.print()
    if not quiet:
        for note in note_lines(run):
            console.print(Text(note, style="dim"))
        console.print(Text(summary_line(run)))


def console_on(out: TextIO, *, color: bool) -> Console:
    """A console that prints what it is told and no more."""
    return Console(
        file=out,
        force_terminal=color,
        no_color=not color,
        color_system="auto" if color else None,
        highlight=False,
        soft_wrap=True,
        markup=False,
        emoji=False,
    )


def _finding_lines(found: Finding, report: Report) -> Iterator[Text]:
    at = found.target or found.source
    style = STYLES[found.severity]
    place = f"{at.path or '<text>'}:{at.line}:{at.column}: " if at else ""
    head = Text(visible(place), style="bold")
    head.append(f"{found.severity} ", style=style)
    head.append(f"{found.rule} {found.name}", style=style)
    if at and at.unit:
        head.append(f" ({at.unit})", style="dim")
    yield head
    yield Text(f"  {visible(found.message)}")
    tags = (report.source_language, report.target_language)
    for tag, span, excerpt in zip(tags, (found.source, found.target), found.excerpts, strict=True):
        if span is not None and excerpt is not None and excerpt.text:
            yield from _quotation(tag, span, excerpt, style)
    if found.fix is not None:
        shown = visible(found.fix.replacement)
        yield Text(f"    fix: {shown}" if shown else "    fix: delete it", style="green")


def _quotation(tag: str, span: Span, excerpt: Excerpt, style: str) -> Iterator[Text]:
    label = f"    {tag} {span.line:>4} | "
    quoted = Text(label, style="dim")
    quoted.append(visible(excerpt.text))
    yield quoted
    under = " " * cell_len(excerpt.text[: excerpt.start])
    marks = Text(" " * (len(label) - 2) + "| ", style="dim")
    width = cell_len(excerpt.text[excerpt.start : excerpt.end])
    marks.append(under + "^" * max(1, width), style=style)
    yield marks


def _reference_lines(report: Report, reference: MachineReference) -> Iterator[Text]:
    yield Text(visible(title(report, reference)), style="bold")
    for fact in reference.facts:
        at = fact.at
        line = Text(visible(f"  {at.path or '<text>'}:{at.line}:{at.column}: "), style="bold")
        line.append(f"{Severity.INFO} {fact.name}", style=STYLES[Severity.INFO])
        line.append(f": {visible(told(fact))}")
        yield line
    for note in (settled_line(reference), reference.signature):
        if note:
            yield Text(f"  {note}", style="dim")


def _page_lines(rule: Rule) -> Iterator[Text]:
    for paragraph in rule.page.split("\n\n"):
        yield Text(f"    {' '.join(paragraph.split())}", style="dim")
