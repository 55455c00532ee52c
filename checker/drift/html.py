"""The revision report as a page: source, old and new side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from checker.drift.facts import ChangedFact, Verdict
from checker.drift.revision import NEW, OLD, RevisedRow, Revision
from checker.drift.scores import Scores, signatures
from checker.drift.statuses import Change
from checker.drift.wording import Piece, word_diff
from checker.model import Severity
from checker.report.html.template import rendered

_WORDS: dict[Verdict, str] = {
    "worse": "got worse",
    "better": "got better",
    "neither": "wrong in both",
    "both": "right in both",
}


@dataclass(frozen=True, slots=True)
class NumberedChange:
    """A change as the page shows it; ``number`` is its place on the page, from 1."""

    number: int
    change: Change


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row of the page."""

    number: int
    source: str
    old: tuple[Piece, ...]
    new: tuple[Piece, ...]
    facts: tuple[ChangedFact, ...]
    notes: tuple[NumberedChange, ...]
    scores: tuple[Scores | None, Scores | None]


def html_revision(revision: Revision, tool_version: str) -> str:
    """The revision as one self-contained HTML page; the same revision gives the same bytes."""
    numbers = count(1)
    rows = [_shown(place, row, numbers) for place, row in enumerate(revision.rows, start=1)]
    findings = [n.change.finding for row in rows for n in row.notes]
    facts = Counter(f.verdict for f in revision.facts)
    return rendered(
        "revision.html.jinja",
        revision=revision,
        rows=rows,
        verdicts={verdict: facts[verdict] for verdict in _WORDS},
        words=_WORDS,
        signatures=signatures(),
        counts={s: sum(f.severity is s for f in findings) for s in Severity},
        rules=sorted(Counter((f.rule, f.name) for f in findings).items()),
        version=tool_version,
    )


def _shown(place: int, row: RevisedRow, numbers: Iterator[int]) -> ShownRow:
    told = list(word_diff(row.row.text(OLD), row.row.text(NEW)))
    return ShownRow(
        place,
        row.row.source_text,
        tuple(p for p in told if p.kept != "come"),
        tuple(p for p in told if p.kept != "gone"),
        row.facts,
        tuple(NumberedChange(next(numbers), c) for c in row.changes),
        row.scores,
    )
