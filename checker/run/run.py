"""A whole run: which pairs, their reports, what is known already, what it all comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.model import Comparison, Report
from checker.outcome import Failure, Run
from checker.project.project import Project
from checker.project.settings import PairSettings
from checker.run.cache import Cache
from checker.run.changed import only_changed
from checker.run.lock import lock_text, read_lock
from checker.run.plan import plan
from checker.run.pool import Done, check_all
from checker.run.stale import with_stale
from checker.run.work import Work
from checker.suppress.baseline import baseline_text, read_baseline
from checker.suppress.fingerprints import Entry, judged, path_from, suppressed
from checker.suppress.ignores import read_ignores

DEFAULT_BASELINE = "checker-baseline.json"


@dataclass(frozen=True, slots=True)
class Choices:
    """What a run is about, beyond its project."""

    languages: tuple[str, str] = ("", "")
    """Of every pair; empty where the files or the configuration tell."""
    jobs: int | None = None
    cached: bool = True
    changed: str = ""
    """A revision of git: only pairs of which a file differs from it."""
    baseline: Path | None = None
    """Instead of the configuration's."""
    use_baseline: bool = True
    max_penalty: float | None = None
    compared: bool = False
    """Keep how the segments of each pair go together, which pages show."""


def run(
    project: Project,
    paths: Sequence[str] = (),
    choices: Choices | None = None,
    done: Done | None = None,
) -> Run:
    """Check the pairs that paths and configuration name.

    A pair that cannot be checked is a :class:`Failure` of the run and does not stop it. Raises
    :class:`ValueError` for what concerns all: settings, glossaries, baseline, no pairs at all.
    """
    chosen = choices or Choices()
    works, notes, missing = plan(project, paths, chosen.languages)
    if chosen.changed:
        works = only_changed(works, chosen.changed, project.root)
    folder = project.path(project.config.cache) if chosen.cached and project.file else None
    results = check_all(
        works,
        jobs=project.config.jobs if chosen.jobs is None else chosen.jobs,
        cache=Cache(folder) if folder else None,
        done=done,
    )
    reports = [r for r in results if isinstance(r, Report)]
    reports = _with_lock(project, works, reports)
    reports, unneeded = _without_known(project, works, reports, chosen)
    limit = project.config.max_penalty if chosen.max_penalty is None else chosen.max_penalty
    return Run(
        reports=tuple(reports),
        failures=(
            *(r for r in results if isinstance(r, Failure)),
            *(Failure("", "", message) for message in missing),
        ),
        notes=(*notes, *unneeded),
        compared=_compared(works, results, reports) if chosen.compared else (),
        max_penalty=limit,
    )


def _compared(
    works: Sequence[Work], results: Sequence[Report | Failure], reports: Sequence[Report]
) -> tuple[Comparison, ...]:
    from checker.run.one import compare  # noqa: PLC0415  (what is cached needs no linter)

    done = [w for w, r in zip(works, results, strict=True) if isinstance(r, Report)]
    return tuple(compare(w, r) for w, r in zip(done, reports, strict=True))


def write_baseline(project: Project, result: Run, named: Path | None = None) -> tuple[Path, int]:
    """Record the findings of a run as known; where, and how many.

    Entries of files that the run was not about stay.
    """
    place = named or project.path(project.config.baseline) or project.root / DEFAULT_BASELINE
    home = place.parent
    checked = {path_from(home, p) for r in result.reports for p in (r.source_path, r.target_path)}
    old = read_baseline(place) if place.is_file() else []
    kept = [e for e in old if e.path not in checked and (home / e.path).is_file()]
    findings = list(result.findings)
    place.write_text(baseline_text(findings, home, kept), encoding="utf-8")
    return place, len(findings) + len(kept)


def write_lock(project: Project) -> tuple[Path, int]:
    """Record that all translations of a project are up to date; where, and how many pairs.

    Raises :class:`ValueError` where the configuration names no lock file.
    """
    place = project.path(project.config.lock)
    if place is None:
        raise ValueError(f"{project.file or 'no configuration'}: names no lock file (lock = …)")
    works = plan(project).works
    place.write_text(lock_text(works, place.parent), encoding="utf-8")
    return place, sum(bool(w.target) for w in works)


def _with_lock(project: Project, works: Sequence[Work], reports: list[Report]) -> list[Report]:
    place = project.path(project.config.lock)
    if place is None:
        return reports
    return with_stale(reports, {w.source: w for w in works}, read_lock(place), place.parent)


def _without_known(
    project: Project, works: Sequence[Work], reports: list[Report], chosen: Choices
) -> tuple[list[Report], list[str]]:
    """The reports without findings that are let stand, and a note for each needless entry."""
    notes: list[str] = []
    lists = [("ignore list", project.path(project.config.ignore_list), read_ignores)]
    if chosen.use_baseline:
        baseline = chosen.baseline or project.path(project.config.baseline)
        lists.append(("baseline", baseline, read_baseline))
    for by, place, read in lists:
        if place is None:
            continue
        home = place.parent
        settings = {path_from(home, f): w.settings for w in works for f in w.files}

        def ran(entry: Entry, known: Mapping[str, PairSettings] = settings) -> bool:
            own = known.get(entry.path) or project.settings(entry.path)
            return own.settings("", "").enabled(entry.rule)

        reports, left = suppressed(reports, read(place), by, home)
        notes += (
            f"{place}: no longer needed: {e.rule} {e.fingerprint} {e.path}".rstrip()
            for e in judged(left, reports, home, ran)
        )
    return reports, notes
