"""E103 name-misspelt."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Fix, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.grade import grade


@rule(
    "E103",
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    yields_to=("E105",),
    examples=[
        bad(
            "bg>en",
            "Певецът Майкъл Томпсън отмени концерта си в Лондон.",
            "The singer Michael ⟦Thmpson⟧ cancelled his concert in London.",
        ),
        bad(
            "ru>en",
            "Певец Патрик Томпсон отменил концерт в Лондоне.",
            "The singer ⟦Ptrick⟧ Thompson cancelled his concert in London.",
        ),
        bad(
            "bg>en",
            "Режисьорът Мартин Скорсезе пристигна в Кан в сряда.",
            "Director Martin ⟦Skorseze⟧ arrived in Cannes on Wednesday.",
        ),
        good(
            "bg>en",
            "Учителката Ралица Гергинска живее в Самоков.",
            "The teacher Ralitsa Gerginska lives in Samokov.",
        ),
        good(
            "bg>en",
            "Певецът Майкъл Томпсън отмени концерта си в Лондон.",
            "The singer Michael Thompson cancelled his concert in London.",
        ),
        good(
            "ru>en",
            "Учёный Джон Сингх живёт в Лондоне.",
            "The scientist John Singh lives in London.",
        ),
    ],
)
def name_misspelt(matches: Matches) -> Iterator[Draft]:
    """A name is spelt as nobody spells it, and a letter away from a form that fits the source.

    The better form is the one that the document has elsewhere, a known rendering of the source
    name, or a listed name or frequent word whose sound fits the source clearly better. Of a form
    that no list has, it is also the known name near by that sounds as the source does: what a
    machine writes by ear (Skorseze). Any other unknown spelling that fits the sound is left alone.

    Why it matters: a misspelt name is the slip that its bearer notices first.

    What it cannot see: one known name for another of nearly the same sound (Jon for John).
    """
    for link in matches.of("name", "misspelt"):
        if link.target is None:
            continue
        of = f' for "{link.source.text}"' if link.source is not None else ""
        at = link.target.span
        yield finding(
            f'"{link.target.text}"{of} is probably {link.detail.better}',
            source=link.source,
            target=link.target,
            confidence=link.confidence,
            severity=grade(link.confidence),
            fix=Fix(at.start, at.end, _in_place(at.text, link.detail.better), safe=False),
        )


def _in_place(written: str, better: str) -> str:
    """The better form with the possessive of the one written."""
    mark = next((c for c in "'’" if c in written[-2:]), "")
    return better + written[written.rindex(mark) :] if mark else better
