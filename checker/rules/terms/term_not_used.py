"""T101 term-not-used."""

from __future__ import annotations

from collections.abc import Iterator

from checker.glossary import Entry
from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule
from checker.rules.evidence import by_word_links

_HOUSE_DE = """
[[term]]
source = "Ordnungsamt"
preferred = "public order office"
kind = "institution"
part_of_speech = "noun"
"""
_HOUSE_BG = """
[[term]]
source = "районна прокуратура"
preferred = "district prosecutor's office"
kind = "institution"
"""


@rule(
    "T101",
    severity=Severity.WARNING,
    category="terminology/wrong-term",
    yields_to=("E103", "E104", "E105", "E106", "E107", "C101", "C103", "C105"),
    examples=[
        bad(
            "bg>en",
            "⟦Районната прокуратура⟧ вече разследва случая.",
            "The local investigators are already looking into the case.",
            glossary=_HOUSE_BG,
        ),
        bad(
            "de>en",
            "Das ⟦Ordnungsamt⟧ schloss den Laden am nächsten Morgen.",
            "Officials closed the shop the next morning.",
            glossary=_HOUSE_DE,
        ),
        good(
            "bg>en",
            "Делото е върнато на районната прокуратура.",
            "The case has been sent back to the district prosecutor's office.",
            glossary=_HOUSE_BG,
        ),
        good(
            "de>en",
            "Die Ordnungsämter der beiden Städte arbeiten zusammen.",
            "The public order offices of the two cities are working together.",
            glossary=_HOUSE_DE,
        ),
    ],
)
def term_not_used(matches: Matches) -> Iterator[Draft]:
    """A term of the glossary is not rendered as the glossary wants.

    The source has a term of the house glossary, and neither its preferred form nor an allowed one
    stands in the rendering, in any inflection; nor in the sentences next to it, nor elsewhere in a
    document that settled on it and may go on with a pronoun or a shorter form. If another wording,
    or the form of another term, stands there, the message quotes it; with an encoder
    (``--neural``) also one of which the glossary knows nothing, by its word links.

    Why it matters: a reader who meets three names for one institution takes them for three
    institutions, and a house that cites an agency by a name it does not have misquotes it.

    What it cannot see: a term that is rendered well once and badly later by words of which the
    glossary knows nothing, and a term whose sense the glossary does not have.
    """
    told: set[Entry] = set()
    for link in matches.of("term", "missing", "replaced", "exchanged", "linked"):
        entry: Entry = link.detail
        source = link.source
        if source is None or entry in told:
            continue
        told.add(entry)
        wanted = " or ".join(f'"{form}"' for form in entry.accepted[:2])
        instead = f'; "{link.target.text}" stands there' if link.target else ""
        free = entry.paraphrase and link.relation != "exchanged"
        words = matches.pair.words
        if words and link.relation == "linked":
            instead += by_word_links(words.model)
        yield finding(
            f'"{source.text}" is {wanted} in the glossary{instead}{_note(entry)}',
            source=source,
            target=link.target,
            confidence=link.confidence,
            severity=Severity.INFO if free else None,
        )


def _note(entry: Entry) -> str:
    return f" ({entry.note})" if entry.note else ""
