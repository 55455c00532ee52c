"""M101: another currency."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "M101",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Билетът струва 12 лева.",
            "A ticket costs ⟦12 euros⟧.",
        ),
        bad(
            "de>en",
            "Die Sanierung kostet 4,5 Millionen Euro.",
            "The renovation costs ⟦$4.5 million⟧.",
        ),
        good(
            "bg>en",
            "Таксата е 100 лева (51,13 евро).",
            "The fee is 100 leva (51.13 euros).",
        ),
        good(
            "de>en",
            "Die Sanierung kostet 4,5 Millionen Euro.",
            "The renovation costs €4.5 million.",
        ),
    ],
)
def currency_mismatch(matches: Matches) -> Iterator[Draft]:
    """An amount of money stands in the rendering in another currency.

    An amount converted at a rate fixed by law, such as that of the lev to the euro, is sound.

    Why it matters: the sum is wrong by the rate of exchange and nothing shows it.

    What it cannot see: whether an amount converted at a floating rate is right; it reports it.
    """
    for link in matches.of("quantity", "currency", "currency-gained"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}": the currency differs',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
