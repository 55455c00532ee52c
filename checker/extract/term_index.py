"""Finds the forms of a termbase in a segment, inflected or not, by the longest word of each."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker import lexicon
from checker.glossary.entry import CaseRule, Entry, Status
from checker.languages import Language
from checker.languages.inflection import Inflection, Stemmer
from checker.model import Segment, Token
from checker.segment.tokens import tokenise

_BETWEEN = frozenset(" \t\n\r\u00a0\u2009\u202f-‐‑–.'’‘\"“”„«»")
"""What may stand between two words of one form."""
_WIDEST_GAP = 4
_REMEMBERED_WORDS = 1 << 16
# Termbases and texts differ in Erdoğan and Erdogan: Latin letters are compared without marks.
_PLAIN = {
    code: base
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (base := unicodedata.normalize("NFD", chr(code))[0]).isascii()
} | {0x142: "l", 0xF8: "o", 0x111: "d", 0x131: "i", 0x307: None}

# No ending that inflection adds is longer; a lemma that lacks more is a part of a compound, and the
# court that a word ends in is not the court that it names.
_ENDING = 5
_START = 3
"""Letters by which words that cannot be known are told at a glance."""


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
    name: bool
    """Its words take the endings of proper nouns only."""
    anchor: int
    """Which of its words it is found by: the longest, since long words are rare."""
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
        self._tag = language.tag
        endings = language.section("inflection", Inflection)
        self._words = Stemmer(endings.words, endings.shortest_stem) if endings else Stemmer({})
        self._names = Stemmer(endings.names, endings.shortest_stem) if endings else Stemmer({})
        self._names_inflect = endings is None or bool(endings.names)
        self._after_hyphen = endings.after_hyphen if endings else ()
        self._longest_ending = max(map(len, self._after_hyphen), default=0)
        self._whole_words = whole_words
        self._by_key: dict[bool, dict[str, list[Form]]] = {False: {}, True: {}}
        self._starts: set[str] = set()
        self.keys = lru_cache(_REMEMBERED_WORDS)(self._keys)
        self._anchored = lru_cache(_REMEMBERED_WORDS)(self._look_up)
        self._anchors = lru_cache(_REMEMBERED_WORDS)(self._has_anchor)

    def add(self, entry: Entry, text: str, status: Status) -> None:
        """Make a form findable."""
        units = tuple(units_of(tokenise(text)))
        if not units:
            return
        name = entry.inflects_as_name
        anchor = max(range(len(units)), key=lambda n: len(units[n].lower))
        form = Form(
            entry=entry,
            status=status,
            text=text,
            texts=tuple(u.text for u in units),
            keys=tuple(self.keys(u.lower, name) for u in units),
            name=name,
            anchor=anchor,
            between=_BETWEEN | {ch for ch in text if not ch.isalnum()},
        )
        stems = self._names if name else self._words
        for key in form.keys[anchor]:
            self._by_key[name].setdefault(key, []).append(form)
            self._starts.update(start[:_START] for start in stems.starts(key))

    def hits(self, segment: Segment) -> list[Hit]:
        """Every form that stands in the segment, nested ones too."""
        anchors = self._anchors
        if not any(anchors(token.lower) for token in segment.tokens):
            return []
        units = list(units_of(segment.tokens))
        return [
            Hit(form, units[start].start, _end(form, units[stop - 1].end, segment.text))
            for at, unit in enumerate(units)
            for form in self._anchored(unit.lower)
            if (start := at - form.anchor) >= 0
            and (stop := start + len(form.texts)) <= len(units)
            and self._stands(form, units[start:stop], segment.text)
        ]

    def _stands(self, form: Form, units: Sequence[Unit], text: str) -> bool:
        end = units[0].start
        for unit, written, wanted in zip(units, form.texts, form.keys, strict=True):
            if wanted.isdisjoint(self.keys(unit.lower, form.name)):
                return False
            if not _case_fits(written, unit.text, form.entry.case):
                return False
            if unit.start > end and not _adjoin(text, end, unit.start, form.between):
                return False
            end = unit.end
        return not self._whole_words or self._is_whole(units, text)

    def _is_whole(self, units: Sequence[Unit], text: str) -> bool:
        """Whether no part of a word with hyphens is left over, but an ending of an acronym."""
        if not units[0].first:
            return False
        if units[-1].last:
            return True
        rest = text[units[-1].end + 1 :][: self._longest_ending + 1]
        return any(
            rest.startswith(ending) and not rest[len(ending) :].strip("-").isalpha()
            for ending in self._after_hyphen
        )

    def _keys(self, lower: str, name: bool) -> frozenset[str]:
        return frozenset(self._each_key(lower, name))

    def _each_key(self, lower: str, name: bool) -> Iterator[str]:
        word = lower if lower.isascii() else lower.translate(_PLAIN)
        yield from (self._names if name else self._words).stems(word)
        if name and not self._names_inflect:
            return
        for whole in lexicon.lemmas(self._tag, lower):
            if len(lower) - len(whole) <= _ENDING:
                yield whole

    def _has_anchor(self, lower: str) -> bool:
        """Whether a form is found by a word or a part of it."""
        if "-" not in lower and "'" not in lower:
            return bool(self._look_up(lower))
        return any(map(self._anchored, lower.replace("'", "-").split("-")))

    def _may_be_known(self, lower: str) -> bool:
        """Whether a word begins as one that is known, or has a lemma that is."""
        word = lower.translate(_PLAIN)
        return any(word[:size] in self._starts for size in range(_START + 1)) or any(
            lemma in known
            for lemma in lexicon.lemmas(self._tag, lower)
            for known in self._by_key.values()
        )

    def _look_up(self, lower: str) -> tuple[Form, ...]:
        if not self._may_be_known(lower):
            return ()
        found = {
            id(form): form
            for name, known in self._by_key.items()
            for key in (sorted(known.keys() & self._each_key(lower, name)) if known else ())
            for form in known[key]
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
    places: set[tuple[int, int]] = set()
    covered: set[int] = set()
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        place = hit.start, hit.end
        # The hits before are no shorter, so one that reaches into this one covers an end of it.
        if place in places or not (hit.start in covered or hit.end - 1 in covered):
            kept.append(hit)
            places.add(place)
            covered.update(range(*place))
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
