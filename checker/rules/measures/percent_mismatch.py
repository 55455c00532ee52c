"""M102: percent for percentage points, or no percent at all."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "M102",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Безработицата намаля с 2 процентни пункта.",
            "Unemployment fell by ⟦2 percent⟧.",
        ),
        bad(
            "de>en",
            "Die Mieten stiegen um 7,4 Prozent.",
            "Rents rose by ⟦7.4⟧.",
        ),
        good(
            "bg>en",
            "Безработицата намаля с 2 процентни пункта.",
            "Unemployment fell by 2 percentage points.",
        ),
        good(
            "de>en",
            "Fünfzig Prozent der Plätze sind vergeben.",
            "Half of the places are taken.",
        ),
    ],
)
def percent_mismatch(matches: Matches) -> Iterator[Draft]:
    """A share lost its percent sign or word, gained one, or is given in percentage points.

    Why it matters: a rise from 4 to 6 percent is 2 percentage points and 50 percent.

    What it cannot see: a text that says percent for points on both sides.
    """
    for link in matches.of("quantity", "percent-unit", "percent-lost", "percent-gained"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}"',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
