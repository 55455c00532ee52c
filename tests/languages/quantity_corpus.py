"""The corpora of quantities: how a value is written in them, and what is read in a text."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from typing import Any

from checker.extract.atoms import Line
from checker.extract.quantity import (
    Date,
    Measure,
    Money,
    Number,
    Percent,
    Period,
    Reading,
    Score,
    Time,
    plain,
)
from checker.extract.trace import trace
from checker.languages import with_folder
from checker.languages.second_script import read_data
from checker.model import Mention

OPEN, CLOSE = "⟦", "⟧"
_SHARES = {"percent": "%", "permille": "‰", "percentage-point": "pp", "basis-point": "bp"}


def corpus(tag: str) -> dict[str, Any]:
    """The corpus of a language; empty if it has none."""
    folder, name = files("checker.languages") / tag, "quantities.examples.toml"
    return read_data(folder, name) if (folder / name).is_file() else {}


def languages() -> list[str]:
    """The languages that have a corpus."""
    return [tag for tag in with_folder() if corpus(tag)]


def marked(text: str) -> tuple[str, int, int]:
    """The text without ⟦ ⟧ and the span between them, or the whole of it."""
    if OPEN not in text:
        return text, 0, len(text)
    start = text.index(OPEN)
    bare = text.replace(OPEN, "", 1)
    return bare.replace(CLOSE, "", 1), start, bare.index(CLOSE)


def written(reading: Reading) -> set[str]:
    """Every way in which a corpus may write a reading."""
    match reading:
        case Number():
            return _number(reading)
        case Money():
            return {f"{c} {plain(reading.value)}" for c in reading.currencies}
        case Percent():
            return {f"{plain(reading.value)} {_SHARES[reading.unit]}"}
        case Measure():
            return {f"{plain(reading.value)} {reading.unit}"}
        case Date():
            return _date(reading)
        case Period():
            return _period(reading)
        case Time():
            clock = f"{reading.hour:02}:{reading.minute:02}"
            return {clock if reading.second is None else f"{clock}:{reading.second:02}"}
        case Score():
            return {f"{plain(reading.left)}:{plain(reading.right)}"}


def _number(number: Number) -> set[str]:
    name = "" if number.role in ("cardinal", "fraction") else f"{number.role} "
    names = {name + plain(number.value)}
    share = Fraction(str(number.value)).limit_denominator(1000)
    if share.denominator > 1 and Decimal(share.numerator) / share.denominator == number.value:
        names.add(f"{name}{share}")
    return names


def _date(date: Date) -> set[str]:
    if date.weekday is not None:
        return {f"weekday {date.weekday}"}
    year = "-" if date.year is None else f"{abs(date.year):04}"
    if date.year is not None and date.year < 0:
        year = "-" + year
    parts = [year] + [f"{p:02}" for p in (date.month, date.day) if p is not None]
    return {"-".join(parts)}


def _period(period: Period) -> set[str]:
    if period.kind == "decade":
        return {f"{period.first}s"}
    length = 100 if period.kind == "century" else 1000
    number = period.first // length + (1 if period.first >= 0 else 0)
    return {f"{period.kind} {number}"}


def names(mention: Mention) -> list[set[str]]:
    """The ways to write each reading of a mention, likeliest first."""
    return [written(r) for r in mention.value.readings]


class Recorder:
    """Notes which data entries are looked up with success while texts are read."""

    def __init__(self, monkeypatch: Any) -> None:
        self.entries: set[str] = set()
        look_up = Line.all

        def noted(line: Line, at: int, kind: str) -> Any:
            found = look_up(line, at, kind)
            if found is not None:
                self.entries.update(s.entry for s in found[0])
            return found

        monkeypatch.setattr(Line, "all", noted)

    def read(self, tag: str, text: str) -> list[Mention]:
        """What is read in a text, its entries noted."""
        mentions = trace(text, tag)
        for mention in mentions:
            self.entries.update(mention.sources)
        return mentions
