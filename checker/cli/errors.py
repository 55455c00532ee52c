"""How the command says that it cannot run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

CANNOT_RUN = 2


@contextmanager
def told() -> Iterator[None]:
    """Turn what the library raises on bad input into one line on stderr and exit code 2."""
    try:
        yield
    except ValueError as error:
        typer.echo(f"error: {' '.join(str(error).split())}", err=True)
        raise typer.Exit(CANNOT_RUN) from None
