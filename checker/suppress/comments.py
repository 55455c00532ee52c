"""Comments in the files: ``checker: ignore E104 reason`` and ``checker: ignore-file N,D reason``.

A comment speaks of the paragraph (heading, item, unit) that it stands in, else of the next one;
``ignore-file`` of the whole pair. Either side may carry it. Formats without comments, plain text
among them, have the ignore list (:mod:`checker.suppress.ignores`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.model import Document, Finding, Span, Suppressed

_ORDER = r"checker:[ \t]*(ignore(?:-file)?)[ \t]+([A-Z]\d{0,3}(?:,[ \t]?[A-Z]\d{0,3})*)\b([^\r\n]*)"
_MARKUP = re.compile(r"<!--[ \t\r\n]*" + _ORDER)
_HASH = re.compile(r"(?m)^[ \t]*#[ \t]*" + _ORDER)
_NOTE = re.compile(r"<note\b[^<>]{0,200}>[ \t\r\n]*" + _ORDER)
_IN_UNITS = frozenset({"xliff", "tmx"})
_END_OF_UNIT = re.compile(r"</(?:\w+:)?(?:trans-unit|unit|tu)\s*>")
_COMMENTS = {
    "markdown": (_MARKUP,),
    "html": (_MARKUP,),
    "xliff": (_MARKUP, _NOTE),
    "tmx": (_MARKUP, _NOTE),
    "gettext": (_HASH,),
    "yaml": (_HASH,),
}


@dataclass(frozen=True, slots=True)
class _Comment:
    span: Span
    codes: tuple[str, ...]
    reason: str
    covers: tuple[int, int] | None
    """Offsets of what it speaks of; ``None`` for the whole file."""

    def holds(self, found: Finding, spans: Iterable[Span | None]) -> bool:
        if not found.rule.startswith(self.codes):
            return False
        if self.covers is None:
            return True
        start, end = self.covers
        return any(s is not None and s.start < end and start <= s.start for s in spans)


def by_comments(
    findings: Sequence[Finding],
    documents: tuple[Document, Document],
    unchecked: Sequence[str] = (),
) -> tuple[list[Finding], list[Suppressed], list[str]]:
    """The findings that stay, those that comments suppress, and a note on each needless comment.

    ``unchecked`` are the codes of rules that did not run, whose comments nobody can judge.
    """
    sides = tuple(tuple(_comments(d)) for d in _apart(documents))
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    used: set[Span] = set()
    for one in findings:
        by = next(_holding(one, sides), None)
        if by is None:
            kept.append(one)
        else:
            suppressed.append(Suppressed(one, "comment", by.reason))
            used.add(by.span)
    needless = [
        f"{c.span.path or 'text'}:{c.span.line}: nothing to ignore here for {', '.join(c.codes)}"
        for side in sides
        for c in side
        if c.span not in used and not any(u.startswith(c.codes) for u in unchecked)
    ]
    return kept, suppressed, needless


def _apart(documents: tuple[Document, Document]) -> tuple[Document, ...]:
    """Both documents, or the first alone where both stand in one file with one text."""
    source, target = documents
    return (source,) if source.text is target.text else documents


def _holding(found: Finding, sides: tuple[tuple[_Comment, ...], ...]) -> Iterator[_Comment]:
    spans = (found.source, found.target)
    shared = len(sides) == 1
    for comments, own in zip(sides, spans, strict=False):
        for comment in comments:
            if comment.holds(found, spans if shared else (own,)):
                yield comment


def _comments(document: Document) -> Iterator[_Comment]:
    patterns = _COMMENTS.get(document.format, ())
    if not patterns or "checker:" not in document.text:
        return
    for pattern in patterns:
        for found in pattern.finditer(document.text):
            scope, codes, rest = found.groups()
            yield _Comment(
                document.span(found.start(), found.end(2)),
                tuple(c.strip() for c in codes.split(",")),
                rest.partition("-->")[0].partition("</note>")[0].strip(" \t—–:-"),
                None if scope == "ignore-file" else _covered(document, found.start()),
            )


def _same_unit(document: Document, end: int, at: int) -> bool:
    """Whether a comment stands behind a text, in the same element of a format of units."""
    return document.format in _IN_UNITS and not _END_OF_UNIT.search(document.text, end, at)


def _covered(document: Document, at: int) -> tuple[int, int]:
    """Offsets of the block around an offset, else of the next one, with the rest of its unit."""
    blocks = document.blocks
    extents = [(b.start, b.locate(0, len(b.text))[1]) for b in blocks]
    place = bisect_right(extents, at, key=lambda e: e[0]) - 1
    if place < 0 or (extents[place][1] <= at and not _same_unit(document, extents[place][1], at)):
        place += 1
    if place >= len(blocks):
        return len(document.text), len(document.text)
    start, end = extents[place]
    unit = blocks[place].key or blocks[place].unit
    if unit:
        same = [e for b, e in zip(blocks, extents, strict=True) if unit in (b.key, b.unit)]
        start, end = min(e[0] for e in same), max(e[1] for e in same)
    return start, end
