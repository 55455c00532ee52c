"""Writes remarks into a DOCX file as comments of Word on the words that they are about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from lxml import etree

from checker.document import Document
from checker.read.docx import Part, parts, pieces_of
from checker.read.docx_package import CONTENT_TYPES, RELATIONSHIPS, Package, serialised
from checker.read.docx_text import local, note_id

AUTHOR = "checker"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


class _Stretch(NamedTuple):
    """``[start, end)`` of the text stands in one element of a run, or is all that a run shows."""

    start: int
    end: int
    part: Part
    element: Any

    @property
    def run(self) -> Any:
        """The run, wherever it was cut since."""
        return self.element.getparent() if local(self.element) == "t" else self.element


class Remark(NamedTuple):
    """What is to be said of ``[start, end)`` of a document's text."""

    start: int
    end: int
    text: str


def with_comments(document: Document, data: bytes, remarks: Sequence[Remark]) -> bytes:
    """The file with a comment for each remark, on its words; text and looks stay as they are.

    Runs are cut where a remark begins or ends within one. Word has no comments on notes: one about
    a note is put on the reference to it. Comments that are there stay.
    """
    if not remarks:
        return data
    package = Package(data, document.path)
    found = parts(package)
    main = found[0]
    space = etree.QName(main.root).namespace
    comments, name, added = _comments(package, main.name, space)
    number = max((int(note_id(c)) for c in comments if note_id(c).isdecimal()), default=-1) + 1
    cuts = _cut_up(found, sorted({at for r in remarks for at in (r.start, r.end)}), space)
    starts = [stretch.start for stretch in cuts]
    for one, remark in enumerate(sorted(remarks), number):
        _mark(*_runs(remark, cuts, starts, main), str(one), space)
        comments.append(_comment(remark.text, str(one), space))
    return package.with_parts(
        {**added, main.name: serialised(main.root), name: serialised(comments)}
    )


def _cut_up(found: Sequence[Part], places: Sequence[int], space: str) -> list[_Stretch]:
    """Every stretch of the text within one run, runs cut where remarks begin and end."""
    made: list[_Stretch] = []
    for part, start, piece in pieces_of(found):
        end = start + len(piece.text)
        element = piece.element
        if element is None:
            made.append(_Stretch(start, end, part, piece.run))
            continue
        inner = places[bisect_right(places, start) : bisect_left(places, end)]
        for begin, stop in pairwise((start, *inner, end)):
            # Notes have no comments, so their runs stay whole.
            rest = _cut(element, stop - begin, space) if stop < end and part is found[0] else None
            made.append(_Stretch(begin, stop, part, element))
            element = element if rest is None else rest
    return made


def _cut(words: Any, size: int, space: str) -> Any:
    """Cut the run of a ``w:t`` after ``size`` characters of it; the ``w:t`` of the new run."""
    run, text = words.getparent(), words.text or ""
    new = etree.Element(run.tag, attrib=run.attrib)
    new.extend(deepcopy(c) for c in run if local(c) == "rPr")
    rest = etree.SubElement(new, f"{{{space}}}t")
    rest.text, words.text = text[size:], text[:size]
    for element in (words, rest):
        element.set(_SPACE, "preserve")
    new.extend(list(words.itersiblings()))
    run.addnext(new)
    return rest


def _runs(
    remark: Remark, cuts: Sequence[_Stretch], starts: Sequence[int], main: Part
) -> tuple[Any, Any]:
    """The first and the last run of a remark."""
    at = max(bisect_right(starts, remark.start) - 1, 0)
    if cuts[at].part is not main:
        reference = _reference(main, cuts[at].run)
        return reference, reference
    stop = max(bisect_left(starts, remark.end), at + 1)
    words = [s.run for s in cuts[at:stop] if s.part is main]
    return words[0], words[-1]


def _mark(first: Any, last: Any, number: str, space: str) -> None:
    attributes = {f"{{{space}}}id": number}
    first.addprevious(etree.Element(f"{{{space}}}commentRangeStart", attributes))
    reference = etree.Element(f"{{{space}}}r")
    etree.SubElement(reference, f"{{{space}}}commentReference", attributes)
    last.addnext(reference)
    last.addnext(etree.Element(f"{{{space}}}commentRangeEnd", attributes))


def _reference(main: Part, run: Any) -> Any:
    """The run of the main text that refers to the note of a run."""
    note = next(a for a in run.iterancestors() if local(a) in ("footnote", "endnote"))
    wanted = f"{local(note)}Reference"
    number = note_id(note)
    references = (e for e in main.root.iter() if local(e) == wanted and note_id(e) == number)
    return next(references).getparent()


def _comment(text: str, number: str, space: str) -> Any:
    attributes = {
        f"{{{space}}}id": number,
        f"{{{space}}}author": AUTHOR,
        f"{{{space}}}initials": "c",
    }
    comment = etree.Element(f"{{{space}}}comment", attributes)
    run = etree.SubElement(etree.SubElement(comment, f"{{{space}}}p"), f"{{{space}}}r")
    words = etree.SubElement(run, f"{{{space}}}t")
    words.text = "".join(_allowed(text))
    words.set(_SPACE, "preserve")
    return comment


def _allowed(text: str) -> Iterator[str]:
    """The characters that XML can hold."""
    for char in text:
        yield char if char >= " " and char not in "\ufffe\uffff" else " "


def _comments(package: Package, main: str, space: str) -> tuple[Any, str, dict[str, bytes]]:
    """The comments of a file, the name of their part, and what else changes if it is a new one."""
    name = package.related(main, "comments")
    if name and name in package:
        return package.xml(name), name, {}
    place = PurePosixPath(main)
    name = str(place.parent / "comments.xml")
    relations = str(place.parent / "_rels" / f"{place.name}.rels")
    related = (
        package.xml(relations)
        if relations in package
        else etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})
    )
    taken = {r.get("Id") for r in related}
    new = next(i for n in range(1, len(taken) + 2) if (i := f"rId{n}") not in taken)
    etree.SubElement(
        related,
        f"{{{RELATIONSHIPS}}}Relationship",
        {"Id": new, "Type": _RELATION, "Target": "comments.xml"},
    )
    types = package.xml(CONTENT_TYPES)
    etree.SubElement(types, f"{{{_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": _TYPE})
    empty = etree.Element(f"{{{space}}}comments", nsmap={"w": space})
    return empty, name, {relations: serialised(related), CONTENT_TYPES: serialised(types)}
