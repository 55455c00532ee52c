"""The words that CLDR writes to the digits of dates and times: 年, 月, 日; 시, 분.

They are in the patterns of the dates and times of scripts that need no space between words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

import msgspec

if TYPE_CHECKING:
    from babel import Locale

Forms = tuple[str, ...]
_FIELDS = {"y": "y", "M": "M", "d": "d", "H": "H", "h": "H", "K": "H", "k": "H", "m": "m", "s": "s"}
_LETTERED = re.compile(r"([yMdHhKkms])'?([^\W\d_a-zA-Z])")


class Beside(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What CLDR lacks, by language."""

    hours: Mapping[str, Forms]
    """Words for the hour of the clock."""
    minutes: Mapping[str, Forms]
    """Words for the minutes of the clock."""
    halves: Mapping[str, Forms]
    """Words for half an hour after it."""
    eras: Mapping[str, int]
    """What a year is ahead of the common one."""


@cache
def beside() -> Beside:
    """The words of ``cldr.toml``."""
    text = (files("checker.languages") / "cldr.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Beside)


def is_word(character: str) -> bool:
    """Whether one character may be a whole word: Han, Hangul, Kana."""
    return len(character) == 1 and character.isalpha() and east_asian_width(character) == "W"


def letters(locale: Locale) -> dict[str, Forms]:
    """The words after digits by the field that they close: ``y M d H m s``."""
    found: dict[str, dict[str, None]] = {}
    for pattern in _patterns(locale):
        for mark, word in _LETTERED.findall(pattern):
            if is_word(word):
                found.setdefault(_FIELDS[mark], {})[word] = None
    for month, name in locale.months["format"]["abbreviated"].items():
        word = name.removeprefix(str(month))
        if word != name and is_word(word):
            found.setdefault("M", {})[word] = None
    for field, lacking in (("H", beside().hours), ("m", beside().minutes)):
        for word in lacking.get(locale.language, ()):
            found.setdefault(field, {})[word] = None
    return {field: tuple(words) for field, words in found.items()}


def _patterns(locale: Locale) -> Iterator[str]:
    for formats in (locale.date_formats, locale.time_formats):
        for width in ("full", "long", "medium", "short"):
            yield formats[width].pattern
    for name in ("y", "yMMM", "MMMd", "d", "H", "h"):
        if name in locale.datetime_skeletons:
            yield locale.datetime_skeletons[name].pattern


def part_leads(locale: Locale) -> bool:
    """Whether the half of the day is said before the hour."""
    skeleton = locale.datetime_skeletons.get("h")
    return skeleton is not None and skeleton.pattern.lstrip().startswith(("a", "B"))


def dot_of_day(locale: Locale) -> bool:
    """Whether a full stop follows the day that stands before its month: 8. června."""
    return "d. MMM" in locale.date_formats["long"].pattern


def month_leads(locale: Locale) -> bool:
    """Whether the month stands before its day where the month is a word, and the year first."""
    pattern = re.sub(r"'[^']*'", "", locale.date_formats["long"].pattern)
    places = [pattern.find(mark) for mark in "yMd"]
    return places == sorted(places)
