"""The quantity sections of a language without a folder, from CLDR through Babel.

Number words are not in CLDR's data that Babel carries, so ``cardinals`` and all other tables of
words are empty; digits, months, weekdays, day periods, currencies and units are there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from checker.languages.dates import Clock, Dates, DayPart
from checker.languages.measures import Measures, dimension_of
from checker.languages.money import Money, common_money
from checker.languages.numbers import Numbers

if TYPE_CHECKING:
    from babel import Locale

Forms = tuple[str, ...]
_SPACES = "\u00a0\u202f\u2009"
_PERCENT = ("percent", "permille")
_SHORTEST = 3  # letters of a month's or weekday's name; shorter ones say too little


@cache
def _locale(tag: str) -> Locale:
    from babel import Locale  # noqa: PLC0415  (a tenth of a second, and not every run needs it)

    return Locale.parse(tag, sep="-")


@cache
def cldr_numbers(tag: str) -> Numbers:
    """Decimal and grouping marks."""
    symbols = _locale(tag).number_symbols
    marks = symbols.get("latn") or next(iter(symbols.values()))
    group = " " if marks.get("group", "") in _SPACES else marks.get("group", ",")
    return Numbers(
        decimal=marks.get("decimal", "."),
        grouping=tuple(dict.fromkeys((group, " "))),
    )


@cache
def cldr_dates(tag: str) -> Dates:
    """Months and weekdays in every width and context, day periods and the order of numbers."""
    locale = _locale(tag)
    months, days = locale.months, locale.days
    pattern = locale.date_formats["short"].pattern.lower()
    places = sorted("dmy", key=pattern.find)
    periods = locale.day_periods.get("format", {}).get("wide", {})
    short = locale.day_periods.get("format", {}).get("abbreviated", {})
    parts = tuple(
        DayPart(forms=forms, first=first)
        for name, first in (("am", 0), ("pm", 12))
        if (forms := tuple(dict.fromkeys(d[name] for d in (periods, short) if d.get(name))))
    )
    return Dates(
        order=("".join(places),),
        # An abbreviation alone may be any word; beside a day or year it is a month.
        weak=tuple(sorted({*_names(months, "abbreviated"), *_names(days, "abbreviated")})),
        months=_by_number(months),
        weekdays=_by_number(days),
        clock=Clock(parts=parts),
    )


Contexts = Mapping[str, Mapping[str, Mapping[int, str]]]


def _names(contexts: Contexts, width: str) -> set[str]:
    """The names of one width that are in no wider one and have no full stop."""
    wide = {n for widths in contexts.values() for n in widths.get("wide", {}).values()}
    names = {n for widths in contexts.values() for n in widths.get(width, {}).values()}
    return {n for n in names - wide if not n.endswith(".")}


def _by_number(contexts: Contexts) -> dict[str, Forms]:
    found: dict[str, dict[str, None]] = {}
    for widths in contexts.values():
        for width in ("wide", "abbreviated"):
            for number, name in widths.get(width, {}).items():
                letters = name.strip(".")
                if len(letters) >= _SHORTEST and not letters.isdigit():
                    found.setdefault(str(number), {})[name] = None
    return {number: tuple(names) for number, names in sorted(found.items())}


@cache
def cldr_money(tag: str) -> Money:
    """The names of the currencies that the press quotes, in all plural forms."""
    from babel.numbers import get_currency_name, get_currency_symbol  # noqa: PLC0415

    locale = _locale(tag)
    currencies: dict[str, Forms] = {}
    signs: dict[str, Forms] = {}
    for code in common_money().codes:
        forms = [get_currency_name(code, locale=locale)]
        forms += [get_currency_name(code, count=n, locale=locale) for n in _counts(tag)]
        currencies[code] = tuple(dict.fromkeys(f for f in forms if f != code))
        sign = get_currency_symbol(code, locale=locale)
        if sign.isalpha() and sign != code:
            signs[code] = (sign,)
    return Money(currencies=currencies, signs=signs)


@cache
def cldr_measures(tag: str) -> Measures:
    """The names and symbols of units after a number, in all plural forms."""
    from babel.units import UnknownUnitError, format_unit  # noqa: PLC0415

    locale = _locale(tag)
    units: dict[str, Forms] = {}
    for unit in (*dimension_of(), *_PERCENT):
        found: dict[str, None] = {}
        for count in _counts(tag):
            for length in ("long", "short"):
                try:
                    text = format_unit(count, unit, length, locale=locale)
                except UnknownUnitError:
                    continue
                form = _after_number(text)
                if form:
                    found[form] = None
        if found:
            units[unit] = tuple(found)
    percent, permille = (units.pop(u, ()) for u in _PERCENT)
    return Measures(units=units, percent=percent, permille=permille)


def _counts(tag: str) -> tuple[int, ...]:
    """One whole number for each plural form of the language."""
    rule = _locale(tag).plural_form
    forms: dict[str, int] = {}
    for number in (*range(1, 26), 100, 0):
        forms.setdefault(rule(number), number)
    return tuple(forms.values())


def _after_number(text: str) -> str:
    """What follows the number in "5 km"; empty if the number does not come first."""
    rest = text.lstrip("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯")
    form = rest.strip()
    return form if rest != text and any(c.isalpha() for c in form) else ""
