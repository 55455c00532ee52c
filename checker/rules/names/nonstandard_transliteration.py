"""E108 nonstandard-transliteration."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Fix, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "E108",
    severity=Severity.WARNING,
    category="locale-convention/name-format",
    yields_to=("E105", "T101", "T102"),
    examples=[
        bad(
            "bg>en",
            "Панаирът в Пловдив беше открит от министъра на икономиката.",
            "The fair in ⟦Plowdiw⟧ was opened by the minister of economy.",
        ),
        bad(
            "uk>en",
            "У Вінниці відкрили нову школу. Вінниця чекала на неї давно.",
            "A new school has opened in Vinnytsia. ⟦Winnyzja⟧ had long been waiting for it.",
        ),
        good(
            "bg>en",
            "Панаирът в Пловдив беше открит от министъра на икономиката.",
            "The fair in Plovdiv was opened by the minister of economy.",
        ),
        good(
            "uk>en",
            "Житомир отримав новий автобусний вокзал.",
            "Zhytomyr has been given a new bus station.",
        ),
    ],
)
def nonstandard_transliteration(matches: Matches) -> Iterator[Draft]:
    """A name is put in Latin letters by another standard than the official one of its country.

    Bulgarian names in English follow the Transliteration Act of 2009, Ukrainian ones the resolution
    of 2010. Spellings as ISO 9, older systems, passports, French or German have them are told by
    their letters. For a place it is a warning; for a person a hint, since many have a spelling of
    their own, and one that a list of names or words has is left alone. What the house glossary
    prescribes is right.

    Why it matters: a place that is spelt in two ways is not found on the map or in the archive.

    What it cannot see: places that are not on its list, and persons without a given name.
    """
    for link in matches.of("name", "nonstandard"):
        if link.target is None:
            continue
        of = f' for "{link.source.text}"' if link.source is not None else ""
        at, told = link.target.span, link.detail
        right = f"by {told.official} it is {told.better}"
        unless = "" if told.place else ", unless its bearer has chosen another"
        yield finding(
            f'"{at.text}"{of} looks like {told.follows}; {right}{unless}',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=Severity.WARNING if told.place else Severity.INFO,
            fix=Fix(at.start, at.end, told.better, safe=False),
        )
