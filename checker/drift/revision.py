"""Two renderings of one source compared: their findings, their facts, their scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.drift.facts import ChangedFact, changed_facts
from checker.drift.rows import Row, rows
from checker.drift.scores import Scores, corpus_scores, sentence_scores
from checker.drift.statuses import Change, changes
from checker.linter import Linter
from checker.model import Comparison, Document, Finding, Severity, Skipped

OLD, NEW, REFERENCE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class RevisedRow:
    """One row of a revision."""

    row: Row
    changes: tuple[Change, ...]
    facts: tuple[ChangedFact, ...]
    scores: tuple[Scores | None, Scores | None]
    """Old and new against the reference; without one, the new rendering against the old, twice
    ``None`` where a side is empty and the first always ``None``."""

    @property
    def changed(self) -> bool:
        """Whether the renderings have other words for it."""
        return self.row.text(OLD) != self.row.text(NEW)


@dataclass(frozen=True, slots=True)
class Revision:
    """What became of a rendering: an old and a new one, row by row."""

    source: Document
    old: Document
    new: Document
    reference: Document | None
    rows: tuple[RevisedRow, ...]
    scores: tuple[Scores | None, Scores]
    """Of the whole: old and new against the reference, or ``None`` and the new against the old."""
    skipped: tuple[Skipped, ...] = ()

    @property
    def facts(self) -> tuple[ChangedFact, ...]:
        """All changed facts, in order."""
        return tuple(f for r in self.rows for f in r.facts)

    def findings(self, status: str, least: Severity = Severity.INFO) -> list[Finding]:
        """The findings of one status (``new``, ``fixed``, ``unchanged``) from a severity on."""
        found = [c.finding for r in self.rows for c in r.changes if c.status == status]
        return [f for f in found if f.severity.rank >= least.rank]


def compare_renderings(
    linter: Linter,
    source: Document,
    old: Document,
    new: Document,
    reference: Document | None = None,
    *,
    align: str = "auto",
) -> Revision:
    """Compare two renderings of a source, and both with a reference rendering where there is one.

    Without ``reference`` the scores say how far the new rendering is from the old one. Raises what
    :meth:`checker.Linter.compare_documents` raises.
    """
    renderings = [old, new] if reference is None else [old, new, reference]
    compared = [linter.compare_documents(source, r, align=align) for r in renderings]
    table = rows(compared)
    findings = [_by_row(table, number, c) for number, c in enumerate(compared[:2])]
    skipped = dict.fromkeys(s for c in compared for s in c.report.skipped)
    return Revision(
        source,
        old,
        new,
        reference,
        tuple(
            _revised(row, findings[OLD][n], findings[NEW][n], reference is not None)
            for n, row in enumerate(table)
        ),
        _scores_of_all(table, reference is not None),
        tuple(skipped),
    )


def _revised(
    row: Row, old: Sequence[Finding], new: Sequence[Finding], referred: bool
) -> RevisedRow:
    told = changes(old, new)
    return RevisedRow(
        row,
        tuple(told),
        tuple(changed_facts(told, row.matches[OLD], row.matches[NEW])),
        _scores(row, referred),
    )


def _scores(row: Row, referred: bool) -> tuple[Scores | None, Scores | None]:
    old, new = row.text(OLD), row.text(NEW)
    if not referred:
        return None, sentence_scores(new, old) if old and new else None
    wanted = row.text(REFERENCE)
    if not wanted:
        return None, None
    return sentence_scores(old, wanted), sentence_scores(new, wanted)


def _scores_of_all(table: Sequence[Row], referred: bool) -> tuple[Scores | None, Scores]:
    texts = [[row.text(n) for row in table] for n in range(2 + referred)]
    if not referred:
        return None, corpus_scores(texts[NEW], texts[OLD])
    return tuple(corpus_scores(texts[n], texts[REFERENCE]) for n in (OLD, NEW))  # type: ignore[return-value]


def _by_row(table: Sequence[Row], number: int, compared: Comparison) -> list[list[Finding]]:
    """The findings of one rendering, each in the row where it stands."""
    row_of = {id(m): n for n, row in enumerate(table) for m in row.matches[number]}
    placed: list[list[Finding]] = [[] for _ in table]
    for found, findings in zip(compared.matches, compared.findings_by_pair(), strict=True):
        placed[row_of[id(found)]] += findings
    return placed
