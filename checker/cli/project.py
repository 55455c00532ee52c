"""``checker init``, ``config``, ``lock`` and ``ignore``: the files that a project keeps."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.errors import told
from checker.cli.options import ConfigFile, codes


def init(
    folder: Annotated[Path, typer.Argument(help="Where the texts are.")] = Path(),
) -> None:
    """Look at a folder and write a checker.toml for it."""
    from checker.project.discover import write_config  # noqa: PLC0415  (--help must not load it)

    with told():
        place, found = write_config(folder)
    for pattern, number in zip(found.pairs, found.numbers, strict=True):
        target = f" -> {pattern.target}" if pattern.target else ""
        typer.echo(f"{number:>6}  {pattern.source}{target}")
    typer.echo(f"written: {place}")


def config(
    path: Annotated[
        Path | None, typer.Argument(help="A source or translation: what holds for it.")
    ] = None,
    file: ConfigFile = None,
) -> None:
    """Show which settings are in force, and where each is from."""
    from checker.project.project import open_project, pair_of  # noqa: PLC0415  (--help must not load it)
    from checker.project.show import shown  # noqa: PLC0415  (--help must not load it)

    with told():
        project = open_project(path.parent if path else Path(), config=file)
        named = pair_of(project, path, None).source if path else ""
        typer.echo(shown(project, named), nl=False)


def lock(file: ConfigFile = None) -> None:
    """Record that every translation is up to date with its source now."""
    from checker.project.project import open_project  # noqa: PLC0415  (--help must not load it)
    from checker.run.run import write_lock  # noqa: PLC0415  (--help must not load it)

    with told():
        place, number = write_lock(open_project(Path(), config=file))
    typer.echo(f"{number} pairs recorded in {place}")


def ignore(
    place: Annotated[str, typer.Argument(help="PATH:LINE or PATH:LINE:COLUMN of a finding.")],
    reason: Annotated[str, typer.Argument(help="Why it is right as it is.")],
    code: Annotated[str, typer.Option(metavar="CODE", help="Of this rule only.")] = "",
    file: ConfigFile = None,
) -> None:
    """Let a finding stand, with a reason, wherever it moves to."""
    from checker.project.project import open_project  # noqa: PLC0415  (--help must not load it)
    from checker.run import ignoring  # noqa: PLC0415  (--help must not load it)

    with told():
        start = Path(ignoring.parsed_place(place)[0]).parent
        project = open_project(start, config=file)
        listed, found = ignoring.ignore(project, place, reason, "".join(codes(code)))
    for one in found:
        typer.echo(f"{one.rule} {one.message}")
    typer.echo(f"written: {listed}")
