"""M103: the same number in another unit."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "M103",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Селото е на 40 км от границата.",
            "The village is ⟦40 miles⟧ from the border.",
        ),
        bad(
            "de>en",
            "Das Kind ist erst 14 Monate alt.",
            "The child is only ⟦14 years⟧ old.",
        ),
        good(
            "bg>en",
            "Селото е на 40 км от границата.",
            "The village is 25 miles from the border.",
        ),
        good(
            "fr>en",
            "Il a fait 30 °C à Lyon.",
            "It was 86 °F in Lyon.",
        ),
    ],
)
def unit_mismatch(matches: Matches) -> Iterator[Draft]:
    """The number is the same and its unit is another, so that the amount is another.

    Converted amounts are sound within a writer's rounding: 40 km and 25 miles, 30 °C and 86 °F.

    Why it matters: miles for kilometres is wrong by more than half.

    What it cannot see: a ton that is meant as a tonne; the press uses the words alike.
    """
    for link in matches.of("quantity", "unit", "unit-gained"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}": the unit differs',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
