"""Turns the data of a language into the lexicon that quantities are read with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from checker.extract.lexemes import Lexicon, Sense
from checker.extract.literals import VULGAR_FRACTIONS
from checker.extract.parsed import as_decimal
from checker.extract.roman import to_roman
from checker.languages import Language
from checker.languages.cldr import cldr_dates, cldr_measures, cldr_money, cldr_numbers
from checker.languages.dates import Dates
from checker.languages.measures import Measures, common_measures
from checker.languages.money import Money, common_money
from checker.languages.numbers import Numbers, expand
from checker.languages.profile import profile

Forms = tuple[str, ...]
_ROMAN_UP_TO = 400
_LOOKALIKES = str.maketrans({"x": "х", "i": "і"})


class Vocabulary(NamedTuple):
    """The sections of a language, from its folder or CLDR, and the lexicon made of them."""

    numbers: Numbers
    dates: Dates
    lexicon: Lexicon
    reads_words: bool
    """Number words are known, not only digits."""


def vocabulary(language: Language) -> Vocabulary:
    """Everything that is known of a language's quantities."""
    own = language.section("numbers", Numbers)
    numbers = own or cldr_numbers(language.tag)
    dates = language.section("dates", Dates) or cldr_dates(language.tag)
    money = language.section("money", Money) or cldr_money(language.tag)
    measures = language.section("measures", Measures) or cldr_measures(language.tag)
    known = profile(language.tag)
    lexicon = Lexicon(known.variants if known else None)
    _add_numbers(lexicon, numbers)
    _add_dates(lexicon, dates)
    _add_money(lexicon, money)
    _add_measures(lexicon, measures)
    _add_compounds(lexicon, numbers, measures)
    return Vocabulary(numbers, dates, lexicon, own is not None)


def _add_numbers(lexicon: Lexicon, numbers: Numbers) -> None:
    ends, weak = numbers.endings, numbers.weak
    for name, kind in (
        ("cardinals", "cardinal"),
        ("ordinals", "ordinal"),
        ("fractions", "fraction"),
        ("denominators", "denominator"),
        ("multiples", "multiple"),
        ("vague", "vague"),
        ("about", "about"),
    ):
        table = [(_number(k), v) for k, v in getattr(numbers, name).items()]
        lexicon.add_all(kind, table, f"numbers.toml: {name}", ends, weak=weak)
    for name, kind, shares in (
        ("parts", "part", numbers.parts),
        ("added_parts", "added-part", numbers.added_parts),
        ("following_parts", "following-part", numbers.following_parts),
    ):
        lexicon.add_all(kind, list(shares.items()), f"numbers.toml: {name}", ends, weak=weak)
    for value, one in numbers.multipliers.items():
        for sort, forms in (
            ("one", one.forms),
            ("plural", one.plural),
            ("abbreviation", one.abbreviations),
            ("adjective", one.adjectives),
        ):
            entry = [(_number(value), forms)]
            lexicon.add_all(
                "multiplier", entry, "numbers.toml: multipliers", ends, weak=weak, sort=sort
            )
    _add_words(
        lexicon,
        "numbers.toml",
        (
            ("conjunction", "conjunctions", numbers.conjunctions),
            ("inverted", "inverted", numbers.inverted),
            ("article", "articles", numbers.articles),
            ("link", "links", numbers.links),
            ("scale-link", "scale_links", numbers.scale_links),
            ("minus", "minus", numbers.minus),
            ("below-zero", "below_zero", numbers.below_zero),
            ("cold", "cold", numbers.cold),
            ("times", "times", numbers.times),
            ("indefinite", "indefinite", numbers.indefinite),
            ("label", "labels", numbers.labels),
            ("between", "ranges.between", numbers.ranges.between),
            ("join", "ranges.joins", numbers.ranges.joins),
            ("alternative", "ranges.alternatives", numbers.ranges.alternatives),
            ("score", "scores", numbers.scores),
        ),
        ends,
    )
    about = list(numbers.approximations.items())
    lexicon.add_all("approximation", about, "numbers.toml: approximations", ends)
    for roman in range(2, _ROMAN_UP_TO):
        numeral = to_roman(roman)
        # Cyrillic keyboards give letters that only look like the Latin ones.
        for form in {numeral, numeral.replace("x", "х"), numeral.translate(_LOOKALIKES)}:
            lexicon.add(form, "roman", Sense(roman, ""))
    for sign, share in VULGAR_FRACTIONS.items():
        lexicon.add(sign, "part", Sense(share, ""))


def _add_words(
    lexicon: Lexicon,
    origin: str,
    groups: Iterable[tuple[str, str, Forms]],
    endings: Mapping[str, Forms],
) -> None:
    for kind, name, forms in groups:
        lexicon.add_all(kind, [(True, forms)], f"{origin}: {name}", endings)


def _add_dates(lexicon: Lexicon, dates: Dates) -> None:
    ends, weak = dates.endings, dates.weak
    for name, kind, table in (
        ("months", "month", dates.months),
        ("weekdays", "weekday", dates.weekdays),
        ("decades.words", "decade-word", dates.decades.words),
    ):
        entries = [(int(k), v) for k, v in table.items()]
        lexicon.add_all(kind, entries, f"dates.toml: {name}", ends, weak=weak)
    _add_words(
        lexicon,
        "dates.toml",
        (
            ("year-after", "years.after", dates.years.after),
            ("year-before", "years.before", dates.years.before),
            ("bc", "eras.bc", dates.eras.bc),
            ("ad", "eras.ad", dates.eras.ad),
            ("bc-before", "eras.bc_before", dates.eras.bc_before),
            ("ad-before", "eras.ad_before", dates.eras.ad_before),
            ("century", "centuries", dates.centuries),
            ("millennium", "millennia", dates.millennia),
            ("decade-before", "decades.before", dates.decades.before),
            ("decade-after", "decades.after", dates.decades.after),
            ("decade-of", "decades.of", dates.decades.of),
            ("day-link", "day_links", dates.day_links),
            ("before-month", "before_month", dates.before_month),
            ("other-after", "other_after", dates.other_after),
            ("clock-marker", "clock.markers", dates.clock.markers),
            ("clock-before", "clock.before", dates.clock.before),
            ("clock-lead", "clock.leads", dates.clock.leads),
            ("half-hour", "clock.halves", dates.clock.halves),
            ("noon", "clock.noon", dates.clock.noon),
            ("midnight", "clock.midnight", dates.clock.midnight),
        ),
        ends,
    )
    letters = list(dates.letters.items())
    lexicon.add_all("letter", letters, "dates.toml: letters", ends)
    for part in dates.clock.parts:
        entry = [(part.first, part.forms)]
        lexicon.add_all("day-part", entry, "dates.toml: clock.parts", ends)
        if part.before:
            lexicon.add_all("day-part-before", entry, "dates.toml: clock.parts", ends)
    for offset in dates.clock.offsets:
        entry = [(offset.minutes, offset.forms)]
        kind = "clock-offset-after" if offset.after else "clock-offset"
        lexicon.add_all(kind, entry, "dates.toml: clock.offsets", ends)


def _add_money(lexicon: Lexicon, money: Money) -> None:
    common = common_money()
    for name, kind, table, exact in (
        ("currencies", "currency", money.currencies, False),
        ("minor", "minor", money.minor, False),
        ("signs", "sign", money.signs, True),
    ):
        entries = [(tuple(k.split()), v) for k, v in table.items()]
        lexicon.add_all(kind, entries, f"money.toml: {name}", money.endings, exact=exact)
    shared = [(tuple(k.split()), v) for k, v in common.signs.items()]
    lexicon.add_all("sign", shared, "common/money.toml: signs", {}, exact=True)
    codes = [((code,), (code,)) for code in common.codes]
    lexicon.add_all("code", codes, "common/money.toml: codes", {}, exact=True)


def _add_measures(lexicon: Lexicon, measures: Measures) -> None:
    common, ends = common_measures(), measures.endings
    for name, kind, table in (
        ("units", "unit", measures.units),
        ("adjectives", "unit-adjective", measures.adjectives),
        ("attached", "attached-unit", measures.attached),
    ):
        entries = [(tuple(k.split()), v) for k, v in table.items() if k != "percent"]
        lexicon.add_all(kind, entries, f"measures.toml: {name}", ends)
    shares = [("percent", measures.adjectives.get("percent", ()))]
    lexicon.add_all("percent", shares, "measures.toml: adjectives", ends)
    shared = [(tuple(k.split()), v) for k, v in common.symbols.items()]
    lexicon.add_all("unit", shared, "common/measures.toml: symbols", {}, exact=True)
    spaced = [(tuple(k.split()), v) for k, v in common.spaced.items()]
    lexicon.add_all("spaced-unit", spaced, "common/measures.toml: spaced", {}, exact=True)
    for unit, name, forms in (
        ("percent", "measures.toml: percent", measures.percent),
        ("permille", "measures.toml: permille", measures.permille),
        ("percentage-point", "measures.toml: points", measures.points),
        ("basis-point", "measures.toml: basis_points", measures.basis_points),
        ("percent", "common/measures.toml: percent", common.percent),
        ("permille", "common/measures.toml: permille", common.permille),
    ):
        lexicon.add_all("percent", [(unit, forms)], name, ends)
    before = [("percent", measures.percent_before)]
    lexicon.add_all("percent-before", before, "measures.toml: percent_before", ends)
    for power, forms in (("square", measures.square), ("cubic", measures.cubic)):
        lexicon.add_all("power", [(power, forms)], f"measures.toml: {power}", ends)
    lexicon.add_all("per", [(True, measures.per)], "measures.toml: per", ends)


def _add_compounds(lexicon: Lexicon, numbers: Numbers, measures: Measures) -> None:
    """First elements are all cardinals and some forms of their own; last ones units or times."""
    for name, table in (("combining", numbers.combining), ("cardinals", numbers.cardinals)):
        for key, forms in table.items():
            for form in forms:
                for one in expand(form, numbers.endings):
                    entry = f"numbers.toml: {name}.{key}: {form}"
                    # A one-year plan is a year-long plan.
                    sense = Sense(_number(key), entry, weak=key == "1")
                    lexicon.add_combining(one.lower(), sense)
    heads = [(f, measures.endings) for forms in measures.adjectives.values() for f in forms]
    heads += [(f, numbers.endings) for f in (*numbers.times, *numbers.heads)]
    heads += [(f, numbers.endings) for m in numbers.multipliers.values() for f in m.adjectives]
    for form, endings in heads:
        for one in expand(form, endings):
            lexicon.add_head(one.lower())


def _number(key: str) -> int | Decimal:
    return int(key) if key.isdigit() else as_decimal(key)
