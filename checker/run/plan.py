"""Which pairs a run is about: those of the configuration, those of the paths given, or both."""

from __future__ import annotations

import os
from collections.abc import Container, Sequence
from glob import glob
from pathlib import Path
from typing import NamedTuple

from checker.project.pairs import ProjectPair
from checker.project.project import Project, pair_of
from checker.read import ReadError
from checker.read.pairing import pair_files
from checker.run.work import Work

_SHOWN = 5


class Plan(NamedTuple):
    """The pairs to check, in order, and what the user should know of those left out."""

    works: list[Work]
    notes: list[str]
    missing: tuple[str, ...] = ()
    """A line for each file of the paths given that has no counterpart."""


def plan(
    project: Project, paths: Sequence[str] = (), languages: tuple[str, str] = ("", "")
) -> Plan:
    """The pairs that paths and configuration name.

    Without paths, all pairs of the configuration. Paths that belong to such pairs, or folders that
    hold some, choose among them. Otherwise the paths themselves are the pair or pairs. Raises
    :class:`checker.read.ReadError` where that comes to nothing.
    """
    known = project.pairs() if project.config.pairs else None
    if known is None and not paths:
        raise ReadError(
            "nothing to check: name a source and its translation, or name pairs in checker.toml "
            "('checker init' writes one)"
        )
    if known is None:
        return _explicit(project, paths, languages)
    given = {p.resolve(): str(p) for path in paths for p in _expanded(path)}
    touched: set[Path] = set()
    chosen = []
    for pair in known.pairs:
        by = _touching(project, pair, given)
        if by or not paths:
            chosen.append(pair)
            touched |= by
    if paths and not chosen:
        return _explicit(project, paths, languages)
    notes = _told("not translated", () if paths else known.untranslated)
    notes += _told("in no configured pair", [n for p, n in given.items() if p not in touched])
    return Plan([_work(project, pair, languages) for pair in chosen], notes)


def _expanded(path: str) -> list[Path]:
    """The paths of a glob that the shell has left alone; else the path itself."""
    if os.path.lexists(path) or not any(c in path for c in "*?["):
        return [Path(path)]
    named = sorted(glob(path, recursive=True))  # noqa: PTH207  (Path.glob takes no absolute one)
    return [Path(p) for p in named if Path(p).is_file()]


def _touching(project: Project, pair: ProjectPair, given: Container[Path]) -> set[Path]:
    """The paths given that are a file of the pair, or a folder around one."""
    sides = ((project.root / side).resolve() for side in (pair.source, pair.target) if side)
    return {p for side in sides for p in (side, *side.parents) if p in given}


def _explicit(project: Project, paths: Sequence[str], languages: tuple[str, str]) -> Plan:
    """The pairs that files, folders or globs make by themselves."""
    found = pair_files(paths, source_tag=languages[0], target_tag=languages[1])
    works = []
    for source, target in found.pairs:
        pair = pair_of(project, source, target)
        settings = project.settings(pair.source, pair.target)
        works.append(Work(str(source), str(target or ""), languages, settings))
    return Plan(works, [], found.missing)


def _work(project: Project, pair: ProjectPair, languages: tuple[str, str]) -> Work:
    source, target = (languages[i] or pair.languages[i] for i in (0, 1))
    return Work(
        _seen(project, pair.source),
        _seen(project, pair.target) if pair.target else "",
        (source, target),
        project.settings(pair.source, pair.target),
    )


def _seen(project: Project, path: str) -> str:
    """A path of the project as seen from the current folder."""
    return os.path.relpath(project.root / path)


def _told(what: str, paths: Sequence[str]) -> list[str]:
    if not paths:
        return []
    more = f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else ""
    return [f"{what}: {', '.join(paths[:_SHOWN])}{more}"]
