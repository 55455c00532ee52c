"""Puts findings on the ignore list by the place where somebody sees them."""

from __future__ import annotations

from pathlib import Path

from checker.model import Finding
from checker.project.project import Project
from checker.report.places import place_of
from checker.run.run import Choices, run
from checker.suppress.fingerprints import Entry, path_of
from checker.suppress.ignores import add_ignores

DEFAULT_LIST = "checker-ignore.txt"


def ignore(project: Project, place: str, reason: str, code: str = "") -> tuple[Path, list[Finding]]:
    """Let the findings at ``path:line`` or ``path:line:column`` stand; the list, and what was put.

    Only findings of one rule where a code is given. Raises :class:`ValueError` where there is none,
    and where the configuration does not name the list that would be written.
    """
    path, line, column = _parsed(place)
    listed = project.path(project.config.ignore_list)
    if listed is None:
        raise ValueError(
            f'{project.file or "checker.toml"}: name the list first: ignore-list = "{DEFAULT_LIST}"'
        )
    result = run(project, [path], Choices(use_baseline=False))
    here = Path(path).resolve()
    found = [
        f
        for f in result.findings
        if Path(place_of(f).path).resolve() == here
        and place_of(f).line == line
        and column in (0, place_of(f).column)
        and f.rule.startswith(code)
    ]
    if not found:
        raise ValueError(f"{place}: nothing was found there")
    entries = [Entry(f.rule, f.fingerprint, path_of(f, listed.parent), reason) for f in found]
    add_ignores(listed, entries)
    return listed, found


def _parsed(place: str) -> tuple[str, int, int]:
    """Path, line and column, 0 for any column."""
    parts = place.rsplit(":", 2)
    numbers = [p for p in parts[1:] if p.isdecimal()]
    if not numbers or len(numbers) != len(parts) - 1:
        raise ValueError(f"{place!r} is no place such as content/page.txt:12:4")
    return parts[0], int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else 0
