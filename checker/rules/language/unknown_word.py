"""L110: a word that the language does not have."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Fix, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "L110",
    severity=Severity.WARNING,
    category="linguistic-conventions/spelling",
    yields_to=("C", "E", "T", "L101", "L102"),
    examples=[
        bad(
            "bg>en",
            "Разследването продължава, а ръководството мълчи за нередностите.",
            "The inquiry goes on while the management is silent about the ⟦obflentations⟧.",
        ),
        bad(
            "de>en",
            "Die Brücke wird im Sommer erneuert und für Lastwagen gesperrt.",
            "The bridge will be ⟦renuvorted⟧ in summer and closed to lorries.",
        ),
        bad(
            "bg>en",
            "Правителството на провинцията подаде оставка.",
            "The ⟦goverment⟧ of the province has resigned.",
        ),
        bad(
            "bg>en",
            "Тя преподава в Художествената академия от пет години.",
            "She has taught at the ⟦Arftemial⟧ Academy for five years.",
        ),
        good(
            "bg>en",
            "Новият парк е безопасен за котки и има площадка за игри.",
            "The new park is catproofed and has a playgroundlike corner.",
        ),
        good(
            "ru>en",
            "На рынке продают чурчхелу и домашний сыр.",
            "At the market they sell churchkhela and homemade cheese.",
        ),
    ],
)
def unknown_word(matches: Matches) -> Iterator[Draft]:
    """A word of the rendering is in no list and made of none that is.

    New compounds and derivations are known by their parts; words that the source has too, that
    sound like one of its, or that the document has more than once, are taken for terms. Where a
    known word is a letter away, it is a slip of the pen over which a reader reads, and info.

    **Why it matters.** A machine that does not know a word makes one up, and the sentence says
    nothing in its place.

    **What it cannot see.** A slip that makes another word; a name that sounds like one of the
    source, which is for the rules of names; languages of which too few words are known.
    """
    for link in matches.of("strange", "slip", "unknown"):
        word = link.target
        if word is None:
            continue
        meant = word.value.meant
        yield finding(
            f'"{word.text}" is probably "{meant}"' if meant else f'"{word.text}" is no known word',
            target=word,
            confidence=link.confidence,
            severity=Severity.INFO if meant else Severity.WARNING,
            fix=Fix(word.span.start, word.span.end, meant, safe=False) if meant else None,
        )
