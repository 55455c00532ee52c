"""What a rule is: one function in one file, with its page and its examples beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker.model import Finding, Fix, Matches, Mention, Severity, Span

# What stands for a placeholder in a text that is quoted; nobody can read it.
_STAND_IN = "\ufffc"
_CODE = re.compile(r"[A-Z]\d{3}")


@dataclass(frozen=True, slots=True)
class Example:
    """A source and a rendering; in a bad one ⟦ ⟧ marks the exact span of its one finding."""

    languages: str
    """Two BCP 47 tags with ``>`` between them, such as ``bg>en``."""
    source: str
    target: str
    faulty: bool
    severity: Severity | None = None
    glossary: str = ""
    """TOML text of a termbase that the example needs."""
    policy: str = ""
    """A choice of a house style that holds, such as ``percent=sign``; several with commas."""


def bad(
    languages: str,
    source: str,
    target: str,
    *,
    severity: str | None = None,
    glossary: str = "",
    policy: str = "",
) -> Example:
    """A rendering that earns exactly this rule's finding, at the span marked ⟦ ⟧."""
    level = Severity(severity) if severity else None
    return Example(languages, source, target, True, level, glossary, policy)


def good(
    languages: str, source: str, target: str, *, glossary: str = "", policy: str = ""
) -> Example:
    """A rendering on which every rule is silent."""
    return Example(languages, source, target, False, None, glossary, policy)


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding as a rule words it, before it is stamped with the rule's code and name."""

    message: str
    source: Span | None
    target: Span | None
    confidence: float
    severity: Severity | None
    fix: Fix | None
    category: str
    related: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What is recorded of the two files of a pair, and whether they still say the same."""

    source: Span
    """The beginning of the source."""
    target: Span
    source_changed: bool
    target_changed: bool


PairCheck = Callable[[Matches], Iterator[Draft]]
DocumentCheck = Callable[[Sequence[Matches]], Iterator[Draft]]
FilesCheck = Callable[[History], Iterator[Draft]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A registered rule; ``name`` is its function's name with hyphens."""

    code: str
    name: str
    severity: Severity
    category: str
    page: str
    examples: tuple[Example, ...]
    yields_to: tuple[str, ...]
    check: PairCheck | None
    check_document: DocumentCheck | None
    check_files: FilesCheck | None = None

    def run_on_files(self, history: History) -> Iterator[Finding]:
        """Its findings on the history of a pair."""
        if self.check_files is not None:
            yield from map(self._stamp, self.check_files(history))

    def run(self, document: Sequence[Matches]) -> Iterator[Finding]:
        """Its findings on a whole document, stamped with code, name, severity and category."""
        if self.check_document is not None:
            yield from map(self._stamp, self.check_document(document))
        if self.check is not None:
            for matches in document:
                for draft in self.check(matches):
                    yield self._stamp(draft)

    def _stamp(self, draft: Draft) -> Finding:
        return Finding(
            message=draft.message,
            source=draft.source,
            target=draft.target,
            confidence=draft.confidence,
            fix=draft.fix,
            rule=self.code,
            name=self.name,
            severity=draft.severity or self.severity,
            category=draft.category or self.category,
            related=draft.related,
        )


def rule(
    code: str,
    *,
    severity: Severity,
    category: str,
    examples: Sequence[Example] = (),
    document: bool = False,
    files: bool = False,
    yields_to: Sequence[str] = (),
) -> Callable[[Callable[..., Iterator[Draft]]], Rule]:
    """Make a function that reads matches into a rule.

    ``category`` is an MQM category. ``document`` rules get the matches of all
    pairs at once. ``files`` rules get a :class:`History`, and have no examples: those are texts.
    ``yields_to`` names codes or families whose finding on the same words makes this one redundant:
    one fact, one finding.
    """
    if not _CODE.fullmatch(code):
        raise ValueError(f"a rule code is a letter and three digits, not {code!r}")

    def register(function: Callable[..., Iterator[Draft]]) -> Rule:
        return Rule(
            code=code,
            name=function.__name__.replace("_", "-"),
            severity=severity,
            category=category,
            page=(function.__doc__ or "").strip(),
            examples=tuple(examples),
            yields_to=tuple(yields_to),
            check=None if document or files else function,
            check_document=function if document else None,
            check_files=function if files else None,
        )

    return register


def finding(
    message: str,
    *,
    source: Mention | Span | None = None,
    target: Mention | Span | None = None,
    confidence: float = 1.0,
    severity: Severity | None = None,
    fix: Fix | None = None,
    category: str = "",
    related: Sequence[Span] = (),
) -> Draft:
    """What a rule yields; ``severity`` and ``category`` default to the rule's own.

    What rests on a model's taking something for a name is said behind the message.
    """
    models = (m.tagger for m in (source, target) if isinstance(m, Mention))
    named = next((f" (a name according to {model})" for model in models if model), "")
    return Draft(
        message=message.replace(_STAND_IN, "…") + named,
        source=_span(source),
        target=_span(target),
        confidence=round(confidence, 3),
        severity=severity,
        fix=fix,
        category=category,
        related=tuple(related),
    )


def _span(place: Mention | Span | None) -> Span | None:
    return place.span if isinstance(place, Mention) else place
