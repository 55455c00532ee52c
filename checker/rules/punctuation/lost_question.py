"""P104: a question that became a statement."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "P104",
    severity=Severity.WARNING,
    category="accuracy/mistranslation",
    yields_to=("C",),
    examples=[
        bad(
            "bg>en",
            "Ще издържи ли мостът още една зима?",
            "The bridge will survive another winter⟦.⟧",
        ),
        bad(
            "de>en",
            "Haben die Fischer ihre Boote rechtzeitig in Sicherheit gebracht?",
            "The fishermen brought their boats to safety in time⟦.⟧",
        ),
        good(
            "bg>en",
            "Ще издържи ли мостът още една зима?",
            "Will the bridge survive another winter?",
        ),
        good(
            "de>en",
            "Der Bürgermeister nannte den Plan „genial“ (?) und ging.",
            "The mayor called the plan “brilliant” and left.",
        ),
    ],
)
def lost_question(matches: Matches) -> Iterator[Draft]:
    """The source ends in a question mark and the target asks nothing.

    A mark in brackets, which doubts a word, is no question.

    **Why it matters.** What was asked is now asserted: a doubt of the author's became a fact.

    **What it cannot see.** A question that lost its mark next to another one that kept it.
    """
    for link in matches.of("question", "lost"):
        yield finding(
            "the source asks, the target states",
            source=link.source,
            target=link.target,
            confidence=link.confidence,
        )
