"""N202: 12.000 where readers take it for twelve."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.extract.literals import SPACES
from checker.extract.quantity import Measure, Money, Number, Percent, Quantity, Reading, Style
from checker.languages import language
from checker.languages.cldr import cldr_numbers
from checker.languages.numbers import Numbers
from checker.match.comparison import SOUND, Likeness
from checker.model import Fix, Link, Matches, Mention, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "N202",
    severity=Severity.WARNING,
    category="locale-convention/number-format",
    examples=[
        bad(
            "bg>en",
            "В библиотеката има 12 000 тома.",
            "The library holds ⟦12.000⟧ volumes.",
        ),
        bad(
            "de>en",
            "Die Aktie fiel um 3,5 Prozent.",
            "The share fell by ⟦3,5 percent⟧.",
        ),
        good(
            "bg>en",
            "В библиотеката има 12 000 тома.",
            "The library holds 12,000 volumes.",
        ),
        good(
            "de>en",
            "Die Messung ergab 1,234 Sekunden.",
            "The measurement gave 1.234 seconds.",
        ),
    ],
)
def foreign_number_format(matches: Matches) -> Iterator[Draft]:
    """The value is right and the marks in it are those of another language.

    Why it matters: "12.000" is twelve thousand in Sofia and twelve in London.

    What it cannot see: a format that a whole text uses on purpose, such as that of a standard.
    """
    home = language(matches.settings.target_language)
    marks = home.section("numbers", Numbers) or cldr_numbers(home.tag)
    for link in matches.of("quantity", *sorted(SOUND)):
        if link.target is None or link.source is None or not _is_foreign(link, marks):
            continue
        fix = _fix(link.target, marks)
        meant = fix.replacement if fix else link.source.text
        yield finding(
            f'"{link.target.text}" reads as another number here; "{meant}" is meant',
            source=link.source,
            target=link.target,
            confidence=0.9,
            fix=fix,
        )


def _is_foreign(link: Link, marks: Numbers) -> bool:
    """Whether the marks are not those of the language, or mean something else in it."""
    assert link.target is not None
    quantity: Quantity = link.target.value
    style = quantity.style
    if style.grouping and style.grouping not in marks.grouping and not _spaces(style, marks):
        return True
    if style.decimal and style.decimal != marks.decimal:
        return True
    like = link.detail
    if not style.decimal or not isinstance(like, Likeness):
        return False
    first = quantity.readings[0]
    return type(first) is type(like.target) and _amount(first) != _amount(like.target)


def _spaces(style: Style, marks: Numbers) -> bool:
    return style.grouping in SPACES and any(g in SPACES for g in marks.grouping)


def _amount(reading: Reading) -> Decimal | None:
    return reading.value if isinstance(reading, Number | Money | Percent | Measure) else None


def _fix(mention: Mention, marks: Numbers) -> Fix | None:
    """The same digits with the marks of the language, where only one mark is to be changed."""
    style: Style = mention.value.style
    if style.decimal == marks.decimal:
        new = mention.text.replace(style.decimal, marks.grouping[0])
    elif style.decimal and not style.grouping:
        new = mention.text.replace(style.decimal, marks.decimal)
    elif style.grouping and not style.decimal:
        new = mention.text.replace(style.grouping, marks.grouping[0])
    else:
        return None
    span = mention.span
    return Fix(span.start, span.end, new)
