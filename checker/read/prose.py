"""Builds the text of a block out of what a format shows, with each character's place."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.document import Block, Code
from checker.read.edit import PLACEHOLDER

# Line ends lay a file out; two of them are a new paragraph.
_LAYOUT = re.compile(r"[\r\n\u2028\u2029]\s*")
_BLANK_LINE = re.compile(r"\n\s*\n|\r\n?\s*\r|\u2029")


class Masked(NamedTuple):
    """``[first, last)`` of a text is a code; if ``text`` is empty, what nobody has to keep."""

    first: int
    last: int
    text: str
    stands: bool
    shown: str = PLACEHOLDER
    """What holds its place where it is no code."""


class Prose:
    """The prose of one place of a file, put together from left to right."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, int, int]] = []
        self._codes: list[Code] = []
        self._length = 0

    def put(self, shown: str, start: int, end: int) -> None:
        """Add prose that stands at ``[start, end)``; of unlike length, it is an escape."""
        self._pieces.append((shown, start, end))
        self._length += len(shown)

    def code(self, text: str, start: int, end: int, *, stands: bool) -> None:
        """Add a code; one that ``stands`` for text holds its place with U+FFFC."""
        self._codes.append(Code(text, self._length, start, end))
        if stands:
            self.put(PLACEHOLDER, start, end)

    @property
    def text(self) -> str:
        """What was put in so far."""
        return "".join(piece[0] for piece in self._pieces)

    def masked(self, found: Sequence[Masked]) -> Prose:
        """The same prose with stretches of its text made codes; they must not overlap."""
        if not found:
            return self
        offsets, ends = self._places()
        made = Prose()
        at = 0
        for one in found:
            made._copy(self, at, one.first)
            place = offsets[one.first], ends[one.last - 1]
            if one.text:
                made.code(one.text, *place, stands=one.stands)
            else:
                made.put(one.shown, *place)
            # A tag in the midst of a placeholder goes behind it.
            inside = (c for c in self._codes if one.first < c.at < one.last)
            made._codes += [c._replace(at=made._length) for c in inside]
            at = one.last
        made._copy(self, at, self._length + 1)
        return made

    def _copy(self, other: Prose, first: int, last: int) -> None:
        """Take over ``[first, last)`` of another one's text, and its codes as far as the end."""
        shift = self._length - first
        self._codes += [c._replace(at=c.at + shift) for c in other._codes if first <= c.at <= last]
        at = 0
        for shown, start, end in other._pieces:
            begin, stop = max(first - at, 0), min(last - at, len(shown))
            at += len(shown)
            if begin >= stop:
                continue
            if len(shown) == end - start:
                self.put(shown[begin:stop], start + begin, start + stop)
            else:
                self.put(shown[begin:stop], start, end)

    @property
    def codes(self) -> list[str]:
        """The codes in it, sorted."""
        return sorted(c.text for c in self._codes)

    def blocks(self, kind: str = "message", unit: str = "", key: str = "") -> tuple[Block, ...]:
        """The blocks of it, one a paragraph; line ends within one count as a space."""
        text = self.text
        if not text.strip():
            return ()
        if self._is_plain() and not _LAYOUT.search(text):
            return (Block(text, self._pieces[0][1], kind, None, None, unit, key),)
        offsets, ends = self._places()
        found = []
        paragraphs = list(_paragraphs(text))
        begins = [0, *(first for first, _ in paragraphs[1:]), len(text) + 1]
        for (first, last), begin, stop in zip(paragraphs, begins, begins[1:], strict=False):
            made = _laid_out(text[first:last], offsets[first:last], ends[first:last])
            codes = tuple(
                Code(c.text, made.moved[min(max(c.at, first), last) - first], c.start, c.end)
                for c in self._codes
                if begin <= c.at < stop
            )
            place = made.offsets[0]
            found.append(Block(made.text, place, kind, made.offsets, made.ends, unit, key, codes))
        return tuple(found)

    def _is_plain(self) -> bool:
        if self._codes:
            return False
        at = self._pieces[0][1]
        for shown, start, end in self._pieces:
            if start != at or len(shown) != end - start:
                return False
            at = end
        return True

    def _places(self) -> tuple[array[int], array[int]]:
        offsets, ends = array("q"), array("q")
        for shown, start, end in self._pieces:
            if len(shown) == end - start:
                offsets.extend(range(start, end))
                ends.extend(range(start + 1, end + 1))
            else:  # one escape, whatever it stands for
                offsets.extend([start] * len(shown))
                ends.extend([end] * len(shown))
        return offsets, ends


class _Laid:
    def __init__(self) -> None:
        self.text = ""
        self.offsets = array("q")
        self.ends = array("q")
        self.moved: list[int] = []
        """The new index of each old one, and of the end."""


def _laid_out(text: str, offsets: array[int], ends: array[int]) -> _Laid:
    """A paragraph with each line end, and the space around it, as one space."""
    made = _Laid()
    parts: list[str] = []
    at = size = 0
    for found in [*_LAYOUT.finditer(text), None]:
        # The space before a line end goes with it; what follows is in the match.
        stop = at + len(text[at : found.start()].rstrip()) if found else len(text)
        parts.append(text[at:stop])
        made.offsets.extend(offsets[at:stop])
        made.ends.extend(ends[at:stop])
        made.moved.extend(range(size, size + stop - at))
        size += stop - at
        if found:
            parts.append(" ")
            made.offsets.append(offsets[stop])
            made.ends.append(ends[found.end() - 1])
            made.moved.extend([size] * (found.end() - stop))
            size += 1
            at = found.end()
    made.moved.append(size)
    made.text = "".join(parts)
    return made


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between blank lines, without the white space around them."""
    at = 0
    for found in [*_BLANK_LINE.finditer(text), None]:
        stop = found.start() if found else len(text)
        first = at + len(text[at:stop]) - len(text[at:stop].lstrip())
        last = at + len(text[at:stop].rstrip())
        if first < last:
            yield first, last
        if found:
            at = found.end()
