"""E111 names-swapped."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "E111",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Договора подписаха Стоян Вълканов и Красимир Бозуков.",
            "The contract was signed by ⟦Stoyan Bozukov⟧ and Krasimir Valkanov.",
        ),
        bad(
            "de>en",
            "Ursula Brinkmeier besuchte am Montag das Werk von Anton Hellriegel.",
            "On Monday ⟦Ursula Hellriegel⟧ visited the works of Anton Brinkmeier.",
        ),
        good(
            "bg>en",
            "Договора подписаха Стоян Вълканов и Красимир Бозуков.",
            "The contract was signed by Krasimir Bozukov and Stoyan Valkanov.",
        ),
        good(
            "bg>en",
            "Стоян Вълканов и Красимира Вълканова откриха пекарната.",
            "Stoyan and Krasimira Valkanov opened the bakery.",
        ),
        good(
            "de>en",
            "Ursula Brinkmeier und Anton Hellriegel, Brinkmeiers Partner, kamen später.",
            "Ursula Brinkmeier and her partner, Anton Hellriegel, came later.",
        ),
    ],
)
def names_swapped(matches: Matches) -> Iterator[Draft]:
    """A given name of the source has somebody else's family name in the rendering.

    Both sides say the same names, and the two that stand side by side in the one nowhere do in the
    other.

    Why it matters: the reader is told that somebody else did it.

    What it cannot see: names of one word that have changed places, and given names that no list
    has.
    """
    for link in matches.of("name", "swapped"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}": names have changed places',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
        )
