"""N102: a number that the rendering does not give."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "N102",
    severity=Severity.ERROR,
    category="accuracy/omission",
    yields_to=("C1",),
    examples=[
        bad(
            "bg>en",
            "Фабриката, която дава работа на ⟦430⟧ души, спира производство през лятото.",
            "The factory, which employs many people, is halting production in the summer.",
        ),
        bad(
            "ru>en",
            "Дом построили по проекту № ⟦1847⟧, который хранится в городском архиве.",
            "The house was built to a design that is kept in the city archive.",
        ),
        bad(
            "ru>en",
            "На площадь вышли ⟦тысячи⟧ горожан.",
            "Townspeople came out on to the square.",
        ),
        good(
            "uk>en",
            "Він живе тут уже десятки років.",
            "He has lived here for decades.",
        ),
        good(
            "bg>en",
            "Един от пътниците каза, че влакът е закъснял с 40 минути.",
            "A passenger said that the train was 40 minutes late.",
        ),
        good(
            "de>en",
            "Zwei Frauen und drei Kinder wurden gerettet.",
            "Two women and three children were rescued.",
        ),
    ],
)
def number_missing(matches: Matches) -> Iterator[Draft]:
    """The source gives a quantity and the rendering does not.

    A number that the neighbouring sentences of the rendering give is not missed, nor is a small
    one that the source spells out in a manner of speaking. Hundreds
    or thousands are no number, but are missed like one.

    Why it matters: how many, how much and when are the parts of a report that cannot be guessed.

    What it cannot see: a number left out here because a pronoun or a list stands for it ("both",
    "the three of them") may be reported, with low confidence.
    """
    for link in matches.of("quantity", "missing"):
        if link.source is None:
            continue
        yield finding(
            f'"{link.source.text}" is not in the translation',
            source=link.source,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
