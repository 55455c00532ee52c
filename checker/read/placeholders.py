"""Finds what a program puts into a message: placeholders, and tags of HTML.

Known are printf (``%s``, ``%1$d``, ``%(name)s``, ``%@``), braces (``{0}``, ``{name}``,
``{{ name }}``, ``%{name}``, ``${name}``, ``#{name}``), ``%name%``, and ICU MessageFormat, whose
branches are prose. https://unicode-org.github.io/icu/userguide/format_parse/messages/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from checker.read.prose import Masked, Prose

_CANDIDATE = re.compile(r"[{%<&]")
_CHOICE = re.compile(r"\{\s{0,9}([\w.-]{1,60})\s{0,9},\s{0,9}(plural|selectordinal|select)\s{0,9},")
_BRANCH = re.compile(r"\s*(?:offset:\d{1,9}\s{1,9})?(=\d{1,9}|[\w-]{1,60})\s{0,9}\{")
_CODE = re.compile(
    r"""
      (?P<stands> \{\{\{? [^{}\n]{1,120} \}\}\}?         # {{ name }}
        | [$%\#]?\{ [\w.:,\s$@/|()'"=<>+*!?\#-]{0,120} \} # {0}, {name, number}, %{name}, ${name}
        | %(?: \([\w.-]{1,60}\) )?(?: \d{1,2}\$ )? [-+0\#]{0,3} \d{0,3} (?:\.\d{1,3})?
            (?: hh? | ll? | [qjzt] )? [diouxXeEfFgGcrsa@] (?!\w)   # %s, %1$d, %(name)s
        | %[A-Za-z_][\w.-]{1,40}%                        # %name%
      )
    | (?P<tag> </?[A-Za-z][A-Za-z0-9-]{0,20} (?:\s[^<>\n]{0,500})? /?> )
    | (?P<percent> %% )
    | (?P<entity> &(?:[A-Za-z]{2,10}|\#\d{1,6}|\#x[0-9A-Fa-f]{1,6}); )
    """,
    re.VERBOSE,
)
_NAME = re.compile(r"</?\s*([A-Za-z][A-Za-z0-9-]*)")


def with_placeholders(prose: Prose) -> Prose:
    """The prose of a message with its placeholders and tags made codes."""
    text = prose.text
    if not _CANDIDATE.search(text):
        return prose
    return prose.masked([*_found(text)])


def _found(text: str) -> Iterator[Masked]:
    choices = _choices(text)
    at = 0
    while at < len(text):
        choice = next(choices, None)
        stop = choice.first if choice else len(text)
        yield from _codes(text, at, stop)
        if choice is None:
            return
        yield choice
        at = choice.last


def _codes(text: str, first: int, last: int) -> Iterator[Masked]:
    for found in _CODE.finditer(text, first, last):
        written = found.group()
        if found["stands"]:
            if written.startswith("%") and found.start() and text[found.start() - 1].isdigit():
                continue  # 50%d is no placeholder; a percentage is
            yield Masked(found.start(), found.end(), _canonical(written), True)
        elif found["tag"]:
            name = _NAME.match(written)
            closing = "/" if written.startswith("</") else ""
            shown = f"<{closing}{name[1].lower()}>" if name else written
            yield Masked(found.start(), found.end(), shown, False)
        elif found["percent"]:
            yield Masked(found.start(), found.end(), "", True, "%")
        elif len(meant := unescape(written)) == 1:
            yield Masked(found.start(), found.end(), "", True, meant)


def _canonical(written: str) -> str:
    """The same for what differs only in white space."""
    return "".join(written.split())


def _choices(text: str) -> Iterator[Masked]:
    """The skeletons of ICU choices: what stands around the prose of their branches, in order."""
    inside: list[bool] = []
    """For each open brace, whether it is a choice (else a branch or a placeholder)."""
    at = 0
    while at < len(text):
        if inside and inside[-1]:
            branch = _BRANCH.match(text, at)
            if branch:
                yield Masked(at, branch.end(), "", True)
                inside.append(False)
                at = branch.end()
                continue
        char = text[at]
        if char == "{":
            choice = _CHOICE.match(text, at)
            if choice:
                yield Masked(at, choice.end(), f"{{{choice[1]},{choice[2]}}}", True)
                inside.append(True)
                at = choice.end()
                continue
            end = text.find("}", at, at + 122)
            at = end + 1 if end > 0 and inside else at + 1
            continue
        if char == "}" and inside:
            inside.pop()
            yield Masked(at, at + 1, "", True)
        at += 1
