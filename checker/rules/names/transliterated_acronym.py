"""E104 transliterated-acronym."""

from __future__ import annotations

from collections.abc import Iterator

from checker.glossary import Entry
from checker.model import Fix, Matches, Mention, Severity
from checker.rule import Draft, bad, finding, good, rule

_HOUSE = """
[[term]]
source = "БНТ"
preferred = "BNT"
kind = "outlet"
stands_for = "Българска национална телевизия"

[[term]]
source = "ДВ"
preferred = "DW"
kind = "outlet"
stands_for = "Дойче веле"
"""
_HOUSE_RU = """
[[term]]
source = "МОК"
preferred = "IOC"
kind = "institution"
stands_for = "Международный олимпийский комитет"
"""


@rule(
    "E104",
    severity=Severity.ERROR,
    category="terminology/wrong-term",
    examples=[
        bad(
            "bg>en",
            "Това каза пред ДВ икономистът.",
            "This is what the economist told ⟦DV⟧.",
            glossary=_HOUSE,
        ),
        bad(
            "ru>en",
            "Решение принял МОК.",
            "The decision was made by the ⟦MOK⟧.",
            glossary=_HOUSE_RU,
        ),
        good(
            "bg>en",
            "Това каза пред ДВ икономистът.",
            "This is what the economist told DW.",
            glossary=_HOUSE,
        ),
        good(
            "ru>en",
            "Решение принял МОК.",
            "The decision was made by the IOC.",
            glossary=_HOUSE_RU,
        ),
    ],
)
def transliterated_acronym(matches: Matches) -> Iterator[Draft]:
    """An acronym is rendered letter by letter though it has a name of its own in the language.

    The name comes from the house glossary or from the lexicon.

    Why it matters: nobody knows the broadcaster DV or the alliance OON; readers know DW and the UN.

    What it cannot see: acronyms that neither the glossary nor the lexicon knows.
    """
    for link in matches.of("term", "transliterated"):
        if link.source is not None and link.target is not None:
            full = _in_full(link.detail)
            stands = f" ({full})" if full else ""
            yield _draft(link.source, link.target, stands, link.detail.preferred, 0.95)
    for link in matches.of("name", "transliterated"):
        if link.source is not None and link.target is not None:
            yield _draft(link.source, link.target, "", link.detail.better, link.confidence)


def _in_full(entry: Entry) -> str:
    """What the acronym stands for, in words of the target language if the house has them."""
    words = (form for form in entry.allowed if not form.isupper())
    return next(words, entry.stands_for)


def _draft(source: Mention, target: Mention, stands: str, better: str, confidence: float) -> Draft:
    at = target.span
    return finding(
        f'"{target.text}" for "{source.text}"{stands}; its name is {better}',
        source=source,
        target=target,
        confidence=confidence,
        fix=Fix(at.start, at.end, better, safe=False),
    )
