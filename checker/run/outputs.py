"""Where a run is written to: files named on the command line, and what GitHub asks for."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.outcome import Run
from checker.report import FORMS, Rules, written
from checker.rule import Rule


class OutputError(ValueError):
    """An output that cannot be written; the message says which and why."""


def outputs(named: Sequence[str]) -> list[tuple[str, Path]]:
    """The forms and paths of ``form=path`` words; raises :class:`OutputError` for any other."""
    told = []
    for word in named:
        form, equals, path = word.partition("=")
        if not equals or not path:
            raise OutputError(f"-o takes FORM=PATH, such as sarif=checker.sarif, not {word!r}")
        if form not in FORMS:
            raise OutputError(f"there is no form {form!r}; known are {', '.join(FORMS)}")
        told.append((form, Path(path)))
    return told


def write_outputs(run: Run, files: Sequence[tuple[str, Path]]) -> None:
    """Write a run to files; raises :class:`OutputError`."""
    for form, path in files:
        _write(path, written(form, run, run_rules(run)))


def write_job_summary(run: Run, environment: Mapping[str, str] = os.environ) -> None:
    """Add the Markdown report to the summary of a GitHub job, where there is one."""
    place = environment.get("GITHUB_STEP_SUMMARY")
    if place:
        _write(Path(place), written("markdown", run, {}), mode="a")


def run_rules(run: Run) -> Rules:
    """The rules of a run's findings by code, plugins' too; nothing to load where none was found."""
    if not any(r.findings or r.suppressed for r in run.reports):
        return {}
    from checker.registry import rules  # noqa: PLC0415  (imports every rule: only when needed)

    known: dict[str, Rule] = {r.code: r for r in rules()}
    return known


def _write(path: Path, text: str, mode: str = "w") -> None:
    try:
        with path.open(mode, encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror})") from error
