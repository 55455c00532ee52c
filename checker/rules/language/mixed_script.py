"""L101: letters of two scripts in one word."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Fix, Matches, Mention, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "L101",
    severity=Severity.WARNING,
    category="linguistic-conventions/character-encoding",
    examples=[
        bad(
            "bg>en",
            "Реката замръзна за една нощ.",
            "The river ⟦frоze⟧ in a single night.",
        ),
        bad(
            "bg>en",
            "Те построиха мост над реката.",
            "They built ⟦а⟧ bridge over the river.",
        ),
        bad(
            "en>bg",
            "The old mill still works.",
            "Старата ⟦мeлница⟧ още работи.",
        ),
        good(
            "bg>en",
            "Старият танк Т-34 и β-каротинът са на снимката.",
            "The old T-34 tank and β-carotene are in the picture.",
        ),
        good(
            "en>bg",
            "The iPhone and the PDF are on the table.",
            "На масата са iPhone-ът и PDF-ът.",
        ),
    ],
)
def mixed_script(matches: Matches) -> Iterator[Draft]:
    """A word mixes letters of two scripts, such as a Cyrillic о in an English word.

    Also a common word whose letters all come from the other script but look like the language's
    own. Parts that a hyphen joins are looked at one by one, and a word that the source has in the
    very same letters is left alone.

    **Why it matters.** Nobody sees it, and no search, spelling checker or screen reader finds
    the word; in links and names it is how readers are deceived.

    **What it cannot see.** Capitals such as "CCCP", which may be an acronym of either script, and
    rare words that have no letter of their own script at all.
    """
    for link in matches.of("script", "extra"):
        if link.target:
            yield _told(link.target, link.confidence)


def _told(mention: Mention, confidence: float) -> Draft:
    value, span = mention.value, mention.span
    count = "a letter" if len(value.letters) == 1 else "letters"
    return finding(
        f'"{mention.text}" has {count} of the {value.stranger} script: {", ".join(value.letters)}',
        target=mention,
        confidence=confidence,
        fix=Fix(span.start, span.end, value.right) if value.right else None,
    )
