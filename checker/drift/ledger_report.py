"""What a ledger shows, as a table in the terminal, JSON, a page, or entries for a termbase."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table

from checker.drift.chart import HEIGHT, WIDTH, categories, timeline
from checker.drift.statistics import Rate
from checker.drift.wander import Wandering
from checker.glossary.convert import write_toml
from checker.glossary.entry import Entry
from checker.glossary.row import Head
from checker.report.html.template import rendered

_ENOUGH = 0.6
"""A rendering with this share of the uses is what the house seems to prefer."""


def print_ledger(found: Sequence[Wandering], out: TextIO, *, color: bool) -> None:
    """Print one line for each name or term, the one that wanders most first."""
    table = Table(box=None, pad_edge=False)
    for title in ("source", "renderings", "house", "bits", "uses", "shift"):
        table.add_column(title, justify="right" if title in ("bits", "uses") else "left")
    for one in found:
        forms = ", ".join(f"{r.form} {r.uses}" for r in one.renderings)
        table.add_row(
            one.source, forms, one.preferred, f"{one.entropy:.2f}", str(one.uses), shift(one)
        )
    _console(out, color).print(table)


def print_rates(found: Sequence[Rate], out: TextIO, *, color: bool) -> None:
    """Print the findings per 1,000 words of each month and outlet."""
    table = Table(box=None, pad_edge=False)
    for title in ("month", "outlet"):
        table.add_column(title)
    for title in ("documents", "words", "errors", "warnings", "per 1,000 words"):
        table.add_column(title, justify="right")
    for rate in found:
        month = f"{rate.month:%Y-%m}" if rate.month else "undated"
        counts = (rate.documents, rate.words, rate.errors, rate.warnings)
        table.add_row(month, rate.outlet, *map(str, counts), f"{rate.per_thousand:.1f}")
    _console(out, color).print(table)


def _console(out: TextIO, color: bool) -> Console:
    width = None if color else 160  # a file or pipe has no width of its own
    return Console(file=out, force_terminal=color, no_color=not color, width=width, markup=False)


def shift(found: Wandering) -> str:
    """What led in the earlier half of the period, and what leads in the later one."""
    if found.shift is None:
        return ""
    before, after = found.shift
    return f"{before.form} ({before.share:.0%}) to {after.form} ({after.share:.0%})"


def json_ledger(found: Sequence[Wandering]) -> str:
    """The same as JSON, with every cell of name, outlet and month."""
    return json.dumps([_object(w) for w in found], ensure_ascii=False, indent=2, default=str) + "\n"


def _object(found: Wandering) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "source": found.source,
        "written": found.written,
        "preferred": found.preferred,
        "entropy": round(found.entropy, 6),
        "uses": found.uses,
        "shift": [s._asdict() for s in found.shift] if found.shift else None,
        "renderings": [asdict(r) for r in found.renderings],
        "cells": [c._asdict() for c in found.cells],
    }


def json_rates(found: Sequence[Rate]) -> str:
    """The rates as JSON."""
    objects = [{**r._asdict(), "per_thousand": round(r.per_thousand, 6)} for r in found]
    return json.dumps(objects, ensure_ascii=False, indent=2, default=str) + "\n"


def html_ledger(found: Sequence[Wandering], found_rates: Sequence[Rate], tool_version: str) -> str:
    """A self-contained page: how each name is rendered over time, and where it wanders."""
    return rendered(
        "ledger.html.jinja",
        found=[(w, timeline(w), shift(w)) for w in found],
        categories=categories(found),
        rates=found_rates,
        width=WIDTH,
        height=HEIGHT,
        version=tool_version,
    )


def proposed_entries(found: Sequence[Wandering], source: str, target: str) -> str:
    """Termbase entries for names that no termbase has and of which one rendering prevails."""
    entries, comments = [], []
    for one in found:
        first, *rest = one.renderings
        if one.preferred or first.uses < _ENOUGH * one.uses:
            continue
        others = tuple(r.form for r in rest if r.form.lower() != first.form.lower())
        entries.append(Entry((one.written,), first.form, deprecated=others))
        comments.append(f"{first.uses} of {one.uses} uses; {one.entropy:.2f} bits")
    return write_toml(Head(source=source, target=target), entries, comments)
