"""How two dates, periods, times of day or results relate to each other and to bare numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from checker.extract.quantity import Date, Measure, Money, Number, Percent, Period, Score, Time

Verdict = tuple[str, float]
"""A relation and what it costs; see :class:`checker.match.comparison.Likeness`."""

DIFFERENT = 0.5
"""The least cost of pairing two quantities that say different things."""


def _dates(one: Date, other: Date) -> Verdict | None:
    if one == other:
        return "same", 0.0
    shared = 0
    changed: list[str] = []
    for name, a, b in (
        ("year", one.year, other.year),
        ("month", one.month, other.month),
        ("day", one.day, other.day),
        ("weekday", one.weekday, other.weekday),
    ):
        if a is None or b is None:
            continue
        if a == b:
            shared += 1
        else:
            changed.append(name)
    if not changed:
        return ("same", 0.05) if shared else None
    cost = DIFFERENT + 0.1 * (len(changed) - 1) - 0.08 * shared
    return changed[0] if len(changed) == 1 else "date", cost


def _number_of_date(date: Date) -> int | None:
    """The number that a date is when a writer gives only its year or only its day."""
    if date.month is None and date.weekday is None:
        return date.year if date.day is None else date.day
    return None


def _number_date(one: Number, other: Date) -> Verdict | None:
    number = _number_of_date(other)
    if number is None:
        return None
    if one.value == number:
        return "same", 0.1
    if other.day is None and one.value >= 10 and one.value == number % 100:
        return "same", 0.25  # the season of 95–96
    return "number", 0.7


def _date_amount(one: Date, other: Money | Percent | Measure) -> Verdict | None:
    return ("kind", 0.45) if other.value == _number_of_date(one) else None


def _year_measure(one: Date, other: Measure) -> Verdict | None:
    """The year 991: where its number has three digits, its word is that of a count of years."""
    if other.unit == "year" and one.year == other.value and one == Date(one.year):
        return "same", 0.1
    return _date_amount(one, other)


def _age(one: Period, other: Measure) -> Verdict | None:
    """In his forties, and about forty years old."""
    decade = one.kind == "decade" and other.unit == "year"
    return ("same", 0.25) if decade and other.value == one.first else None


def _periods(one: Period, other: Period) -> Verdict:
    if (one.first, one.last) == (other.first, other.last):
        return "same", 0.0
    if one.kind == other.kind == "decade" and (one.first < 100 or other.first < 100):
        return ("same", 0.05) if one.first % 100 == other.first % 100 else ("period", 0.6)
    return "period", 0.55 if one.kind == other.kind else 0.7


def _period_date(one: Period, other: Date) -> Verdict | None:
    """The 2000s and the year 2000 are written alike; a period names no other year."""
    return ("same", 0.15) if _number_of_date(other) == one.first else None


def _period_number(one: Period, other: Number) -> Verdict | None:
    """A century by its ordinal, or a decade by its figure, where the noun is said elsewhere."""
    ordinal = one.first // 100 + 1 if one.kind == "century" else one.first
    return ("same", 0.15) if other.value in (ordinal, one.first) else None


def _times(one: Time, other: Time) -> Verdict:
    if (one.hour, one.minute) == (other.hour, other.minute):
        seconds = one.second == other.second or None in (one.second, other.second)
        return ("same", 0.0) if seconds else ("time", 0.4)
    if one.zone and other.zone and one.zone != other.zone and one.minute == other.minute:
        return "converted", 0.2
    return "time", DIFFERENT + (0.05 if one.minute == other.minute else 0.15)


def _time_number(one: Time, other: Number) -> Verdict | None:
    if one.minute == 0:
        hours = one.hour, one.hour % 12 or 12
        return ("same", 0.12) if other.value and other.value in hours else ("time", 0.7)
    minutes = Decimal(one.minute) / 100
    written = one.hour + minutes, (one.hour % 12 or 12) + minutes
    return ("same", 0.12) if other.value in written else None


def _time_measure(one: Time, other: Measure) -> Verdict | None:
    """18.30 hours is half past six where a point stands between hours and minutes."""
    return _time_number(one, Number(other.value)) if other.unit == "hour" else None


def _time_score(one: Time, other: Score) -> Verdict:
    """09:30 beside 30:09 can only be a time that somebody spoilt."""
    same = one.hour == other.left and one.minute == other.right
    return ("same", 0.1) if same else ("time", 0.7)


def _scores(one: Score, other: Score) -> Verdict:
    if one == other:
        return "same", 0.0
    if (one.left, one.right) == (other.right, other.left):
        return "score", 0.3
    return "score", DIFFERENT + (0.0 if one.left == other.left or one.right == other.right else 0.2)


def _either_way(
    judges: Mapping[tuple[type, type], Callable[..., Verdict | None]],
) -> dict[tuple[type, type], Callable[..., Verdict | None]]:
    """The judges, and those of two sorts also with their sides exchanged."""
    both = dict(judges)
    for (one, other), judge in judges.items():
        if one is not other:
            both[other, one] = _turned(judge)
    return both


def _turned(judge: Callable[..., Verdict | None]) -> Callable[..., Verdict | None]:
    return lambda one, other: judge(other, one)


JUDGES = _either_way(
    {
        (Date, Date): _dates,
        (Number, Date): _number_date,
        (Date, Money): _date_amount,
        (Date, Percent): _date_amount,
        (Date, Measure): _year_measure,
        (Period, Period): _periods,
        (Period, Date): _period_date,
        (Period, Number): _period_number,
        (Period, Measure): _age,
        (Time, Time): _times,
        (Time, Number): _time_number,
        (Time, Measure): _time_measure,
        (Time, Score): _time_score,
        (Score, Score): _scores,
    }
)
"""What compares two sorts of reading, at least one of them a date, period, time or score."""
