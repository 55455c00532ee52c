"""Markdown: the prose of it, with each character's place in the file.

Parsed by markdown-it-py (CommonMark and tables). Code, link targets, raw HTML and front matter are
left alone; where code stands inside a sentence, U+FFFC stands for it, and it is a code to keep.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token

from checker.document import Block, Document
from checker.read.edit import Edit
from checker.read.plain import plain_document, write_plain
from checker.read.prose import Prose

# What to show, where it stands in the content of its block, and how long it is there.
Put = Callable[[str, int, int], None]
# A code word, where it begins in the content of its block with its marks, and where it ends.
PutCode = Callable[[str, int, int], None]
_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\r?\n(?:(?!---|\.\.\.).*\n)*(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
_MARKS = re.compile(r"[\\`*_\[\]<|~]|&(?=#|\w)|!(?=\[)")
# What begins a heading, a quotation, a list or a rule at the head of a line.
_OPENS = re.compile(r"(?:#{1,6}(?=\s|$)|[>+=-]|\d{1,9}(?=[.)]))")
_KINDS = {"heading_open": "heading", "td_open": "cell", "th_open": "cell", "list_item_open": "item"}


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """The document of a file's bytes."""
    return (plain_document(data, path, "markdown", markdown_blocks),)


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made."""
    return write_plain(document, data, edits, _escaped)


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """The headings, paragraphs, list items and table cells of a Markdown text."""
    front = _FRONT_MATTER.match(text)
    skipped = front.end() if front else 0
    body = text[skipped:]
    parser = MarkdownIt("commonmark").enable("table").disable("text_join")
    starts = _line_starts(body)
    blocks: list[Block] = []
    kind, cursor = "paragraph", 0
    for token in parser.parse(body):
        kind = _KINDS.get(token.type, "paragraph" if token.nesting < 0 else kind)
        if token.type != "inline" or token.map is None:
            continue
        first = starts[token.map[0]]
        places = _content_places(body, token.content, max(first, cursor if kind == "cell" else 0))
        if places:
            cursor = places[-1] + 1
        blocks += _prose(token, [at + skipped for at in places]).blocks(kind)
    return tuple(blocks)


def _line_starts(text: str) -> list[int]:
    """Line starts as markdown-it counts lines: only ``\\n``, ``\\r\\n`` and ``\\r`` end one."""
    return [0] + [m.end() for m in re.finditer(r"\r\n|\n|\r", text)]


def _content_places(text: str, content: str, start: int) -> list[int]:
    """The place in the file of each character of a block's content.

    The parser strips indents, quote marks and list bullets from each line of the content; what is
    left of a line stands in the file as it is.
    """
    places: list[int] = []
    at = start
    for number, line in enumerate(content.split("\n")):
        if number:
            places.append(max(at - 1, 0) if at >= len(text) else at)
        found = text.find(line, at)
        if found < 0:  # a table cell's escaped pipe: the parser drops its backslash
            places += _scattered(text, line, at)
        else:
            places += range(found, found + len(line))
        at = places[-1] + 1 if places else at
    return places


def _scattered(text: str, line: str, start: int) -> Iterator[int]:
    at = start
    for char in line:
        at = text.find(char, at)
        yield at
        at += 1


def _prose(block: Token, places: Sequence[int]) -> Prose:
    """The text of an inline token without markup, each character with its place in the file."""
    prose = Prose()

    def put(shown: str, start: int, raw_length: int) -> None:
        if not shown:
            return
        if len(shown) != raw_length:  # an escape, an entity
            prose.put(shown, places[start], places[start + raw_length - 1] + 1)
            return
        for first, last in _runs(places, start, start + raw_length):
            prose.put(shown[first - start : last - start], places[first], places[last - 1] + 1)

    def code(content: str, start: int, end: int) -> None:
        prose.code(content, places[start], places[end - 1] + 1, stands=True)

    cursor = 0
    for child in block.children or ():
        cursor = _put_child(child, block.content, cursor, put, code)
    return prose


def _runs(places: Sequence[int], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretches of ``[start, stop)`` that stand in the file without a gap."""
    first = start
    for at in range(start + 1, stop + 1):
        if at == stop or places[at] != places[at - 1] + 1:
            yield first, at
            first = at


def _put_child(child: Token, content: str, cursor: int, put: Put, code: PutCode) -> int:
    """Write one child's prose from ``content[cursor:]`` and return where the next one begins."""
    if child.type == "text":
        start = content.find(child.content, cursor)
        put(child.content, start, len(child.content))
        return start + len(child.content)
    if child.type == "text_special":  # an entity or an escaped mark
        start = content.find(child.markup, cursor)
        put(child.content, start, len(child.markup))
        return start + len(child.markup)
    if child.type in ("softbreak", "hardbreak"):
        start = content.find("\n", cursor)
        put(" ", start, 1)
        return start + 1
    if child.type == "code_inline":
        start = content.find(child.markup, cursor)
        end = content.find(child.markup, start + len(child.markup)) + len(child.markup)
        code(child.content, start, end)
        return end
    if child.type == "html_inline":
        return content.find(child.content, cursor) + len(child.content)
    if child.type == "image":
        inner = content.find("[", content.find("!", cursor)) + 1
        for part in child.children or ():
            inner = _put_child(part, content, inner, put, code)
        return _after_link(content, inner)
    if child.type == "link_open" and child.markup in ("autolink", "linkify"):
        end = content.find(">", cursor) + 1
        return content.find("<", cursor) + 1 if end else cursor
    if child.type == "link_open":
        return content.find("[", cursor) + 1
    if child.type == "link_close":
        return content.find(">", cursor) + 1 if child.markup else _after_link(content, cursor)
    if child.markup:  # emphasis and its like
        return content.find(child.markup, cursor) + len(child.markup)
    return cursor


def _after_link(content: str, cursor: int) -> int:
    """The place behind ``](target "title")``, ``][label]`` or ``]``."""
    at = content.find("]", cursor) + 1
    if content[at : at + 1] == "[":
        return content.find("]", at) + 1
    if content[at : at + 1] != "(":
        return at
    at = _over_space(content, at + 1)
    target = parseLinkDestination(content, at, len(content))
    if target.ok:
        at = _over_space(content, target.pos)
    title = parseLinkTitle(content, at, len(content))
    if title.ok:
        at = _over_space(content, title.pos)
    return content.find(")", at) + 1


def _over_space(content: str, at: int) -> int:
    while at < len(content) and content[at] in " \t\n":
        at += 1
    return at


def _escaped(document: Document, edit: Edit) -> str:
    """Prose as Markdown, on one line: marks that would be markup behind a backslash."""
    text = _MARKS.sub(r"\\\g<0>", " ".join(edit.replacement.splitlines()))
    begun = document.text[: edit.start].rpartition("\n")[2]
    opening = _OPENS.match(text) if not begun.strip(" \t>*+-.)0123456789") else None
    if opening is None:
        return text
    if text[0].isdigit():
        return f"{opening.group()}\\{text[opening.end() :]}"
    return f"\\{text}"
