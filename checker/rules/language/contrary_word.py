"""L107: the target has a word that excludes what the source says."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "L107",
    severity=Severity.WARNING,
    category="accuracy/mistranslation",
    yields_to=("C1", "D", "E", "L106", "M", "N", "T1"),
    examples=[
        bad(
            "bg>en",
            "Цената на хляба в областта ще нарасне през юли.",
            "The price of bread in the region will ⟦fall⟧ in July.",
        ),
        bad(
            "de>en",
            "Der Käufer der alten Mühle will das Dach erneuern.",
            "The ⟦seller⟧ of the old mill wants to renew the roof.",
        ),
        bad(
            "ru>en",
            "Сестра художника подарила музею десять картин.",
            "The artist's ⟦brother⟧ gave the museum ten paintings.",
        ),
        bad(
            "bg>en",
            "Всички ученици от селото пътуват с един автобус.",
            "⟦Some⟧ pupils from the village travel on the same bus.",
        ),
        bad(
            "de>en",
            "Der Chor probt noch vor dem Konzert in der Kirche.",
            "The choir is still rehearsing in the church ⟦after⟧ the concert.",
        ),
        good(
            "bg>en",
            "Цената на хляба в областта ще нарасне през юли.",
            "The price of bread in the region will be going up in July.",
        ),
        good(
            "de>en",
            "Der Käufer der alten Mühle will das Dach erneuern.",
            "The buyer of the old mill wants to renew the roof.",
        ),
        good(
            "ru>en",
            "Сестра художника подарила музею десять картин.",
            "The artist's sister gave the museum ten paintings.",
        ),
    ],
)
def contrary_word(matches: Matches) -> Iterator[Draft]:
    """A word of the source is rendered by one that excludes it.

    Opposites such as rose and fell, buyer and seller, north and south, and kinds of one thing such
    as red and blue, yesterday and tomorrow, mayor and governor: the source word can mean the one
    and not the other, the target has the other in its place, and neither side says anywhere else in
    the sentence what the other says here. So it is with words of degree: all and some, before and
    after, older and younger, more and fewer, and "will" for what only may be.

    **Why it matters.** The sentence reads well and says something else.

    **What it cannot see.** Source words that the lexicon cannot render, opposites that depend on
    what they are said of (light as against dark or heavy), and sentences in which either side
    denies something: "did not fall" may well stand for "rose". It takes a sentence that is turned
    round, from the north for southwards, for a slip.
    """
    contrasts = matches.of("contrast", "contrary")
    for link in contrasts or matches.of("degree", "contrary"):
        if link.source is not None and link.target is not None:
            yield finding(
                f'"{link.target.text}" for "{link.source.text}" says something else',
                source=link.source,
                target=link.target,
                confidence=link.confidence,
            )
