"""HTML: the prose of an article, with each character's place in the file.

Read is the article of a page, if it says where that is, else its whole body: headings, paragraphs,
list items, table cells, captions, and the attributes that people read. Scripts, styles, templates,
forms, navigation and what is hidden are left alone.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checker.document import Block, Document
from checker.read.decode import ReadError, byte_order_mark
from checker.read.edit import Edit
from checker.read.html_region import article
from checker.read.html_tokens import Attribute, Piece, characters, pieces
from checker.read.plain import plain_document, write_plain
from checker.read.prose import Prose

_LEFT_OUT = frozenset(
    {
        "button", "canvas", "datalist", "iframe", "math", "nav", "noembed", "noframes",
        "noscript", "object", "pre", "script", "select", "style", "svg", "template", "textarea",
        "xmp",
    }
)  # fmt: skip
_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em",
        "font", "i", "img", "input", "ins", "label", "link", "mark", "meta", "nobr", "q", "rp",
        "rt", "ruby", "s", "script", "small", "span", "strike", "strong", "style", "sub", "sup",
        "svg", "time", "tt", "u", "wbr",
    }
)  # fmt: skip
# Words of a program or a machine: no prose, but a rendering keeps them.
_KEPT = frozenset({"code", "kbd", "samp", "var"})
_READ_ATTRIBUTES = frozenset({"alt", "title", "aria-label", "placeholder", "summary"})
_DESCRIPTIONS = frozenset({"description", "og:title", "og:description"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title"})
_KINDS = {"li": "item", "dt": "item", "dd": "item", "td": "cell", "th": "cell"}
# White space that is not one space between two words.
_SPACE = re.compile(r"[ \t\n\f\r]{2,}|[\t\n\f\r]|\A | \Z")
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.I
)
_OPENING = 4_096
"""In bytes: where a page must say its encoding (the standard asks for 1,024)."""


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """The document of a file's bytes; an encoding that the page declares is believed."""
    declared = _declared(data)
    if not declared:
        return (plain_document(data, path, "html", html_blocks),)
    try:
        text = data.decode(declared)
    except UnicodeDecodeError as error:
        raise ReadError(f"{path}: is not {declared}, as it says, at byte {error.start}") from error
    return (Document(text, "", path, html_blocks(text), declared, "html"),)


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made."""
    return write_plain(document, data, edits, _escaped)


def html_blocks(text: str) -> tuple[Block, ...]:
    """The prose of a page or of a part of one."""
    found = list(pieces(text))
    reader = _Reader(text)
    for piece in found[slice(*article(found, text))]:
        reader.take(piece)
    reader.flush()
    return tuple(sorted(reader.blocks, key=lambda b: b.start))


class _Reader:
    """Goes through the pieces of a page and gathers its blocks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.blocks: list[Block] = []
        self._open: list[str] = []
        self._count: Counter[str] = Counter()
        self._skipped = 0
        """How many elements were open before the one that is being left out; 0 for none."""
        self._kept: tuple[int, int] | None = None
        """How many elements were open before words that are kept, and where these begin."""
        self._kind = "paragraph"
        self._prose = Prose()
        self._empty = True
        """Nothing was put into the block yet."""
        self._space: tuple[int, int] | None = None
        """Where the space stands that comes before the next word, if one does."""
        self._broken = False
        """A line break is all that came since the last word."""

    def take(self, piece: Piece) -> None:
        """Go on with the next piece."""
        if piece.kind == "text":
            if not self._skipped and self._kept is None and piece.name in ("", "title"):
                self._put(piece.start, piece.end)
        elif piece.kind == "start":
            self._start(piece)
        else:
            self._end(piece)

    def flush(self) -> None:
        """End the block that is being read."""
        self.blocks += self._prose.blocks(self._kind)
        self._prose = Prose()
        self._empty, self._space, self._broken = True, None, False

    def _start(self, piece: Piece) -> None:
        name = piece.name
        if not self._skipped and self._kept is None:
            self._read_attributes(piece)
            self._lay_out(piece)
            if not piece.closed:
                self._leave_out(piece)
        if not piece.closed:
            self._open.append(name)
            self._count[name] += 1

    def _lay_out(self, piece: Piece) -> None:
        """What a start tag does to the block that is being read."""
        if piece.name == "br":
            if self._broken:
                self.flush()
            else:
                # It has a place but no extent, so that no edit removes the tag.
                self._space = piece.start, piece.start
                self._broken = True
        elif piece.name not in _INLINE and piece.name not in _KEPT:
            self.flush()
            heading = piece.name in _HEADINGS
            self._kind = "heading" if heading else _KINDS.get(piece.name, "paragraph")

    def _leave_out(self, piece: Piece) -> None:
        """Whether what an element holds is nothing to translate."""
        named = {a.name: self._text[a.start : a.end].lower() for a in piece.attributes}
        hidden = "hidden" in named or named.get("aria-hidden") == "true"
        kept = piece.name in _KEPT or named.get("translate") == "no"
        inline = piece.name in _INLINE or piece.name in _KEPT
        if hidden or piece.name in _LEFT_OUT or (kept and not inline):
            self._skipped = len(self._open) + 1
        elif kept:
            self._kept = len(self._open), piece.end

    def _end(self, piece: Piece) -> None:
        if not self._count[piece.name]:
            return
        while True:
            name = self._open.pop()
            self._count[name] -= 1
            self._closed(piece)
            if name == piece.name:
                break
        if not self._skipped and piece.name not in _INLINE and piece.name not in _KEPT:
            self.flush()
            self._kind = "paragraph"

    def _closed(self, piece: Piece) -> None:
        """End what is left out or kept, if the element that ends it has just been closed."""
        if self._skipped and len(self._open) < self._skipped:
            self._skipped = 0
        if self._kept is not None and len(self._open) <= self._kept[0]:
            start = self._kept[1]
            self._kept = None
            if not self._skipped and self._text[start : piece.start].strip():
                code = " ".join(self._text[start : piece.start].split())
                self._before_word()
                self._prose.code(code, start, piece.start, stands=True)

    def _put(self, start: int, end: int) -> None:
        for shown, first, last in characters(self._text, start, end):
            # A reference to a space is not white space of the layout.
            if last - first == len(shown):
                self._put_text(shown, first)
            else:
                self._before_word()
                self._prose.put(shown, first, last)

    def _put_text(self, shown: str, start: int) -> None:
        at = 0
        for space in [*_SPACE.finditer(shown), None]:
            stop = space.start() if space else len(shown)
            if at < stop:
                self._before_word()
                self._prose.put(shown[at:stop], start + at, start + stop)
            if space:
                self._space = self._space or (start + space.start(), start + space.end())
                at = space.end()

    def _before_word(self) -> None:
        """Put in the white space that a word follows."""
        if self._space and not self._empty:
            self._prose.put(" ", *self._space)
        self._empty, self._space, self._broken = False, None, False

    def _read_attributes(self, piece: Piece) -> None:
        for attribute in self._worth_reading(piece):
            prose = Prose()
            for shown, first, last in characters(self._text, attribute.start, attribute.end):
                prose.put(shown, first, last)
            self.blocks += prose.blocks("attribute")

    def _worth_reading(self, piece: Piece) -> Iterator[Attribute]:
        if piece.name == "meta":
            names = {
                self._text[a.start : a.end].lower()
                for a in piece.attributes
                if a.name in ("name", "property")
            }
            if names & _DESCRIPTIONS:
                yield from (a for a in piece.attributes if a.name == "content")
            return
        if piece.name not in ("link", "style", "svg"):
            yield from (a for a in piece.attributes if a.name in _READ_ATTRIBUTES)


def _declared(data: bytes) -> str:
    """The encoding that a page declares, if nothing stronger tells it."""
    if byte_order_mark(data) or b"\0" in data:
        return ""
    found = _DECLARED.search(data, 0, _OPENING)
    try:
        name = codecs.lookup(found[1].decode()).name if found else ""
    except LookupError:
        return ""
    # What says Latin 1 is read as Windows-1252 by every browser; UTF-8 is recognised anyway.
    name = {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name)
    return "" if name in ("", "utf-8") or not _is_ascii_based(name) else name


def _is_ascii_based(name: str) -> bool:
    """Whether it can be the encoding of a page in which its own name was just read."""
    try:
        return "<meta>".encode(name) == b"<meta>"
    except (LookupError, UnicodeError):
        return False


def _escaped(document: Document, edit: Edit) -> str:
    """Prose as HTML, within an attribute if that is where it goes."""
    text = edit.replacement.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace("\u00a0", "&nbsp;")
    inside = (b for b in document.blocks if b.kind == "attribute")
    if any(b.start <= edit.start <= b.locate(0, len(b.text))[1] for b in inside):
        text = text.replace('"', "&quot;").replace("'", "&#39;")
    if document.encoding.startswith("utf"):
        return text
    return text.encode(document.encoding, "xmlcharrefreplace").decode(document.encoding)
