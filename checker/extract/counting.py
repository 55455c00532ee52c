"""What the grammars of money and of measures share: getting from a number to its unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.extract.atoms import Line
from checker.extract.found import Found, Shape, style_of
from checker.extract.parsed import Parsed


def over_links(line: Line, end: int, number: Parsed) -> list[int]:
    """The atoms at which a unit may stand: directly, or after a link word (millones de euros)."""
    link = line.find(end, "link")
    if link is None and number.role == "fraction":
        link = line.find(end, "article")
    return [end, link[1]] if link else [end]


def scaled(line: Line, number: Parsed) -> Parsed:
    """The number with an abbreviated scale after it that might be a unit too: £5m, 5m."""
    if number.scale != 1 or number.literal is None:
        return number
    times = line.find(number.end, "multiplier")
    if times is None or times[0].sort != "abbreviation":
        return number
    scale = Decimal(times[0].value)
    return replace(
        number,
        values=tuple(v * scale for v in number.values),
        end=times[1],
        scale=scale,
        entries=[*number.entries, times[0].entry],
    )


def counted(
    line: Line, span: tuple[int, int, int], number: Parsed, shape: Shape, entry: str
) -> Found:
    """The quantity between two atoms; the third number is the atom at which its unit begins."""
    start, end, at = span
    return Found(
        start,
        end,
        [r for r in map(shape, number.values) if r is not None],
        [*number.entries, entry],
        style_of(number, text_of(line, at, end)),
        number.scale,
        number.approximate,
        weak=number.weak and number.role != "fraction",
        shape=shape,
    )


def text_of(line: Line, at: int, end: int) -> str:
    """The text from one atom up to another."""
    return line.text[line.atoms[at].start : line.atoms[end - 1].end]
