"""The nouns of the checker: what each stage hands to the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from checker.document import Block, Code, Document, Skipped, Span
from checker.reference import MachineReference
from checker.wordlinks import WordLinks

__all__ = [
    "Block",
    "Code",
    "Document",
    "Excerpt",
    "Finding",
    "Fix",
    "Link",
    "Matches",
    "Mention",
    "Pair",
    "Report",
    "Segment",
    "Severity",
    "Skipped",
    "Span",
    "Suppressed",
    "Token",
]


class Severity(StrEnum):
    """How sure and how grave: error, warning or info."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """2 for error, 1 for warning, 0 for info."""
        return {"error": 2, "warning": 1, "info": 0}[self.value]


class Token(NamedTuple):
    """A word, number, run of symbols or mark of a segment; ``[start, end)`` in ``segment.text``."""

    text: str
    start: int
    end: int
    lower: str
    """Lower-case, with typographic apostrophes and hyphens made plain: what look-ups use."""
    kind: str
    """``word`` (letters, inner apostrophes and hyphens), ``digits``, ``mark`` or ``symbol``."""


@dataclass(eq=False, slots=True)
class Segment:
    """A sentence, heading or line of one document, as the unit of alignment."""

    document: Document
    block: Block
    index: int
    """Place among the segments of its document, from 0."""
    start: int
    """Offset of ``text`` in ``block.text``."""
    text: str
    block_index: int = 0
    tokens: tuple[Token, ...] = ()
    mentions: tuple[Mention, ...] = ()
    """What extraction read in it, in text order; empty until then."""
    runs_in: bool = False
    """A heading without a mark at its end that the segment after it was cut off."""
    overlong: bool = False
    """It has no end within reason; its text is left out, and what it says is not checked."""

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The document span of ``text[start:end]``."""
        stop = len(self.text) if end is None else end
        return self.document.span(*self.block.locate(self.start + start, self.start + stop))

    @property
    def language(self) -> str:
        """The BCP 47 tag of its document."""
        return self.document.language


TAGGER = "tagger: "
"""What a source of a mention begins with that a model found; its name follows."""


@dataclass(eq=False, slots=True)
class Mention:
    """Something that a rendering must say too: a quantity, a name, a term, a mark."""

    kind: str
    """``quantity``, ``name``, ``term``, ``quote`` …: one per extractor."""
    value: Any
    """The normalised value; its type belongs to the kind."""
    segment: Segment
    start: int
    end: int
    sources: tuple[str, ...] = ()
    """The data entries it was read from, such as ``numbers.toml: хиляди``; for tracing."""

    @property
    def tagger(self) -> str:
        """The model that alone takes it for what it is; empty for what was read by data."""
        return next((s.removeprefix(TAGGER) for s in self.sources if s.startswith(TAGGER)), "")

    @property
    def text(self) -> str:
        """The words of the segment it was read from."""
        return self.segment.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return self.segment.span(self.start, self.end)


@dataclass(eq=False, slots=True)
class Pair:
    """Source segments and the target segments that render them; either side may be empty."""

    sources: tuple[Segment, ...]
    targets: tuple[Segment, ...]
    confidence: float = 1.0
    moved: bool = False
    """Its place among the targets is not its place among the sources."""
    encoder: str = ""
    """The encoder whose vectors had a say in what was paired with what, as the user calls it."""
    words: WordLinks | None = None
    """Which words an encoder takes for counterparts, where one was asked."""
    gain: float | None = None
    """Where a side is empty and an encoder was asked: how much nearer, by cosine, a pair beside it
    would have its sides if the segments here were part of it."""

    def source_mentions(self, kind: str) -> list[Mention]:
        """The mentions of one kind on the source side, in text order."""
        return [m for s in self.sources for m in s.mentions if m.kind == kind]

    def target_mentions(self, kind: str) -> list[Mention]:
        """The mentions of one kind on the target side, in text order."""
        return [m for s in self.targets for m in s.mentions if m.kind == kind]


@dataclass(frozen=True, slots=True)
class Link:
    """One fact of a pair and what became of it; what rules read.

    ``relation`` is a word of the matcher that made the link (``same``, ``digits``, ``scale``,
    ``missing``, ``extra`` …; each matcher's docstring lists its own).
    """

    kind: str
    relation: str
    source: Mention | None
    target: Mention | None
    confidence: float = 1.0
    detail: Any = None
    """What the relation's rules need to word a message; its type belongs to the kind."""


@dataclass(frozen=True, slots=True)
class Matches:
    """What matching made of one pair."""

    pair: Pair
    links: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    settings: Any = None
    """The run's :class:`checker.config.Settings`, for rules that a policy steers."""

    def of(self, kind: str, *relations: str) -> list[Link]:
        """The links of one kind, with one of the relations if any is given."""
        found = self.links.get(kind)
        if not found:  # most often: every rule asks every pair
            return []
        return [k for k in found if k.relation in relations] if relations else list(found)


@dataclass(frozen=True, slots=True)
class Fix:
    """The one right edit of the target: replace ``[start, end)`` of its text."""

    start: int
    end: int
    replacement: str
    safe: bool = True


class Excerpt(NamedTuple):
    """The part of a line around a span; the span is ``text[start:end]`` of it."""

    text: str
    start: int
    end: int
    bytes_before: int
    """Bytes of the line before the span, in UTF-8: what some formats count columns by."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where the translation says something else; ``source`` or ``target`` is a span."""

    message: str
    source: Span | None = None
    target: Span | None = None
    confidence: float = 1.0
    fix: Fix | None = None
    rule: str = ""
    name: str = ""
    severity: Severity = Severity.WARNING
    category: str = ""
    related: tuple[Span, ...] = ()
    """Other places that the message speaks of, such as the majority spelling."""
    fingerprint: str = ""
    """16 hex digits of what is quoted and of the sentences around it; no line, no count."""
    excerpts: tuple[Excerpt | None, Excerpt | None] = (None, None)
    """The lines around ``source`` and ``target``, for whoever shows them without the files."""

    def __str__(self) -> str:
        at = self.target or self.source
        place = f"{at.path or '<text>'}:{at.line}:{at.column} " if at else ""
        return f"{place}{self.rule} {self.name}: {self.message}"


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that somebody has seen and let stand, and what says so."""

    finding: Finding
    by: str
    """``comment``, ``ignore list`` or ``baseline``."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one pair of documents, sorted by place."""

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()
    source_path: str = ""
    target_path: str = ""
    source_language: str = ""
    target_language: str = ""
    segments: tuple[int, int] = (0, 0)
    """How many source and target segments were compared."""
    notes: tuple[str, ...] = ()
    """What the user should know about how the files were read."""
    fail_on: Severity = Severity.ERROR
    words: tuple[int, int] = (0, 0)
    """How many words of source and target were compared."""
    suppressed: tuple[Suppressed, ...] = ()
    reference: MachineReference | None = None
    """What a translator says of the draft, where one was asked."""

    @property
    def exit_code(self) -> int:
        """0 when no finding is at or over ``fail_on``, else 1."""
        return int(any(f.severity.rank >= self.fail_on.rank for f in self.findings))


@dataclass(frozen=True, slots=True)
class Comparison:
    """One pair of documents, what was made of each aligned pair of segments, and the report."""

    source: Document
    target: Document
    matches: tuple[Matches, ...]
    """In source order; a pair without source stands after the pair before it in the target."""
    report: Report

    def findings_by_pair(self) -> list[list[Finding]]:
        """For each of ``matches`` the findings that stand in it, by where they begin."""
        starts: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
        for number, found in enumerate(self.matches):
            starts[True] += [(t.span().start, number) for t in found.pair.targets]
            starts[False] += [(s.span().start, number) for s in found.pair.sources]
        for places in starts.values():
            places.sort()
        placed: list[list[Finding]] = [[] for _ in self.matches]
        for finding in self.report.findings:
            at, places = finding.target or finding.source, starts[finding.target is not None]
            if at is None or not places:
                continue
            before = bisect_right(places, (at.start, len(placed))) - 1
            placed[places[max(before, 0)][1]].append(finding)
        return placed
