"""A bar on stderr while many pairs are checked; only where somebody looks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.run.pool import Done

_MANY = 10


@contextmanager
def progress(*, quiet: bool) -> Iterator[Done | None]:
    """What to tell of each pair that is done; ``None`` where nobody looks."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415  (only at a terminal)
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TimeRemainingColumn  # noqa: PLC0415  (only at a terminal)

    columns = (SpinnerColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def done(number: int, total: int) -> None:
            if total >= _MANY:
                bar.update(task, completed=number, total=total)

        yield done
