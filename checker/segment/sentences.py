"""Cuts prose into sentences: by its marks, its capitals and the abbreviations of its language.

The rules are those of Unicode Standard Annex 29 (sentence boundaries) with what it leaves to the
language: abbreviations, initials and ordinals. Every step looks at a bounded number of characters,
so that time grows with the length of the text alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker import lexicon
from checker.languages.profile import Segmentation
from checker.segment.run_in import sentence_after_heading

Place = tuple[int, int]


class _Prose(NamedTuple):
    """A text, the tag of its language and what is known of that."""

    text: str
    tag: str
    data: Segmentation


_FULL = "。！？｡।॥"  # end a sentence with no white space after them
_STOP = ".!?…؟۔։" + _FULL
_CLOSE = "\"'“”’»›)\\]」』"
# German closes with marks that open elsewhere: right after a stop and before a space they close.
_CLOSE_TOO = "‘‹«"
_OPEN = "\"'“„”«»‹›‘‚’([{¿¡—–-•*_「『"
_QUOTE = '"“„”«»‹›「『'
# The Zipf frequency of words of the grammar: with a capital they begin a sentence and no name.
_USUAL = 5.5
# After so many characters a single small letter, such as stands for "year", may well be the last
# word, and a word with a capital that is at least so frequent and no name begins a sentence.
_SENTENCE = 60
_KNOWN = 4.2
_NEAR = 24  # characters looked at before and after a mark

_WORD_BEFORE = re.compile(r"[^\s\"'“„”«»‹›‘‚’(\[{—–/]{1,24}\Z")
_WORD_AFTER = re.compile(r"[^\W_]+")
_INITIAL = re.compile(r"[^\W\d_]\.")
_ROMAN = re.compile(r"[ivxlc]{1,7}\Z")


def sentence_places(text: str, tag: str, data: Segmentation) -> list[Place]:
    """``(start, end)`` of each sentence; only white space lies between them.

    ``data`` is that of the language ``tag``; an empty one splits at every mark before a capital.
    """
    prose = _Prose(text, tag, data)
    places: list[Place] = []
    start = _skip_space(text, 0)
    for mark in _ends(data.marks).finditer(text):
        end = mark.end()
        if mark.start() < start or end >= len(text) or not _breaks(prose, start, mark):
            continue
        end = _take_spaced_closer(text, end)
        places += [(start, end)] if start < end else []
        start = _skip_space(text, end)
    stop = len(text.rstrip())
    if start < stop:
        places += [(start, stop)] if start < stop else []
    return _parted(text, places[0], tag, data) + places[1:] if places else []


def _parted(text: str, place: Place, tag: str, data: Segmentation) -> list[Place]:
    """The first sentence of a text, apart from a heading that runs into it."""
    start, end = place
    first = text[start:end]
    at = sentence_after_heading(first, tag, data) if has_end(first, data) else None
    return [place] if at is None else [(start, start + len(first[:at].rstrip())), (start + at, end)]


def has_end(text: str, data: Segmentation) -> bool:
    """Whether a text ends as sentences do, and not as a heading does."""
    return text[-1:] in _STOP + data.marks + _CLOSE + _CLOSE_TOO


_compiled: dict[str, re.Pattern[str]] = {}


def _ends(marks: str) -> re.Pattern[str]:
    if marks not in _compiled:
        stops = re.escape(_STOP + marks)
        _compiled[marks] = re.compile(
            rf"[{stops}]+[{_CLOSE}]*(?:[{_CLOSE_TOO}]+[{_CLOSE}]*(?=\s|$))?"
        )
    return _compiled[marks]


def _breaks(prose: _Prose, start: int, mark: re.Match[str]) -> bool:
    """Whether the mark ends a sentence, as far as its surroundings tell."""
    text, end, run = prose.text, mark.end(), mark.group()
    stop = run.rstrip("\"'”“’»›)]」』")
    if stop[-1] in _FULL:
        return True
    if not text[end].isspace():
        return False
    after = _skip_space(text, _take_spaced_closer(text, end))
    first = _first_letter(text, after)
    if first is None or first.islower():
        return False
    if stop != ".":
        # Three dots go on before a number; a question ends before anything but lower case.
        return not (first.isdecimal() and stop[-1] in ".…")
    return _full_stop_ends(prose, start, mark.start(), after)


def _full_stop_ends(prose: _Prose, start: int, stop: int, after: int) -> bool:
    text, data = prose.text, prose.data
    found = _WORD_BEFORE.search(text, max(start, stop - _NEAR), stop)
    if found is None:
        # A bracket or quotation mark before the stop: »...“.«
        return True
    word = found.group()
    plain = word.lower()
    if plain in data.titles or (plain in data.references and text[after].isdecimal()):
        return False
    if plain in data.abbreviations:
        return _begins_sentence(text, after, prose.tag)
    initial = len(word) == 1 and word.isalpha()
    if initial and word.isupper() and _INITIAL.match(text, after):
        return False
    number = plain.isdecimal() or (_ROMAN.match(plain) is not None and word.isupper())
    if number and found.start() == start:
        return False  # a number at the head of a list item or section
    if number and not (data.ordinal_stop and len(plain) <= 3):
        return len(word) > 1 or word.isdecimal() or _begins_sentence(text, after, prose.tag)
    # U.S., i.e. and, where a stop makes an ordinal, 3.12.; but 8.6% may end a sentence.
    dotted = "." in plain.strip(".") and (
        data.ordinal_stop or not any(c.isdecimal() for c in plain)
    )
    if number or initial or dotted:
        said = stop - start if initial and word.islower() else 0
        return _begins_sentence(text, after, prose.tag, said)
    return True


def _begins_sentence(text: str, after: int, tag: str, said: int = 0) -> bool:
    """Whether what follows an abbreviation can hardly be a name or number that belongs to it.

    After so many characters as make a sentence, ``said``, a less usual word will do.
    """
    if text[after] in _QUOTE:
        return True
    found = _WORD_AFTER.search(text, after, after + _NEAR)
    if found is None:
        return False
    word = found.group()
    frequency = lexicon.frequency(tag, word.lower())
    if frequency >= _USUAL:
        return True
    return said >= _SENTENCE and frequency >= _KNOWN and not lexicon.is_name(tag, word)


def _first_letter(text: str, at: int) -> str | None:
    for i in range(at, min(at + _NEAR, len(text))):
        if text[i].isalnum():
            return text[i]
        if text[i] not in _OPEN and not text[i].isspace():
            return None
    return None


def _take_spaced_closer(text: str, end: int) -> int:
    """The end, moved past a closing mark that stands apart, as in French ``. »``."""
    at = end
    while at < len(text) and at - end < 2 and text[at].isspace():
        at += 1
    closes = at < len(text) and text[at] in "»›" and at > end
    return at + 1 if closes and (at + 1 == len(text) or text[at + 1].isspace()) else end


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
