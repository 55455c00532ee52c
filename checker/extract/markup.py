"""Reads what is no text and must stay: placeholders of programs, tags, codes of translation files.

Formats of messages say where these stand (``Block.codes``). In other prose only what is hardly
anything else is read as one: ``{name}``, ``{{ name }}``, ``${name}``, ``%(name)s``, ``%1$s``,
``%s`` and inline tags of HTML; a percentage is prose.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from checker.model import Mention, Segment, Span
from checker.read.edit import PLACEHOLDER

_NAME = r"[^\W\d][\w.-]{0,60}"
_IN_PROSE = re.compile(
    rf"""
      (?P<brace> \{{\{{\s?{_NAME}\s?\}}\}} | [$%\#]?\{{(?:{_NAME}|\d{{1,2}})\}} )
    | (?P<percent> (?<![\d\w%]) (?<!\d\s) %
        (?: \({_NAME}\)[diouxXeEfgGsr@] | \d{{1,2}}\$[diouxXeEfgGsc@] | [ds@] ) (?![\w%]) )
    | (?P<tag> </?(?:a|abbr|b|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u)
        (?:\s[^<>\n]{{0,300}})? /?> )
    """,
    re.VERBOSE,
)
_PERCENT = re.compile(r"%(?:\((?P<name>[^)]*)\)|(?P<number>\d+)\$)?[-+ 0#]*\d*(?:\.\d+)?[hlqjzt]*")
_TAG = re.compile(r"<(?P<end>/?)\s*(?P<name>[\w:-]+)(?P<rest>[^>]*)>")
_SAME_CONVERSION = {"i": "d", "u": "d"}
# Line breaks lay out a text, and a language may need others.
_LAYOUT = frozenset({"br", "wbr", "nobr"})
_SYNONYMS = {"strong": "b", "em": "i"}


@dataclass(frozen=True, slots=True)
class Markup:
    """A code in prose."""

    key: str
    """The same for a code and its rendering: an unnumbered one has its number among those of its
    text, and what does not change what is put in (a width, a sign) is left out."""
    text: str
    """As its file has it."""
    kind: str
    """``placeholder``, ``tag`` (of HTML, by name), ``choice`` (of ICU, such as a plural) or
    ``code`` (what else a format marks as no text)."""
    closing: str
    """The name of what it ends, if it is an end tag."""
    span: Span


class MarkupReader:
    """Reads mentions of kind ``markup`` with a :class:`Markup` as value.

    A mention of a tag has no extent where the format leaves none in the text: what is to be quoted
    is the span of its value.
    """

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the codes of a document to its segments; what stands in them is no token."""
        numbers: defaultdict[tuple[str, str], int] = defaultdict(int)
        for _, run in groupby(segments, key=lambda s: id(s.block)):
            own = list(run)
            block = own[0].block
            # One text may be several blocks, and its codes are counted through.
            text = block.key or f"{own[0].block_index}"
            for segment, found in self._found(own):
                start, end, written, span = found
                standing = segment.text[start:end] == PLACEHOLDER
                kind, key, closing = _read(written, standing=standing)
                if not key:
                    continue
                if key.endswith("#"):
                    numbers[text, key[0]] += 1
                    key = f"{key[:-1]}{numbers[text, key[0]]}"
                shown = span.text if kind == "placeholder" and span.text else written
                value = Markup(key, shown, kind, closing, span)
                segment.mentions += (Mention("markup", value, segment, start, end),)
                if start < end and not standing:
                    segment.tokens = tuple(
                        t for t in segment.tokens if t.end <= start or end <= t.start
                    )

    def _found(
        self, segments: Sequence[Segment]
    ) -> Iterator[tuple[Segment, tuple[int, int, str, Span]]]:
        """Each code of a block with the segment that it stands in, in order."""
        block = segments[0].block
        waiting = sorted(block.codes, key=lambda c: (c.at, c.start))
        for number, segment in enumerate(segments):
            last = number + 1 == len(segments)
            # What stands between two segments belongs to the first.
            stop = len(block.text) + 1 if last else segments[number + 1].start
            here = [c for c in waiting if last or c.at < stop]
            waiting = waiting[len(here) :]
            for code in here:
                at = min(max(code.at - segment.start, 0), len(segment.text))
                size = int(segment.text[at : at + 1] == PLACEHOLDER)
                span = segment.document.span(code.start, code.end)
                yield segment, (at, at + size, code.text, span)
            if not block.codes and _may_have(segment.text):
                for found in _IN_PROSE.finditer(segment.text):
                    span = segment.span(*found.span())
                    yield segment, (*found.span(), found.group(), span)


def outside_codes(segment: Segment) -> tuple[Mention, ...]:
    """The mentions of a segment without what else was read in its codes: ``1`` in ``%1$s``."""
    codes = [(m.start, m.end) for m in segment.mentions if m.kind == "markup" and m.start < m.end]
    if not codes:
        return segment.mentions
    return tuple(
        m
        for m in segment.mentions
        if m.kind == "markup" or not any(a < m.end and m.start < b for a, b in codes)
    )


def _may_have(text: str) -> bool:
    return "{" in text or "%" in text or "<" in text


def _read(written: str, *, standing: bool) -> tuple[str, str, str]:
    """The kind, the key and what it ends of a code; the key ends in # if it has to be counted."""
    tag = _TAG.fullmatch(written)
    if tag:
        name = _SYNONYMS.get(tag["name"].lower(), tag["name"].lower())
        if name in _LAYOUT:
            return "tag", "", ""
        if tag["end"]:
            return "tag", f"</{name}>", name
        # In files for translators each code has its own number; in HTML the name tells.
        numbered = "=" in tag["rest"] and name in ("x", "g", "ph", "pc", "bx", "ex", "sc", "ec")
        if numbered or standing:
            return "code", " ".join(written.split()), ""
        return "tag", f"<{name}>", ""
    if written.startswith("%") and not written.endswith(("%", "}")):
        found = _PERCENT.match(written)
        letter = written[-1]
        letter = _SAME_CONVERSION.get(letter, letter)
        name = found["name"] if found else None
        number = found["number"] if found else None
        return "placeholder", f"%{letter}:{name or number or '#'}", ""
    if written.startswith("{") and "," in written:
        name, _, rest = written.strip("{}").partition(",")
        if rest.split(",")[0].strip() in ("plural", "select", "selectordinal"):
            return "choice", "{" + name + "," + rest, ""
        return "placeholder", "{" + name.strip() + "}", ""
    if written == "{}":
        return "placeholder", "{:#", ""
    if written[:1] in "{%$#" and written[-1:] in "}%":
        return "placeholder", "".join(written.split()), ""
    return "code", written, ""
