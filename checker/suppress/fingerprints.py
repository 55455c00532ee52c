"""Findings that are let stand, told by their fingerprints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from checker.model import Finding, Report, Suppressed

Place = tuple[int, int]
"""Number of a report and of a finding in it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding that is let stand."""

    rule: str
    fingerprint: str
    path: str = ""
    """Where it was, with forward slashes from the folder of the file that lists it; to look for it
    there first, and for people."""
    reason: str = ""


def suppressed(
    reports: Sequence[Report], entries: Sequence[Entry], by: str, home: Path
) -> tuple[list[Report], list[Entry]]:
    """The reports without the findings that entries name, and the entries that name none.

    An entry suppresses one finding: in the file where it was, else in any other, so that a file
    may be moved, and so that two equal faults do not hide behind one entry.
    """
    index: dict[tuple[str, str], list[Place]] = {}
    for i, report in enumerate(reports):
        for j, one in enumerate(report.findings):
            index.setdefault((one.rule, one.fingerprint), []).append((i, j))
    taken: dict[Place, Entry] = {}
    left: list[Entry] = []
    for entry in entries:
        found = index.get((entry.rule, entry.fingerprint), ())
        here = (i for i in found if path_of(reports[i[0]].findings[i[1]], home) == entry.path)
        if not _take(entry, here, taken):
            left.append(entry)
    unneeded = [e for e in left if not _take(e, index.get((e.rule, e.fingerprint), ()), taken)]
    return [_without(r, i, taken, by) for i, r in enumerate(reports)], unneeded


def _take(entry: Entry, places: Iterable[Place], taken: dict[Place, Entry]) -> bool:
    at = next((p for p in places if p not in taken), None)
    if at is not None:
        taken[at] = entry
    return at is not None


def _without(report: Report, number: int, taken: dict[Place, Entry], by: str) -> Report:
    here = {j: entry for (i, j), entry in taken.items() if i == number}
    if not here:
        return report
    known = {report.findings[j].fingerprint for j in here}
    return replace(
        report,
        reference=report.reference.without(known) if report.reference else None,
        findings=tuple(f for j, f in enumerate(report.findings) if j not in here),
        suppressed=(
            *report.suppressed,
            *(Suppressed(report.findings[j], by, here[j].reason) for j in sorted(here)),
        ),
    )


def judged(
    unneeded: Iterable[Entry], reports: Sequence[Report], home: Path, ran: Callable[[Entry], bool]
) -> list[Entry]:
    """The unneeded entries that this run can judge.

    Those are of files that it checked, or that are gone, and of rules that ``ran``.
    """
    checked = {path_from(home, p) for r in reports for p in (r.source_path, r.target_path)}
    return [e for e in unneeded if ran(e) and (e.path in checked or not (home / e.path).is_file())]


def path_of(found: Finding, home: Path) -> str:
    """The path of the file that a finding is in, from a folder, with forward slashes."""
    at = found.target or found.source
    return path_from(home, at.path) if at else ""


@cache
def path_from(home: Path, path: str) -> str:
    """A path as seen from a folder, with forward slashes; as it is where it leads out of it."""
    place = Path(path).resolve()
    folder = home.resolve()
    return place.relative_to(folder).as_posix() if place.is_relative_to(folder) else path
