"""P101: a quotation that is opened and never closed, or closed and never opened."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Link, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule

_BET = 0.6  # under this the source has the same fault: the translator may have kept it on purpose


@rule(
    "P101",
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    examples=[
        bad(
            "bg>en",
            "„Мостът ще бъде готов през есента“, каза кметицата на града.",
            '⟦"⟧The bridge will be ready in the autumn, said the mayor of the town.',
        ),
        bad(
            "bg>en",
            "Съседите го описват като „много тих човек“, който не обича гости.",
            'The neighbours describe him as a very quiet man⟦"⟧ who does not like guests.',
        ),
        bad(
            "de>en",
            "Der Trainer nannte die Niederlage „verdient“ und lobte den Gegner.",
            "The coach called the defeat ⟦“⟧deserved and praised the opponent.",
        ),
        good(
            "bg>en",
            "„Чакахме цяла нощ.\nНа сутринта дойде автобусът“, разказва тя.",
            '"We waited all night.\nIn the morning the bus came," she recalls.',
        ),
        good(
            "de>en",
            "„Das Rock-’n’-Roll-Konzert der Brüder war großartig“, sagte sie.",
            "\"The brothers' rock 'n' roll concert was great,\" she said.",
        ),
    ],
)
def unbalanced_quotation(matches: Matches) -> Iterator[Draft]:
    """A quotation is opened and never closed, or closed and never opened.

    The marks of the whole document are read together, so that a quotation may run over sentences
    and paragraphs, with or without a mark at the head of each paragraph. Apostrophes, feet and
    inches are no quotation marks. Where the source closes a quotation and the target does not,
    the source decides which end is missing. Where a paragraph of the source opens again what goes
    on from the one before, and ends it, the target is expected to open it again as well.

    **Why it matters.** The reader no longer knows whose words these are: what a minister said
    and what the journalist added run into each other.

    **What it cannot see.** A quotation that lost both of its marks, and a straight single mark
    without a partner, which may be an apostrophe.
    """
    for link in matches.of("quote", "unclosed", "unopened", "continued"):
        if link.target:
            yield finding(
                _message(link),
                source=link.source,
                target=link.target,
                confidence=link.confidence,
                severity=Severity.INFO if link.confidence < _BET else None,
            )


def _message(link: Link) -> str:
    mark = link.target.text if link.target else ""
    if link.relation == "continued" and link.source:
        return (
            f"{mark} closes a quotation of an earlier paragraph; "
            f"the source opens it again here with {link.source.text}"
        )
    told = (
        f"the quotation opened with {mark} is never closed"
        if link.relation == "unclosed"
        else f"{mark} closes a quotation that was never opened"
    )
    if link.source:
        end = "closed" if link.relation == "unclosed" else "opened"
        return f"{told}; in the source it is {end} with {link.source.text}"
    return f"{told}, as in the source" if link.detail.same_in_source else told
