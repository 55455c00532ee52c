"""Reads quotation marks and tells them from apostrophes, primes and inches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.languages import Language
from checker.languages.punctuation import PunctuationSchema
from checker.model import Mention, Segment

OPEN, CLOSE, EITHER = "open", "close", "either"

_GLYPH = re.compile("[\"“”„‟«»‹›‘’‚‛'´`＂「」『』〝〞〟]")
_SINGLE = frozenset("'’‘‚‛´`")
_STRAIGHT = frozenset("\"'＂")
# What a mark is where its neighbours do not tell.
_BY_SHAPE = {
    **dict.fromkeys("„«‹‘‚‛「『〝“", OPEN),
    **dict.fromkeys("”‟»›’」』〞〟", CLOSE),
}
_MOST = 300  # marks of one segment; what has more is no sentence, and is left alone
_RUN = 4  # marks that may stand side by side; bounds the work on a text of nothing else
_BRACKETS = frozenset("([{<¿¡")
_DASHES = frozenset("—–-‐‑―/")
_BEFORE_OPENING = _BRACKETS | _DASHES | frozenset(":=|•*")
_AFTER_CLOSING = frozenset(")]}>.,;:!?|*。，、")


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """A quotation mark as it stands; which one it pairs with is for the matcher to find."""

    glyph: str
    """As written; two apostrophes or two commas that stand for a double mark are both there."""
    side: str
    """``open``, ``close`` or ``either``, as its neighbours show."""
    single: bool = False
    weak: bool = False
    """May be an apostrophe or a sign of inches: it may pair, its lack of a partner says nothing."""
    inside: bool = False
    """Letters stand directly on both sides of it."""
    possessive: bool = False
    """Stands where the language puts the apostrophe of a possessive, before another word."""


class QuoteReader:
    """Reads mentions of kind ``quote``, one for each mark, with a :class:`QuoteMark` as value."""

    def __init__(self, language: Language) -> None:
        punctuation = language.section("punctuation", PunctuationSchema)
        self._elisions = frozenset(punctuation.elisions if punctuation else ())
        self._possessive = punctuation.possessive_endings if punctuation else ()

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the marks of each segment to its mentions."""
        for segment in segments:
            found = tuple(self._marks(segment))
            if 0 < len(found) <= _MOST:
                segment.mentions += found

    def _marks(self, segment: Segment) -> list[Mention]:
        text, found, done = segment.text, [], 0
        for match in _GLYPH.finditer(text):
            start = match.start()
            if start < done:
                continue
            end = start + _length(text, start)
            done = end
            mark = self._value(text, start, end)
            if mark:
                found.append(Mention("quote", mark, segment, start, end))
        if ",," in text:
            found += _typed_low_marks(segment)
            found.sort(key=lambda m: m.start)
        return found

    def _value(self, text: str, start: int, end: int) -> QuoteMark | None:
        glyph, rest = text[start:end], text[end : end + 12]
        before, after = _neighbours(text, start, end)
        single = glyph in _SINGLE
        if before.isalnum() and after.isalnum():
            return None if single else _between_letters(glyph, text[start - 1], rest[:1])
        if glyph in _STRAIGHT and before.isdigit() and _is_prime(text, start, single):
            return None
        side = _side(glyph, before, after, rest)
        weak = self._is_weak(glyph, side, before, rest)
        if single or side != CLOSE or not rest[1:2].isalpha():
            return QuoteMark(glyph, side, single, weak)
        possessive = bool(self._possessive) and text.endswith(self._possessive, 0, start)
        return QuoteMark(glyph, side, single, weak, possessive=possessive)

    def _is_weak(self, glyph: str, side: str, before: str, rest: str) -> bool:
        if glyph in "'’´`‘":
            if side == CLOSE:
                return before.isalnum()
            word = _first_word(rest)
            return word[:1].isdigit() or word.casefold() in self._elisions
        return glyph == '"' and side == CLOSE and before.isdigit()


def _between_letters(glyph: str, before: str, after: str) -> QuoteMark:
    """A double mark with no space on either side, perhaps past an elision or a possessive."""
    if before in _SINGLE:
        return QuoteMark(glyph, OPEN)
    if after in _SINGLE:
        return QuoteMark(glyph, CLOSE)
    if before.isalnum() and after.isalnum():
        return QuoteMark(glyph, _BY_SHAPE.get(glyph, EITHER), inside=True)
    return QuoteMark(glyph, EITHER)


def _length(text: str, start: int) -> int:
    """Two apostrophes in a row are one double mark."""
    return 2 if text[start] in "'’‘" and text[start : start + 2] == 2 * text[start] else 1


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The nearest characters on either side that are no quotation marks; a space at the ends."""
    first, last = max(0, start - _RUN), min(len(text), end + _RUN)
    while start > first and _GLYPH.match(text, start - 1):
        start -= 1
    while end < last and _GLYPH.match(text, end):
        end += 1
    return text[start - 1] if start else " ", text[end] if end < len(text) else " "


def _side(glyph: str, before: str, after: str, rest: str) -> str:
    """Whether a mark opens or closes, by its neighbours; by its shape where they do not tell."""
    if before.isspace() and after.isspace():
        told = EITHER
    elif before.isspace():
        told = CLOSE if after in _AFTER_CLOSING and not rest.startswith("..") else OPEN
    elif after.isspace():
        told = OPEN if before in _BRACKETS else CLOSE
    elif (before in _BEFORE_OPENING) != (after in _AFTER_CLOSING or after in _DASHES):
        told = OPEN if before in _BEFORE_OPENING else CLOSE
    elif before in _BEFORE_OPENING:
        told = OPEN if before in _BRACKETS else CLOSE if after not in _DASHES else EITHER
    else:
        told = EITHER
    return _BY_SHAPE.get(glyph, EITHER) if told == EITHER else told


def _is_prime(text: str, start: int, single: bool) -> bool:
    """Feet and inches (5'10"), minutes and seconds (24'12"): digits, ', digits, "."""
    if single:
        return text[start + 1 : start + 2].isdigit()
    at, first = start, max(0, start - 6)
    while at > first and (text[at - 1].isdigit() or text[at - 1] in ".,½¼¾"):
        at -= 1
    return at < start and at > 0 and text[at - 1] in "'’′"


def _first_word(rest: str) -> str:
    at = 0
    while at < len(rest) and rest[at].isalnum():
        at += 1
    return rest[:at]


def _typed_low_marks(segment: Segment) -> list[Mention]:
    """Two commas before a letter stand for the low opening mark."""
    return [
        Mention("quote", QuoteMark(",,", OPEN), segment, m.start(), m.end())
        for m in re.finditer(r"(?<![^\s(\[]),,(?=\w)", segment.text)
    ]
