"""Text cut where findings begin and end, so that each piece is marked with all that touch it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.model import Segment, Span


class Mark(NamedTuple):
    """A finding on one side: its number on the page and its span."""

    number: int
    span: Span


class Piece(NamedTuple):
    """A stretch of a segment with the numbers of the findings that quote it."""

    text: str
    numbers: tuple[int, ...]


def pieces(segment: Segment, marks: Sequence[Mark]) -> Iterator[Piece]:
    """The segment's text in pieces; joined they are the text."""
    inside = [(m.number, *_range(segment, m.span)) for m in marks]
    inside = [(number, start, end) for number, start, end in inside if start < end]
    cuts = {0, len(segment.text)}.union(*((start, end) for _, start, end in inside))
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        numbers = tuple(n for n, begin, stop in inside if begin <= start and end <= stop)
        yield Piece(segment.text[start:end], numbers)


def _range(segment: Segment, span: Span) -> tuple[int, int]:
    """Where a span of the document stands in the text of the segment; empty if elsewhere."""
    places = range(len(segment.text))

    def place(index: int) -> int:
        return segment.block.locate(segment.start + index, segment.start + index + 1)[0]

    return bisect_left(places, span.start, key=place), bisect_left(places, span.end, key=place)
