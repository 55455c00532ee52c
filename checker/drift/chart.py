"""The geometry of the ledger's charts; a template draws them as SVG in the page's own colours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from checker.drift.wander import Wandering

WIDTH, HEIGHT = 720, 160
_COLOURS = 5
"""So many renderings have a colour of their own; the rest share the last."""


class Bar(NamedTuple):
    """A rectangle in units of the chart, from its upper left corner, and what it stands for."""

    x: float
    y: float
    width: float
    height: float
    colour: int
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The renderings of one name, month by month: a stack of bars for each month."""

    bars: tuple[Bar, ...]
    legend: tuple[tuple[int, str], ...]
    """Colours and the renderings that they stand for."""
    first: date
    last: date


def timeline(wandering: Wandering) -> Timeline | None:
    """The shares of the renderings in each month from the first to the last; none if undated."""
    dated = [c for c in wandering.cells if c.month is not None]
    months = sorted({c.month for c in dated if c.month})
    if not months:
        return None
    places = {m: _months(months[0], m) for m in months}
    step = WIDTH / (places[months[-1]] + 1)
    order = [r.form for r in wandering.renderings]
    colours = {form: min(n, _COLOURS - 1) for n, form in enumerate(order)}
    bars: list[Bar] = []
    for month in months:
        counts: Counter[str] = Counter()
        for cell in dated:
            if cell.month == month:
                counts[cell.rendering] += cell.uses
        top = float(HEIGHT)
        for form in order:
            height = HEIGHT * counts[form] / counts.total()
            top -= height
            if height:
                label = f"{month:%Y-%m}: {form} {counts[form]} of {counts.total()}"
                x = places[month] * step
                bars.append(Bar(x, top, step * 0.9, height, colours[form], label))
    legend = tuple((colours[form], form) for form in order)
    return Timeline(tuple(bars), legend, months[0], months[-1])


def categories(found: Sequence[Wandering]) -> tuple[Bar, ...]:
    """How much the names and the terms of each outlet wander: uses that are not the leading one."""
    astray: Counter[str] = Counter()
    for wandering in found:
        leading = wandering.renderings[0].form
        for cell in wandering.cells:
            if cell.rendering != leading:
                astray[f"{wandering.kind}s, {cell.outlet or 'no outlet'}"] += cell.uses
    most = max(astray.values(), default=1)
    ranked = sorted(astray.items(), key=lambda one: (-one[1], one[0]))
    return tuple(
        Bar(0, 28 * n, WIDTH * 0.6 * uses / most, 22, 0, f"{name}: {uses}")
        for n, (name, uses) in enumerate(ranked)
    )


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month
