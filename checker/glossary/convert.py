"""Writes a termbase as TOML, as a table or as TBX v3, so that it can go from tool to tool."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from checker.glossary.entry import Entry
from checker.glossary.row import Head, Row

_WIDTH = 100
_DEFAULTS: dict[str, Any] = dict(
    zip(
        Row.__struct_fields__[-len(Row.__struct_defaults__) :],
        Row.__struct_defaults__,
        strict=True,
    )
)
_TBX_STATUS = (
    ("allowed", "admittedTerm"),
    ("deprecated", "supersededTerm"),
    ("forbidden", "deprecatedTerm"),
)
_IN_TBX = {
    "source",
    "preferred",
    "allowed",
    "deprecated",
    "forbidden",
    "part_of_speech",
    "stands_for",
    "domain",
    "note",
    "reference",
}
"""The keys that TBX-Basic has a place for."""
_TBX_NAMESPACE = "urn:iso:std:iso:30042:ed-2"


def write_toml(head: Head, entries: Sequence[Entry], comments: Sequence[str] = ()) -> str:
    """The termbase in the form that this project keeps its own in; loses nothing.

    ``comments`` are one line for each entry, or none.
    """
    lines = ["[termbase]"]
    lines += [f"{key} = {_quoted(value)}" for key, value in _head(head)]
    for entry, comment in zip(entries, comments or [""] * len(entries), strict=True):
        lines += ["", f"# {comment}", "[[term]]"] if comment else ["", "[[term]]"]
        lines += [_line(key, value) for key, value in row_of(entry).items()]
    return "\n".join(lines) + "\n"


def write_table(entries: Sequence[Entry], *, separator: str = ",") -> str:
    """The termbase as a table with a header; ``|`` separates several forms in a cell.

    Only columns that some entry needs are written. Raises :class:`ValueError` for a form that has
    a ``|`` in it.
    """
    rows = [row_of(e) for e in entries]
    needed = [c for c in Row.__struct_fields__ if any(c in row for row in rows)]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    writer.writerow(needed)
    for row in rows:
        writer.writerow([_cell(row.get(column, "")) for column in needed])
    return text.getvalue()


def write_tbx(head: Head, entries: Sequence[Entry]) -> str:
    """The termbase as TBX-Basic v3 (ISO 30042:2019) in DCA style.

    What TBX-Basic has no place for is left out; :func:`lost_in_tbx` tells what that is.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tbx type="TBX-Basic" style="dca" xml:lang={quoteattr(head.source)} '
        f'xmlns="{_TBX_NAMESPACE}">',
        f"<tbxHeader><fileDesc><titleStmt><title>{escape(head.name)}</title></titleStmt>"
        f"<sourceDesc><p>{escape(head.note or head.name)}</p></sourceDesc></fileDesc></tbxHeader>",
        "<text><body>",
    ]
    for number, entry in enumerate(entries, 1):
        lines += _concept(number, entry, head)
    return "\n".join([*lines, "</body></text>", "</tbx>"]) + "\n"


def lost_in_tbx(entries: Sequence[Entry]) -> dict[str, int]:
    """How many entries lose which key when they are written as TBX."""
    lost: Counter[str] = Counter()
    for entry in entries:
        lost.update(key for key in row_of(entry) if key not in _IN_TBX)
        lost["part_of_speech"] += entry.part_of_speech == "phrase"
        full = next((s for s in entry.sources if s not in _acronyms(entry)), "")
        lost["stands_for"] += bool(entry.stands_for) and (
            entry.stands_for != full or not _acronyms(entry)
        )
    return {key: lost[key] for key in Row.__struct_fields__ if lost[key]}


def row_of(entry: Entry) -> dict[str, Any]:
    """The keys of an entry that are not at their defaults, in the order of a row."""
    found: dict[str, Any] = {
        "source": entry.sources[0] if len(entry.sources) == 1 else list(entry.sources)
    }
    for name in Row.__struct_fields__[1:]:
        if name != "do_not_translate" and (value := getattr(entry, name)) != _DEFAULTS[name]:
            found[name] = list(value) if isinstance(value, tuple) else value
    return found


def _head(head: Head) -> list[tuple[str, str]]:
    fields = ("name", "source", "target", "note")
    return [(name, value) for name in fields if (value := getattr(head, name))]


def _line(key: str, value: Any) -> str:
    if isinstance(value, bool):
        return f"{key} = {str(value).lower()}"
    if isinstance(value, str):
        return f"{key} = {_quoted(str(value))}"
    quoted = [_quoted(v) for v in value]
    line = f"{key} = [{', '.join(quoted)}]"
    if len(line) <= _WIDTH:
        return line
    return f"{key} = [\n" + "".join(f"  {q},\n" for q in quoted) + "]"


def _quoted(text: str) -> str:
    # A JSON string is a basic string of TOML but for the letter DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes"
    if isinstance(value, str):
        return str(value)
    if any("|" in form for form in value):
        raise ValueError(f"a form with | cannot be written into a table: {' '.join(value)!r}")
    return "|".join(value)


def _concept(number: int, entry: Entry, head: Head) -> list[str]:
    lines = [f'<conceptEntry id="c{number}">']
    if entry.domain:
        lines.append(f' <descrip type="subjectField">{escape(entry.domain)}</descrip>')
    if entry.note:
        lines.append(f" <note>{escape(entry.note)}</note>")
    if entry.reference:
        lines.append(f' <admin type="source">{escape(entry.reference)}</admin>')
    lines.append(f" <langSec xml:lang={quoteattr(head.source)}>")
    part = {"proper noun": "properNoun", "phrase": ""}.get(
        entry.part_of_speech, entry.part_of_speech
    )
    short = _acronyms(entry)
    for source in entry.sources:
        term_type = "acronym" if source in short else ""
        lines.append(_term(source, partOfSpeech=part, termType=term_type))
    lines += [" </langSec>", f" <langSec xml:lang={quoteattr(head.target)}>"]
    lines.append(_term(entry.preferred, administrativeStatus="preferredTerm-admn-sts"))
    for key, status in _TBX_STATUS:
        for form in getattr(entry, key):
            lines.append(_term(form, administrativeStatus=f"{status}-admn-sts"))
    return [*lines, " </langSec>", "</conceptEntry>"]


def _acronyms(entry: Entry) -> set[str]:
    """The source forms that are written as acronyms: those that what they stand for tells."""
    if entry.stands_for not in entry.sources:
        return set()
    return {form for form in entry.sources if form.isupper() and form != entry.stands_for}


def _term(text: str, **notes: str) -> str:
    told = "".join(f'<termNote type="{k}">{escape(v)}</termNote>' for k, v in notes.items() if v)
    return f"  <termSec><term>{escape(text)}</term>{told}</termSec>"
