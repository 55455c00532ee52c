"""``checker diff``: two renderings of one source."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker import __version__
from checker.cli.errors import told

if TYPE_CHECKING:
    from checker.drift.revision import Revision


class DiffFormat(StrEnum):
    """Forms of the revision report."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


def diff(  # noqa: PLR0917  (typer makes each parameter an option)
    old: Annotated[Path, typer.Argument(help="The earlier rendering.", show_default=False)],
    new: Annotated[Path, typer.Argument(help="The later rendering.", show_default=False)],
    source: Annotated[
        Path | None, typer.Option("--source", help="The text that both render.", metavar="FILE")
    ] = None,
    reference: Annotated[
        Path | None,
        typer.Option(
            "--reference",
            help="A rendering to score both against; stands in for the source without --source.",
            metavar="FILE",
        ),
    ] = None,
    source_language: Annotated[
        str, typer.Option("--from", metavar="TAG", help="Language of the source; else told.")
    ] = "",
    target_language: Annotated[
        str, typer.Option("--to", metavar="TAG", help="Language of the renderings; else told.")
    ] = "",
    glossary: Annotated[
        list[Path] | None,
        typer.Option("--glossary", "-g", help="A termbase; may be repeated, the first wins."),
    ] = None,
    align: Annotated[
        str, typer.Option(help="auto, semantic (with an encoder), or lines: line N for line N.")
    ] = "auto",
    output_format: Annotated[
        DiffFormat, typer.Option(help="Form of the report.")
    ] = DiffFormat.TEXT,
    rewordings: Annotated[
        bool, typer.Option("--rewordings", help="List names and terms told in other words, too.")
    ] = False,
    fail_on_regression: Annotated[
        bool, typer.Option("--fail-on-regression", help="Exit with 1 if a fact got worse.")
    ] = False,
) -> None:
    """Compare two renderings of one source.

    Says which facts, findings and words differ between OLD and NEW, and which of the two agrees
    with the source. Exit codes: 0, 1 (with --fail-on-regression) a fact got worse, 2 could not run.
    """
    with told():
        revision = _compare(
            (old, new, source, reference),
            (source_language, target_language),
            [str(g) for g in glossary or []],
            align,
        )
    _print(revision, output_format, rewordings)
    worse = any(f.verdict == "worse" for f in revision.facts)
    raise typer.Exit(int(worse and fail_on_regression))


def _compare(
    paths: tuple[Path, Path, Path | None, Path | None],
    tags: tuple[str, str],
    glossaries: list[str],
    align: str,
) -> Revision:
    from checker.drift.files import revision_of_files  # noqa: PLC0415  (--help must stay quick)

    return revision_of_files(*paths, tags=tags, glossaries=glossaries, align=align)


def _print(revision: Revision, form: DiffFormat, rewordings: bool) -> None:
    if form is DiffFormat.JSON:
        from checker.drift.json import json_revision  # noqa: PLC0415  (--help must stay quick)

        sys.stdout.write(json_revision(revision, __version__))
    elif form is DiffFormat.HTML:
        from checker.drift.html import html_revision  # noqa: PLC0415  (--help must stay quick)

        sys.stdout.write(html_revision(revision, __version__))
    else:
        from checker.drift.text import print_revision  # noqa: PLC0415  (--help must stay quick)

        color = not os.environ.get("NO_COLOR") and sys.stdout.isatty()
        print_revision(revision, sys.stdout, color=color, rewordings=rewordings)
