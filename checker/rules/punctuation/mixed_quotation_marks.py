"""P102: a quotation whose two marks do not go together."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Fix, Link, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "P102",
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    examples=[
        bad(
            "bg>en",
            "Институтът говори за „историческо“ засушаване по Дунав.",
            'The institute speaks of a "historic⟦”⟧ drought along the Danube.',
        ),
        bad(
            "bg>en",
            "„Реката е по-ниска от всякога“, каза капитанът.",
            "\"The river is lower than ever,⟦''⟧ said the captain.",
        ),
        bad(
            "de>en",
            "Die Opposition sprach von einem „faulen Kompromiss“ der Regierung.",
            "The opposition spoke of a ⟦„⟧lazy compromise“ by the government.",
            severity="info",
        ),
        good(
            "bg>en",
            "„Питаха ме: „Кога тръгваш?“, но аз мълчах“, спомня си той.",
            "“They asked me, ‘When are you leaving?’ but I kept silent,” he recalls.",
        ),
        good(
            "de>en",
            "„Sie rief ‚Halt!‘ und lief los“, sagte der Zeuge.",
            "\"She shouted 'Stop!' and started running,\" the witness said.",
        ),
    ],
)
def mixed_quotation_marks(matches: Matches) -> Iterator[Draft]:
    """A quotation opens with one kind of mark and closes with another.

    A straight mark closed by a curly one, two apostrophes for a double mark, low marks closed by
    straight ones. As information: marks of the source language that were left in the target, and
    a quotation mark typed where an apostrophe belongs.

    **Why it matters.** It looks careless, and programs that pair marks up lose their way: what
    follows is set as a quotation to the end of the page.

    **What it cannot see.** Straight and curly marks side by side in one text, each well paired,
    are left alone.
    """
    for link in matches.of("quote", "mixed"):
        yield _mixed(link)
    for link in matches.of("quote", "foreign"):
        if link.target and link.detail.partner:
            first, last = link.target.text, link.detail.partner.text
            yield finding(
                f"{first}…{last} are quotation marks of the source language",
                target=link.target,
                confidence=link.confidence,
                severity=Severity.INFO,
                category="locale-conventions/quote-marks",
            )
    for link in matches.of("quote", "inside"):
        if link.target:
            span = link.target.span
            yield finding(
                f"{link.target.text} stands where an apostrophe belongs",
                target=link.target,
                confidence=link.confidence,
                severity=Severity.INFO,
                fix=Fix(span.start, span.end, "'"),
            )


def _mixed(link: Link) -> Draft:
    mark, partner, expected = link.target, link.detail.partner, link.detail.expected
    assert mark is not None
    told = (
        f"the quotation opens with {partner.text} and closes with {mark.text}"
        if (partner.segment.index, partner.start) < (mark.segment.index, mark.start)
        else f"the quotation opens with {mark.text} and closes with {partner.text}"
    )
    span = mark.span
    return finding(
        told,
        target=mark,
        confidence=link.confidence,
        fix=Fix(span.start, span.end, expected) if expected else None,
        related=[partner.span],
    )
