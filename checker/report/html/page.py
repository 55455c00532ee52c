"""The page: what its template shows, from comparisons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from checker.model import Comparison, Document, Finding, Matches, Severity
from checker.reference import MachineFact, MachineReference
from checker.report.html.marks import Mark, Piece, pieces
from checker.report.html.template import rendered
from checker.report.reference import settled_line, title, told


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as the page shows it; ``number`` is its place on the page, from 1."""

    number: int
    finding: Finding

    @property
    def at(self) -> str:
        """Where its user would edit."""
        span = self.finding.target or self.finding.source
        if span is None:
            return ""
        return span.unit or f"{span.line}:{span.column}"


@dataclass(frozen=True, slots=True)
class Row:
    """Segments side by side, with the notes on them."""

    number: int
    source: tuple[tuple[Piece, ...], ...]
    target: tuple[tuple[Piece, ...], ...]
    notes: tuple[Note, ...]
    unchecked: bool
    moved: bool

    @property
    def severities(self) -> str:
        """The severities of its notes, for filters."""
        return " ".join(sorted({n.finding.severity for n in self.notes}))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One pair of documents."""

    source: Document
    target: Document
    rows: tuple[Row, ...]
    skipped: tuple[str, ...]
    remarks: tuple[str, ...]
    reference: MachineReference | None
    reference_title: str
    opinions: tuple[tuple[MachineFact, str], ...]
    settled: str


def html_report(comparisons: Sequence[Comparison], tool_version: str) -> str:
    """All comparisons as one HTML page; the same comparisons give the same bytes."""
    numbers = count(1)
    sheets = [_sheet(compared, numbers) for compared in comparisons]
    notes = {n.number: n.finding for s in sheets for r in s.rows for n in r.notes}
    return rendered(
        "page.html.jinja",
        sheets=sheets,
        version=tool_version,
        findings=notes,
        counts={s: sum(f.severity is s for f in notes.values()) for s in Severity},
        rules=sorted(Counter((f.rule, f.name) for f in notes.values()).items()),
    )


def _sheet(compared: Comparison, numbers: Iterator[int]) -> Sheet:
    rows = []
    placed = zip(compared.matches, compared.findings_by_pair(), strict=True)
    for place, (found, findings) in enumerate(placed, start=1):
        notes = tuple(Note(next(numbers), finding) for finding in findings)
        rows.append(_row(place, found, notes))
    report = compared.report
    skipped = tuple(f"{s.check}: {s.reason}" for s in report.skipped)
    reference = report.reference
    return Sheet(
        compared.source,
        compared.target,
        tuple(rows),
        skipped,
        report.notes,
        reference,
        title(report, reference) if reference else "",
        tuple((fact, told(fact)) for fact in reference.facts) if reference else (),
        settled_line(reference) if reference else "",
    )


def _row(place: int, found: Matches, notes: tuple[Note, ...]) -> Row:
    sources = [Mark(n.number, n.finding.source) for n in notes if n.finding.source]
    targets = [Mark(n.number, n.finding.target) for n in notes if n.finding.target]
    segments = (*found.pair.sources, *found.pair.targets)
    return Row(
        place,
        tuple(tuple(pieces(s, sources)) for s in found.pair.sources),
        tuple(tuple(pieces(t, targets)) for t in found.pair.targets),
        notes,
        # A pair of no confidence is part of a stretch that could not be aligned.
        unchecked=found.pair.confidence == 0.0 or any(s.overlong for s in segments),
        moved=found.pair.moved,
    )
