"""P202: a space before a mark that follows its word without one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Fix, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "P202",
    severity=Severity.INFO,
    category="linguistic-conventions/whitespace",
    yields_to=("L109",),
    examples=[
        bad(
            "bg>en",
            "След дъжда реката преля, но дигата издържа.",
            "After the rain the river overflowed⟦ ,⟧ but the dyke held.",
        ),
        bad(
            "de>en",
            "Der Damm hat gehalten.",
            "The dyke has held⟦ .⟧",
        ),
        good(
            "bg>en",
            "Дигата издържа...",
            "The dyke held ...",
        ),
        good(
            "bg>fr",
            "Издържа ли дигата?",
            "La digue a-t-elle tenu ?",
        ),
    ],
)
def stray_space(matches: Matches) -> Iterator[Draft]:
    """A space stands before a comma, a stop or another mark that follows its word directly.

    Languages that put a space there, as French does before some marks, are left alone; so are
    dots that stand for something left out.

    **Why it matters.** The mark may slip to the head of the next line.

    **What it cannot see.** A space that is missing after a mark.
    """
    for link in matches.of("space", "stray"):
        if link.target:
            span, right = link.target.span, link.target.value.right
            yield finding(
                f'a space before "{right}"',
                target=link.target,
                fix=Fix(span.start, span.end, right),
            )
