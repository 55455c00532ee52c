"""Writing edits into a file of XML: the prose escaped, every other byte as it was."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document import Document
from checker.read.edit import Edit
from checker.read.plain import write_plain

_CDATA, _CLOSE = "<![CDATA[", "]]>"
# A CDATA section that opens farther from an edit than this is not looked for.
_BEFORE = 100_000


def write_xml(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made, each escaped for where it stands."""
    return write_plain(document, data, edits, escape_xml)


def escape_xml(document: Document, edit: Edit) -> str:
    """The replacement as character data at its place; as references where the encoding lacks it."""
    text, begin = document.text, max(0, edit.start - _BEFORE)
    if text.rfind(_CDATA, begin, edit.start) > text.rfind(_CLOSE, begin, edit.start):
        return edit.replacement.replace(_CLOSE, "]]]]><![CDATA[>")
    escaped = edit.replacement.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.encode(document.encoding, "xmlcharrefreplace").decode(document.encoding)
