"""T102 term-forbidden."""

from __future__ import annotations

from collections.abc import Iterator

from checker.glossary import Entry
from checker.model import Fix, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule

_HOUSE_BG = """
[[term]]
source = "санитар"
preferred = "paramedic"
forbidden = ["sanitary"]
"""
_HOUSE_DE = """
[[term]]
source = "Gymnasium"
preferred = "grammar school"
allowed = ["secondary school"]
forbidden = ["gymnasium"]
severity = "error"
"""


@rule(
    "T102",
    severity=Severity.WARNING,
    category="terminology/wrong-term",
    yields_to=("E104", "E105", "E107"),
    examples=[
        bad(
            "bg>en",
            "Двама санитари изнесоха ранения шофьор.",
            "Two ⟦sanitaries⟧ carried the injured driver out.",
            glossary=_HOUSE_BG,
        ),
        bad(
            "de>en",
            "Ihre Tochter besucht ein Gymnasium am Stadtrand.",
            "Their daughter attends a ⟦gymnasium⟧ on the edge of town.",
            severity="error",
            glossary=_HOUSE_DE,
        ),
        good(
            "bg>en",
            "Санитарите пристигнаха бързо.",
            "The paramedics arrived quickly.",
            glossary=_HOUSE_BG,
        ),
        good(
            "de>en",
            "Die Turnhalle der Schule ist seit dem Sturm gesperrt.",
            "The school's gymnasium has been closed since the storm.",
            glossary=_HOUSE_DE,
        ),
    ],
)
def term_forbidden(matches: Matches) -> Iterator[Draft]:
    """A form that the glossary forbids or no longer wants stands for one of its terms.

    The rendering has a form that the entry lists as forbidden, and the source has the term there
    or elsewhere in the document; fixed phrases of the entry are exempt. How grave it is, the entry
    says. A deprecated form is pointed out as info.

    Why it matters: forbidden forms are the mistakes that a house has met before: an acronym spelt
    out in foreign letters, a false friend, a name that the place itself has dropped.

    What it cannot see: a forbidden form in a text whose source never has the term, because there it
    may mean something else.
    """
    for link in matches.of("term", "forbidden", "deprecated"):
        entry: Entry = link.detail
        target = link.target
        if target is None:
            continue
        of = f' for "{link.source.text}"' if link.source else ""
        told = " is out of use" if link.relation == "deprecated" else ""
        note = f" ({entry.note})" if entry.note else ""
        exact = target.text in (*entry.forbidden, *entry.deprecated)
        yield finding(
            f'"{target.text}"{of}{told}; the glossary has "{entry.preferred}"{note}',
            source=link.source,
            target=target,
            confidence=link.confidence,
            severity=Severity.INFO if link.relation == "deprecated" else entry.severity,
            fix=Fix(target.span.start, target.span.end, entry.preferred, safe=False)
            if exact
            else None,
        )
