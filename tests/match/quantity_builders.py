"""Builds pairs of segments with the quantities they mention, without reading any text."""

from __future__ import annotations

from decimal import Decimal

from checker.config import Settings
from checker.extract.quantity import Measure, Money, Number, Quantity, Reading, Style
from checker.match.doubt import Sides
from checker.match.names_affinity import Renderings
from checker.match.quantities import QuantityMatcher
from checker.model import Block, Document, Mention, Pair, Segment


def number(value: str | int, role: str = "cardinal") -> Number:
    return Number(Decimal(value), role)


def money(value: str | int, *currencies: str) -> Money:
    return Money(Decimal(value), currencies)


def measure(value: str | int, unit: str, dimension: str) -> Measure:
    return Measure(Decimal(value), unit, dimension)


def written(*readings: Reading, scale: int = 1, words: bool = False, **more: object) -> Quantity:
    return Quantity(readings, Style(digits=not words), Decimal(scale), **more)  # type: ignore[arg-type]


def segment(tag: str, *quantities: Quantity | Reading) -> Segment:
    """A segment that mentions the quantities in this order, each one character wide."""
    text = "x" * max(1, len(quantities))
    block = Block(text, 0)
    made = Segment(Document(text, tag, blocks=(block,)), block, 0, 0, text)
    made.mentions = tuple(
        Mention("quantity", q if isinstance(q, Quantity) else written(q), made, i, i + 1)
        for i, q in enumerate(quantities)
    )
    return made


def pair(sources: list[Quantity | Reading], targets: list[Quantity | Reading]) -> Pair:
    return Pair((segment("bg", *sources),), (segment("en", *targets),))


def matcher(sides: Sides | None = None) -> QuantityMatcher:
    return QuantityMatcher(
        Settings(source_language="bg", target_language="en"),
        sides or Sides(True, True),
        Renderings("bg", "en"),
    )


def relations(
    sources: list[Quantity | Reading],
    targets: list[Quantity | Reading],
    *,
    before: tuple[list[Quantity | Reading], list[Quantity | Reading]] | None = None,
    sides: Sides | None = None,
) -> list[str]:
    """The relations of one pair, sorted; ``before`` is a pair that stands before it."""
    one = matcher(sides)
    here = pair(sources, targets)
    pairs = [pair(*before), here] if before else [here]
    return sorted(k.relation for k in one.links(here, one.remember(pairs)))
