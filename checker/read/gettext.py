r"""Gettext PO: messages with context, plural forms, flags and comments.

Read by a scanner of our own, because the places of characters inside strings are needed, and the
grammar is small: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.document import Document
from checker.read.decode import ReadError, byte_order_mark
from checker.read.edit import Edit
from checker.read.placeholders import with_placeholders
from checker.read.plain import decode_declared, write_plain
from checker.read.prose import Prose
from checker.read.units import Sides

_CHARSET = re.compile(rb"charset=([A-Za-z0-9._-]{1,40})")
_HEADER = 4_000
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,2})\])?[ \t]*(?=\")")
_STRING = re.compile(r'"([^"\\\n]*(?:\\[^\n][^"\\\n]*)*)"[ \t]*\Z')
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)")
_MEANT = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_WRITTEN = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})
_LONGEST_NAME = 40


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """Source and target of a file's bytes."""
    declared = _CHARSET.search(data, 0, _HEADER)
    stated = declared[1].decode("ascii").lower() if declared else ""
    text, encoding, notes = decode_declared(data, path, "" if stated == "charset" else stated)
    sides = Sides()
    languages = ["", ""]
    for entry in _entries(text, path):
        if not entry.id.text and not entry.context.text:
            languages = _stated_languages(entry)
        else:
            _add(sides, entry)
    document = Document(text, "", path, (), encoding, "gettext", byte_order_mark(data), notes=notes)
    return sides.documents(document, (languages[0], languages[1]))


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made."""
    return write_plain(document, data, edits, lambda _, e: e.replacement.translate(_WRITTEN))


@dataclass
class _Entry:
    """One message as it stands in the file."""

    context: Prose = field(default_factory=Prose)
    id: Prose = field(default_factory=Prose)
    plural: Prose = field(default_factory=Prose)
    forms: dict[int, Prose] = field(default_factory=dict)
    """Its renderings; without plural forms, number 0."""
    fuzzy: bool = False
    obsolete: bool = False

    def field_of(self, keyword: str, number: int) -> Prose:
        """The part that a keyword begins."""
        if keyword == "msgstr":
            return self.forms.setdefault(number, Prose())
        parts = {"msgctxt": self.context, "msgid": self.id, "msgid_plural": self.plural}
        return parts[keyword]


def _entries(text: str, path: str) -> Iterator[_Entry]:
    entry, current = _Entry(), None
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        at, start = start, start + len(line) + 1
        bare = line.rstrip("\r")
        obsolete = bare.startswith("#~")
        skipped = 2 if obsolete else 0
        body = bare[skipped:].lstrip(" \t")
        at += len(bare) - len(body)
        if not body or (body.startswith("#") and not obsolete):
            if entry.forms:
                yield entry
                entry, current = _Entry(), None
            entry.fuzzy |= body.startswith("#,") and "fuzzy" in body
            continue
        if body.startswith("|"):
            continue  # what an obsolete message said before
        keyword = _KEYWORD.match(body)
        if keyword:
            if entry.forms and keyword[1] in ("msgctxt", "msgid"):
                yield entry
                entry = _Entry()
            current = entry.field_of(keyword[1], int(keyword[2] or 0))
            entry.obsolete |= obsolete
            at, body = at + keyword.end(), body[keyword.end() :]
        string = _STRING.match(body.rstrip())
        if string is None or current is None:
            raise ReadError(f"{path}:{number}: is not a line of a PO file: {bare[:40]!r}")
        _put_string(current, string[1], at + 1)
    if entry.forms:
        yield entry


def _put_string(prose: Prose, written: str, start: int) -> None:
    at = 0
    for escape in _ESCAPE.finditer(written):
        if escape.start() > at:
            prose.put(written[at : escape.start()], start + at, start + escape.start())
        prose.put(_meant(escape.group()), start + escape.start(), start + escape.end())
        at = escape.end()
    if at < len(written):
        prose.put(written[at:], start + at, start + len(written))


def _meant(escape: str) -> str:
    code = escape[1:]
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    if code[0] in "01234567":
        return chr(int(code, 8))
    return _MEANT.get(code, code)


def _stated_languages(header: _Entry) -> list[str]:
    fields = dict(line.split(":", 1) for line in header.forms[0].text.splitlines() if ":" in line)
    # Gettext writes locales such as pt_BR and sr@latin.
    return [
        fields.get(name, "").strip().split("@")[0].replace("_", "-")
        for name in ("X-Source-Language", "Language")
    ]


def _add(sides: Sides, entry: _Entry) -> None:
    why = "obsolete" if entry.obsolete else "fuzzy" if entry.fuzzy else ""
    shown = " ".join(entry.id.text.split())
    name = shown if len(shown) <= _LONGEST_NAME else shown[:_LONGEST_NAME].rstrip() + "…"
    label = f'message "{name}"'
    if entry.context.text:
        label += f" ({' '.join(entry.context.text.split())[:_LONGEST_NAME]})"
    single, plural = with_placeholders(entry.id), with_placeholders(entry.plural)
    for number, form in sorted(entry.forms.items()):
        # Form 0 is the singular, except in a language that has no other.
        source = plural if entry.plural.text and (number or len(entry.forms) == 1) else single
        target = with_placeholders(form)
        if entry.plural.text and target.codes != single.codes and target.codes == plural.codes:
            source = plural  # the singular of other languages serves 21 too, and says the number
        whole = f"{label}, plural form {number}" if entry.plural.text else label
        sides.add(source, target, name=whole, why_not=why)
