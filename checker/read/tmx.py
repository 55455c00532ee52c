"""TMX 1.4 (LISA/GALA): the translation units of a memory, in the source language and one other."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document import Document
from checker.read.edit import Edit
from checker.read.inline import Inline
from checker.read.prose import Prose
from checker.read.units import Sides
from checker.read.write_xml import write_xml
from checker.read.xml_events import END, START, Event, decode_xml, events

_LANG = "http://www.w3.org/XML/1998/namespace lang"
_ANY = "*all*"


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """Source and target of a file's bytes."""
    text, encoding, mark = decode_xml(data, path)
    reader = _Reader()
    for event in events(text, path):
        reader.take(event)
    document = Document(text, "", path, (), encoding, "tmx", mark)
    return reader.sides.documents(document, (reader.source, reader.target))


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made."""
    return write_xml(document, data, edits)


class _Reader:
    """Follows the units of a memory.

    The source language is that of the header, else of the first variant; the target language is the
    first other one.
    """

    def __init__(self) -> None:
        self.sides = Sides()
        self.source = self.target = ""
        self._name = ""
        self._language = ""
        self._variants: dict[str, Prose] = {}
        self._inline: Inline | None = None

    def take(self, event: Event) -> None:
        """Follow one event."""
        if self._inline is not None:
            if self._inline.take(event):
                self._inline = None
        elif event.kind == START:
            self._open(event)
        elif event.kind == END and event.name == "tu":
            self._close_unit()

    def _open(self, event: Event) -> None:
        known = event.attributes
        if event.name == "header":
            stated = known.get("srclang", "")
            self.source = "" if stated == _ANY else stated
        elif event.name == "tu":
            self._name = f"unit {known.get('tuid', self.sides.count + 1)}"
            self._variants = {}
        elif event.name == "tuv":
            self._language = known.get(_LANG, known.get("lang", ""))
            self.source = self.source or self._language
            if not self.target and _base(self._language) != _base(self.source):
                self.target = self._language
        elif event.name == "seg":
            prose = self._variants.setdefault(self._language.lower(), Prose())
            self._inline = Inline("seg", prose)

    def _close_unit(self) -> None:
        source, target = self._variant(self.source), self._variant(self.target)
        wanted = {_base(self.source), _base(self.target)}
        others = sorted(tag for tag in self._variants if _base(tag) not in wanted)
        why = ""
        if others and (not source.text.strip() or not target.text.strip()):
            why = f"in other languages, {', '.join(others)}"
        self.sides.add(source, target, name=self._name, why_not=why)

    def _variant(self, tag: str) -> Prose:
        """The variant in a language, else in another region's form of it."""
        exact = self._variants.get(tag.lower())
        alike = (prose for other, prose in self._variants.items() if _base(other) == _base(tag))
        return exact or next(alike, Prose())


def _base(tag: str) -> str:
    return tag.replace("_", "-").split("-")[0].lower()
