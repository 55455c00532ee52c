"""C105 untranslated-text."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.extent import shortened
from checker.rules.grade import grade


@rule(
    "C105",
    severity=Severity.ERROR,
    category="accuracy/untranslated",
    examples=[
        bad(
            "bg>en",
            "Селото остана без питейна вода заради авария.",
            "The village was left without ⟦питейна⟧ water because of a burst pipe.",
        ),
        bad(
            "de>en",
            "Der Vorschlag stößt im Dorf auf erheblichen Widerstand.",
            "The proposal is meeting with considerable ⟦widerstand⟧ in the village.",
        ),
        bad(
            "en>bg",
            "The bridge over the river will stay closed until the end of the week.",
            "Мостът над реката ще остане затворен ⟦until the end⟧ на седмицата.",
        ),
        good(
            "en>bg",
            "Connect the printer over Wi-Fi or open www.example.org in the browser.",
            "Свържете принтера през Wi-Fi или отворете www.example.org в браузъра.",
        ),
        good(
            "bg>en",
            "Думата „мерак“ няма точен превод.",
            "The word “мерак” has no exact translation.",
        ),
        good(
            "de>en",
            "Die Kinder gehen in den Kindergarten am Park.",
            "The children go to the kindergarten by the park.",
        ),
    ],
)
def untranslated_text(matches: Matches) -> Iterator[Draft]:
    """A word, phrase or segment was left in the source language.

    Between two scripts the letters tell, except that names, units and terms in Latin letters are at
    home in any: there, everyday words tell. Between languages of one script, words that stand alike
    in source and translation are weighed by how usual they are in either language, so that names
    and loanwords are left alone. What stands in brackets or quotation marks of its own is a
    quotation.

    Why it matters: most readers of a translation cannot read the source language; that is why it
    was made.

    What it cannot see: a word that both languages use, in a sense that only one of them has; a name
    that ought to have been translated.
    """
    for link in matches.of("copied", "untranslated"):
        if link.target is not None:
            yield finding(
                f'"{shortened(link.target.text)}" is left in the source language',
                target=link.target,
                confidence=link.confidence,
                severity=grade(link.confidence),
            )
