"""N104: million for billion."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "N104",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Бюджетът предвижда 2,4 млрд. лева за пътища.",
            "The budget provides ⟦2.4 million leva⟧ for roads.",
        ),
        bad(
            "de>en",
            "Der Konzern investiert acht Milliarden Euro in neue Werke.",
            "The group is investing ⟦eight million euros⟧ in new plants.",
        ),
        bad(
            "bg>en",
            "Хиляди фермери излязоха с тракторите си.",
            "⟦Hundreds⟧ of farmers came out with their tractors.",
        ),
        good(
            "pl>en",
            "Przyszły dziesiątki osób.",
            "Dozens of people came.",
        ),
        good(
            "bg>en",
            "Бюджетът предвижда 2,4 млрд. лева за пътища.",
            "The budget provides 2.4 billion leva for roads.",
        ),
        good(
            "ru>en",
            "На программу выделили 500 тыс. рублей.",
            "The programme received 0.5 million roubles.",
        ),
    ],
)
def scale_mismatch(matches: Matches) -> Iterator[Draft]:
    """The digits are right and the thousand, million or billion beside them is not.

    Nor may hundreds stand where the source speaks of thousands; dozens may render tens.

    Why it matters: the amount is a thousand times too large or too small and still looks familiar;
    "billion", "Milliarde" and "billón" are the classic trap.

    What it cannot see: a long-scale billion in a text that does not say which scale it uses.
    """
    for link in matches.of("quantity", "scale"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}": the scale differs',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
