"""The command ``checker``: parses options, calls the library, prints, and sets the exit code."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from checker import __version__
from checker.cli.annotate import annotate
from checker.cli.check import check
from checker.cli.diff import diff
from checker.cli.glossary import glossary
from checker.cli.ledger import drift, stats
from checker.cli.models import models
from checker.cli.project import config, ignore, init, lock
from checker.cli.rules import explain, rules
from checker.cli.trace import explain_name, trace

app = typer.Typer(
    name="checker",
    help="A linter for translations: finds where a rendering says something its source does not.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(check)
app.command()(diff)
app.command()(drift)
app.command()(stats)
app.command()(annotate)
app.command()(init)
app.command()(config)
app.command()(ignore)
app.command()(lock)
app.command()(rules)
app.command()(explain)
app.command()(trace)
app.command("explain-name")(explain_name)
app.add_typer(glossary, name="glossary")
app.add_typer(models, name="models")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"checker {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take options that stand before the command."""


def main() -> None:
    """Run the command; anything a user can mend is one line on stderr and exit code 2."""
    try:
        app()
    except BrokenPipeError:  # the reader of a pipe, such as head, has seen enough
        sys.stderr.close()
        sys.exit(141)
