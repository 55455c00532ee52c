"""L109: a sentence that is torn where a word is gone."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "L109",
    severity=Severity.WARNING,
    category="linguistic-conventions/grammar",
    yields_to=("C", "E", "L103", "N", "T"),
    examples=[
        bad(
            "bg>en",
            "Покривът на къщата беше отнесен от вятъра.",
            "The roof of ⟦the was⟧ blown off by the wind.",
        ),
        bad(
            "de>en",
            "Der Trainer lobte die Abwehr und ihre Geduld.",
            "The coach praised the defence ⟦and 's⟧ patience.",
        ),
        bad(
            "bg>en",
            "Кметът, с когото говорихме, не беше чул нищо.",
            "⟦,⟧ with whom we spoke, had not heard a thing.",
        ),
        bad(
            "ru>en",
            "Купили хлеб, сыр, яблоки и мёд.",
            "They bought bread⟦, ,⟧ apples and honey.",
        ),
        bad(
            "bg>en",
            "Закъсненията и високите такси ядосаха туристите.",
            "The tourists were angry about the delays ⟦and.⟧",
        ),
        good(
            "bg>en",
            "Това е къщата, в която живееха и която обичаха.",
            "This is the house they lived in and loved.",
        ),
        good(
            "de>en",
            "Es gab Stimmen dafür und dagegen, mit und ohne Begründung.",
            "There were votes for and against, with and without a reason given.",
        ),
    ],
)
def missing_word(matches: Matches) -> Iterator[Draft]:
    """Two words or marks stand side by side that cannot: what stood between them is gone.

    An article or a possessive before a conjunction, a verb or a stop; a conjunction at the end of
    its clause; a possessive ending after a space and a function word; two commas with nothing
    between them; a mark that begins the sentence where the source has none there.

    **Why it matters.** It is the trace of an edit that took too much, of a placeholder that was
    not filled or of a machine that dropped a name.

    **What it cannot see.** A gap that reads smoothly; one after a preposition, which English may
    leave at the end of a clause. That is only taken for evidence that a name is missing.
    """
    for link in matches.of("gap", "torn"):
        if link.target:
            yield finding(
                f'a word seems to be missing in "{link.target.text}"',
                target=link.target,
                confidence=link.confidence,
            )
