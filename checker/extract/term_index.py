"""Finds the forms of a termbase in a segment, inflected or not, by the first word of each."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker import lexicon
from checker.glossary.entry import CaseRule, Entry, Status
from checker.languages import Language
from checker.languages.inflection import Inflection
from checker.model import Segment, Token
from checker.segment.tokens import tokenise

_BETWEEN = frozenset(" \t\n\r\u00a0\u2009\u202f-‐‑–.'’‘\"“”„«»")
"""What may stand between two words of one form."""
_UNDECOMPOSED = {"ł": "l", "ø": "o", "đ": "d", "ı": "i"}
_WIDEST_GAP = 4
_REMEMBERED_WORDS = 1 << 16


class Unit(NamedTuple):
    """A word, or one part of a word with apostrophes or hyphens."""

    lower: str
    text: str
    start: int
    end: int
    first: bool
    """It begins its word."""
    last: bool


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One form of an entry, ready to be compared word by word."""

    entry: Entry
    status: Status
    text: str
    texts: tuple[str, ...]
    keys: tuple[frozenset[str], ...]
    between: frozenset[str]
    """What may stand between its words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A form found at ``[start, end)`` of a segment's text."""

    form: Form
    start: int
    end: int


class TermIndex:
    """The forms of one language of a termbase.

    Words are equal when they share a lemma of the lexicon or a stem of the language's inflection;
    proper nouns are compared by the endings that proper nouns take.
    """

    def __init__(self, language: Language, *, whole_words: bool) -> None:
        self._language = language
        self._inflection = language.section("inflection", Inflection)
        self._whole_words = whole_words
        self._by_key: dict[tuple[bool, str], list[Form]] = defaultdict(list)
        self.keys = lru_cache(_REMEMBERED_WORDS)(self._keys)
        self._forms_beginning = lru_cache(_REMEMBERED_WORDS)(self._look_up)

    def add(self, entry: Entry, text: str, status: Status) -> None:
        """Make a form findable."""
        units = tuple(units_of(tokenise(text)))
        if not units:
            return
        name = entry.inflects_as_name
        form = Form(
            entry,
            status,
            text,
            tuple(u.text for u in units),
            tuple(self.keys(u.lower, name) for u in units),
            _BETWEEN | {ch for ch in text if not ch.isalnum()},
        )
        for key in form.keys[0]:
            self._by_key[name, key].append(form)

    def hits(self, segment: Segment) -> list[Hit]:
        """Every form that stands in the segment, in text order, nested ones too."""
        if not self._by_key:
            return []
        units = list(units_of(segment.tokens))
        return [
            Hit(form, unit.start, _end(form, units[at + len(form.texts) - 1].end, segment.text))
            for at, unit in enumerate(units)
            for form in self._forms_beginning(unit.lower)
            if self._stands(form, units, at, segment.text)
        ]

    def _stands(self, form: Form, units: Sequence[Unit], at: int, text: str) -> bool:
        stop = at + len(form.texts)
        if stop > len(units) or (self._whole_words and not self._is_whole(units, at, stop)):
            return False
        name = form.entry.inflects_as_name
        for n, wanted in enumerate(form.keys):
            unit = units[at + n]
            if wanted.isdisjoint(self.keys(unit.lower, name)):
                return False
            if not _case_fits(form.texts[n], unit.text, form.entry.case):
                return False
            if n and not _adjoin(text, units[at + n - 1].end, unit.start, form.between):
                return False
        return True

    def _is_whole(self, units: Sequence[Unit], at: int, stop: int) -> bool:
        if not units[at].first:
            return False
        if units[stop - 1].last:
            return True
        after = self._inflection.after_hyphen if self._inflection else ()
        return units[stop].last and units[stop].lower in after

    def _keys(self, lower: str, name: bool) -> frozenset[str]:
        word = _without_diacritics(lower)
        endings = self._inflection
        stems = endings.stems(word, name=name) if endings else (word,)
        if name and endings and not endings.names:
            return frozenset(stems)
        return frozenset((*stems, *lexicon.lemmas(self._language.tag, lower)))

    def _look_up(self, lower: str) -> tuple[Form, ...]:
        found = {
            id(form): form
            for name in (False, True)
            for key in sorted(self.keys(lower, name))
            for form in self._by_key.get((name, key), ())
        }
        return tuple(sorted(found.values(), key=lambda f: -len(f.texts)))


def units_of(tokens: Iterable[Token]) -> Iterator[Unit]:
    """The words and numbers of a text, words cut at apostrophes and hyphens.

    What an apostrophe ends is a word of its own (``l'ONU``, ``Kim's``); what a hyphen ends is not.
    """
    for token in tokens:
        if token.kind not in ("word", "digits"):
            continue
        lower = token.lower
        if ("-" not in lower and "'" not in lower) or len(lower) != len(token.text):
            yield Unit(lower, token.text, token.start, token.end, True, True)
            continue
        at, before = 0, ""
        for stop in [*(n for n, ch in enumerate(lower) if ch in "-'"), len(lower)]:
            after = lower[stop : stop + 1]
            yield Unit(
                lower[at:stop],
                token.text[at:stop],
                token.start + at,
                token.start + stop,
                before != "-",
                after != "-",
            )
            at, before = stop + 1, after


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Of overlapping hits the longest, and every hit that has the same place; in text order."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        if all(
            hit.end <= k.start or k.end <= hit.start or (hit.start, hit.end) == (k.start, k.end)
            for k in kept
        ):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def _case_fits(form: str, text: str, rule: CaseRule) -> bool:
    if rule == "any":
        return True
    if rule == "exact":
        shared = min(len(form), len(text))
        return all(a.isupper() == b.isupper() for a, b in zip(form, text, strict=False)) or (
            form[:shared] == text[:shared]
        )
    if len(form) > 1 and form.isupper():
        # News writing spells an acronym that is read as a word like a name: Nato, Unesco.
        return text[: len(form)].isupper() or (len(form) > 3 and text[:1].isupper())
    return not form[:1].isupper() or text[:1].isupper()


def _end(form: Form, end: int, text: str) -> int:
    """Where a form ends: after the full stop of an abbreviation that has one (``U.N.``)."""
    return end + 1 if form.text.endswith(".") and text[end : end + 1] == "." else end


def _adjoin(text: str, end: int, start: int, between: frozenset[str]) -> bool:
    return start - end <= _WIDEST_GAP and between.issuperset(text[end:start])


@lru_cache(_REMEMBERED_WORDS)
def _without_diacritics(lower: str) -> str:
    """Latin letters without their marks: termbases and texts differ in Erdoğan and Erdogan."""
    if lower.isascii():
        return lower
    plain = []
    for ch in lower:
        base = unicodedata.normalize("NFD", ch)[0]
        if not unicodedata.combining(base):
            plain.append(base if base.isascii() else _UNDECOMPOSED.get(ch, ch))
    return "".join(plain)
