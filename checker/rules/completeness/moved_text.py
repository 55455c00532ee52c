"""C106 moved-text."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, finding, rule
from checker.rules.extent import shortened


@rule(
    "C106",
    severity=Severity.INFO,
    category="accuracy/mistranslation",
    examples=[],
)
def moved_text(matches: Matches) -> Iterator[Draft]:
    """A sentence stands in another place in the translation than in the source.

    Sentences whose words, names and numbers meet their counterparts far from where the order of the
    text would have them, such as a paragraph that went to the end.

    Why it matters: editors move text on purpose, and page layouts move it by accident; the second
    tears quotations from their speakers. It is told as information only.

    What it cannot see: sentences that changed places with their neighbours and are short or alike.
    """
    for link in matches.of("content", "moved"):
        if link.source is not None and link.target is not None:
            yield finding(
                f'"{shortened(link.source.text)}" stands in another place in the translation',
                source=link.source,
                target=link.target,
                confidence=link.confidence,
            )
