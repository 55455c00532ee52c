"""E102 name-added."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.evidence import by_word_links
from checker.rules.grade import grade


@rule(
    "E102",
    severity=Severity.WARNING,
    category="accuracy/addition",
    yields_to=("C101", "C102", "C103", "C104", "L101", "L102"),
    examples=[
        bad(
            "bg>en",
            "Договорът беше подписан в Осло от Норвегия.",
            "The treaty was signed in Oslo by Norway and ⟦Iceland⟧.",
        ),
        bad(
            "ru>en",
            "Министр прилетел в Лондон вчера вечером.",
            "The minister flew into London with ⟦Margaret Wilson⟧ last night.",
        ),
        good(
            "bg>en",
            "Британският премиер пристигна в Париж.",
            "The UK prime minister arrived in Paris.",
        ),
        good(
            "ru>en",
            "Американский посол прилетел в Лондон вчера вечером.",
            "The US ambassador flew into London last night.",
        ),
    ],
)
def name_added(matches: Matches) -> Iterator[Draft]:
    """The translation names somebody or something that its source does not.

    A name that the sentences just before speak of is only worth a hint, for it may stand for a
    pronoun or an office; so is a country told after a place, and an ordinary word with a capital.

    Why it matters: readers will quote whoever is named, and the source never named them.

    What it cannot see: a name in small letters; an acronym that the source may say in words.
    """
    for link in matches.of("name", "extra"):
        if link.target is not None:
            yield finding(
                f'"{link.target.text}" is not in the source{by_word_links(link.detail.model)}',
                target=link.target,
                confidence=link.confidence,
                severity=min(grade(link.confidence), Severity.WARNING, key=lambda s: s.rank),
            )
