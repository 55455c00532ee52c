"""Plain text: blank lines part paragraphs, and a paragraph may be wrapped over several lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.document import Block, Document
from checker.read.edit import Edit
from checker.read.plain import plain_document, write_plain

# A line that is cut where a screen or a mail ends: long enough to be full, short enough to be cut.
_WRAPPED_LINE = range(50, 101)
_ENDS_A_SENTENCE = re.compile(r"""[.!?…:;]["'”“»’)\]]*$""")

Line = tuple[int, str]


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """The document of a file's bytes."""
    return (plain_document(data, path, "text", text_blocks),)


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made."""
    return write_plain(document, data, edits)


def text_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of a plain text.

    Most files keep one paragraph on one line, whether blank lines part them or not; lines are
    joined only where they look wrapped.
    """
    blocks: list[Block] = []
    for filled, group in groupby(_lines(text), key=lambda line: bool(line[1].strip())):
        if filled:
            blocks += (_block(text, p) for p in _paragraphs(list(group)))
    return tuple(blocks)


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        start += len(line)


def _paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    if not _wrapped(lines):
        yield from ([line] for line in lines)
        return
    yield lines


def _wrapped(lines: list[Line]) -> bool:
    """Whether all lines but the last are cut at a width and most of them inside a sentence."""
    body = [line.rstrip() for _, line in lines[:-1]]
    if not body or any(len(line) not in _WRAPPED_LINE for line in body):
        return False
    return sum(not _ENDS_A_SENTENCE.search(line) for line in body) * 2 > len(body)


def _block(text: str, lines: list[Line]) -> Block:
    first, last = lines[0], lines[-1]
    start = first[0] + len(first[1]) - len(first[1].lstrip())
    end = last[0] + len(last[1].rstrip())
    # Line ends inside a wrapped paragraph count as spaces, one character for one.
    return Block(re.sub(r"[\r\n]", " ", text[start:end]), start)
