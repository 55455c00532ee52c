"""D103: another month."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "D103",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Лекарят замина за Виена през юни.",
            "The doctor left for Vienna in ⟦July⟧.",
        ),
        bad(
            "de>en",
            "Der Prozess beginnt am 4. November in Köln.",
            "The trial begins in Cologne on ⟦4 December⟧.",
        ),
        good(
            "bg>en",
            "Лекарят замина за Виена през юни.",
            "The doctor left for Vienna in June.",
        ),
        good(
            "fr>en",
            "Le procès a commencé le 12 avril.",
            "The trial began on 12 April.",
        ),
    ],
)
def month_mismatch(matches: Matches) -> Iterator[Draft]:
    """The rendering names another month.

    Why it matters: names of months are alike within a language and across languages, and a wrong
    one reads as well as the right one.

    What it cannot see: a month that only one side names.
    """
    for link in matches.of("quantity", "month"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}"',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
