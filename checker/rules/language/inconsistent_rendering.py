"""L105: one source sentence rendered in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "L105",
    severity=Severity.INFO,
    category="terminology/inconsistent",
    examples=[
        bad(
            "bg>en",
            "Влакът тръгва от втори коловоз.\n\nКондукторът свири.\n\n"
            "Влакът тръгва от втори коловоз.",
            "The train leaves from platform two.\n\nThe conductor whistles.\n\n"
            "⟦The train departs from the second track.⟧",
        ),
        bad(
            "de>en",
            "Bitte schließen Sie die Tür.\n\nEs zieht.\n\nBitte schließen Sie die Tür.",
            "Please close the door.\n\nThere is a draught.\n\n⟦Kindly shut the door.⟧",
        ),
        good(
            "bg>en",
            "Влакът тръгва от втори коловоз.\n\nВлакът тръгва от втори коловоз!",
            "The train leaves from platform two.\n\nThe train leaves from platform two!",
        ),
        good(
            "de>en",
            "Es zieht.\n\nBitte schließen Sie die Tür.\n\nEs zieht.",
            "There is a draught.\n\nPlease close the door.\n\nIt is draughty.",
        ),
    ],
)
def inconsistent_rendering(matches: Matches) -> Iterator[Draft]:
    """A source sentence that stood before is rendered in other words this time.

    Sentences of fewer than four words are left alone, and so are differences in case and in the
    marks around a sentence.

    **Why it matters.** In instructions, laws and interfaces two wordings read as two things.

    **What it cannot see.** Sentences that are almost the same.
    """
    for link in matches.of("rendering", "differs"):
        if link.target:
            yield finding(
                f'the same source sentence was rendered "{link.detail.text}" before',
                source=link.source,
                target=link.target,
                confidence=link.confidence,
                related=[link.detail.span],
            )
