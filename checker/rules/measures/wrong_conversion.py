"""M104: a conversion that does not come out."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "M104",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Вятърът достигна 90 км/ч по крайбрежието.",
            "Winds reached ⟦70 mph⟧ along the coast.",
        ),
        bad(
            "de>en",
            "Der Turm ist 150 Meter hoch.",
            "The tower is ⟦390 feet⟧ tall.",
        ),
        good(
            "bg>en",
            "Вятърът достигна 90 км/ч по крайбрежието.",
            "Winds reached 56 mph along the coast.",
        ),
        good(
            "de>en",
            "Der Turm ist 150 Meter hoch.",
            "The tower is 492 feet tall.",
        ),
    ],
)
def wrong_conversion(matches: Matches) -> Iterator[Draft]:
    """An amount was converted to another unit and the result is off by more than rounding.

    Why it matters: a conversion is new information that no one but the translator has checked.

    What it cannot see: an error within six percent, which is taken for rounding.
    """
    for link in matches.of("quantity", "conversion"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}": the conversion does not come out',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
