"""The quantity sections of a language without a folder, from CLDR through Babel.

The data that Babel carries has no number words, so the tables of them are empty; digits, scale
words after digits, months, weekdays, day periods, currencies and units are there, in the forms that
CLDR needs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.languages.cldr_letters import (
    beside,
    dot_of_day,
    is_word,
    letters,
    month_leads,
    part_leads,
)
from checker.languages.dates import Clock, Dates, DayPart, Years
from checker.languages.measures import Measures, dimension_of
from checker.languages.money import Money, common_money
from checker.languages.numbers import Multiplier, Numbers

if TYPE_CHECKING:
    from babel import Locale

Forms = tuple[str, ...]
_SPACES = "\u00a0\u202f\u2009"
_PERCENT = ("percent", "permille")
_SHORTEST = 3  # letters of a month's or weekday's name; shorter ones say too little
_HOUR_SIGNS = ("h",)  # of the International System of Units
_HOUR = 3600
_NOON = 12 * _HOUR
_HEAD = 4  # letters of a word that may be the noun in the name of a currency


@cache
def _locale(tag: str) -> Locale:
    """The locale with data of its own.

    Babel 2.18 notes what an alias means in tables that all locales share, so that after Japanese
    was read other languages answer with Japanese months; a copy keeps each to itself.
    """
    from babel import Locale, localedata  # noqa: PLC0415  (a tenth of a second, not for every run)

    class Separate(Locale):
        @property
        def _data(self) -> localedata.LocaleDataDict:
            return data

    found = Locale.parse(tag, sep="-")
    own: dict[str | int | None, Any] = dict(deepcopy(localedata.load(str(found))).items())
    data = localedata.LocaleDataDict(own)
    return Separate(found.language, found.territory, found.script, found.variant)


@cache
def cldr_numbers(tag: str) -> Numbers:
    """Decimal and grouping marks, and the words for thousands and millions after digits."""
    locale = _locale(tag)
    symbols = locale.number_symbols
    marks = symbols.get("latn") or next(iter(symbols.values()))
    group = " " if marks.get("group", "") in _SPACES else marks.get("group", ",")
    return Numbers(
        decimal=marks.get("decimal", "."),
        grouping=tuple(dict.fromkeys((group, " "))),
        apostrophe_endings=True,
        ordinal_dot=dot_of_day(locale),
        links=_links(cldr_measures(tag)),
        multipliers={
            value: Multiplier(abbreviations=forms) for value, forms in _scales(locale).items()
        },
    )


def _scales(locale: Locale) -> dict[str, Forms]:
    """Scale words by value, such as ``mln`` and ``milionów`` by 1000000."""
    found: dict[str, dict[str, None]] = {}
    for widths in locale.compact_decimal_formats.values():
        for powers in widths.values():
            for power, pattern in powers.items():
                text = str(pattern.pattern).replace("'", "")
                noughts = text.count("0")
                form = text.strip("0").strip(_SPACES + " ")
                # One letter is too little to tell a scale by, as is one that stands first; not so
                # a character that is a word.
                known = len(form) > 1 or is_word(form)
                if noughts and form and known and text.startswith("0"):
                    found.setdefault(str(int(power) // 10 ** (noughts - 1)), {})[form] = None
    return {value: tuple(forms) for value, forms in found.items()}


@cache
def cldr_dates(tag: str) -> Dates:
    """Months and weekdays in every width and context, day periods and the order of numbers."""
    locale = _locale(tag)
    months, days = locale.months, locale.days
    pattern = locale.date_formats["short"].pattern.lower()
    places = sorted("dmy", key=pattern.find)
    periods = locale.day_periods.get("format", {})
    written = letters(locale)
    parts = tuple(
        DayPart(forms=forms, first=first, before=part_leads(locale))
        for first, names in _halves(locale).items()
        if (forms := tuple(dict.fromkeys(f for n in names for f in _period(periods, n))))
    )
    return Dates(
        order=("".join(places),),
        # An abbreviation alone may be any word; beside a day or year it is a month.
        weak=tuple(sorted({*_names(months, "abbreviated"), *_names(days, "abbreviated")})),
        months=_with_regions(_by_number(months), locale),
        weekdays=_by_number(days),
        clock=Clock(
            markers=_HOUR_SIGNS,
            separators=(":", *_HOUR_SIGNS),
            parts=parts,
            halves=beside().halves.get(locale.language, ()),
        ),
        month_leads=month_leads(locale),
        letters=written,
        year_ahead=beside().eras.get(locale.language, 0),
        years=Years(after=written.get("y", ())),
    )


def _halves(locale: Locale) -> dict[int, list[str]]:
    """The names of the parts of the day, by the half of it; none that reach over both."""
    halves = {0: ["am"], _NOON // _HOUR: ["pm"]}
    if not letters(locale):
        return halves  # elsewhere they are words for more than the hour: evening, night
    for name, rules in locale.day_period_rules.get(None, {}).items():
        for rule in rules:
            first, last = rule.get("from"), rule.get("before")
            if first is not None and first < last and (last <= _NOON or first >= _NOON):
                halves[0 if last <= _NOON else _NOON // _HOUR].append(name)
    return halves


def _period(periods: Mapping[str, Mapping[str, str]], name: str) -> Forms:
    widths = [periods.get(w, {}).get(name, "") for w in ("wide", "abbreviated")]
    return tuple(dict.fromkeys(f for form in widths for f in (form, form.rstrip(".")) if f))


Contexts = Mapping[str, Mapping[str, Mapping[int, str]]]


def _names(contexts: Contexts, width: str) -> set[str]:
    """The names of one width that are in no wider one, and wide ones that are as short."""
    wide = {n for widths in contexts.values() for n in widths.get("wide", {}).values()}
    names = {n for widths in contexts.values() for n in widths.get(width, {}).values()}
    short = {n for n in wide if len(n) <= _SHORTEST + 1}
    return (names - wide) | short


def _by_number(contexts: Contexts) -> dict[str, Forms]:
    found: dict[str, dict[str, None]] = {}
    for widths in contexts.values():
        for width in ("wide", "abbreviated"):
            for number, name in widths.get(width, {}).items():
                letters = name.strip(".")
                if len(letters) >= _SHORTEST and not letters.isdigit():
                    found.setdefault(str(number), {})[name] = None
    return {number: tuple(names) for number, names in sorted(found.items())}


def _with_regions(months: dict[str, Forms], locale: Locale) -> dict[str, Forms]:
    """The months, also as the regions of the language call them, if no other is called so."""
    from babel.localedata import locale_identifiers  # noqa: PLC0415  (only without a folder)

    held = {form: number for number, forms in months.items() for form in forms}
    for name in sorted(locale_identifiers()):
        if locale.territory is None and name.startswith(f"{locale.language}_"):
            for number, forms in _by_number(_locale(name.replace("_", "-")).months).items():
                for form in forms:
                    held.setdefault(form, number)
    return {n: tuple(form for form in held if held[form] == n) for n in months}


@cache
def cldr_money(tag: str) -> Money:
    """The currencies that the press quotes: their names in all plural forms, and the noun alone."""
    from babel.numbers import get_currency_name, get_currency_symbol  # noqa: PLC0415  (only without a folder)

    locale = _locale(tag)
    names: dict[str, tuple[str, ...]] = {}
    signs: dict[str, Forms] = {}
    for code in common_money().codes:
        forms = [get_currency_name(code, locale=locale)]
        forms += [get_currency_name(code, count=n, locale=locale) for n in _counts(tag)]
        names[code] = tuple(dict.fromkeys(f for f in forms if f != code))
        sign = get_currency_symbol(code, locale=locale)
        if sign.isalpha() and sign != code:
            signs[code] = (sign,)
    return Money(currencies={**names, **_nouns(names)}, signs=signs)


def _nouns(names: Mapping[str, Forms]) -> dict[str, Forms]:
    """dolar, dolary by all their currencies: the words that several currencies share."""
    held: dict[str, dict[str, None]] = {}
    for code, forms in names.items():
        for word in {w for form in forms for w in form.split() if len(w) >= _HEAD}:
            held.setdefault(word, {})[code] = None
    shared = {word: codes for word, codes in held.items() if len(codes) > 1}
    for code, forms in names.items():
        for form in forms:
            words = form.split()
            if len(words) > 1 and is_word(words[-1]):
                shared.setdefault(words[-1], {})[code] = None
            elif not any(w in shared for w in words) and len(words[0]) >= _HEAD:
                shared.setdefault(words[0], {})[code] = None
    nouns: dict[str, dict[str, None]] = {}
    for word, codes in shared.items():
        nouns.setdefault(" ".join(sorted(codes)), {})[word] = None
    # A key of one code belongs to the full names.
    return {
        codes: tuple(dict.fromkeys((*names.get(codes, ()), *words)))
        for codes, words in nouns.items()
    }


@cache
def cldr_measures(tag: str) -> Measures:
    """The names and symbols of units after a number, in all plural forms."""
    from babel.units import UnknownUnitError, format_unit  # noqa: PLC0415  (only without a folder)

    locale = _locale(tag)
    units: dict[str, dict[str, None]] = {}
    before: dict[str, None] = {}
    for unit in (*dimension_of(), *_PERCENT):
        for count in _counts(tag):
            for length in ("long", "short"):
                try:
                    first, last = _around_number(format_unit(count, unit, length, locale=locale))
                except UnknownUnitError:
                    continue
                if last:
                    units.setdefault(unit, {})[last] = None
                elif first and unit == "percent":
                    before[first] = None
    percent, permille = (tuple(units.pop(u, {})) for u in _PERCENT)
    return Measures(
        units={unit: tuple(forms) for unit, forms in units.items()},
        percent=percent,
        percent_before=tuple(before),
        permille=permille,
    )


def _links(measures: Measures) -> Forms:
    """Words that stand between numbers and units of all kinds: 20 de kilometri."""
    first = Counter(
        form.partition(" ")[0] for forms in measures.units.values() for form in forms if " " in form
    )
    return tuple(sorted(w for w, count in first.items() if count >= len(measures.units) / 2))


def _counts(tag: str) -> tuple[int, ...]:
    """One whole number for each plural form of the language."""
    rule = _locale(tag).plural_form
    forms: dict[str, int] = {}
    for number in (*range(1, 26), 100, 0):
        forms.setdefault(rule(number), number)
    return tuple(forms.values())


def _around_number(text: str) -> tuple[str, str]:
    """The words before and after the number in "5 km"; signs without letters are left out."""
    first, _, last = re.sub(r"\d+", "\0", text, count=1).partition("\0")
    first, last = first.strip(), last.strip()
    return (
        first if any(c.isalpha() for c in first) else "",
        # A letter alone may be any word; those that all languages use are in the common symbols.
        last if is_word(last) or (len(last) > 1 and any(c.isalpha() for c in last)) else "",
    )
