"""How the command says that it cannot run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

CANNOT_RUN = 2


@contextmanager
def told(*, stay: bool = False) -> Iterator[None]:
    """Turn what the library raises on bad input into one line on stderr and exit code 2.

    Who is to ``stay`` reads the line and goes on.
    """
    try:
        yield
    except ValueError as error:
        typer.echo(f"error: {' '.join(str(error).split())}", err=True)
        if not stay:
            raise typer.Exit(CANNOT_RUN) from None
