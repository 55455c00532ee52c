"""P105: quotation marks of another style than the house's."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "P105",
    severity=Severity.INFO,
    category="locale-conventions/quote-marks",
    examples=[
        bad(
            "bg>en",
            "Кметът нарече проекта „приключен“.",
            "The mayor called the project ⟦‘⟧finished’.",
            policy="quotes=double",
        ),
        bad(
            "de>en",
            "Die Ministerin sprach von einer „guten Lösung“.",
            "The minister spoke of a ⟦“⟧good solution”.",
            policy="quotes=single",
        ),
        good(
            "bg>en",
            "„Тя каза „не“ и си тръгна“, разказва съседът.",
            "“She said ‘no’ and left,” the neighbour says.",
            policy="quotes=double",
        ),
        good(
            "de>en",
            "Die Ministerin sprach von einer „guten Lösung“.",
            "The minister spoke of a ‘good solution’.",
        ),
    ],
)
def quotation_style(matches: Matches) -> Iterator[Draft]:
    """A quotation stands in single marks where the house wants double ones, or the other way.

    The policy `quotes` says which (`double` or `single`); without it, this rule is silent. Only
    quotations that stand in no other are looked at.

    Why it matters: readers of one outlet should meet one convention.

    What it cannot see: headings, for which some houses want single marks in any case; whether the
    marks are straight or curly.
    """
    wanted = matches.settings.policies.get("quotes", "")
    for link in matches.of("quote", "outer") if wanted else ():
        if link.target and link.target.value.single != (wanted == "single"):
            shown = f"{link.target.text}…{link.detail.partner.text}"
            yield finding(
                f"{shown} around a quotation; this house wants {wanted} marks",
                target=link.target,
                confidence=link.confidence,
            )
