"""E105 inconsistent-name."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "E105",
    severity=Severity.WARNING,
    category="terminology/inconsistent",
    examples=[
        bad(
            "bg>en",
            "Кметът Димитър Станчев говори първи. След него Станчев отговори на въпроси. "
            "Накрая Станчев благодари на всички.",
            "Mayor Dimitar Stanchev spoke first. Then Stanchev took questions. "
            "Finally ⟦Stancheff⟧ thanked everyone.",
        ),
        bad(
            "ru>en",
            "Фёдор Ложкин говорил первым. Ложкин ответил на вопросы. Ложкин всех поблагодарил.",
            "Fyodor Lozhkin spoke first. Lozhkin took questions. ⟦Lojkin⟧ thanked everyone.",
        ),
        good(
            "bg>en",
            "Мартин Новак и Мартин Шулц подписаха писмото.",
            "Martin Novak and Martin Schulz signed the letter.",
        ),
        good(
            "ru>en",
            "Украина ответила. Украинский министр промолчал.",
            "Ukraine replied. The Ukrainian minister kept silent.",
        ),
    ],
)
def inconsistent_name(matches: Matches) -> Iterator[Draft]:
    """One name of the source is spelt in two ways in the translation.

    Each place with the rarer spelling is marked; what the house glossary prefers counts as the
    usual one, however rare. First names with different surnames may be those of two people and are
    left alone, and so are adjectives, plurals and possessives.

    Why it matters: readers take two spellings for two people or two places.

    What it cannot see: two names by meaning, such as Holland and the Netherlands.
    """
    for link in matches.of("name", "inconsistent"):
        if link.target is None or link.source is None:
            continue
        places = link.detail.places
        lines = sorted({p.line for p in places})
        told = ", ".join(map(str, lines[:3])) + (" …" if len(lines) > 3 else "")
        yield finding(
            f'"{link.target.text}" here, but "{link.detail.better}" for '
            f'"{link.source.text}" in line{"s" if len(lines) > 1 else ""} {told}',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            related=places[:5],
        )
