"""D104: another time of day."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "D104",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Концертът започва в 18:30 ч. в парка.",
            "The concert in the park starts at ⟦8:30 p.m.⟧",
        ),
        bad(
            "de>en",
            "Der Zug fährt um 9.15 Uhr ab.",
            "The train leaves at ⟦9:50 a.m.⟧",
        ),
        good(
            "bg>en",
            "Концертът започва в 18:30 ч. в парка.",
            "The concert in the park starts at 6:30 p.m.",
        ),
        good(
            "de>en",
            "Der Zug fährt um 9.15 Uhr ab.",
            "The train leaves at 9:15 a.m.",
        ),
    ],
)
def time_mismatch(matches: Matches) -> Iterator[Draft]:
    """The rendering gives another time of day.

    Times are compared on the 24-hour clock, so that 18:30 and 6:30 p.m. are one.

    Why it matters: people act on it.

    What it cannot see: a wrong half of the day where one side gives neither.
    """
    for link in matches.of("quantity", "time"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}"',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
