"""E109 wrong-demonym."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "E109",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    yields_to=("C101", "C102"),
    examples=[
        bad(
            "bg>en",
            "Наградата спечели норвежкият режисьор.",
            "The award went to the ⟦Swedish⟧ director.",
        ),
        bad(
            "ru>en",
            "Награду получил французский режиссёр.",
            "The award went to the ⟦Swedish⟧ director.",
        ),
        good(
            "bg>en",
            "Наградата спечели холандският режисьор.",
            "The award went to the Dutch director.",
        ),
        good(
            "ru>en",
            "Награду получил французский режиссёр.",
            "The award went to the director from France.",
        ),
    ],
)
def wrong_demonym(matches: Matches) -> Iterator[Draft]:
    """Somebody or something is said to be of another country than in the source.

    The source word is an adjective, inhabitant or language of a country of which the translation
    says nothing; the marked one is of a country of which the source says nothing.

    Why it matters: the wrong nationality is a wrong fact in one word.

    What it cannot see: regions and cities; countries for which the language data has no people.
    """
    for link in matches.of("name", "country"):
        if link.source is not None and link.target is not None:
            better = f" ({link.detail.better})" if link.detail.better else ""
            yield finding(
                f'"{link.target.text}" for "{link.source.text}"{better}',
                source=link.source,
                target=link.target,
                confidence=link.confidence,
            )
