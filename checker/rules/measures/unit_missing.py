"""M106: a measure without its unit."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "M106",
    severity=Severity.ERROR,
    category="accuracy/omission",
    examples=[
        bad(
            "bg>en",
            "Тръбата е дълга 14 километра.",
            "The pipe is ⟦14⟧ long.",
        ),
        bad(
            "de>en",
            "Der Sack wiegt 25 Kilogramm.",
            "The sack weighs ⟦25⟧.",
        ),
        good(
            "bg>en",
            "Тръбата е дълга 14 километра.",
            "The pipe is 14 kilometres long.",
        ),
        good(
            "de>en",
            "Die 52 Jahre alte Richterin trat zurück.",
            "The judge, 52, resigned.",
        ),
    ],
)
def unit_missing(matches: Matches) -> Iterator[Draft]:
    """The source gives a length, a weight or another measure and the rendering a bare number.

    Ages and spans of time are left alone, because "52" is said for "52 years old".

    Why it matters: without its unit the number says nothing, or says something else.

    What it cannot see: a unit that the noun implies.
    """
    for link in matches.of("quantity", "unit-lost"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}": the unit is missing',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
