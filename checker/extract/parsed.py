"""A number as the grammar of numbers hands it on."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from checker.extract.literals import Literal

HYPHENS = "-‐‑‒–−"


@dataclass(slots=True)
class Parsed:
    """A number that was read; ``end`` is the atom after it."""

    values: tuple[Decimal, ...]
    end: int
    role: str = "cardinal"
    scale: Decimal = Decimal(1)
    entries: list[str] = field(default_factory=list)
    weak: bool = False
    approximate: str = ""
    literal: Literal | None = None
    """The digits that it begins with."""
    spelt: bool = False
    """No digits at all."""
    year: int | None = None
    """What two numbers make if they are a year: nineteen eighty-four."""
    third: Decimal | None = None
    """A fraction that the words may mean instead: a third."""

    @property
    def value(self) -> Decimal:
        """The likeliest value."""
        return self.values[0]


def as_decimal(value: str | int | Decimal) -> Decimal:
    """The value of a key such as ``1.5`` or ``1/2``."""
    top, _, bottom = str(value).partition("/")
    return Decimal(top) / Decimal(bottom) if bottom else Decimal(top)
