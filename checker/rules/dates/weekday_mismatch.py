"""D102: another day of the week."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "D102",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Парламентът гласува бюджета в четвъртък.",
            "Parliament passed the budget on ⟦Tuesday⟧.",
        ),
        bad(
            "ru>en",
            "Матч перенесли на субботу из-за дождя.",
            "The match was moved to ⟦Sunday⟧ because of rain.",
        ),
        good(
            "bg>en",
            "Парламентът гласува бюджета в четвъртък, 9 май.",
            "Parliament passed the budget on Thursday, 9 May.",
        ),
        good(
            "de>en",
            "Am Sonntag bleibt das Museum geschlossen.",
            "The museum stays closed on Sunday.",
        ),
    ],
)
def weekday_mismatch(matches: Matches) -> Iterator[Draft]:
    """The rendering names another weekday.

    Why it matters: the weekday is how news says when.

    What it cannot see: whether the weekday fits the date.
    """
    for link in matches.of("quantity", "weekday"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}"',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
