"""E110 name-order."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Fix, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "E110",
    severity=Severity.WARNING,
    category="locale-convention/name-format",
    examples=[
        bad(
            "bg>en",
            "Договора подписа Стоян Вълканов, собственик на мелницата.",
            "The contract was signed by ⟦Valkanov Stoyan⟧, the owner of the mill.",
        ),
        bad(
            "de>en",
            "Der Vertrag wurde von Ursula Brinkmeier unterschrieben.",
            "The contract was signed by ⟦Brinkmeier Ursula⟧.",
        ),
        bad(
            "ru>en",
            "Доклад прочитал Николай Петрович Завьялов.",
            "The report was read by ⟦Nikolai Zavyalov Petrovich⟧.",
        ),
        good(
            "bg>en",
            "Договора подписа Стоян Вълканов, собственик на мелницата.",
            "The contract was signed by Stoyan Valkanov, the owner of the mill.",
        ),
        good(
            "de>en",
            "Der Vertrag wurde von Ursula Brinkmeier unterschrieben.",
            "The contract was signed by Brinkmeier, Ursula.",
        ),
        good(
            "bg>en",
            "Президентът Юн Сук-йол пристигна в Лондон.",
            "President Yoon Suk-yeol arrived in London.",
        ),
    ],
)
def name_order(matches: Matches) -> Iterator[Draft]:
    """The parts of a personal name stand in another order than in the source.

    It is told where the source begins with a given name of a people that puts it first, and the
    rendering has the same words side by side. Lists and indices, with a comma, in capitals or
    without any other word, are left alone.

    Why it matters: readers take the first word for the given name, and cite the second.

    What it cannot see: given names that no list has, and names of two given names. Names of peoples
    that put the family name first are left alone, whichever way they are written.
    """
    for link in matches.of("name", "reordered"):
        if link.source is None or link.target is None:
            continue
        at = link.target.span
        yield finding(
            f'"{at.text}" for "{link.source.text}": the order is {link.detail.better}',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            fix=Fix(at.start, at.end, link.detail.better, safe=False),
        )
