"""Edits of a file's text: which can be made, and the text with them made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from checker.document import Block, Document

PLACEHOLDER = "\ufffc"


class Edit(NamedTuple):
    """Replace ``[start, end)`` of a document's text by ``replacement``, plain prose."""

    start: int
    end: int
    replacement: str


# How plain prose is written at an offset of a document, with the escapes of its format.
Escape = Callable[[Document, Edit], str]


def unescaped(_: Document, edit: Edit) -> str:
    """The replacement as it is."""
    return edit.replacement


def possible(document: Document, edit: Edit) -> bool:
    """Whether an edit replaces prose of one block only: no code, tag or other markup."""
    if not 0 <= edit.start <= edit.end <= len(document.text):
        return False
    around = _blocks_at(document, edit.start)
    return any(_only_prose(block, edit.start, edit.end) for block in around)


def edited(document: Document, edits: Sequence[Edit], escape: Escape = unescaped) -> str:
    """The document's text with the edits made; they must be possible and must not overlap.

    Raises :class:`ValueError` otherwise.
    """
    parts: list[str] = []
    at = 0
    for edit in sorted(edits):
        if edit.start < at or not possible(document, edit):
            raise ValueError(f"[{edit.start}, {edit.end}) is no stretch of prose to replace")
        parts += (document.text[at : edit.start], escape(document, edit))
        at = edit.end
    return "".join([*parts, document.text[at:]])


def _blocks_at(document: Document, start: int) -> Iterator[Block]:
    """The blocks around an offset; one that an attribute holds may stand within another."""
    for block in document.blocks:
        if block.start > start:
            break
        if start <= block.locate(0, len(block.text))[1]:
            yield block


def _only_prose(block: Block, start: int, end: int) -> bool:
    """Whether the characters of a block that stand in ``[start, end)`` fill it."""
    at = start
    for place, (begin, stop) in enumerate(_places(block)):
        if stop <= start:
            continue
        if begin >= end:
            break
        if begin != at or stop > end or block.text[place] == PLACEHOLDER:
            return False
        at = stop
    if start < end:
        return at == end
    return any(block.locate(i, i)[0] == start for i in range(len(block.text) + 1))


def _places(block: Block) -> Iterator[tuple[int, int]]:
    for i in range(len(block.text)):
        yield block.locate(i, i + 1)
