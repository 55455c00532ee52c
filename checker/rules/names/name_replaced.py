"""E106 name-replaced."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.evidence import by_word_links
from checker.rules.grade import grade


@rule(
    "E106",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    yields_to=("E103", "E104", "C101", "C102", "L101"),
    examples=[
        bad(
            "bg>en",
            "Посланикът пристигна в Осло в сряда вечерта.",
            "The ambassador arrived in ⟦Reykjavik⟧ on Wednesday evening.",
        ),
        bad(
            "ru>en",
            "Посол прибыл в Осло в среду вечером.",
            "The ambassador arrived in ⟦Reykjavik⟧ on Wednesday evening.",
        ),
        good(
            "bg>en",
            "Посланикът пристигна в Осло в сряда вечерта.",
            "The ambassador arrived in Oslo on Wednesday evening.",
        ),
        good(
            "ru>en",
            "Посол прибыл в Осло в среду вечером.",
            "The ambassador arrived in Oslo on Wednesday evening.",
        ),
    ],
)
def name_replaced(matches: Matches) -> Iterator[Draft]:
    """Another name stands where the source has this one.

    Said of a name that is missing and a name that was added in one sentence; with several of each,
    those in about the same place belong together.

    Why it matters: nothing misinforms like the right story about the wrong person or place.

    What it cannot see: a swap of two names that both belong in the sentence.
    """
    for link in matches.of("name", "replaced"):
        if link.source is not None and link.target is not None:
            yield finding(
                f'"{link.target.text}" stands where the source has "{link.source.text}"'
                f"{by_word_links(link.detail.model)}",
                source=link.source,
                target=link.target,
                confidence=link.confidence,
                severity=grade(link.confidence),
            )
