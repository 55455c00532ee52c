"""E107 dated-exonym."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Fix, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule

_HOUSE_BG = """
[[term]]
source = "Мумбай"
preferred = "Mumbai"
deprecated = ["Bombay"]
fixed_phrases = ["Bombay Sapphire"]
kind = "place"
"""
_HOUSE_DE = """
[[term]]
source = "Peking"
preferred = "Beijing"
deprecated = ["Peking"]
fixed_phrases = ["Peking duck"]
kind = "place"
"""


@rule(
    "E107",
    severity=Severity.INFO,
    category="terminology/wrong-term",
    yields_to=("E105",),
    examples=[
        bad(
            "bg>en",
            "Делегацията пристигна в Мумбай в сряда.",
            "The delegation arrived in ⟦Bombay⟧ on Wednesday.",
            glossary=_HOUSE_BG,
        ),
        bad(
            "de>en",
            "Die Delegation reiste gestern nach Peking.",
            "The delegation travelled to ⟦Peking⟧ yesterday.",
            glossary=_HOUSE_DE,
        ),
        good(
            "bg>en",
            "Делегацията пристигна в Мумбай в сряда.",
            "The delegation arrived in Mumbai on Wednesday.",
            glossary=_HOUSE_BG,
        ),
        good(
            "de>en",
            "Die Delegation reiste gestern nach Peking.",
            "The delegation travelled to Beijing yesterday.",
            glossary=_HOUSE_DE,
        ),
    ],
)
def dated_exonym(matches: Matches) -> Iterator[Draft]:
    """A place goes by a name that the house no longer uses for it.

    The policy ``exonyms`` decides: ``strict`` makes it a warning, ``off`` silences it; without one
    it is a hint. Which names are dated is said by the glossary, and so are the fixed phrases in
    which they stay, such as names of dishes.

    Why it matters: readers on the spot take the old name for a statement.

    What it cannot see: historical texts, in which the old name is the right one.
    """
    policy = matches.settings.policies.get("exonyms", "")
    if policy == "off":
        return
    for link in matches.of("term", "deprecated"):
        if link.target is not None and link.detail.kind == "place":
            at = link.target.span
            yield finding(
                f'"{link.target.text}" is the old name of {link.detail.preferred}',
                source=link.source,
                target=link.target,
                severity=Severity.WARNING if policy == "strict" else Severity.INFO,
                fix=Fix(at.start, at.end, link.detail.preferred, safe=False),
            )
