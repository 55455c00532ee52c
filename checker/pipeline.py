"""The flow of a check, from two documents to findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.align import align
from checker.align.gaps import with_gains
from checker.align.words import with_word_links
from checker.backends import Encoder
from checker.config import Settings
from checker.extract import Extractor
from checker.match.matcher import Matcher
from checker.model import Document, Finding, Matches, Pair, Segment, Skipped
from checker.precedence import one_finding_a_fact
from checker.quoting import quoted
from checker.rule import Rule
from checker.segment import segment


class Checked(NamedTuple):
    """What came of one pair of documents; counts are those of source and target."""

    matches: list[Matches]
    findings: list[Finding]
    skipped: list[Skipped]
    segments: tuple[int, int]
    words: tuple[int, int]


def check_documents(
    source: Document,
    target: Document,
    *,
    settings: Settings,
    extractors: tuple[Extractor, Extractor],
    matchers: Sequence[Matcher],
    rules: Iterable[Rule],
    alignment: str = "auto",
    encoder: Encoder | None = None,
) -> Checked:
    """Check a document against its translation; findings stand in order of place.

    Raises :class:`checker.backends.BackendError` when the encoder cannot be used.
    """
    sources, unread = read_segments(source, extractors[0], alignment)
    targets, unread_too = read_segments(target, extractors[1], alignment)
    pairs, skipped = align(sources, targets, method=alignment, encoder=encoder)
    if encoder:
        with_gains(pairs, encoder)
        with_word_links(pairs, encoder)
    document, findings, unmatched = check_pairs(
        pairs, settings=settings, matchers=matchers, rules=rules
    )
    return Checked(
        document,
        quoted(findings, (source, target), (sources, targets)),
        [*unread, *unread_too, *skipped, *unmatched],
        (len(sources), len(targets)),
        (_words(sources), _words(targets)),
    )


def check_pairs(
    pairs: Sequence[Pair],
    *,
    settings: Settings,
    matchers: Sequence[Matcher],
    rules: Iterable[Rule],
) -> tuple[list[Matches], list[Finding], list[Skipped]]:
    """What becomes of pairs whose segments were read: matches, findings, what was not checked."""
    document, unmatched = match(pairs, matchers, settings)
    findings = [f for rule in rules for f in rule.run(document)]
    kept = sorted(one_finding_a_fact(findings, rules), key=_place)
    graded = [replace(f, severity=settings.severity(f.rule) or f.severity) for f in kept]
    return document, graded, unmatched


def _words(segments: Sequence[Segment]) -> int:
    """Words as word processors count them: what stands between spaces."""
    return sum(len(s.text.split()) for s in segments)


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
