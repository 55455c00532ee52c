"""L102: a segment of the target that is in another language."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "L102",
    severity=Severity.ERROR,
    category="accuracy/untranslated",
    yields_to=("C105",),
    examples=[
        bad(
            "bg>en",
            "Рибарите чакат бурята да отмине.",
            "⟦Los pescadores esperan a que pase la tormenta.⟧",
        ),
        bad(
            "de>en",
            "Sie warten, bis es vorbei ist.",
            "⟦Ils attendent que ce soit fini.⟧",
        ),
        good(
            "bg>en",
            "Рибарите чакат бурята да отмине и кърпят мрежите си.",
            "The fishermen wait for the storm to pass and mend their nets.",
        ),
        good(
            "de>en",
            "Das Motto lautet: „Liberté, égalité, fraternité“.",
            "The motto is: “Liberté, égalité, fraternité”.",
        ),
    ],
)
def wrong_language(matches: Matches) -> Iterator[Draft]:
    """A sentence of the target is in another language than the target.

    Told by how common its words are in each language; names and titles say nothing, and fewer
    than five words are too few to tell.

    **Why it matters.** The reader cannot read it.

    **What it cannot see.** Languages that the checker has no word frequencies of, and a foreign
    phrase inside a sentence.
    """
    for link in matches.of("tongue", "other"):
        if link.target:
            yield finding(
                f"this is {link.target.value.name}",
                target=link.target,
                confidence=link.confidence,
            )
