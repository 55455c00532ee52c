"""The text of a DOCX part, run by run, as Word shows it with all changes accepted.

Element names are those of WordprocessingML (ECMA-376 part 1, chapter 17).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
# What was deleted or moved away by a tracked change, and what is kept for older programs only.
_LEFT_OUT = {"del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr", "sectPr"}
_SHOWN = {"noBreakHyphen": "\u2011", "tab": "\t", "ptab": "\t", "cr": "\u2028"}
_ONE_LINE = str.maketrans("\r\n", "  ")
_NOTES = {"footnoteReference": "<footnote>", "endnoteReference": "<endnote>"}


@dataclass(slots=True)
class Piece:
    """What one element of a run shows."""

    text: str
    run: Any
    number: int
    """Of the run among those of its paragraph that show something, from 1."""
    element: Any
    """The ``w:t`` that holds the text; none for a tab, a line break or a note."""
    code: str = ""
    """What it is if it is no text: a reference to a note, a picture."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph, its pieces in order."""

    kind: str
    pieces: list[Piece] = field(default_factory=list)


def paragraphs(root: Any) -> Iterator[Paragraph]:
    """The paragraphs below an element, those within text boxes after the one that holds them."""
    yield from _walk(root, in_cell=False)


def local(element: Any) -> str:
    """The name of an element without its namespace; nothing for a comment."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def note_id(element: Any) -> str:
    """The ``w:id`` of a note, of a reference to one or of a comment."""
    return next((str(v) for k, v in element.attrib.items() if k.endswith("}id")), "")


def _walk(element: Any, *, in_cell: bool) -> Iterator[Paragraph]:
    for child in element:
        name = local(child)
        if name == "p" and child.tag in (f"{W}p", f"{_STRICT}p"):
            boxes: list[Any] = []
            found = Paragraph(_kind(child, in_cell))
            _Runs(found, boxes).read(child)
            yield found
            for box in boxes:
                yield from _walk(box, in_cell=False)
        elif name not in _LEFT_OUT:
            yield from _walk(child, in_cell=in_cell or name == "tc")


class _Runs:
    """Reads the runs of one paragraph, also those within links, fields and insertions."""

    def __init__(self, paragraph: Paragraph, boxes: list[Any]) -> None:
        self._paragraph = paragraph
        self._boxes = boxes
        self._number = 0
        self._fields: list[bool] = []
        """For each field that is open, whether its result has not begun yet."""

    def read(self, element: Any) -> None:
        for child in element:
            name = local(child)
            if name == "r":
                self._run(child)
            elif name not in _LEFT_OUT:
                self.read(child)

    def _run(self, run: Any) -> None:
        if _is_hidden(run):
            return
        before = len(self._paragraph.pieces)
        for child in run:
            self._piece(run, child, local(child))
        self._number += len(self._paragraph.pieces) > before

    def _piece(self, run: Any, child: Any, name: str) -> None:
        number = self._number + 1
        if name == "fldChar":
            kind = next((v for k, v in child.attrib.items() if k.endswith("fldCharType")), "")
            if kind == "begin":
                self._fields.append(True)
            elif kind == "separate" and self._fields:
                self._fields[-1] = False
            elif kind == "end" and self._fields:
                self._fields.pop()
        elif any(self._fields):
            return
        elif name == "t":
            text = (child.text or "").translate(_ONE_LINE)
            self._paragraph.pieces.append(Piece(text, run, number, child))
        elif name in _SHOWN:
            self._paragraph.pieces.append(Piece(_SHOWN[name], run, number, None))
        elif name == "br":
            self._paragraph.pieces.append(Piece("\u2028", run, number, None))
        elif name in _NOTES:
            self._paragraph.pieces.append(Piece("", run, number, None, _NOTES[name]))
        elif name in ("drawing", "pict", "object", "AlternateContent"):
            self._boxes += _boxes(child)


def _boxes(element: Any) -> Iterator[Any]:
    """The contents of the text boxes below an element, but for copies for older programs."""
    for child in element:
        name = local(child)
        if name == "txbxContent":
            yield child
        elif name != "Fallback":
            yield from _boxes(child)


def _kind(paragraph: Any, in_cell: bool) -> str:
    properties = next((c for c in paragraph if local(c) == "pPr"), ())
    for one in properties:
        name = local(one)
        if name == "outlineLvl":
            return "heading"
        if name == "pStyle":
            style = next((str(v) for k, v in one.attrib.items() if k.endswith("}val")), "")
            if style.startswith(("Heading", "Title", "Subtitle")):
                return "heading"
        if name == "numPr":
            return "item"
    return "cell" if in_cell else "paragraph"


def _is_hidden(run: Any) -> bool:
    properties = next((c for c in run if local(c) == "rPr"), ())
    for one in properties:
        if local(one) == "vanish":
            value = next((str(v) for k, v in one.attrib.items() if k.endswith("}val")), "true")
            return value not in ("false", "0", "off")
    return False
