"""Puts findings on the ignore list by the place where somebody sees them."""

from __future__ import annotations

import re
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
    path, line, column = parsed_place(place)
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


def parsed_place(place: str) -> tuple[str, int, int]:
    """Path, line and column, 0 for any column; raises :class:`ValueError`."""
    found = re.fullmatch(r"(.+?):(\d+)(?::(\d+))?", place)
    if not found:
        raise ValueError(f"{place!r} is no place such as content/page.txt:12:4")
    return found[1], int(found[2]), int(found[3] or 0)
