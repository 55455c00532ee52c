"""``checker annotate``: a copy of a translation with the findings in it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.errors import told

SOURCE = typer.Argument(help="A bilingual file, or the source.", show_default=False)
TARGET = typer.Argument(help="The translation of SOURCE.", show_default=False)


def annotate(
    source: Annotated[Path, SOURCE],
    target: Annotated[Path | None, TARGET] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where to write the copy.", show_default=False),
    ] = None,
    source_language: Annotated[
        str, typer.Option("--from", metavar="TAG", help="Language of the source.")
    ] = "",
    target_language: Annotated[
        str, typer.Option("--to", metavar="TAG", help="Language of the translation.")
    ] = "",
) -> None:
    """Write findings into a copy: quality issues and notes of XLIFF, comments of Word in DOCX.

    Without --output, the copy of a.xlf is a.checked.xlf. The exit code is 0 if it was written.
    """
    from checker.api import check  # noqa: PLC0415  (--help must not load it)
    from checker.read.write import replace_file  # noqa: PLC0415  (--help must not load it)
    from checker.run.annotating import annotated  # noqa: PLC0415  (--help must not load it)

    place = target or source
    made = output or place.with_suffix(f".checked{place.suffix}")
    with told():
        report = check(
            source, target, source_language=source_language, target_language=target_language
        )
        replace_file(made, annotated(report))
    typer.echo(f"{made}: {len(report.findings)} findings written")
