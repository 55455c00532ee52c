"""The value of a quantity mention: what it may mean, how it is written, how sure the reading is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A bare count, position, fraction or multiple; the value has no unit."""

    value: Decimal
    role: str = "cardinal"
    """``cardinal``, ``ordinal``, ``fraction``, ``multiple``, ``roman`` or ``code`` (a label)."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one of ``currencies`` (ISO 4217; ``$`` alone may be several)."""

    value: Decimal
    currencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Percent:
    """A share; ``unit`` is ``percent``, ``permille``, ``percentage-point`` or ``basis-point``."""

    value: Decimal
    unit: str = "percent"


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount of a CLDR unit, such as 5 of ``kilometer`` in the dimension ``length``."""

    value: Decimal
    unit: str
    dimension: str


@dataclass(frozen=True, slots=True)
class Date:
    """A full or partial date; weekday 0 is Monday, years before Christ are negative."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A decade, century or millennium: its first and last year.

    The nth century runs from ``100 * (n - 1)`` to 99 years later, so that the 1800s are the 19th
    century; years before Christ are negative (-500 to -401 for the 5th century BC). A decade
    without century has years 0 to 99.
    """

    kind: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day on the 24-hour clock; without a.m. or p.m. both readings are given."""

    hour: int
    minute: int
    second: int | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """The two sides of a result or ratio, in the order written."""

    left: Decimal
    right: Decimal


Reading = Number | Money | Percent | Measure | Date | Period | Time | Score


@dataclass(frozen=True, slots=True)
class Style:
    """How digits are written, for rules of number format; empty strings where nothing is seen."""

    grouping: str = ""
    decimal: str = ""
    digits: bool = False
    """Written in digits rather than in words."""
    symbol: str = ""
    """The sign or word of the unit as written (``%``, ``percent``, ``$``)."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a quantity mention may mean.

    ``readings`` holds the alternatives, likeliest first: ``1.234`` is 1234 or 1.234, ``5:30`` a
    time or a score. ``scale`` is the factor of a scale word inside the value (10^6 for million),
    else 1.
    """

    readings: tuple[Reading, ...]
    style: Style = Style()
    scale: Decimal = Decimal(1)
    approximate: str = ""
    """``about``, ``nearly``, ``over``, ``under``, ``vague`` (thousands) or empty; kept apart from
    the value."""
    group: int = -1
    """Mentions of one range or list in a segment share a number from 0."""
    weak: bool = False
    """A word that may be no quantity at all (an article, a pronoun): it may match, never alarm."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """Keys that are equal for a quantity and its rendering, for alignment.

        Every number has ``n:`` and its value, whatever it counts; shares and sums have ``%:`` and
        ``$:`` besides, days ``d:03-15``, months ``m:3``, weekdays ``w:0``, times ``t:18:30``,
        centuries ``c:1900``, decades ``c:90`` and scores ``s:3:1``. A weak word has none.
        """
        if self.weak:
            return ()
        return tuple(dict.fromkeys(k for r in self.readings[:_ANCHORED] for k in _keys(r)))


_ANCHORED = 2
"""How many readings give anchors."""


def _keys(reading: Reading) -> tuple[str, ...]:
    match reading:
        case Number() | Measure():
            return (f"n:{plain(reading.value)}",)
        case Money():
            return f"$:{plain(reading.value)}", f"n:{plain(reading.value)}"
        case Percent():
            return f"%:{plain(reading.value)}", f"n:{plain(reading.value)}"
        case Date():
            return _date_keys(reading)
        case Period():
            return (f"c:{reading.first % 100 if reading.kind == 'decade' else reading.first}",)
        case Time():
            return (f"t:{reading.hour}:{reading.minute:02}",)
        case Score():
            return (f"s:{plain(reading.left)}:{plain(reading.right)}",)


def _date_keys(date: Date) -> tuple[str, ...]:
    keys = [f"n:{date.year}"] if date.year is not None else []
    if date.month is not None:
        keys.append(f"d:{date.month:02}-{date.day:02}" if date.day else f"m:{date.month}")
    if date.weekday is not None:
        keys.append(f"w:{date.weekday}")
    return tuple(keys)


def plain(value: Decimal) -> str:
    """A value in digits without exponent or needless noughts: 12000, 0.5."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
