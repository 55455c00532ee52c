"""DOCX: paragraphs, tables, text boxes and notes, and edits in the runs that hold the words.

The text of a document has a line for each paragraph; a line break within one is U+2028. Comments,
headers, deleted text, field codes and hidden text are left alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from checker.document import Block, Document
from checker.read.docx_package import Package, serialised
from checker.read.docx_text import Paragraph, Piece, local, note_id, paragraphs
from checker.read.edit import Edit, possible
from checker.read.prose import Prose

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NOTES = ("footnotes", "endnotes")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the file that has text."""

    name: str
    root: Any
    paragraphs: tuple[tuple[str, Paragraph], ...]
    """Each with what a user calls its place."""


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """The document of a file's bytes."""
    text: list[str] = []
    blocks: list[Block] = []
    places: list[tuple[int, str]] = []
    at = 0
    for part in parts(Package(data, path)):
        for where, paragraph in part.paragraphs:
            blocks += _blocks(paragraph, at, where)
            places += [(s, f"{where}, run {p.number}") for s, p in _placed(paragraph, at)]
            text.append("".join(p.text for p in paragraph.pieces) + "\n")
            at += len(text[-1])
    named = [place for n, place in enumerate(places) if not n or place[1] != places[n - 1][1]]
    return (Document("".join(text), "", path, tuple(blocks), "utf-8", "docx", places=named),)


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The file with the edits made in its runs; every other part is as it was.

    An edit over several runs puts the new words where its first word stood, in the look of that.
    Raises :class:`ValueError` for an edit that is not possible.
    """
    if not edits:
        return data
    package = Package(data, document.path)
    found = parts(package)
    changed: dict[str, Part] = {}
    pieces = [(start, part, piece) for part, start, piece in pieces_of(found)]
    starts = [start for start, _, _ in pieces]
    last = len(document.text)
    # From the end, so that the places before an edit stay what they are.
    for edit in sorted(edits, reverse=True):
        if edit.end > last or not possible(document, edit):
            raise ValueError(f"[{edit.start}, {edit.end}) is no stretch of prose to replace")
        last = edit.start
        first = max(bisect_right(starts, edit.start) - 1, 0)
        touched = list(_touched(pieces, first, edit))
        if not touched:
            raise ValueError(f"[{edit.start}, {edit.end}) is not within a run")
        for number, (start, part, piece) in enumerate(touched):
            changed[part.name] = part
            kept = piece.element.text or ""
            before = kept[: max(edit.start - start, 0)]
            after = kept[max(edit.end - start, 0) :]
            piece.element.text = before + ("" if number else edit.replacement) + after
            piece.element.set(_SPACE, "preserve")
    return package.with_parts({name: serialised(part.root) for name, part in changed.items()})


def parts(package: Package) -> list[Part]:
    """The parts of a file that have text: the main one, then the notes."""
    main = package.related("", "officeDocument") or "word/document.xml"
    root = package.xml(main)
    named = [(f"paragraph {n}", p) for n, p in enumerate(paragraphs(root), 1)]
    found = [Part(main, root, tuple(named))]
    for kind in _NOTES:
        name = package.related(main, kind)
        if name and name in package:
            notes = package.xml(name)
            shown = {note_id(e) for e in root.iter() if local(e) == f"{kind[:-1]}Reference"}
            found.append(Part(name, notes, tuple(_of_notes(notes, kind[:-1], shown))))
    return found


def pieces_of(found: Sequence[Part]) -> Iterator[tuple[Part, int, Piece]]:
    """Every piece with its part and its offset in the text of the document."""
    at = 0
    for part in found:
        for _, paragraph in part.paragraphs:
            yield from ((part, start, piece) for start, piece in _placed(paragraph, at))
            at += sum(len(p.text) for p in paragraph.pieces) + 1


def _of_notes(root: Any, kind: str, shown: set[str]) -> Iterator[tuple[str, Paragraph]]:
    """The paragraphs of the notes that the text refers to; lines between them are notes too."""
    number = 0
    for note in root:
        if local(note) != kind or note_id(note) not in shown:
            continue
        number += 1
        for paragraph in paragraphs(note):
            yield f"{kind} {number}", paragraph


def _placed(paragraph: Paragraph, at: int) -> Iterator[tuple[int, Piece]]:
    starts = accumulate((len(p.text) for p in paragraph.pieces), initial=at)
    return zip(starts, paragraph.pieces, strict=False)


def _blocks(paragraph: Paragraph, at: int, where: str) -> tuple[Block, ...]:
    prose = Prose()
    for start, piece in _placed(paragraph, at):
        if piece.code:
            prose.code(piece.code, start, start, stands=False)
        elif piece.element is None:
            # It has a place but no extent, so that no edit removes it.
            prose.put(" " if piece.text.isspace() else piece.text, start, start)
        elif piece.text:
            prose.put(piece.text, start, start + len(piece.text))
    return prose.blocks(paragraph.kind, where)


def _touched(
    pieces: Sequence[tuple[int, Part, Piece]], first: int, edit: Edit
) -> Iterator[tuple[int, Part, Piece]]:
    """The pieces of text that an edit changes; for an insertion the one that it stands in."""
    for start, part, piece in pieces[max(first - 1, 0) :]:
        end = start + len(piece.text)
        if start > edit.start and start >= edit.end:
            return
        if piece.element is None or end < edit.start:
            continue
        if (start < edit.end and end > edit.start) or edit.start == edit.end:
            yield start, part, piece
            if edit.start == edit.end:
                return
