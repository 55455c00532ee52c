"""``checker drift`` and ``checker stats``: the ledger of renderings over a corpus."""

from __future__ import annotations

import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker import __version__
from checker.cli.errors import told
from checker.cli.options import Color, colored

if TYPE_CHECKING:
    from checker.drift.wander import Wandering

STORE = Annotated[Path, typer.Option("--store", help="The folder of the ledger.", metavar="FOLDER")]
OUTLET = Annotated[str, typer.Option("--outlet", help="Only this outlet.")]
DEFAULT_STORE = Path(".checker_ledger")


class LedgerFormat(StrEnum):
    """Forms of what a ledger shows."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    TERMBASE = "termbase"


class RatesFormat(StrEnum):
    """Forms of the rates."""

    TEXT = "text"
    JSON = "json"


def drift(  # noqa: PLR0917  (typer makes each parameter an option)
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Folders, globs or two files to record first.", show_default=False),
    ] = None,
    store: STORE = DEFAULT_STORE,
    name: Annotated[str, typer.Option("--name", help="Only this source name.")] = "",
    outlet: OUTLET = "",
    since: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None,
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many names and terms to show.")] = 30,
    source_language: Annotated[str, typer.Option("--from", metavar="TAG")] = "",
    target_language: Annotated[str, typer.Option("--to", metavar="TAG")] = "",
    glossary: Annotated[list[Path] | None, typer.Option("--glossary", "-g")] = None,
    output_format: Annotated[LedgerFormat, typer.Option(help="Form.")] = LedgerFormat.TEXT,
    color: Annotated[Color, typer.Option(help="Colour; NO_COLOR is honoured.")] = Color.AUTO,
) -> None:
    """Show which names and terms a corpus renders in more than one way, the worst first.

    With PATHS, these documents are checked and recorded first; a document that was recorded before
    counts as it is now. Its date and outlet are told by its front matter, else by its path.
    """
    from checker.drift.wander import Filter, wanderings  # noqa: PLC0415  (--help must stay quick)

    with told():
        tags = source_language, target_language
        if paths:
            from checker.drift.corpus import record_paths  # noqa: PLC0415  (loads the checker)

            record_paths(paths, store, tags=tags, glossaries=glossary or [])
        days = (day.date() if day else None for day in (since, until))
        found = wanderings(store, Filter(name, outlet, *days))[:limit]
        _show(found, store, outlet, output_format, color=colored(color))


def _show(
    found: list[Wandering],
    store: Path,
    outlet: str,
    form: LedgerFormat,
    *,
    color: bool,
) -> None:
    from checker.drift import ledger_report  # noqa: PLC0415  (--help must stay quick)
    from checker.drift.statistics import rates  # noqa: PLC0415  (--help must stay quick)

    if form is LedgerFormat.JSON:
        sys.stdout.write(ledger_report.json_ledger(found))
    elif form is LedgerFormat.HTML:
        page = ledger_report.html_ledger(found, rates(store, outlet), __version__)
        sys.stdout.write(page)
    elif form is LedgerFormat.TERMBASE:
        from checker.drift.wander import languages  # noqa: PLC0415  (--help must stay quick)

        sys.stdout.write(ledger_report.proposed_entries(found, *languages(store)))
    else:
        ledger_report.print_ledger(found, sys.stdout, color=color)


def stats(
    store: STORE = DEFAULT_STORE,
    outlet: OUTLET = "",
    output_format: Annotated[RatesFormat, typer.Option(help="Form.")] = RatesFormat.TEXT,
    color: Annotated[Color, typer.Option(help="Colour; NO_COLOR is honoured.")] = Color.AUTO,
) -> None:
    """Show findings per 1,000 words over time, from the ledger that ``checker drift`` keeps."""
    from checker.drift.ledger_report import json_rates, print_rates  # noqa: PLC0415  (--help must stay quick)
    from checker.drift.statistics import rates  # noqa: PLC0415  (--help must stay quick)

    with told():
        found = rates(store, outlet)
    if output_format is RatesFormat.JSON:
        sys.stdout.write(json_rates(found))
    else:
        print_rates(found, sys.stdout, color=colored(color))
