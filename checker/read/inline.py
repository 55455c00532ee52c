"""Inline elements of XLIFF and TMX inside a source or target."""

from __future__ import annotations

from checker.read.prose import Prose
from checker.read.xml_events import END, START, TEXT, Event

# Codes of the original format stand inside these; nobody reads them as text.
_NATIVE = {"ph", "bpt", "ept", "it", "ut"}
# Empty elements that stand for something that the reader sees, such as a value or an image.
_STANDING = {"x", "ph"}
_SPANS = {"g", "pc", "hi"}
_POINTS = {"bx", "ex", "sc", "ec", "bpt", "ept", "it", "ut"}
_IDS = ("id", "startRef", "rid", "x", "i")


class Inline:
    """Collects the prose between the tags of one element, with its codes.

    ``divided`` holds the prose of each ``mrk`` that marks a segment (XLIFF 1.2), by its ``mid``.
    """

    def __init__(self, element: str, prose: Prose) -> None:
        self.element = element
        self.prose = prose
        self.divided: dict[str, Prose] = {}
        self._open: list[str] = []
        self._native: tuple[str, int, int] | None = None
        """The native code that is open, where it begins, and how deep it is."""
        self._marks: list[Prose | None] = []

    def take(self, event: Event) -> bool:
        """Add an event; true for the end tag of the element."""
        if event.kind == TEXT:
            if self._native is None:
                self._put(event)
        elif event.kind == START:
            self._enter(event)
        elif event.kind == END:
            if not self._open:
                return True
            self._leave(event)
        return False

    def _put(self, event: Event) -> None:
        for prose in self._into():
            prose.put(event.name, event.start, event.end)

    def _into(self) -> list[Prose]:
        return [self.prose, *(p for p in self._marks if p is not None)]

    def _code(self, text: str, start: int, end: int, *, stands: bool) -> None:
        for prose in self._into():
            prose.code(text, start, end, stands=stands)

    def _enter(self, event: Event) -> None:
        self._open.append(event.name)
        if self._native is not None:
            return
        name = event.name
        if name in _NATIVE:
            self._native = _shown(event), event.start, len(self._open)
        elif name == "mrk":
            self._marks.append(self._mark(event))
        elif name == "cp":
            self._character(event)
        elif name in _STANDING or name in _POINTS:
            self._code(_shown(event), event.start, event.end, stands=name in _STANDING)
        elif name in _SPANS:
            self._code(_shown(event), event.start, event.end, stands=False)

    def _leave(self, event: Event) -> None:
        depth = len(self._open)
        self._open.pop()
        if self._native is not None:
            shown, start, level = self._native
            if depth == level:
                self._native = None
                self._code(shown, start, event.end, stands=event.name in _STANDING)
        elif event.name == "mrk":
            self._marks.pop()
        elif event.name in _SPANS:
            self._code(f"</{event.name}>", event.start, event.end, stands=False)

    def _mark(self, event: Event) -> Prose | None:
        if event.attributes.get("mtype") != "seg":
            return None
        return self.divided.setdefault(event.attributes.get("mid", ""), Prose())

    def _character(self, event: Event) -> None:
        """XLIFF 2 writes a character that XML cannot hold as ``<cp hex="001A"/>``."""
        for prose in self._into():
            prose.code(
                f"<cp {event.attributes.get('hex', '')}>", event.start, event.end, stands=True
            )


def _shown(event: Event) -> str:
    """An element by its name and what tells it from others of the name."""
    for name in _IDS:
        if name in event.attributes:
            return f'<{event.name} {name}="{event.attributes[name]}">'
    return f"<{event.name}>"
