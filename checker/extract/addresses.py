"""Reads addresses: of mail and the web, names in social networks, telephone numbers.

What stands in an address is no word and no number of its sentence. Its form is that of RFC
5322 and RFC 3986 as people write them: no comments, no quoted names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.extract.address import DIAL, SITE, WEB, Address
from checker.model import Mention, Segment, Token

# Every run is bounded or possessive, and begins where no other can be going on.
_LABEL = r"[^\W_][\w-]{0,62}"
_REST = r"[^\s<>\"«»“”„]{1,2000}+"
_GAP = r"\)?[ \u00a0\u2009\u202f/.‑-]?\(?"
_ADDRESS = re.compile(
    rf"""
      (?P<web> (?i:https?|ftp)://{_REST} | (?<![\w@./-]) (?i:www)\.{_REST} )
    | (?P<mail> (?<![\w.+@-]) [\w.+-]{{1,64}}+@{_LABEL}(?:\.{_LABEL}){{1,6}} )
    | (?P<site> (?<![\w@./-]) (?:[A-Za-z0-9][A-Za-z0-9-]{{0,62}}+\.){{1,5}} [a-z]{{2,12}}+
        (?![\w@]) (?:/{_REST})? )
    | (?P<handle> (?<![\w@.+-]) @[A-Za-z]\w{{1,40}}+ (?!@) )
    | (?P<dial> (?<![\w,.:/+-])
        (?: \(?\+\(?\d | \(?0\d | 8[ -]?\(?\d{{3}}\)?[ -]\d{{3}} | \(\d{{3}}\)[ ]\d{{3}}-
          | \d{{3}}[‑-]\d{{3}}[‑-]\d{{3}} )
        \d{{0,15}}+ (?:{_GAP}\d{{1,14}}+){{0,9}} )
    """,
    re.VERBOSE,
)
_MAY = re.compile(r"[@+]|[Ww][Ww][Ww]\.|://|\.[a-z]{2}|0\d|\d[‑)-]|8[ -]?\(?\d\d\d")
_CLOSING = ".,;:!?…'’‘]}*_"
_SCHEME = re.compile(r"(?:[a-z]+://)?(?:www\.)?")
_DIGITS = re.compile(r"\d+")
_THOUSANDS = re.compile(r"\d[ \u00a0\u2009\u202f]$")  # 10 000 000

_FEWEST, _MOST = 7, 17  # digits of a telephone number, with what is dialled before it
_ABROAD = 10  # of one with the code of its country, which thousands and millions do not have
_LONG = 11  # digits of one that begins with the 8 of a trunk call
_DOTTED = 4  # groups between full stops; fewer are a date
_CALENDAR = ((2, 2, 4), (1, 2, 4), (2, 1, 4))  # digits of the parts of a date
_YEARS = ("19", "20")


class AddressReader:
    """Reads mentions of kind ``address`` with an :class:`Address` as value.

    To readers after it an address is one token; but a bare domain, which may be a name, is as many
    as it was.
    """

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the addresses of each segment to its mentions."""
        for segment in segments:
            if _MAY.search(segment.text) is None:
                continue
            found = tuple(_found(segment))
            if found:
                segment.mentions += found
                segment.tokens = tuple(_with(segment.tokens, found))


def _found(segment: Segment) -> Iterator[Mention]:
    for match in _ADDRESS.finditer(segment.text):
        sort = match.lastgroup or ""
        start, end = match.span()
        written = match.group()
        if sort == DIAL:
            if written.startswith("(") and written.count("(") > written.count(")"):
                start += 1
            goes_on = "+" not in written and _THOUSANDS.search(segment.text, start - 2, start)
            key = "" if goes_on else _dialled(written)
        else:
            bare = _without_end(written)
            end = start + len(bare)
            key = _typed(bare, sort)
        if key:
            yield Mention("address", Address(sort, key), segment, start, end)


def _with(tokens: Sequence[Token], found: Sequence[Mention]) -> Iterator[Token]:
    """The tokens, with one in place of those of each address that stands alone."""
    alone = [m for m in found if m.value.stands_alone]
    for token in tokens:
        while alone and alone[0].end <= token.start:
            alone.pop(0)
        if alone and alone[0].start == token.start:
            one = alone[0]
            yield Token(one.text, one.start, one.end, one.text.lower(), "symbol")
        elif not alone or token.end <= alone[0].start:
            yield token


def _without_end(written: str) -> str:
    """An address without the marks of the sentence after it; a closing bracket may be its own."""
    while written.endswith(tuple(_CLOSING)) or (
        written.endswith(")") and written.count(")") > written.count("(")
    ):
        written = written[:-1]
    return written


def _typed(written: str, sort: str) -> str:
    if sort not in (WEB, SITE):
        return written.lower()
    plain = _SCHEME.sub("", written, count=1).rstrip("/")
    host, slash, page = plain.partition("/")
    labels = host.split(".")
    if sort == SITE and not any(sum(map(str.isalpha, label)) > 1 for label in labels[:-1]):
        return ""  # a.m or 3.5km
    return host.lower() + slash + page


def _dialled(written: str) -> str:
    """The digits of a telephone number as dialled from abroad or at home; empty if it is none."""
    groups = _DIGITS.findall(written.replace("(0)", ""))
    digits = "".join(groups)
    if not _FEWEST <= len(digits) <= _MOST or not digits.strip("0"):
        return ""
    if "+" in written:
        grouped = len(groups) > 1 and all(len(g) == len("000") for g in groups[1:])
        return "" if digits[0] == "0" or (grouped and len(digits) < _ABROAD) else digits
    if digits[0] == "8" and len(digits) == _LONG:
        return digits[1:]
    if groups[0] == "8" or all(g.endswith(("0", "5")) for g in groups):
        return ""  # 8 000 000 000, 100-125-150
    if _is_date(groups) or not _is_separated(written, groups):
        return ""
    return digits.removeprefix("00")


def _is_date(groups: Sequence[str]) -> bool:
    return tuple(map(len, groups[:3])) in _CALENDAR and groups[2].startswith(_YEARS)


def _is_separated(written: str, groups: Sequence[str]) -> bool:
    """Whether what stands between its groups separates nothing else, such as days and months."""
    if "." in written:
        return len(groups) >= _DOTTED and written.count(".") == len(groups) - 1
    _, slash, after = written.partition("/")
    if not slash:
        return True
    year = _DIGITS.match(after)
    return "/" not in after and not (
        year and len(year.group()) == len("2000") and year.group().startswith(_YEARS)
    )
