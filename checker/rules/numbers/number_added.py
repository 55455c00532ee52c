"""N103: a number that the source does not give."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "N103",
    severity=Severity.ERROR,
    category="accuracy/addition",
    yields_to=("C1",),
    examples=[
        bad(
            "bg>en",
            "Министърът обяви, че болницата ще получи нова апаратура.",
            "The minister announced that the hospital would receive ⟦26⟧ new machines.",
        ),
        bad(
            "fr>en",
            "Le musée a rouvert ses portes après de longs travaux.",
            "The museum reopened after ⟦14 months⟧ of work.",
        ),
        good(
            "bg>en",
            "Нито един от ранените не е в опасност.",
            "None of the injured is in danger.",
        ),
        good(
            "de>en",
            "Das Spiel endete unentschieden, beide Trainer waren zufrieden.",
            "The game ended in a draw, and the two coaches were satisfied.",
        ),
    ],
)
def number_added(matches: Matches) -> Iterator[Draft]:
    """The rendering gives a quantity that the source does not.

    A number that the neighbouring sentences of the source give is not an addition.

    Why it matters: the reader takes the figure for the author's.

    What it cannot see: an explanation that a translator adds on purpose, such as a year of birth or
    an amount converted at the day's rate, looks the same and is reported.
    """
    for link in matches.of("quantity", "extra", "renamed"):
        if link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" is not in the source',
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
