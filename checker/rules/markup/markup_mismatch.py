"""F102: a tag or another code is lost or new."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.markup import Markup
from checker.model import Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "F102",
    severity=Severity.WARNING,
    category="design-and-markup/missing-markup",
    examples=[
        bad(
            "bg>en",
            "Прочетете ⟦<a href='/terms'>⟧условията</a>, преди да продължите.",
            "Read the terms before you go on.",
        ),
        bad(
            "de>en",
            "Klicken Sie auf <b>Speichern</b>, um fortzufahren.",
            "Click <b>Save⟦<b>⟧ to continue.",
        ),
        good(
            "bg>en",
            "Прочетете <b>условията</b>, преди да продължите.",
            "Read <strong>the terms</strong> before you go on.",
        ),
        good(
            "de>en",
            "Bei x < 5 und y > 7 bleibt die Pumpe stehen.",
            "At x < 5 and y > 7 the pump stops.",
        ),
    ],
)
def markup_mismatch(matches: Matches) -> Iterator[Draft]:
    """A tag, a link or another code of the source is lost, or the rendering has one of its own.

    Compared are the inline codes of translation files, the tags in messages, code words and
    references to notes. Order is free, line breaks are not counted, and ``<b>`` and ``<strong>``
    are alike, as are ``<i>`` and ``<em>``. An end tag counts on its own if its start tag is there.

    Why it matters: a lost link or image is lost for good once the file is delivered, and a tag that
    is not closed turns the rest of the page bold.

    What it cannot see: whether a tag is around the right words, and what stands in its attributes.
    """
    for link in matches.of("markup", "missing", "extra", "replaced"):
        source: Markup | None = link.source.value if link.source else None
        target: Markup | None = link.target.value if link.target else None
        if {c.kind for c in (source, target) if c} & {"placeholder", "choice"}:
            continue
        if source and target:
            told = f'"{target.text}" for "{source.text}"'
        elif source:
            told = f'"{source.text}" is missing'
        else:
            told = f'"{target.text}" is not in the source' if target else ""
        yield finding(
            told,
            source=source.span if source else None,
            target=target.span if target else None,
            confidence=0.85,
        )
