"""P103: a bracket without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "P103",
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    examples=[
        bad(
            "bg>en",
            "Езерото (най-дълбокото в планината) замръзва през декември.",
            "The lake ⟦(⟧the deepest in the mountains freezes in December.",
        ),
        bad(
            "de>en",
            "Das Denkmal [aus weißem Marmor] wurde gereinigt.",
            "The monument of white marble⟦]⟧ was cleaned.",
        ),
        good(
            "bg>en",
            "Езерото (най-дълбокото [и най-студеното] в планината) замръзва.",
            "The lake (the deepest [and the coldest] in the mountains) freezes over.",
        ),
        good(
            "de>en",
            "a) Die Brücke bleibt gesperrt; b) die Fähre fährt weiter :)",
            "a) The bridge stays closed; b) the ferry keeps running :)",
        ),
    ],
)
def unbalanced_bracket(matches: Matches) -> Iterator[Draft]:
    """A bracket is opened and never closed in its paragraph, or closed and never opened.

    Numbers of lists such as ``a)`` and smileys are left alone, and so is a text whose source has
    the same fault.

    **Why it matters.** An aside that never ends swallows the sentence.

    **What it cannot see.** An aside that lost both of its brackets, or that ends at the wrong word.
    """
    for link in matches.of("bracket", "unclosed", "unopened"):
        if link.target:
            told = "is never closed" if link.relation == "unclosed" else "was never opened"
            yield finding(
                f"the bracket {link.target.text} {told}",
                target=link.target,
                confidence=link.confidence,
            )
