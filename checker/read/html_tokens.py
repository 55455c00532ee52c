"""Cuts HTML into tags and text, every piece with its place in the file.

Follows the tokenization of the HTML standard (https://html.spec.whatwg.org/#tokenization) in what
tells tags, comments, raw text and attributes apart. Each character is looked at a bounded number of
times, whatever is left unclosed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

_TAG = re.compile(r"</?([A-Za-z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"[\s/]*(?:(>)|([^\s/>][^\s/>=]*))")
_VALUE = re.compile(r"\s*=\s*(?:([\"'])|([^\s>]*))")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_LONGEST_WITHOUT_SEMICOLON = max(len(name) for name in html5 if not name.endswith(";"))
# C1 controls in references are read as Windows-1252; the rest of what is no character is U+FFFD.
_REPLACEMENT = "\ufffd"

# What the standard reads as text up to their end tag: no tag begins in it.
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input",
        "link", "meta", "param", "source", "track", "wbr",
    }
)  # fmt: skip


class Attribute(NamedTuple):
    """An attribute of a tag and the place of its value, within its quotation marks."""

    name: str
    start: int
    end: int


class Piece(NamedTuple):
    """A start tag, an end tag or a stretch of text at ``[start, end)``."""

    kind: str
    """``start``, ``end`` or ``text``."""
    name: str
    """Of the element, in small letters."""
    start: int
    end: int
    attributes: tuple[Attribute, ...] = ()
    closed: bool = False
    """A start tag that has no end tag: ``<br>``, or ``<path/>`` in a picture."""


def pieces(text: str) -> Iterator[Piece]:
    """The tags and the text of a page, in order, without comments and declarations."""
    at = shown = 0
    while (at := text.find("<", at)) >= 0:
        tag = _TAG.match(text, at)
        if tag is None:
            end = _declaration(text, at)
            if end < 0:
                at += 1
                continue
            if shown < at:
                yield Piece("text", "", shown, at)
            at = shown = end
            continue
        if shown < at:
            yield Piece("text", "", shown, at)
        piece = _tag(text, tag)
        if piece is None:  # the file ends within a tag
            return
        yield piece
        at = shown = piece.end
        if piece.kind == "start" and piece.name in RAW and not piece.closed:
            at = shown = _end_of_raw(text, piece)
            if piece.end < at:
                yield Piece("text", piece.name, piece.end, at)
    if shown < len(text):
        yield Piece("text", "", shown, len(text))


def characters(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The prose of ``text[start:end]``: what is shown and its place, with references read."""
    at = start
    while at < end:
        found = text.find("&", at, end)
        if found < 0:
            yield text[at:end], at, end
            return
        if at < found:
            yield text[at:found], at, found
        reference = _REFERENCE.match(text, found, end)
        shown, stop = _meant(reference.group()) if reference else ("", 0)
        at = found + max(stop, 1)
        yield (shown or "&"), found, at


def _declaration(text: str, at: int) -> int:
    """The end of a comment, a declaration or a bogus comment; -1 if ``<`` is text."""
    if text.startswith("<!--", at):
        end = text.find("-->", at + 2)
        return end + 3 if end >= 0 else len(text)
    if text[at + 1 : at + 2] in ("!", "?") or (text.startswith("</", at) and at + 2 < len(text)):
        end = text.find(">", at)
        return end + 1 if end >= 0 else len(text)
    return -1


def _tag(text: str, opening: re.Match[str]) -> Piece | None:
    kind = "end" if text[opening.start() + 1] == "/" else "start"
    name = opening[1].lower()
    attributes: list[Attribute] = []
    at = opening.end()
    while found := _ATTRIBUTE.match(text, at):
        if found[1]:
            end = found.end()
            closed = kind == "start" and (name in VOID or "/" in text[at:end])
            return Piece(kind, name, opening.start(), end, tuple(attributes), closed)
        at = found.end()
        value = _VALUE.match(text, at)
        if value is None:
            attributes.append(Attribute(found[2].lower(), at, at))
        elif value[1]:
            end = text.find(value[1], value.end())
            if end < 0:
                return None
            attributes.append(Attribute(found[2].lower(), value.end(), end))
            at = end + 1
        else:
            attributes.append(Attribute(found[2].lower(), value.start(2), value.end()))
            at = value.end()
    return None


def _end_of_raw(text: str, piece: Piece) -> int:
    found = re.compile(rf"</{re.escape(piece.name)}(?=[\s/>])", re.IGNORECASE).search(
        text, piece.end
    )
    return found.start() if found else len(text)


def _meant(reference: str) -> tuple[str, int]:
    """What a reference stands for and how much of it is one; nothing for what is none."""
    if reference[1] == "#":
        digits = reference[2:].rstrip(";")
        code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        return _character(code), len(reference)
    name = reference[1:]
    if name in html5:
        return html5[name], len(reference)
    for size in range(min(len(name), _LONGEST_WITHOUT_SEMICOLON), 1, -1):
        if name[:size] in html5:
            return html5[name[:size]], size + 1
    return "", 0


def _character(code: int) -> str:
    if 0x80 <= code < 0xA0:
        return bytes([code]).decode("cp1252", "replace")
    if code == 0 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return _REPLACEMENT
    return chr(code)
