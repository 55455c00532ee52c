"""F101: a placeholder is lost, changed or new."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.markup import Markup
from checker.model import Fix, Matches, Severity
from checker.rule import Draft, bad, finding, good, rule


@rule(
    "F101",
    severity=Severity.ERROR,
    category="design-and-markup/missing-markup",
    examples=[
        bad(
            "bg>en",
            "Здравей, ⟦{name}⟧, радваме се да те видим отново.",
            "Hello, we are happy to see you again.",
        ),
        bad(
            "de>en",
            "Die Datei %(path)s wurde gelöscht.",
            "The file ⟦%(pfad)s⟧ has been deleted.",
        ),
        bad(
            "bg>en",
            "Файлът ще бъде изтрит утре.",
            "The file ⟦${file}⟧ will be deleted tomorrow.",
        ),
        good(
            "bg>en",
            "Потребителят {user} изпрати покана на {friend}.",
            "{friend} was invited by the user {user}.",
        ),
        good("de>en", "%s hat dich zu %s eingeladen.", "%1$s has invited you to %2$s."),
        good(
            "bg>en",
            "Цените скочиха с 20 % спрямо миналата година.",
            "Prices jumped by 20% compared with last year.",
        ),
    ],
)
def placeholder_mismatch(matches: Matches) -> Iterator[Draft]:
    """A placeholder of the source is lost or changed, or the rendering has one of its own.

    Compared are the placeholders of printf (``%s``, ``%1$d``, ``%(name)s``), of braces (``{0}``,
    ``{name}``, ``{{name}}``, ``${name}``) and the choices of ICU messages. Their order is free
    where they have names or numbers, and a value may be put in twice; that it stands there once
    instead of twice is a hint (info). In prose that is no message, only what can hardly be anything
    else counts.

    Why it matters: the program that puts the values in shows the placeholder itself to its users,
    leaves a hole, or fails.

    What it cannot see: whether a value is in the right place of the sentence, and ``:name``, which
    is also a word after a colon.
    """
    for link in matches.of("markup", "missing", "extra", "replaced", "fewer"):
        source: Markup | None = link.source.value if link.source else None
        target: Markup | None = link.target.value if link.target else None
        if not {c.kind for c in (source, target) if c} & {"placeholder", "choice"}:
            continue
        if source and target:
            told = f'"{target.text}" for the placeholder "{source.text}"'
        elif source and link.relation == "fewer":
            told = f'the placeholder "{source.text}" stands here less often than in the source'
        elif source:
            told = f'the placeholder "{source.text}" is missing'
        else:
            told = f'the placeholder "{target.text}" is not in the source' if target else ""
        yield finding(
            told,
            source=source.span if source else None,
            target=target.span if target else None,
            confidence=0.5 if link.relation == "fewer" else 0.95 * link.confidence,
            severity=Severity.INFO if link.relation == "fewer" else None,
            fix=_fix(source, target) if link.confidence == 1 else None,
        )


def _fix(source: Markup | None, target: Markup | None) -> Fix | None:
    if source is None or target is None:
        return None
    return Fix(target.span.start, target.span.end, source.text)
