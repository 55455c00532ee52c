"""XLIFF 1.2 and 2.x (OASIS): units and segments, inline codes, states.

Read are ``trans-unit`` with ``seg-source`` and ``mrk mtype="seg"``, and ``unit`` with ``segment``.
Left out and counted are units that must not be translated, that say of themselves that nobody has
translated them, or that have no target and do not say that they are done. What ``alt-trans``,
``note``, ``matches`` and other modules hold is not the translation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from checker.document import Document
from checker.read.edit import Edit
from checker.read.inline import Inline
from checker.read.placeholders import with_placeholders
from checker.read.prose import Prose
from checker.read.units import Sides
from checker.read.write_xml import write_xml
from checker.read.xml_events import END, START, Event, decode_xml, events

_CORE = "urn:oasis:names:tc:xliff:document:"
# States of targets that say that the text is not a translation yet.
_UNREADY = {"new", "needs-translation", "initial"}
_UNITS = {"trans-unit", "unit"}
# States that say that somebody has finished it.
_DONE = {"translated", "signed-off", "reviewed", "final"}
# Elements whose text belongs to nobody's translation, though it looks the same.
_ASIDE = {"alt-trans", "bin-unit", "note", "notes", "matches", "glossary", "originalData", "skl"}


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """Source and target of a file's bytes."""
    text, encoding, mark = decode_xml(data, path)
    reader = _Reader()
    for event in events(text, path):
        reader.take(event)
    document = Document(text, "", path, (), encoding, "xliff", mark)
    return reader.sides.documents(document, (reader.source_language, reader.target_language))


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made."""
    return write_xml(document, data, edits)


@dataclass
class _Segment:
    """A stretch of a unit that was translated as one."""

    id: str
    source: Prose = field(default_factory=Prose)
    target: Prose = field(default_factory=Prose)
    state: str = ""


@dataclass
class _Unit:
    """A unit while it is read; ``parts`` are its segments by the id that both sides use."""

    id: str
    translate: bool
    whole: _Segment
    parts: dict[str, _Segment] = field(default_factory=dict)
    divided: set[str] = field(default_factory=set)
    """``source`` or ``target`` for a side whose segments are marked in it (XLIFF 1.2)."""


class _Reader:
    """Follows the elements of a file; only what is inside units and not aside is prose."""

    def __init__(self) -> None:
        self.sides = Sides()
        self.source_language = ""
        self.target_language = ""
        self._language = ""
        """Target language of the current file, where files of one document differ."""
        self._original = ""
        self._seen: set[str] = set()
        self._translate = [True]
        self._aside = 0
        self._unit: _Unit | None = None
        self._segment: _Segment | None = None
        self._inline: Inline | None = None
        self._opens: dict[str, Callable[[Event], None]] = {
            "xliff": self._languages,
            "file": self._file,
            "group": lambda e: self._translate.append(self._translated(e)),
            "trans-unit": self._open_unit,
            "unit": self._open_unit,
            "segment": self._open_segment,
            "ignorable": self._open_ignorable,
            "source": self._open_side,
            "seg-source": self._open_side,
            "target": self._open_side,
        }

    def take(self, event: Event) -> None:
        """Follow one event."""
        if self._inline is not None:
            if self._inline.take(event):
                self._close_side()
            return
        if event.kind not in (START, END) or not _is_core(event.space):
            return
        if event.name in _ASIDE:
            self._aside += 1 if event.kind == START else -1
        elif self._aside:
            return
        elif event.kind == START:
            if event.name in self._opens:
                self._opens[event.name](event)
        elif event.name in _UNITS:
            self._close_unit()
        elif event.name in ("group", "file"):
            self._translate.pop()
        elif event.name in ("segment", "ignorable"):
            self._segment = None

    def _languages(self, event: Event) -> None:
        self.source_language = event.attributes.get("srcLang", "")
        self.target_language = self._language = event.attributes.get("trgLang", "")

    def _file(self, event: Event) -> None:
        known = event.attributes
        self._original = known.get("original", known.get("id", ""))
        self._translate.append(self._translated(event))
        self.source_language = self.source_language or known.get("source-language", "")
        self._language = known.get("target-language", self.target_language)
        self.target_language = self.target_language or self._language

    def _translated(self, event: Event) -> bool:
        wanted = event.attributes.get("translate")
        return self._translate[-1] if wanted is None else wanted == "yes"

    def _open_unit(self, event: Event) -> None:
        name = event.attributes.get("id", "")
        self._unit = _Unit(name, self._translated(event), _Segment(""))

    def _open_segment(self, event: Event) -> None:
        if self._unit is not None:
            number = str(len(self._unit.parts) + 1)
            self._segment = _Segment(event.attributes.get("id", number))
            self._segment.state = event.attributes.get("state", "")
            self._unit.parts[f"segment {number}"] = self._segment

    def _open_ignorable(self, event: Event) -> None:
        self._segment = _Segment("")

    def _open_side(self, event: Event) -> None:
        if self._unit is None:
            return
        segment = self._segment or self._unit.whole
        if event.name == "target":
            segment.state = event.attributes.get("state", segment.state)
        prose = segment.target if event.name == "target" else segment.source
        if event.name == "seg-source":
            prose = Prose()  # the source once more, divided
        self._inline = Inline(event.name, prose)

    def _close_side(self) -> None:
        inline, unit = self._inline, self._unit
        self._inline = None
        if inline is None or unit is None:
            return
        side = "target" if inline.element == "target" else "source"
        for name, prose in inline.divided.items():
            unit.divided.add(side)
            part = unit.parts.setdefault(name, _Segment(name))
            part.state = unit.whole.state
            setattr(part, side, prose)

    def _close_unit(self) -> None:
        unit = self._unit
        self._unit = None
        if unit is None:
            return
        name = f"unit {unit.id}"
        if name in self._seen and self._original:
            name = f"{name} of {self._original}"
        self._seen.add(name)
        # Marks on one side only, or unlike ones, pair nothing.
        matched = unit.divided not in ({"source"}, {"target"})
        parts = list(unit.parts.values()) if matched else []
        for part in parts or [unit.whole]:
            label = f"{name}, segment {part.id}" if len(parts) > 1 else name
            self._add(unit, part, label)

    def _add(self, unit: _Unit, part: _Segment, label: str) -> None:
        why = "" if unit.translate else "not to be translated"
        if not why and self._language != self.target_language:
            why = f"in another language, {self._language}"
        if not why and part.state in _UNREADY and part.target.text.strip():
            why = f"in state {part.state}"
        source, target = with_placeholders(part.source), with_placeholders(part.target)
        self.sides.add(source, target, name=label, why_not=why, done=part.state in _DONE)


def _is_core(space: str) -> bool:
    return not space or space.startswith(_CORE)
