"""``checker glossary``: checks, converts and proposes termbases."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.errors import told

glossary = typer.Typer(
    help="Check, convert and propose termbases.", no_args_is_help=True, rich_markup_mode=None
)

FROM = Annotated[
    str, typer.Option("--from", metavar="TAG", help="Source language; else told from the file.")
]
TO = Annotated[
    str, typer.Option("--to", metavar="TAG", help="Target language; else told from the file.")
]


class Form(StrEnum):
    """Formats that a termbase is written in."""

    TOML = "toml"
    CSV = "csv"
    TSV = "tsv"
    TBX = "tbx"


@glossary.command()
def lint(
    paths: Annotated[list[Path], typer.Argument(help="Termbases.", show_default=False)],
    source: FROM = "",
    target: TO = "",
) -> None:
    """Find duplicates, contradictions, cycles and wrong letters in termbases.

    Exit codes: 0 none, 1 some, 2 a file could not be read.
    """
    from checker.glossary import open_termbase  # noqa: PLC0415  (--help must not load it)
    from checker.glossary.lint import lint as faults_of  # noqa: PLC0415  (--help must not load it)

    count = 0
    with told():
        for path in paths:
            head, entries = open_termbase(path, source, target)
            for fault in faults_of(entries, head.source, head.target):
                count += 1
                typer.echo(f"{path}:{fault.entry.line}: {fault.kind}: {fault.message}")
    raise typer.Exit(int(count > 0))


@glossary.command()
def convert(
    path: Annotated[Path, typer.Argument(help="A termbase.", show_default=False)],
    to_format: Annotated[
        Form, typer.Option("--format", "-f", help="What to write.", show_default=False)
    ],
    source: FROM = "",
    target: TO = "",
) -> None:
    """Write a termbase to stdout in another format; what that cannot hold is told on stderr.

    Exit codes: 0 written, 2 could not.
    """
    from checker.glossary import convert as form  # noqa: PLC0415  (--help must not load it)
    from checker.glossary import open_termbase  # noqa: PLC0415  (--help must not load it)

    with told():
        head, entries = open_termbase(path, source, target)
        if to_format is Form.TBX:
            written = form.write_tbx(head, entries)
            for key, number in form.lost_in_tbx(entries).items():
                typer.echo(
                    f"warning: {key} of {number} of {len(entries)} entries is lost", err=True
                )
        elif to_format is Form.TOML:
            written = form.write_toml(head, entries)
        else:
            written = form.write_table(entries, separator="," if to_format is Form.CSV else "\t")
            if head.name or head.note:
                typer.echo("warning: the name and the note of the termbase are lost", err=True)
    sys.stdout.write(written)


@glossary.command()
def mine(
    paths: Annotated[
        list[Path],
        typer.Argument(help="SOURCE TARGET, and more such pairs.", show_default=False),
    ],
    source: FROM = "",
    target: TO = "",
    known: Annotated[
        list[Path] | None,
        typer.Option("--glossary", "-g", help="A termbase whose entries are not proposed again."),
    ] = None,
    least: Annotated[int, typer.Option(min=2, help="Uses that make a term.")] = 3,
) -> None:
    """Propose entries, as TOML on stdout, from texts and their renderings.

    Each proposal says how often it was seen. Somebody who knows the house must go through them.

    Exit codes: 0 written, 2 could not run.
    """
    from checker.mining import mine_files, proposals_toml  # noqa: PLC0415  (--help must not load it)

    with told():
        if len(paths) % 2:
            raise ValueError("files come in pairs: SOURCE TARGET [SOURCE TARGET ...]")
        pairs = list(zip(paths[::2], paths[1::2], strict=True))
        tags, found = mine_files(pairs, source, target, glossaries=known or [], least=least)
        sys.stdout.write(proposals_toml(found, *tags))
