"""One side of a translation: a file's text, the prose found in it, and places of both.

Offsets are counted in characters of the text as it was decoded from the file, line ends kept and a
byte-order mark left out, so that ``document.text[span.start:span.end] == span.text`` always holds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Skipped:
    """A check that could not run, and why."""

    check: str
    reason: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one document: ``[start, end)`` in characters, 1-based line and column."""

    start: int
    end: int
    line: int
    column: int
    text: str
    path: str = ""
    unit: str = ""
    """Where its user edits it, if lines do not say so: ``unit u7, segment 2``, ``paragraph 12``."""


class Code(NamedTuple):
    """A placeholder or a tag in prose: not text, but the rendering must keep it."""

    text: str
    """What both sides must have alike: ``{name}``, ``<x id="1"/>``, ``<b>``."""
    at: int
    """Its place in the text of its block; a placeholder stands there as U+FFFC, a tag does not."""
    start: int
    """Where it begins in the document."""
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of prose without markup: a paragraph, a heading, a list item, a message.

    ``text[i]`` stands in the document at ``[offsets[i], ends[i])``: an escape such as ``&amp;`` is
    longer there than what it stands for. Without ``ends`` each character is one character there;
    without ``offsets`` the text stands there as it is, from ``start``.
    """

    text: str
    start: int
    kind: str = "paragraph"
    offsets: Sequence[int] | None = None
    ends: Sequence[int] | None = None
    unit: str = ""
    key: str = ""
    """What the block of the other side that renders this one has too, in formats that pair them."""
    codes: tuple[Code, ...] = ()

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Document offsets of ``text[start:end]``."""
        if self.offsets is None:
            return self.start + start, self.start + end
        if start == end:
            at = self.offsets[start] if start < len(self.offsets) else self._end(start - 1)
            return at, at
        return self.offsets[start], self._end(end - 1)

    def _end(self, index: int) -> int:
        if index < 0:
            return self.start
        if self.ends is not None:
            return self.ends[index]
        return self.offsets[index] + 1 if self.offsets else self.start + index + 1


@dataclass(eq=False)
class Document:
    """One side of a translation: its text as the user has it, and the prose found in it."""

    text: str
    language: str
    path: str = ""
    blocks: tuple[Block, ...] = ()
    encoding: str = "utf-8"
    format: str = "text"
    """The name of its format in :data:`checker.read.formats.FORMATS`."""
    byte_order_mark: bytes = b""
    skipped: tuple[Skipped, ...] = ()
    """What of the file was not read, such as units that nobody has translated, and why."""
    notes: tuple[str, ...] = ()
    """What its user should know about how it was read."""
    places: Sequence[tuple[int, str]] = ()
    """First offsets and names of the places that spans tell; without them, the blocks' units."""

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        while (end := self.text.find("\n", starts[-1])) >= 0:
            starts.append(end + 1)
        return starts

    def span(self, start: int, end: int) -> Span:
        """The span ``[start, end)`` of the text with its line and column."""
        line = bisect_right(self._line_starts, start)
        column = start - self._line_starts[line - 1] + 1
        return Span(start, end, line, column, self.text[start:end], self.path, self._unit(start))

    @cached_property
    def _places(self) -> Sequence[tuple[int, str]]:
        return self.places or [(_first(b), b.unit) for b in self.blocks if b.unit]

    def _unit(self, start: int) -> str:
        place = bisect_right(self._places, start, key=lambda p: p[0])
        return self._places[place - 1][1] if place else ""


def _first(block: Block) -> int:
    """Where a block begins, with the tags before its text."""
    return min(block.start, *(c.start for c in block.codes)) if block.codes else block.start
