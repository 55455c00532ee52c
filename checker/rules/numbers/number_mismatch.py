"""N101: a number with another value."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "N101",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    examples=[
        bad(
            "bg>en",
            "Пожарът унищожи 1 250 декара гора край селото.",
            "The fire destroyed ⟦125 decares⟧ of forest near the village.",
        ),
        bad(
            "de>en",
            "Die Brücke wurde in 18 Monaten gebaut und trägt 3,5 Tonnen.",
            "The bridge was built in 18 months and carries ⟦5.3 tonnes⟧.",
        ),
        bad(
            "bg>en",
            "На изложбата се представят единадесет художници от региона.",
            "⟦Twelve⟧ artists from the region are taking part in the exhibition.",
        ),
        bad(
            "bg>en",
            "Националите загубиха с 1:3 след слабо второ полувреме.",
            "The national team lost ⟦1-4⟧ after a weak second half.",
        ),
        good(
            "bg>en",
            "Осемнадесет души са настанени в болницата, а 1 250 са евакуирани.",
            "18 people were taken to hospital and 1,250 were evacuated.",
        ),
        good(
            "de>en",
            "Das Werk kostete 1.000,00 Euro, ein Zehntel davon zahlte die Stadt.",
            "The work cost €1,000.00, and the city paid a tenth of it.",
        ),
        good(
            "bg>en",
            "Компанията отчете печалба от 1,5 млрд. лева.",
            "The company reported a profit of 1,500 million leva.",
        ),
    ],
)
def number_mismatch(matches: Matches) -> Iterator[Draft]:
    """A number of the source stands in the rendering with another value.

    Values are compared, not spellings: 18 and eighteen, 1 250 and 1,250, 1,5 млрд. and
    1,500 million are equal.

    Why it matters: a figure is what a reader of news takes away and quotes, and nothing else in the
    sentence shows that it is wrong.

    What it cannot see: two numbers that are wrong on both sides, and a number that was wrong in the
    source and put right by the translator, which it reports.
    """
    for link in matches.of("quantity", "number", "score", "kind"):
        if link.source is None or link.target is None:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}"',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
        )
