"""The flow of a check, from two documents to findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.align import align
from checker.config import Settings
from checker.extract import Extractor
from checker.match.matcher import Matcher
from checker.model import Document, Finding, Matches, Pair, Segment, Skipped
from checker.precedence import one_finding_a_fact
from checker.rule import Rule
from checker.segment import segment


def check_documents(
    source: Document,
    target: Document,
    *,
    settings: Settings,
    extractors: tuple[Extractor, Extractor],
    matchers: Sequence[Matcher],
    rules: Iterable[Rule],
    alignment: str = "auto",
) -> tuple[list[Matches], list[Finding], list[Skipped], tuple[int, int]]:
    """What became of each pair, the findings by place, what was not checked, segment counts."""
    sources, unread = read_segments(source, extractors[0], alignment)
    targets, unread_too = read_segments(target, extractors[1], alignment)
    pairs, skipped = align(sources, targets, method=alignment)
    document, unmatched = match(pairs, matchers, settings)
    findings = [f for rule in rules for f in rule.run(document)]
    kept = sorted(one_finding_a_fact(findings, rules), key=_place)
    counts = len(sources), len(targets)
    return document, kept, [*unread, *unread_too, *skipped, *unmatched], counts


def read_segments(
    document: Document, extractor: Extractor, alignment: str
) -> tuple[list[Segment], list[Skipped]]:
    """The segments of a document with everything that was read out of them; what was not read."""
    segments = segment(document, lines=alignment == "lines")
    unread = [
        Skipped(f"{s.span().path or 'text'}:{s.span().line}", "a sentence too long to be one")
        for s in segments
        if s.overlong
    ]
    extractor.extract(segments)
    return segments, unread


def match(
    pairs: Sequence[Pair], matchers: Sequence[Matcher], settings: Settings
) -> tuple[list[Matches], list[Skipped]]:
    """For each pair, what of its source the target says; and what could not be told."""
    memories = [m.remember(pairs) for m in matchers]
    known = list(zip(matchers, memories, strict=True))
    document = [
        Matches(pair, {m.kind: m.links(pair, memory) for m, memory in known}, settings)
        for pair in pairs
    ]
    return document, [s for m, memory in known for s in m.skipped(pairs, memory)]


def _place(found: Finding) -> tuple[int, int, int, str]:
    """Target findings by place; source-side ones (omissions) by place, after them on a tie."""
    at = found.target or found.source
    return (at.start if at else -1, int(found.target is None), at.end if at else -1, found.rule)
