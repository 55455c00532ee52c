"""Reads WikDict's bilingual dictionaries, as FreeDict packages them for dictd.

WikDict (https://www.wikdict.com/) extracts them from Wiktionary by way of DBnary; CC BY-SA 3.0.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.lexicon.build.clean import phrases, plain

FOLDER = Path("/usr/share/dictd")
LICENCE = "Creative Commons Attribution-ShareAlike 3.0"
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUE = {ch: i for i, ch in enumerate(_DIGITS)}
_SENSE = re.compile(r"(\d+)\. ?(.*)")
_TAG = re.compile(r"<([^<>]*)>\s*$")
_SOUND = re.compile(r"\s*/.*$")


class Sense(NamedTuple):
    """One sense of a headword: its translations in order, and what the headword means by it."""

    headword: str
    speech: str
    """``n``, ``v``, ``adj``, ``pn`` (proper name) …; empty where the dictionary has none."""
    rank: int
    """0 for the first sense of the headword."""
    translations: tuple[str, ...]
    gloss: str


class LicenceError(ValueError):
    """A dictionary that is not under the licence we ship it by."""


def read(name: str, folder: Path = FOLDER) -> list[Sense]:
    """Every sense of a dictionary such as ``eng-bul``, in its own order.

    Raises :class:`LicenceError` for a dictionary under another licence, such as the older ones of
    FreeDict that are under the GNU GPL.
    """
    text = gzip.decompress((folder / f"freedict-{name}.dict.dz").read_bytes())
    preface = text[:4000].decode("utf-8", "ignore")
    if LICENCE not in " ".join(preface.split()):
        raise LicenceError(f"{name} is not under {LICENCE}")
    return [
        sense
        for start, size in _places(folder / f"freedict-{name}.index")
        for sense in _article(text[start : start + size].decode("utf-8"))
    ]


def _places(index: Path) -> list[tuple[int, int]]:
    """Where each article starts and how long it is; several headwords may share one."""
    places = set()
    for line in index.read_text(encoding="utf-8").splitlines():
        word, start, size = line.split("\t")[:3]
        if not word.startswith("00database"):
            places.add((_number(start), _number(size)))
    return sorted(places)


def _number(digits: str) -> int:
    value = 0
    for ch in digits:
        value = value * 64 + _VALUE[ch]
    return value


def _article(text: str) -> Iterator[Sense]:
    lines = text.rstrip("\n").split("\n")
    head = lines[0]
    tag = _TAG.search(head)
    speech = tag.group(1).split(",")[0].strip() if tag else ""
    word = plain(_SOUND.sub("", _TAG.sub("", head)))
    senses: list[tuple[str, list[str]]] = []
    for line in lines[1:]:
        numbered = _SENSE.match(line)
        if not senses:
            many = numbered is not None
        if not senses or (many and numbered):
            senses.append((numbered.group(2) if numbered else line, []))
        else:
            senses[-1][1].append(line.strip())
    for rank, (said, gloss) in enumerate(senses):
        if found := phrases(said):
            yield Sense(word, speech, rank, found, " ".join(gloss))
