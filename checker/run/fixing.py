"""Makes the edits that findings carry, file by file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from typing import NamedTuple

from checker.model import Document, Finding, Report
from checker.outcome import Run
from checker.read import read_sides
from checker.read.edit import Edit, possible
from checker.read.formats import format_named
from checker.read.write import replace_file, with_edits


class Fixed(NamedTuple):
    """A translation with the fixes of its findings made, not yet written."""

    path: str
    before: str
    after: str
    data: bytes
    made: int


def fixed_files(run: Run, *, unsafe: bool = False) -> Iterator[Fixed]:
    """Each translation that the fixes of a run's findings would change.

    Safe fixes are edits that are certain; ``unsafe`` ones change words that somebody chose. Of
    fixes that touch, the graver finding's is made; the others wait for the next check. Raises
    :class:`checker.read.ReadError` for a file that can no longer be read.
    """
    seen: set[str] = set()
    for report in run.reports:
        wanted = [f for f in report.findings if f.fix and (unsafe or f.fix.safe)]
        if not wanted or report.target_path in seen:
            continue
        seen.add(report.target_path)
        document = _target(report)
        edits = _edits(wanted, document)
        if edits:
            data = with_edits(document, edits)
            again = format_named(document.format).module.read(data, document.path)
            yield Fixed(document.path, document.text, again[-1].text, data, len(edits))


def write_fixes(files: Iterable[Fixed]) -> int:
    """Write the files, each in one step; how many fixes were made."""
    made = 0
    for one in files:
        replace_file(one.path, one.data)
        made += one.made
    return made


def diff(files: Iterable[Fixed]) -> str:
    """What fixing would change, as a unified diff."""
    lines: list[str] = []
    for one in files:
        before, after = (t.splitlines(keepends=True) for t in (one.before, one.after))
        lines += unified_diff(before, after, f"a/{one.path}", f"b/{one.path}")
    ended = (x if x.endswith("\n") else f"{x}\n\\ No newline at end of file\n" for x in lines)
    return "".join(ended)


def _target(report: Report) -> Document:
    same = report.source_path == report.target_path
    return read_sides(report.source_path, None if same else report.target_path)[1]


def _edits(findings: list[Finding], document: Document) -> list[Edit]:
    """The fixes that can be made and do not touch each other, gravest and first ones first."""
    chosen: list[Edit] = []
    for found in sorted(findings, key=lambda f: (-f.severity.rank, f.fix.start if f.fix else 0)):
        if found.fix is None:
            continue
        edit = Edit(found.fix.start, found.fix.end, found.fix.replacement)
        apart = all(edit.end < e.start or e.end < edit.start for e in chosen)
        if apart and possible(document, edit):
            chosen.append(edit)
    return sorted(chosen)
