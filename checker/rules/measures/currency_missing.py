"""M105: an amount of money without its currency."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "M105",
    severity=Severity.ERROR,
    category="accuracy/omission",
    examples=[
        bad(
            "bg>en",
            "Собствениците плащат по 250 лева на месец.",
            "The owners pay ⟦250⟧ a month.",
        ),
        bad(
            "de>en",
            "Der Sieger bekommt 30.000 Euro.",
            "The winner gets ⟦30,000⟧.",
        ),
        good(
            "bg>en",
            "Цената е между 10 и 20 лева.",
            "The price is between 10 and 20 leva.",
        ),
        good(
            "de>en",
            "Der Sieger bekommt 30.000 Euro.",
            "The winner gets 30,000 euros.",
        ),
    ],
)
def currency_missing(matches: Matches) -> Iterator[Draft]:
    """The source gives an amount of money and the rendering a bare number.

    Why it matters: the reader supplies a currency of their own.

    What it cannot see: a currency that the rendering says once for several amounts far apart.
    """
    for link in matches.of("quantity", "currency-lost"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}": the currency is missing',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
