"""D106: a date without its day."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "D106",
    severity=Severity.ERROR,
    category="accuracy/omission",
    examples=[
        bad(
            "bg>en",
            "Договорът беше подписан на 14 юни 1921 г.",
            "The treaty was signed in ⟦June 1921⟧.",
        ),
        bad(
            "de>en",
            "Der Flughafen wurde am 31. Oktober eröffnet.",
            "The airport opened in ⟦October⟧.",
        ),
        good(
            "bg>en",
            "Договорът беше подписан на 14 юни 1921 г.",
            "The treaty was signed on 14 June.",
        ),
        good(
            "de>en",
            "Der Flughafen wurde am 31. Oktober eröffnet.",
            "The airport opened on the 31st of October.",
        ),
    ],
)
def incomplete_date(matches: Matches) -> Iterator[Draft]:
    """The source gives the day of a month and the rendering the month alone.

    A year or a weekday that is left out is not reported here: the context often tells it.

    Why it matters: the date is the news of an announcement.

    What it cannot see: a day that another paragraph of the rendering gives.
    """
    for link in matches.of("quantity", "day-lost"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}": the day is missing',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
