"""JSON message files: each string value is a message, keyed by its path.

i18next and the like (nested objects), ARB (keys that begin with ``@`` describe others) and
WebExtension ``messages.json`` (objects of ``message`` and ``description``) are understood.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from checker.document import Block, Document
from checker.read.decode import ReadError
from checker.read.edit import Edit
from checker.read.messages import message_blocks
from checker.read.plain import plain_document, write_plain
from checker.read.prose import Prose

_TOKEN = re.compile(r'[ \t\r\n]*(?:("[^"\\\n]*(?:\\.[^"\\\n]*)*")|([\[\]{},:])|([^\s\[\]{},:"]+))')
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)
# Half of a character that has no other half.
_LONE = re.compile(r"[\ud800-\udfff]")
_DESCRIBED = "message"

String = tuple[str, int, int]
"""What a string says, and where what is between its quotation marks begins and ends."""


def read(data: bytes, path: str) -> tuple[Document, ...]:
    """The document of a file's bytes."""
    return (plain_document(data, path, "json", lambda text: _blocks(text, path)),)


def write(document: Document, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of the file with the edits made."""
    return write_plain(document, data, edits, _written)


def _written(document: Document, edit: Edit) -> str:
    ascii_only = document.text.isascii()
    return json.dumps(edit.replacement, ensure_ascii=ascii_only)[1:-1]


def _blocks(text: str, path: str) -> list[Block]:
    _check(text, path)
    found = [(keys, value) for keys, value in _strings(text) if not _describes(keys)]
    described = bool(found) and all(_DESCRIBED in keys[1:] for keys, _ in found[:1])
    blocks: list[Block] = []
    for keys, (_, start, end) in found:
        if described and keys[1:2] != (_DESCRIBED,):
            continue
        blocks += message_blocks(_prose(text, start, end), keys[:1] if described else keys)
    return blocks


def _check(text: str, path: str) -> None:
    """Leave the grammar to the standard library, which says where it is broken."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{path}:{error.lineno}:{error.colno}"
        raise ReadError(f"{place}: is not valid JSON ({error.msg})") from None
    except RecursionError:
        raise ReadError(f"{path}: nests too deep for a file of messages") from None
    except ValueError as error:  # an integer of thousands of digits
        raise ReadError(f"{path}: is not valid JSON ({error})") from None


def _describes(keys: tuple[str, ...]) -> bool:
    return any(key.startswith("@") for key in keys)


def _strings(text: str) -> Iterator[tuple[tuple[str, ...], String]]:
    """Every string value with the keys and positions that lead to it; the text is valid."""
    keys: list[str] = []
    """The key or position in each open object or array."""
    in_object: list[bool] = []
    named = False
    """The key of the value to come was read."""
    for token in _TOKEN.finditer(text):
        string, mark = token[1], token[2]
        if mark in ("{", "["):
            in_object.append(mark == "{")
            keys.append("" if mark == "{" else "0")
            named = False
        elif mark in ("}", "]"):
            in_object.pop()
            keys.pop()
            named = bool(in_object)
        elif mark == ",":
            named = False
            if not in_object[-1]:
                keys[-1] = str(int(keys[-1]) + 1)
        elif string is not None:
            start, end = token.start(1) + 1, token.end(1) - 1
            if in_object and in_object[-1] and not named:
                keys[-1] = json.loads(string)
                named = True
            else:
                yield tuple(keys), (string, start, end)


def _prose(text: str, start: int, end: int) -> Prose:
    prose = Prose()
    at = start
    for escape in _ESCAPE.finditer(text, start, end):
        if escape.start() > at:
            prose.put(text[at : escape.start()], at, escape.start())
        meant = _LONE.sub("\ufffd", json.loads(f'"{escape.group()}"'))
        prose.put(meant, escape.start(), escape.end())
        at = escape.end()
    if at < end:
        prose.put(text[at:end], at, end)
    return prose
