"""Writes findings into a copy of an XLIFF file: ITS 2.0 localization quality issues, and notes.

The words are marked with ``mrk`` and the attributes of the ITS quality issue data category
(https://www.w3.org/TR/its20/#lqissue; in XLIFF 1.2 by the W3C's mapping, in 2.x by the ITS module
of 2.1), and the unit gets a note that says the same to tools that do not know ITS. Nothing else in
the file changes; words that a tag divides get the note alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from checker.document import Document
from checker.read.decode import ReadError, encode
from checker.read.xml_events import END, START, Event, events

_ITS = "http://www.w3.org/2005/11/its"
_UNITS = {"trans-unit", "unit"}
_BEFORE_SEGMENTS = {"originalData", "segment", "ignorable"}
# What a unit of XLIFF 1.2 has before its notes.
_SIDES = {"source", "seg-source", "target"}
_TOOL = "checker"


class Issue(NamedTuple):
    """What is to be said of ``[start, end)`` of the file's text."""

    start: int
    end: int
    text: str
    type: str
    """A localization quality issue type of ITS 2.0, such as ``numbers``."""
    severity: float
    """0 to 100."""


@dataclass
class _Unit:
    """A unit's places in the text: its own, where a note can go, and its sides."""

    start: int
    old: bool
    """XLIFF 1.2."""
    end: int = 0
    note: int = 0
    in_notes: bool = False
    """The place for notes is inside ``notes``."""
    targets: list[tuple[int, int]] = field(default_factory=list)
    """Where the content of each target begins and ends."""


class _Insert(NamedTuple):
    at: int
    order: int
    text: str


def with_issues(document: Document, data: bytes, issues: Sequence[Issue]) -> bytes:
    """The bytes of the file with a mark and a note for each issue.

    Raises :class:`checker.read.ReadError` where the encoding does not give the old bytes again.
    """
    if encode(document.text, document.encoding, document.byte_order_mark) != data:
        raise ReadError(f"{document.path}: its {document.encoding} cannot be written back")
    if not issues:
        return data
    units, root = _places(document)
    prefix = _prefix(document.text, root)
    inserts = list(_declaration(document.text, root))
    starts = [u.start for u in units]
    marked = 0
    notes: dict[int, list[tuple[Issue, bool]]] = {}
    for number, issue in enumerate(sorted(issues), 1):
        place = bisect_right(starts, issue.start) - 1
        if place < 0 or issue.start >= units[place].end:
            continue
        unit = units[place]
        on_target = any(a <= issue.start and issue.end <= b for a, b in unit.targets)
        notes.setdefault(place, []).append((issue, on_target))
        if on_target and issue.start >= marked and _whole(document.text, issue):
            marked = issue.end
            inserts += _mark(issue, prefix, f"{_TOOL}-{number}", old=unit.old)
    for place, found in notes.items():
        inserts.append(_note(units[place], found, prefix))
    made = _spliced(document.text, inserts)
    shown = made.encode(document.encoding, "xmlcharrefreplace").decode(document.encoding)
    return encode(shown, document.encoding, document.byte_order_mark)


def _places(document: Document) -> tuple[list[_Unit], Event]:
    """The units of a file in order, and its root's start tag."""
    units: list[_Unit] = []
    root: Event | None = None
    open_names: list[str] = []
    for event in events(document.text, document.path):
        if event.kind == START:
            root = root or event
            open_names.append(event.name)
            if event.name in _UNITS:
                units.append(_Unit(event.start, event.name == "trans-unit"))
            elif units and not units[-1].end and open_names[-2] in _UNITS | {"segment"}:
                _enter(units[-1], event, open_names[-2])
        elif event.kind == END:
            open_names.pop()
            if units and event.name in _UNITS:
                units[-1].end = event.end
            elif units and open_names and open_names[-1] in _UNITS | {"segment"}:
                _leave(units[-1], event, open_names[-1])
    if root is None:
        raise ReadError(f"{document.path}: has no elements")
    return units, root


def _enter(unit: _Unit, event: Event, parent: str) -> None:
    if event.name == "target":
        unit.targets.append((event.end, event.end))
    if not unit.old and parent == "unit" and event.name in _BEFORE_SEGMENTS and not unit.note:
        unit.note = event.start


def _leave(unit: _Unit, event: Event, parent: str) -> None:
    if event.name == "target":
        unit.targets[-1] = unit.targets[-1][0], event.start
    if unit.old and parent in _UNITS and event.name in _SIDES:
        unit.note = event.end
    if not unit.old and parent == "unit" and event.name == "notes" and event.end > event.start:
        unit.note, unit.in_notes = event.start, True


def _whole(text: str, issue: Issue) -> bool:
    """Whether the words can be wrapped: no tag in them, and they are not in a CDATA section."""
    opened = text.rfind("<![CDATA[", max(0, issue.start - 100_000), issue.start)
    in_data = opened >= 0 and text.find("]]>", opened, issue.start) < 0
    return issue.start < issue.end and "<" not in text[issue.start : issue.end] and not in_data


def _mark(issue: Issue, prefix: str, name: str, *, old: bool) -> Iterator[_Insert]:
    kind = 'mtype="x-its"' if old else f'id="{name}" type="its:generic"'
    opening = (
        f"<{prefix}mrk {kind} its:locQualityIssueType={quoteattr(issue.type)} "
        f"its:locQualityIssueComment={quoteattr(issue.text)} "
        f'its:locQualityIssueSeverity="{issue.severity:g}">'
    )
    # An end tag goes before a start tag that has the same place.
    yield _Insert(issue.start, 1, opening)
    yield _Insert(issue.end, 0, f"</{prefix}mrk>")


def _note(unit: _Unit, issues: Sequence[tuple[Issue, bool]], prefix: str) -> _Insert:
    written = []
    for issue, on_target in issues:
        side = "target" if on_target else "source"
        kind = (
            f'from="{_TOOL}" annotates="{side}"'
            if unit.old
            else f'category="{_TOOL}" appliesTo="{side}"'
        )
        written.append(f"<{prefix}note {kind}>{escape(issue.text)}</{prefix}note>")
    text = "".join(written)
    if not unit.old and not unit.in_notes:
        text = f"<{prefix}notes>{text}</{prefix}notes>"
    return _Insert(unit.note, 2, text)


def _prefix(text: str, root: Event) -> str:
    """The prefix of XLIFF's own elements, with its colon."""
    name = text[root.start + 1 : root.end].split(maxsplit=1)[0].rstrip("/>")
    return name.rpartition(":")[0] + ":" if ":" in name else ""


def _declaration(text: str, root: Event) -> Iterator[_Insert]:
    """The declaration of the ITS namespace, where the root has none."""
    tag = text[root.start : root.end]
    end = root.end - (2 if tag.endswith("/>") else 1)
    if "xmlns:its=" not in tag:
        yield _Insert(end, 0, f' xmlns:its="{_ITS}"')
    if "its:version=" not in tag:
        yield _Insert(end, 1, ' its:version="2.0"')


def _spliced(text: str, inserts: Sequence[_Insert]) -> str:
    parts: list[str] = []
    at = 0
    for insert in sorted(inserts):
        parts += (text[at : insert.at], insert.text)
        at = insert.at
    return "".join([*parts, text[at:]])
