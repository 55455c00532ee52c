"""D105: another year."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "D105",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Заводът беше построен през 1968 г.",
            "The plant was built in ⟦1986⟧.",
        ),
        bad(
            "de>en",
            "Sie wurde im Mai 2014 zur Richterin ernannt.",
            "She was appointed a judge in ⟦May 2015⟧.",
        ),
        good(
            "bg>en",
            "Заводът беше построен през 1968 г.",
            "The plant was built in 1968.",
        ),
        good(
            "ru>en",
            "Мост открыли в 2003 году.",
            "The bridge opened in 2003.",
        ),
    ],
)
def year_mismatch(matches: Matches) -> Iterator[Draft]:
    """The rendering names another year.

    Why it matters: a year places the whole story, and its digits are swapped easily.

    What it cannot see: a year given as "last year" or "the following year" on one side.
    """
    for link in matches.of("quantity", "year"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}"',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
