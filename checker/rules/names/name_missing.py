"""E101 name-missing."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.evidence import by_word_links
from checker.rules.grade import grade


@rule(
    "E101",
    severity=Severity.WARNING,
    category="accuracy/omission",
    yields_to=("C101", "C102", "C103", "C104", "L101", "L102", "T101"),
    examples=[
        bad(
            "bg>en",
            "Договорът беше подписан в Осло от ⟦Норвегия⟧ и от Исландия.",
            "The treaty was signed in Oslo by Iceland.",
        ),
        bad(
            "bg>en",
            "Наградата бе връчена на режисьора от ⟦Маргарет Уилсън⟧ в четвъртък.",
            "The award was handed to the director on Thursday.",
        ),
        bad(
            "ru>en",
            "Делегация из ⟦Казахстана⟧ прибыла в Женеву вчера вечером.",
            "The delegation arrived in Geneva last night.",
        ),
        good(
            "bg>en",
            "Канцлерът Олаф Шолц пристигна в Париж. Шолц ще говори с журналисти.",
            "Chancellor Olaf Scholz arrived in Paris. Scholz will talk to reporters.",
        ),
        good(
            "ru>en",
            "Министр Сергей Петров прилетел в Лондон.",
            "Minister Sergei Petrov flew into London.",
        ),
    ],
)
def name_missing(matches: Matches) -> Iterator[Draft]:
    """A name of the source is not in its rendering.

    A name counts as rendered if the same letters, a form that the lexicon or the house glossary
    knows, a translation of its words, its adjective, its sound or an acronym of it stands in the
    rendering, or whatever the document has in its place elsewhere. With the neural tier, a plain
    word that means the same there will do, and a name like nothing there is surer to be missing.

    Why it matters: a reader who is not told who did it is told half the story.

    What it cannot see: whether a pronoun or "the president" says enough; a first name left out
    where the surname stays is taken for style. Two spaces where a name was are left to P201.
    """
    for link in matches.of("name", "missing"):
        if link.source is not None:
            yield finding(
                f'"{link.source.text}" is not in the translation{by_word_links(link.detail.model)}',
                source=link.source,
                target=link.detail.gap,
                confidence=link.confidence,
                severity=min(grade(link.confidence), Severity.WARNING, key=lambda s: s.rank),
            )
