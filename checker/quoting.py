"""Gives each finding what it needs away from its files: the lines quoted and a fingerprint."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b

from checker.model import Document, Excerpt, Finding, Segment, Span

# Wide enough for a sentence, narrow enough for a split screen.
EXCERPT = 96


def quoted(
    findings: Iterable[Finding],
    documents: tuple[Document, Document],
    segments: tuple[Sequence[Segment], Sequence[Segment]],
) -> list[Finding]:
    """The findings with their excerpts and fingerprints.

    A fingerprint is made of the rule, the words that are marked and the sentences that hold them:
    it stays when text is added above, when lines are wrapped anew and when the file moves, and
    changes when somebody edits the sentence. Findings that are equal in all of that are numbered.
    """
    sentences = tuple(Sentences(s) for s in segments)
    seen: Counter[str] = Counter()
    stamped = []
    for one in findings:
        parts = [one.rule]
        for span, known in zip((one.source, one.target), sentences, strict=True):
            parts += ("", "") if span is None else (_plain(span.text), _plain(known.around(span)))
        content = "\x1f".join(parts)
        number = f"\x1f{seen[content]}" if seen[content] else ""
        seen[content] += 1
        stamped.append(
            replace(
                one,
                fingerprint=fingerprint(content + number),
                excerpts=(
                    excerpt(documents[0], one.source) if one.source else None,
                    excerpt(documents[1], one.target) if one.target else None,
                ),
            )
        )
    return stamped


class Sentences:
    """Finds the sentence that a span stands in."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = [s for s in segments if s.text]
        self._starts = [s.block.locate(s.start, s.start)[0] for s in self._segments]

    def around(self, span: Span) -> str:
        """The text of the segment in which the span begins."""
        place = bisect_right(self._starts, span.start)
        return self._segments[max(0, place - 1)].text if self._segments else ""


def excerpt(document: Document, span: Span) -> Excerpt:
    """The part of the span's first line around it, and where the span stands in that part."""
    begin = span.start - span.column + 1
    newline = document.text.find("\n", span.start)
    line = document.text[begin : newline if newline >= 0 else len(document.text)].rstrip("\r")
    start = span.column - 1
    before = len(line[:start].encode(errors="surrogatepass"))
    end = min(len(line), start + len(span.text))
    room = max(0, EXCERPT - (end - start))
    left = max(0, min(start - room // 2, len(line) - EXCERPT))
    right = min(len(line), max(left + EXCERPT, start + 1))
    end = min(end, right)
    part = line[left:right].replace("\t", " ")
    head, tail = "…" if left else "", "…" if right < len(line) else ""
    shift = len(head) - left
    return Excerpt(head + part + tail, start + shift, end + shift, before)


def fingerprint(content: str) -> str:
    """16 hex digits of what makes a finding the one it is."""
    return blake2b(content.encode(errors="surrogatepass"), digest_size=8).hexdigest()


def _plain(text: str) -> str:
    return " ".join(text.split())
