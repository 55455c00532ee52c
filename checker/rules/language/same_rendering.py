"""L106: two different source sentences rendered as one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule

_BET = 0.6


@rule(
    "L106",
    severity=Severity.WARNING,
    category="accuracy/mistranslation",
    yields_to=("C1",),
    examples=[
        bad(
            "bg>en",
            "Пазарът отваря рано сутрин.\n\nВечер площадът се пълни с музиканти.",
            "The market opens early in the morning.\n\n⟦The market opens early in the morning.⟧",
        ),
        bad(
            "de>en",
            "Die Schüler malen ein Bild.\n\nDanach essen alle zusammen Suppe.",
            "The pupils paint a picture.\n\n⟦The pupils paint a picture.⟧",
        ),
        good(
            "bg>en",
            "Пазарът отваря рано сутрин.\n\nПазарът отваря рано сутринта.",
            "The market opens early in the morning.\n\nThe market opens early in the morning.",
        ),
        good(
            "de>en",
            "Die Schüler malen ein Bild.\n\nDanach essen alle zusammen Suppe.",
            "The pupils paint a picture.\n\nThen they all eat soup together.",
        ),
    ],
)
def same_rendering(matches: Matches) -> Iterator[Draft]:
    """A target sentence stood before, for a source sentence that says something else.

    Two source sentences that are much alike may have one rendering.

    **Why it matters.** One of the two was not translated: a line was pasted twice, or a machine
    repeated itself.

    **What it cannot see.** Sentences of fewer than four words.
    """
    for link in matches.of("rendering", "merged"):
        if link.target and link.confidence >= _BET:
            yield finding(
                "this sentence already renders another source sentence",
                source=link.source,
                target=link.target,
                confidence=link.confidence,
                related=[link.detail.span],
            )
