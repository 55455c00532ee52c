"""A101: an address that is not the one of the source."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule

_CONFIDENCE = {"misspelt": 0.92, "other": 0.65}
_WRITTEN_TO = ("mail", "web", "dial")
"""What stands for itself only; a bare domain or a handle may be a name that is rendered."""


@rule(
    "A101",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    yields_to=("C1",),
    examples=[
        bad(
            "bg>en",
            "Заявките се изпращат на zapisvane@izvor-muzey.example.",
            "Applications are to be sent to ⟦zapisvame@izvor-muzey.example⟧.",
        ),
        bad(
            "bg>en",
            "Групите могат да се обадят на 02/555 01 47.",
            "Groups may call ⟦+359 2 555 0174⟧.",
        ),
        bad(
            "de>en",
            "Karten gibt es unter www.seebuehne.example/karten.",
            "Tickets are available at ⟦www.seebhuene.example/karten⟧.",
        ),
        bad(
            "ru>en",
            "Вопросы принимают по адресу sprosi@teatr.example.",
            "Questions are taken at ⟦office@museum.example⟧.",
        ),
        good(
            "bg>en",
            "Групите могат да се обадят на 02/555 01 47.",
            "Groups may call +359 2 555 0147.",
        ),
        good(
            "bg>en",
            "Програмата е на https://www.izvor-muzey.example/bg/programa.",
            "The programme is at izvor-muzey.example/en/programme.",
        ),
        good(
            "de>en",
            "Karten gibt es unter www.seebuehne.example/karten.",
            "Tickets are available at www.seebuehne.example/tickets.",
        ),
        good(
            "ru>en",
            "Запись по телефону 8 (495) 555-01-47.",
            "To register call +7 495 555 0147.",
        ),
    ],
)
def address_mismatch(matches: Matches) -> Iterator[Draft]:
    """An address of mail or the web, a handle or a telephone number is not the one of the source.

    One that is a letter or a digit or two off is an error; one that is quite another a warning. How
    it is written counts for nothing: https:// and www. there or not, a country's code for the zero
    of calls at home, spaces, brackets. Nor do versions of a site, its pages and its domains under
    several countries.

    **Why it matters.** Nobody reads an address for sense: the letter comes back, or somebody else
    is called.

    **What it cannot see.** Whether an address leads anywhere, and whether the page for another
    language is the right one.
    """
    for link in matches.of("address", "misspelt", "other"):
        if link.source is None or link.target is None:
            continue
        if link.relation == "other" and link.source.value.sort not in _WRITTEN_TO:
            continue
        yield finding(
            f'"{link.target.text}" for "{link.source.text}"',
            source=link.source,
            target=link.target,
            confidence=_CONFIDENCE[link.relation],
            severity=None if link.relation == "misspelt" else Severity.WARNING,
        )
