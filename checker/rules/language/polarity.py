"""L104: the target denies what the source affirms, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Link, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule

_BET = 0.6  # from here on more of the findings were right than wrong on planted and real slips
_DOUBT = 0.5


@rule(
    "L104",
    severity=Severity.WARNING,
    category="accuracy/mistranslation",
    yields_to=("C1",),
    examples=[
        bad(
            "bg>en",
            "Правителството прие новия закон в сряда.",
            "The government has ⟦not⟧ adopted the new law on Wednesday.",
        ),
        bad(
            "de>en",
            "Die Behörden haben den Staudamm gestern geöffnet.",
            "The authorities ⟦didn't⟧ open the dam yesterday.",
        ),
        bad(
            "bg>en",
            "Новата фабрика ⟦не⟧ замърсява реката.",
            "The new factory pollutes the river.",
        ),
        good(
            "bg>en",
            "Никой никога не е виждал такова нещо.",
            "Nobody has ever seen such a thing.",
        ),
        good(
            "bg>en",
            "Той отказа да коментира и е невинен до доказване на противното.",
            "He would not comment and is innocent until proven otherwise.",
        ),
        good(
            "de>en",
            "Nicht nur die Brücke, auch die Straße ist gesperrt.",
            "The bridge is closed, and so is the road.",
        ),
    ],
)
def polarity(matches: Matches) -> Iterator[Draft]:
    """One side denies what the other affirms.

    Every denial is matched with one of the other side: denying pronouns that only agree with their
    verb count once, and a word that denies by its meaning (refuse, lack, unless) or by an affix may
    stand for a denial. Phrases such as "not only" deny nothing. What is left over is told if sound
    translations seldom leave it over.

    **Why it matters.** A lost or added "not" turns the fact round, and the sentence reads as well
    as before.

    **What it cannot see.** Two faults that make up for each other in one sentence, and a denial
    whose word the lexicon cannot link to the other side. Opposites (rose for fell) are L107's.
    """
    for link in matches.of("polarity", "denied", "affirmed"):
        if link.confidence < _DOUBT:
            continue
        yield finding(
            _message(link),
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=Severity.INFO if link.confidence < _BET else None,
        )


def _message(link: Link) -> str:
    detail = link.detail
    if link.source:
        said = f"{link.source.text} … {detail.denied}" if detail.denied else link.source.text
        ours = f': "{link.target.text}"' if link.target else ""
        return f'the source denies with "{said}", the translation affirms{ours}'
    assert link.target is not None
    denied = f' "{detail.denied}"' if detail.denied else " something"
    theirs = f': "{detail.rendering}"' if detail.rendering else ""
    return f'"{link.target.text}" denies{denied}, which the source affirms{theirs}'
