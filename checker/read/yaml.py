"""YAML message files: each string is a message, keyed by its path.

PyYAML's events give the place of each scalar. Nothing is built from them: tags make no objects and
aliases are not followed, so that none can run code or grow. A file whose only top key is a language
tag (Rails) is in that language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from checker.document import Block, Document
from checker.languages import UnknownLanguageError, language
from checker.read.decode import ReadError
from checker.read.edit import Edit
from checker.read.messages import message_blocks
from checker.read.plain import plain_document, write_plain
from checker.read.prose import Prose

_DEEPEST = 500
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n[ \t]*|.)")
_MEANT = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "e": "\x1b",
          "0": "\0", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}  # fmt: skip
# What a scalar without quotation marks cannot hold: at all, inside brackets, and at its start.
_UNSAFE = re.compile(r":(?:\s|\Z)|(?:\A|\s)#|\n")
_UNSAFE_IN_FLOW = re.compile(r"[{}\[\],]")
_UNSAFE_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`")


class _Scalar(NamedTuple):
    """A string value, the keys and positions that lead to it, and whether it is in brackets."""

    keys: tuple[str, ...]
    event: Any
    flow: bool

    @property
    def start(self) -> int:
        return int(self.event.start_mark.index)

    @property
    def end(self) -> int:
        return int(self.event.end_mark.index)


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """The document of a file's bytes."""
    document = plain_document(data, path, "yaml", lambda text: ())
    scalars = list(_scalars(document.text, path))
    document.language = _root(scalars)
    blocks: list[Block] = []
    for scalar in scalars:
        known = scalar.keys[1:] if document.language else scalar.keys
        blocks += message_blocks(_prose(document.text, scalar), known)
    document.blocks = tuple(blocks)
    return (document,)


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made."""
    scalars = list(_scalars(document.text, document.path))

    def written(_: Document, edit: Edit) -> str:
        scalar = next(s for s in scalars if s.start <= edit.start <= s.end)
        shown = _escaped(scalar, edit)
        if shown is None:
            line = document.span(edit.start, edit.end).line
            raise ReadError(
                f"{document.path}:{line}: {edit.replacement!r} needs quotation marks there"
            )
        return shown

    return write_plain(document, data, edits, written)


def _escaped(scalar: _Scalar, edit: Edit) -> str | None:
    """The replacement as the scalar's style writes it; none if it cannot."""
    wanted, style = edit.replacement, scalar.event.style
    if style == '"':
        return wanted.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    if "\n" in wanted:
        return None
    if style == "'":
        return wanted.replace("'", "''")
    if style:
        return wanted
    first = edit.start == scalar.start and wanted[:1] in _UNSAFE_FIRST
    bracket = scalar.flow and _UNSAFE_IN_FLOW.search(wanted)
    return None if first or bracket or _UNSAFE.search(wanted) else wanted


def _root(scalars: list[_Scalar]) -> str:
    """The language tag that is the only key at the top, if any."""
    tops = {s.keys[0] for s in scalars if s.keys}
    if len(tops) != 1 or any(len(s.keys) < 2 for s in scalars):
        return ""
    try:
        return language(tops.pop().replace("_", "-")).tag
    except UnknownLanguageError:
        return ""


def _scalars(text: str, path: str) -> Iterator[_Scalar]:
    """Every string value in order."""
    flow: list[bool] = []
    keys: list[str | None] = []
    """The key or position in each open mapping or sequence; none where a key is to come."""
    is_map: list[bool] = []
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                is_map.append(isinstance(event, yaml.MappingStartEvent))
                keys.append(None if is_map[-1] else "0")
                flow.append(bool(event.flow_style))
                if len(keys) > _DEEPEST:
                    raise ReadError(f"{path}: nests too deep for a file of messages")
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                is_map.pop()
                keys.pop()
                flow.pop()
                _next(keys, is_map)
            elif isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
                if is_map and is_map[-1] and keys[-1] is None:
                    keys[-1] = event.value if isinstance(event, yaml.ScalarEvent) else ""
                    continue
                if isinstance(event, yaml.ScalarEvent) and _is_text(event):
                    yield _Scalar(tuple(str(k) for k in keys), event, bool(flow) and flow[-1])
                _next(keys, is_map)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else path
        raise ReadError(f"{place}: is not valid YAML ({error.problem})") from None
    except yaml.YAMLError as error:
        raise ReadError(f"{path}: is not valid YAML ({' '.join(str(error).split())})") from None


def _next(keys: list[str | None], is_map: list[bool]) -> None:
    if keys:
        keys[-1] = None if is_map[-1] else str(int(keys[-1] or 0) + 1)


def _is_text(event: Any) -> bool:
    return event.style is not None or any(c.isalpha() for c in event.value)


def _prose(text: str, scalar: _Scalar) -> Prose:
    """What a scalar says, each character at its place.

    Folding and indents change white space alone; all else stands in the file in the same order.
    """
    start, end, event = scalar.start, scalar.end, scalar.event
    if event.style in ("'", '"'):
        start, end = start + 1, end - 1
    elif event.style in ("|", ">"):
        start = text.find("\n", start, end) + 1 or end
    raw = _characters(text, start, end, event.style or "")
    prose = Prose()
    at = 0
    for shown, is_space in _runs(event.value):
        while not is_space and at < len(raw) and raw[at][0].isspace():
            at += 1  # an indent that the value does not show
        size = len(shown)
        if is_space:
            size = 0
            while at + size < len(raw) and raw[at + size][0].isspace():
                size += 1
        there = raw[at : at + size]
        at += size
        if not there:
            continue  # the line end that closes a block
        begin, stop = there[0][1], there[-1][2]
        if is_space and event.style != "|" and "\n" in shown and "\n" in text[begin:stop]:
            prose.put("\n\n", begin, stop)  # folding keeps a line end only for a blank line
        elif stop - begin == size == len(shown) or "".join(c for c, _, _ in there) != shown:
            prose.put(shown, begin, stop)
        else:
            for one in there:
                prose.put(*one)
    return prose


def _runs(value: str) -> Iterator[tuple[str, bool]]:
    for found in re.finditer(r"\s+|\S+", value):
        yield found.group(), found.group().isspace()


def _characters(text: str, start: int, end: int, style: str) -> list[tuple[str, int, int]]:
    """What each character between two places of a scalar stands for, escapes resolved."""
    if style != '"':
        if style != "'":
            return [(text[i], i, i + 1) for i in range(start, end)]
        return [
            (text[m.start()], *m.span())
            for m in re.compile(r"''|(?s:.)").finditer(text, start, end)
        ]
    found: list[tuple[str, int, int]] = []
    at = start
    for escape in _ESCAPE.finditer(text, start, end):
        found += [(text[i], i, i + 1) for i in range(at, escape.start())]
        code = escape.group()[1:]
        if code[0] in "xuU":
            found.append((chr(int(code[1:], 16)), *escape.span()))
        elif code[0] not in "\r\n":
            found.append((_MEANT.get(code, code), *escape.span()))
        at = escape.end()
    return found + [(text[i], i, i + 1) for i in range(at, end)]
