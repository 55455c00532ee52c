"""D101: another day, decade or century."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "D101",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Изложбата се открива на 15 март 2024 г. в галерията.",
            "The exhibition opens at the gallery on ⟦25 March 2024⟧.",
        ),
        bad(
            "de>en",
            "Der Vertrag wurde am 3. Oktober unterzeichnet.",
            "The treaty was signed on ⟦8 October⟧.",
        ),
        good(
            "bg>en",
            "Срокът изтича на 15.03.2024 г.",
            "The deadline is 15 March 2024.",
        ),
        good(
            "fr>en",
            "Le pont a été construit au XIXe siècle.",
            "The bridge was built in the 19th century.",
        ),
    ],
)
def date_mismatch(matches: Matches) -> Iterator[Draft]:
    """The rendering names another day, or another decade or century.

    Dates are compared part by part, whatever their order and spelling, and a part that only one
    side gives is no difference.

    Why it matters: deadlines, elections and anniversaries are missed by such a slip.

    What it cannot see: "tomorrow" and "last Friday"; no calendar is consulted.
    """
    for link in matches.of("quantity", "date", "day", "period"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}"',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
