"""Cuts a segment into tokens: words, digits, marks and symbols, with their places."""

from __future__ import annotations

import re
from unicodedata import category, normalize

from checker.model import Token

# Chinese characters are tokens of their own: no white space says where a word of them ends.
_HAN = "\u3400-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W\d_{_HAN}]"
# Vowel signs, points and accents that stand as characters of their own, up to Tibetan and Burmese;
# ``\w`` leaves them out.
_SIGNS = "".join(chr(c) for c in range(0x300, 0x10A0) if category(chr(c)) in ("Mn", "Mc"))
_LETTERS = rf"{_LETTER}+(?:[{_SIGNS}]+{_LETTER}*)*"
_JOINERS = "'’ʼ\\-‑·\u00ad\u200c\u200d"
# Every character is looked at a bounded number of times: no repeat can split a run in two ways.
_TOKEN = re.compile(rf"\d+|{_LETTERS}(?:[{_JOINERS}]{_LETTERS})*|\S")
_MARKS = frozenset(".,;:!?…()[]{}\"'“”„‟‘’‚«»‹›¿¡-‐‑‒–—―/*")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "\u00ad": None, "İ": "i"})
_ACUTE = "\u0301"
_TONOS = {"ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω", "ΐ": "ϊ", "ΰ": "ϋ"}

_Reading = tuple[str, str]
_read: dict[str, _Reading] = {}
_REMEMBERED = 200_000  # forms; a document has far fewer, a server in its life has more


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in order; ``text[t.start:t.end] == t.text`` for each."""
    found: list[Token] = []
    known = _read.get
    # Built as a bare tuple: this runs for every word of every segment.
    make = tuple.__new__
    for match in _TOKEN.finditer(text):
        form = match.group()
        start = match.start()
        lower, kind = known(form) or _reading(form)
        found.append(make(Token, (form, start, start + len(form), lower, kind)))
    return tuple(found)


def _reading(form: str) -> _Reading:
    """The lower-case form and the kind of a token, remembered if it is a likely word."""
    reading = (_lower(form), _kind(form))
    if len(form) <= 40:
        if len(_read) >= _REMEMBERED:
            _read.clear()
        _read[form] = reading
    return reading


def _lower(form: str) -> str:
    plain = form.translate(_PLAIN).lower()
    if plain.isascii():
        return plain
    # Composed accents belong to the word; what no letter composes with marks stress in a textbook.
    composed = normalize("NFC", plain).replace(_ACUTE, "")
    return _accented_once(composed)


def _accented_once(lower: str) -> str:
    """A Greek word without the second accent that a pronoun after it gives it: όνομά του."""
    places = [k for k, letter in enumerate(lower) if letter in _TONOS]
    if len(places) < 2 or not lower.isalpha():
        return lower
    last = places[-1]
    return lower[:last] + _TONOS[lower[last]] + lower[last + 1 :]


def _kind(form: str) -> str:
    first = form[0]
    if first.isdecimal():
        return "digits"
    if first.isalnum():
        return "word"
    is_mark = first in _MARKS or first == "_" or category(first) in ("Mn", "Mc")
    return "mark" if is_mark else "symbol"
