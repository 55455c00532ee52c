"""A102: an address that the rendering leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule

_WRITTEN_TO = ("mail", "web", "dial")


@rule(
    "A102",
    severity=Severity.WARNING,
    category="accuracy/omission",
    yields_to=("C1", "E"),
    examples=[
        bad(
            "bg>en",
            "Заявките се приемат до края на май на ⟦zapisvane@izvor-muzey.example⟧.",
            "Applications are accepted until the end of May.",
        ),
        bad(
            "de>en",
            "Auskunft gibt das Festivalbüro unter ⟦030 555 01 47⟧.",
            "The festival office will be pleased to help.",
        ),
        good(
            "bg>en",
            "Заявките се приемат до края на май на zapisvane@izvor-muzey.example.",
            "Applications to zapisvane@izvor-muzey.example are accepted until the end of May.",
        ),
        good(
            "de>en",
            "Auskunft gibt das Festivalbüro unter 030 555 01 47.",
            "The festival office is on +49 30 5550147.",
        ),
    ],
)
def address_missing(matches: Matches) -> Iterator[Draft]:
    """An address of mail or the web or a telephone number is left out of a sentence that is there.

    It may stand in another sentence, and a site may be called by its name.

    **Why it matters.** A notice without its address is no use to its reader.

    **What it cannot see.** Bare domains and handles, which are often put in words.
    """
    for link in matches.of("address", "missing"):
        if link.source is not None and link.source.value.sort in _WRITTEN_TO:
            yield finding(
                f'"{link.source.text}" is not in the translation',
                source=link.source,
                confidence=0.6,
            )
