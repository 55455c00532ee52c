"""What CLDR calls months, weekdays and units, a language with a folder reads as the same things."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from babel import Locale
from babel.units import format_unit

from checker.extract.quantity import Date, Measure, Percent
from checker.extract.trace import trace
from checker.languages import language, with_folder
from checker.languages.cldr import cldr_dates
from checker.languages.dates import Dates
from checker.languages.measures import Measures

_UNITS = [
    "year",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "second",
    "millimeter",
    "centimeter",
    "meter",
    "kilometer",
    "inch",
    "foot",
    "mile",
    "square-meter",
    "square-kilometer",
    "hectare",
    "acre",
    "liter",
    "cubic-meter",
    "gram",
    "kilogram",
    "ounce",
    "kilometer-per-hour",
    "celsius",
    "fahrenheit",
    "watt",
    "kilowatt",
    "megawatt",
    "kilowatt-hour",
    "horsepower",
    "kilobyte",
    "megabyte",
    "gigabyte",
    "terabyte",
    "megahertz",
    "volt",
]
_UNUSUAL = {"acre anglo-saxonne", "acres anglo-saxonnes"}  # what CLDR has and no text does

_WITH_DATES = [t for t in with_folder() if language(t).section("dates", Dates)]
_WITH_MEASURES = [t for t in with_folder() if language(t).section("measures", Measures)]


def _names(tag: str, table: str) -> Iterator[tuple[int, str]]:
    for widths in getattr(Locale.parse(tag), table).values():
        yield from widths["wide"].items()


@pytest.mark.parametrize("tag", _WITH_DATES)
def test_months(tag: str) -> None:
    unread = [
        name
        for number, name in _names(tag, "months")
        if not any(Date(2019, number) in m.value.readings for m in trace(f"{name} 2019", tag))
    ]
    assert unread == []


@pytest.mark.parametrize("tag", _WITH_DATES)
def test_weekdays(tag: str) -> None:
    unread = [
        name
        for number, name in _names(tag, "days")
        if not any(Date(weekday=number) in m.value.readings for m in trace(name, tag))
    ]
    assert unread == []


@pytest.mark.parametrize("tag", _WITH_MEASURES)
def test_units_after_each_plural(tag: str) -> None:
    unread = []
    for unit in _UNITS:
        for count in (2, 3, 5, 21, 100):
            text = format_unit(count, unit, "long", locale=Locale.parse(tag))
            found = [m for m in trace(text, tag) if m.text == text]
            units = {r.unit for m in found for r in m.value.readings if isinstance(r, Measure)}
            untranslated = text.endswith(f" {unit}") or text.split(maxsplit=1)[1] in _UNUSUAL
            if unit not in units and not untranslated:
                unread.append(text)
    assert unread == []


@pytest.mark.parametrize("tag", _WITH_MEASURES)
def test_percent(tag: str) -> None:
    for count in (1, 2, 5, 21, 100):
        text = format_unit(count, "percent", "long", locale=Locale.parse(tag))
        assert [r for m in trace(text, tag) for r in m.value.readings] == [Percent(count)], text


def test_one_language_does_not_change_what_another_says() -> None:
    before = cldr_dates("it").months
    cldr_dates.cache_clear()
    for tag in ("ja", "zh", "ko", "it"):
        cldr_dates(tag)
    assert cldr_dates("it").months == before
    assert not any("月" in name for _, name in _names("it", "months"))
