"""N105: two numbers in each other's place."""

from __future__ import annotations

from collections.abc import Iterator

from checker.match.swaps import Swap
from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "N105",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Пътят от 300 км отнема 180 минути.",
            "The ⟦180 km⟧ journey takes 300 minutes.",
        ),
        bad(
            "de>en",
            "Zwischen 35 und 48 Prozent der Befragten wollen kommen.",
            "Between ⟦48⟧ and 35 percent of those asked want to come.",
        ),
        bad(
            "bg>en",
            "Двама учители и седем ученици останаха в хижата.",
            "⟦Seven⟧ teachers and two pupils stayed in the hut.",
        ),
        good(
            "bg>en",
            "Двама учители и седем ученици останаха в хижата.",
            "Seven pupils and two teachers stayed in the hut.",
        ),
        good(
            "bg>en",
            "През 2011 г. в града имаше 20 училища.",
            "There were 20 schools in the city in 2011.",
        ),
        good(
            "de>en",
            "Das Dorf liegt 12 Kilometer entfernt und hat 340 Einwohner.",
            "The village has 340 inhabitants and is 12 kilometres away.",
        ),
    ],
)
def numbers_swapped(matches: Matches) -> Iterator[Draft]:
    """Two quantities are both there, each where the other belongs.

    Order alone proves nothing, because languages order their words differently. What counts is that
    each value stands with the unit, the currency or the kind of the other, or that a range runs
    from high to low; of number words each must stand right before what the other counts.

    Why it matters: every figure is present, so that a check of presence passes, and two facts are
    wrong.

    What it cannot see: two bare numbers whose nouns it does not know.
    """
    told: set[int] = set()
    for link in matches.of("quantity", "swapped"):
        if not isinstance(link.detail, Swap) or id(link.target) in told:
            continue
        other = link.detail.other
        if link.source is None or link.target is None or other.target is None:
            continue
        told |= {id(link.target), id(other.target)}
        first, second = sorted((link.target, other.target), key=lambda m: m.span.start)
        yield finding(
            f'"{first.text}" and "{second.text}" are in each other\'s place',
            source=link.source,
            target=first,
            confidence=link.confidence,
            severity=grade(link.confidence),
            related=(second.span,),
        )
