"""P201: more than one space between two words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Fix, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "P201",
    severity=Severity.INFO,
    category="linguistic-conventions/whitespace",
    examples=[
        bad(
            "bg>en",
            "Фабриката отваря отново през пролетта.",
            "The factory⟦  ⟧reopens in spring.",
        ),
        bad(
            "de>en",
            "Das Museum bleibt heute geschlossen.",
            "The museum stays⟦  ⟧closed today.",
        ),
        good(
            "bg>en",
            "Фабриката отваря отново през пролетта.",
            "The factory reopens in spring.",
        ),
        good(
            "de>en",
            "Das Museum bleibt heute geschlossen.",
            "The museum stays closed today.",
        ),
    ],
)
def double_space(matches: Matches) -> Iterator[Draft]:
    """Two or more spaces stand in a row inside a sentence.

    **Why it matters.** It shows in print and on the web, and it hides words from a search.

    **What it cannot see.** Spaces between two sentences, which some house styles double.
    """
    for link in matches.of("space", "double"):
        if link.target:
            span = link.target.span
            yield finding(
                f"{span.end - span.start} spaces in a row",
                target=link.target,
                fix=Fix(span.start, span.end, link.target.value.right),
            )
