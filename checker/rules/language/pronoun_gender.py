"""L108: he where the source has she, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "L108",
    severity=Severity.WARNING,
    category="accuracy/mistranslation",
    yields_to=("C1", "L106"),
    examples=[
        bad(
            "bg>en",
            "Тя откри изложбата вчера.",
            "⟦He⟧ opened the exhibition yesterday.",
        ),
        bad(
            "ru>en",
            "На вопрос о цене он не ответил.",
            "Asked about the price, ⟦she⟧ did not answer.",
        ),
        bad(
            "fr>en",
            "Après le concert, elle a signé des livres.",
            "After the concert, ⟦he⟧ signed books.",
        ),
        good(
            "bg>en",
            "Тя откри изложбата заедно с него.",
            "He was with her when the exhibition opened.",
        ),
        good(
            "bg>en",
            "Фабриката затвори, защото тя губеше пари.",
            "The factory closed because it was losing money.",
        ),
        good(
            "ru>en",
            "Компания заявила, что она продаст склад.",
            "The company said it would sell the warehouse.",
        ),
        good(
            "fr>en",
            "Après le concert, elle a signé des livres.",
            "After the concert, she signed books.",
        ),
    ],
)
def pronoun_gender(matches: Matches) -> Iterator[Draft]:
    """A woman of the source is he in the target, or a man is she.

    Both sides have a pronoun as subject, one he and one she, and no other pronoun of either side
    says that both a man and a woman are spoken of.

    **Why it matters.** Readers are told that somebody else did it, and whoever it was reads that
    they are taken for what they are not.

    **What it cannot see.** Languages whose verbs do without a subject, languages with one pronoun
    for all, and possessives that tell no gender, such as Bulgarian *си*.
    """
    for link in matches.of("gender", "other"):
        if link.source is not None and link.target is not None:
            yield finding(
                f'"{link.target.text}" for "{link.source.text}"',
                source=link.source,
                target=link.target,
                confidence=link.confidence,
            )
