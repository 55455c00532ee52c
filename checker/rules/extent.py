"""What the rules of completeness share: runs of segments, and how to quote a long stretch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import Link, Matches, Mention, Span

_LONGEST = 60  # characters of a quotation in a message
_SURE = 0.5


def runs(document: Sequence[Matches], relation: str) -> Iterator[list[Link]]:
    """Links of one relation whose segments follow each other; those too unsure to tell left out."""
    run: list[Link] = []
    for matches in document:
        for link in matches.of("content", relation):
            if link.confidence < _SURE:
                continue
            if run and _place(link) != _place(run[-1]) + 1:
                yield run
                run = []
            run.append(link)
    if run:
        yield run


def covering(run: Sequence[Link]) -> Span:
    """The span from the first to the last mention of a run."""
    first, last = _mention(run[0]), _mention(run[-1])
    return first.segment.document.span(first.span.start, last.span.end)


def shortened(text: str) -> str:
    """The text, cut after a word where it is too long to quote."""
    flat = " ".join(text.split())
    if len(flat) <= _LONGEST:
        return flat
    head = flat[:_LONGEST].rsplit(" ", 1)[0]
    return f"{head.rstrip('.,;:')} …"


def _place(link: Link) -> int:
    return _mention(link).segment.index


def _mention(link: Link) -> Mention:
    found = link.source or link.target
    if found is None:
        raise ValueError("a link has a source or a target")
    return found
