"""``checker check``: one source against one rendering."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker import __version__
from checker.cli.errors import told

if TYPE_CHECKING:
    from checker.model import Document, Report

SOURCE = typer.Argument(help="The text that was translated.", show_default=False)
TARGET = typer.Argument(help="Its rendering.", show_default=False)


class Format(StrEnum):
    """Forms of the report."""

    TEXT = "text"
    JSON = "json"


class Align(StrEnum):
    """How segments find each other."""

    AUTO = "auto"
    LINES = "lines"


class FailOn(StrEnum):
    """The severity from which a finding makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def check(  # noqa: PLR0917  (typer makes each parameter an option)
    source: Annotated[Path, SOURCE],
    target: Annotated[Path, TARGET],
    source_language: Annotated[
        str, typer.Option("--from", metavar="TAG", help="Language of SOURCE; else told from it.")
    ] = "",
    target_language: Annotated[
        str, typer.Option("--to", metavar="TAG", help="Language of TARGET; else told from it.")
    ] = "",
    glossary: Annotated[
        list[Path] | None,
        typer.Option("--glossary", "-g", help="A termbase; may be repeated, the first wins."),
    ] = None,
    no_default_glossary: Annotated[
        bool, typer.Option("--no-default-glossary", help="Leave the house glossary out.")
    ] = False,
    select: Annotated[
        str, typer.Option(help="Only these codes or families, such as N,E104.", metavar="CODES")
    ] = "",
    ignore: Annotated[str, typer.Option(help="Not these codes or families.", metavar="CODES")] = "",
    fail_on: Annotated[
        FailOn, typer.Option(help="Exit with 1 from this severity on.")
    ] = FailOn.ERROR,
    align: Annotated[
        Align, typer.Option(help="Find the pairs, or take line N for line N.")
    ] = Align.AUTO,
    output_format: Annotated[Format, typer.Option(help="Form of the report.")] = Format.TEXT,
    color: Annotated[Color, typer.Option(help="Colour; NO_COLOR is honoured.")] = Color.AUTO,
) -> None:
    """Check a rendering against its source.

    Says where TARGET tells its reader something that SOURCE does not.

    Exit codes: 0 nothing at or over --fail-on, 1 something, 2 could not run.
    """
    with told():
        documents, report = _run(
            (source, target),
            (source_language, target_language),
            align.value,
            select=_codes(select),
            ignore=_codes(ignore),
            glossaries=glossary or [],
            default_glossary=not no_default_glossary,
            fail_on=fail_on.value,
        )
    _print(report, documents, output_format, _colored(color))
    raise typer.Exit(report.exit_code)


def _run(
    paths: tuple[Path, Path], tags: tuple[str, str], align: str, **settings: Any
) -> tuple[tuple[Document, Document], Report]:
    from checker.api import read_pair  # noqa: PLC0415  (--help must not load the checker)
    from checker.linter import Linter  # noqa: PLC0415  (--help must not load it)

    documents = read_pair(*paths, *tags)
    linter = Linter(documents[0].language, documents[1].language, **settings)
    return documents, linter.check_documents(*documents, align=align)


def _print(report: Report, documents: tuple[Document, Document], form: Format, color: bool) -> None:
    if form is Format.JSON:
        from checker.report.json import json_report  # noqa: PLC0415  (--help must not load it)

        sys.stdout.write(json_report(report, __version__))
        return
    from checker.report.text import print_text  # noqa: PLC0415  (--help must not load it)

    print_text(report, *documents, sys.stdout, color=color)


def _codes(written: str) -> list[str]:
    return [code.strip().upper() for code in written.split(",") if code.strip()]


def _colored(wanted: Color) -> bool:
    """``--color`` first, then the NO_COLOR convention (no-color.org), then what stdout is."""
    if wanted is not Color.AUTO:
        return wanted is Color.ALWAYS
    return not os.environ.get("NO_COLOR") and sys.stdout.isatty()
