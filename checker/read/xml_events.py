"""XML as a stream of events, each with its place in the file's text.

Parsed by expat, which is part of Python: it never fetches anything, keeps no tree, nests without
recursion, and tells the byte where each event begins. A file that declares entities is refused, so
that none can grow or name another file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple
from xml.parsers import expat

from checker.read.decode import ReadError, byte_order_mark
from checker.read.plain import decode_declared

START, END, TEXT, OTHER = "start", "end", "text", "other"
_DECLARED = re.compile(rb"\A<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_CHUNK = 1 << 20
# A file of a translation nests ten or twenty deep; what goes on for ever is made to harm.
_DEEPEST = 1_000


class Event(NamedTuple):
    """A tag, a stretch of character data, or something else, at ``[start, end)`` of the text.

    ``name`` is a tag's name without its namespace, or the data as a reader sees it: ``&`` for
    ``&amp;``. Data without escapes is as long as its place.
    """

    kind: str
    name: str
    start: int
    end: int
    attributes: dict[str, str]
    space: str
    """The namespace of a tag, empty if it has none."""


_NOTHING: dict[str, str] = {}


def decode_xml(data: bytes, path: str) -> tuple[str, str, bytes]:
    """The text, its encoding (declared, else UTF-8) and its byte-order mark."""
    mark = byte_order_mark(data)
    if mark:
        return *decode_declared(data, path, "")[:2], mark
    if data.startswith((b"<\0", b"\0<")):
        encoding = "utf-16-le" if data[1] == 0 else "utf-16-be"
    else:
        declared = _DECLARED.match(data)
        encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    return *decode_declared(data, path, encoding)[:2], mark


def events(text: str, path: str) -> Iterator[Event]:
    """The events of an XML text in order.

    Raises :class:`ReadError`, with line and column, for XML that is not well-formed, that declares
    entities or uses undeclared ones, or that nests deeper than any translation.
    """
    yield from _Stream(text, path)


class _Stream:
    """Turns expat's calls into events; an event ends where the next one begins."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.data = text.encode("utf-8", "surrogatepass")
        self.seen = 0, 0
        """The byte last asked for and its character."""
        self.waiting: list[tuple[str, str, int, dict[str, str]]] = []
        self.depth = 0
        self.parser = parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        parser.StartCdataSectionHandler = self._other
        parser.EndCdataSectionHandler = self._other
        parser.CommentHandler = self._other
        parser.ProcessingInstructionHandler = self._other
        parser.DefaultHandler = self._other

    def __iter__(self) -> Iterator[Event]:
        for begin in range(0, len(self.data) + 1, _CHUNK):
            chunk = self.data[begin : begin + _CHUNK]
            try:
                self.parser.Parse(chunk, begin + _CHUNK > len(self.data))
            except expat.ExpatError as error:
                place = f"{self.path}:{error.lineno}:{error.offset + 1}"
                why = expat.errors.messages[error.code]
                raise ReadError(f"{place}: is not well-formed XML ({why})") from None
            yield from self._ready(last=begin + _CHUNK > len(self.data))

    def _ready(self, *, last: bool) -> Iterator[Event]:
        waiting = self.waiting
        if last:
            waiting.append((OTHER, "", len(self.data), _NOTHING))
        for (kind, name, byte, attributes), after in pairwise(waiting):
            start = self._character(byte)
            space, _, local = name.rpartition(" ") if kind in {START, END} else ("", "", name)
            yield Event(kind, local, start, self._character(after[2]), attributes, space)
        self.waiting = waiting[-1:]

    def _character(self, byte: int) -> int:
        """The character that begins at a byte; bytes are asked for in order."""
        known, character = self.seen
        if byte > known:
            character += len(self.data[known:byte].decode("utf-8", "surrogatepass"))
            self.seen = byte, character
        return character

    def _put(self, kind: str, name: str, attributes: dict[str, str] = _NOTHING) -> None:
        self.waiting.append((kind, name, self.parser.CurrentByteIndex, attributes))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise ReadError(f"{self._place()}: nests more than {_DEEPEST} elements")
        self._put(START, name, attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self._put(END, name)

    def _text(self, data: str) -> None:
        self._put(TEXT, data)

    def _other(self, *_: object) -> None:
        self._put(OTHER, "")

    def _entity(self, name: str, *_: object) -> None:
        raise ReadError(f"{self._place()}: declares an entity, &{name};, which is not allowed")

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            raise ReadError(f"{self._place()}: uses an entity that is not declared, &{name};")

    def _place(self) -> str:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber
        return f"{self.path}:{line}:{column + 1}"
