"""C106 moved-text."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.evidence import by_vectors
from checker.rules.extent import shortened


@rule(
    "C106",
    severity=Severity.INFO,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "⟦Общинският съвет прие бюджета на града във вторник.⟧ Училищата ще получат нови "
            "компютри. Болницата чака лекари от години. Пътят към морето ще бъде ремонтиран "
            "през лятото.",
            "Schools will receive new computers. The hospital has been waiting for doctors "
            "for years. The road to the sea will be repaired in the summer. The municipal "
            "council adopted the city budget on Tuesday.",
        ),
        bad(
            "de>en",
            "⟦Der Gemeinderat beschloss am Dienstag den Haushalt der Stadt.⟧ Die Schulen "
            "bekommen neue Computer. Das Krankenhaus wartet seit Jahren auf Ärzte. Die Straße"
            " zum Meer wird im Sommer repariert.",
            "The schools will get new computers. The hospital has been waiting for doctors "
            "for years. The road to the sea will be repaired in the summer. The municipal "
            "council adopted the city budget on Tuesday.",
        ),
        good(
            "bg>en",
            "Училищата ще получат нови компютри. Болницата чака лекари от години.",
            "Schools will receive new computers. The hospital has been waiting for doctors "
            "for years.",
        ),
        good(
            "de>en",
            "Die Schulen bekommen neue Computer. Die Straße zum Meer wird im Sommer repariert.",
            "The schools will get new computers, and the road to the sea will be repaired in "
            "the summer.",
        ),
    ],
)
def moved_text(matches: Matches) -> Iterator[Draft]:
    """A sentence stands in another place in the translation than in the source.

    Sentences whose words, names and numbers meet their counterparts far from where the order of the
    text would have them, such as a paragraph that went to the end.

    Why it matters: editors move text on purpose, and page layouts move it by accident; the second
    tears quotations from their speakers. It is told as information only.

    What it cannot see: sentences that changed places with their neighbours and are short or alike.
    """
    for link in matches.of("content", "moved"):
        if link.source is not None and link.target is not None:
            there = f"in another place in the translation{by_vectors(link.detail)}"
            yield finding(
                f'"{shortened(link.source.text)}" stands {there}',
                source=link.source,
                target=link.target,
                confidence=link.confidence,
            )
