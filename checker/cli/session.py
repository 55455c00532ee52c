"""What ``checker check`` does with its options, step by step."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.cli.errors import CANNOT_RUN, told
from checker.cli.options import Color, colored
from checker.cli.progress import progress

if TYPE_CHECKING:
    from checker.outcome import Run
    from checker.project.project import Project
    from checker.run.run import Choices


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a check is to show and do."""

    paths: tuple[str, ...]
    form: str
    outputs: tuple[str, ...]
    color: Color
    quiet: bool = False
    statistics: bool = False
    explain: bool = False


def check_once(project: Project, choices: Choices, wanted: Wanted) -> Run:
    """Check, write files, print; pairs that could not be checked are told on stderr."""
    from checker.run.outputs import outputs, write_job_summary, write_outputs  # noqa: PLC0415  (--help must not load it)
    from checker.run.run import run  # noqa: PLC0415  (--help must not load it)

    files = outputs(wanted.outputs)
    with progress(quiet=wanted.quiet) as done:
        result = run(project, wanted.paths, choices, done)
    write_outputs(result, files)
    if wanted.form == "github":
        write_job_summary(result)
    if result.reports or not result.failures:
        show(result, wanted)
    for failure in result.failures:
        typer.echo(f"error: {failure.message}", err=True)
    return result


def show(result: Run, wanted: Wanted) -> None:
    """Print a run in the form that is wanted."""
    from checker.report import written  # noqa: PLC0415  (--help must not load it)
    from checker.report.summary import statistics  # noqa: PLC0415  (--help must not load it)
    from checker.run.outputs import run_rules  # noqa: PLC0415  (--help must not load it)

    if wanted.statistics:
        sys.stdout.write(statistics(result))
    elif wanted.form == "text":
        from checker.report.text import print_text  # noqa: PLC0415  (--help must not load it)

        print_text(
            result,
            sys.stdout,
            color=colored(wanted.color),
            quiet=wanted.quiet,
            explained=run_rules(result) if wanted.explain else None,
        )
    else:
        sys.stdout.write(written(wanted.form, result, run_rules(result)))


def check_and_fix(project: Project, choices: Choices, wanted: Wanted, *, unsafe: bool) -> Run:
    """Make the fixes, then check and show what is left."""
    from checker.run.fixing import fixed_files, write_fixes  # noqa: PLC0415  (--help must not load it)
    from checker.run.run import run  # noqa: PLC0415  (--help must not load it)

    made = write_fixes(list(fixed_files(run(project, wanted.paths, choices), unsafe=unsafe)))
    result = check_once(project, choices, wanted)
    if not wanted.quiet:
        typer.echo(f"{made} fixed", err=True)
    return result


def show_diff(project: Project, choices: Choices, wanted: Wanted, *, unsafe: bool) -> int:
    """Print what fixing would change and nothing else; the exit code is 1 if that is anything."""
    from checker.run.fixing import diff, fixed_files  # noqa: PLC0415  (--help must not load it)
    from checker.run.run import run  # noqa: PLC0415  (--help must not load it)

    result = run(project, wanted.paths, choices)
    changes = diff(fixed_files(result, unsafe=unsafe))
    sys.stdout.write(changes)
    for failure in result.failures:
        typer.echo(f"error: {failure.message}", err=True)
    return CANNOT_RUN if result.failures else int(bool(changes))


def record(project: Project, choices: Choices, wanted: Wanted, named: Path | None) -> int:
    """Write all findings into the baseline; the exit code."""
    from checker.run.run import run, write_baseline  # noqa: PLC0415  (--help must not load it)

    with progress(quiet=wanted.quiet) as done:
        result = run(project, wanted.paths, choices, done)
    place, number = write_baseline(project, result, named)
    for failure in result.failures:
        typer.echo(f"error: {failure.message}", err=True)
    if not wanted.quiet:
        typer.echo(f"{number} recorded in {place}", err=True)
    return CANNOT_RUN if result.failures else 0


def watch_on(opened: Callable[[], Project], choices: Choices, wanted: Wanted) -> None:
    """Check again whenever a file or the configuration changes, until somebody interrupts."""
    from checker.run.watch import watch  # noqa: PLC0415  (--help must not load it)

    files: list[Path] = []

    def again() -> Iterable[Path]:
        if sys.stdout.isatty():
            sys.stdout.write("\x1b[2J\x1b[H")
        with told(stay=True):
            project = opened()
            result = check_once(project, choices, wanted)
            named = [(r.source_path, r.target_path) for r in result.reports]
            named += [(f.source_path, f.target_path) for f in result.failures]
            files[:] = [Path(p) for pair in named for p in pair if p]
            files.extend([project.file] if project.file else [])
        sys.stdout.flush()
        return files

    try:
        watch(again(), again)
    except KeyboardInterrupt:
        raise typer.Exit from None
