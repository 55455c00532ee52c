"""Finds for the names of a pair what the other side says of them, word by word."""

from __future__ import annotations

from collections.abc import Mapping

from checker.lexicon.sound import fold
from checker.match.names_affinity import INITIALS, KNOWN, NONE, WORDS, Affinity, Renderings
from checker.match.names_words import PairWords, Word

ENOUGH = 0.5
"""From this chance on a word counts as rendered."""
SETTLED = 0.9
"""The chance of two words that stand for each other throughout the document."""

Settled = Mapping[tuple[str, str], float]


def support(words: PairWords, renderings: Renderings) -> None:
    """Note for each word of a name what best renders it on the other side, or is rendered by it."""
    _by_meaning(words, renderings)
    _by_sound(words, renderings)
    _by_initials(words, renderings)
    _by_adjective(words, renderings)
    _by_joining(words, renderings)


def settle(words: PairWords, settled: Settled) -> None:
    """Note what the document settled on, for words that have no support of their own."""
    for s in words.source_names:
        for t in words.target_names:
            chance = settled.get((key(s), key(t)))
            if chance:
                _link(s, t, Affinity(chance, "settled"))


def key(word: Word) -> str:
    """What tells a word in the memory of a document: its letters alone."""
    return fold(word.lower)


def _link(s: Word, t: Word, affinity: Affinity) -> None:
    s.back(t, affinity)
    t.back(s, affinity)


def _by_meaning(words: PairWords, renderings: Renderings) -> None:
    """Known names and translations, in any order and of any case."""
    index: dict[str, list[Word]] = {}
    for t in words.targets:
        for form in renderings.forms(t.text):
            index.setdefault(form, []).append(t)
    for s in words.sources:
        for form in renderings.told(s.text):
            for t in index.get(form, ()):
                if s.name is not None or t.name is not None:
                    _link(s, t, KNOWN if t.sure and s.sure else WORDS)


def _by_sound(words: PairWords, renderings: Renderings) -> None:
    for s in words.source_names:
        for t in words.target_names:
            if s.acronym == t.acronym or min(len(s.text), len(t.text)) > 3:
                affinity = renderings.heard(s.text, t.text)
                if affinity.chance >= 0.02:
                    _link(s, t, affinity)


def _by_initials(words: PairWords, renderings: Renderings) -> None:
    """An acronym for what the other side writes out, by the first letters of its translation."""
    for t in words.target_names:
        if not t.acronym or t.support.chance >= ENOUGH:
            continue
        size = len(t.text)
        for first in range(len(words.sources) - size + 1):
            window = words.sources[first : first + size]
            if all(
                any(told.startswith(letter) for told in renderings.told(s.text))
                for s, letter in zip(window, t.lower, strict=True)
            ):
                for s in window:
                    _link(s, t, INITIALS)


def _by_adjective(words: PairWords, renderings: Renderings) -> None:
    """Small-letter words made from names, such as adjectives and inhabitants."""
    for t in words.target_names:
        if t.support.chance < ENOUGH and not t.acronym:
            for s in words.sources:
                if s.name is None and renderings.adjectival(s.lower, 0):
                    affinity = renderings.heard(s.text, t.text)
                    if affinity.chance >= ENOUGH:
                        _link(s, t, affinity)
    for s in words.source_names:
        if s.support.chance < ENOUGH and not s.acronym:
            for t in words.targets:
                if t.name is None and len(t.text) > 3:
                    affinity = renderings.heard(s.text, t.text)
                    if affinity.chance >= 0.9:
                        _link(s, t, affinity)


def _by_joining(words: PairWords, renderings: Renderings) -> None:
    """Two words of one side written as one on the other."""
    for s in words.source_names:
        if s.support.chance >= ENOUGH:
            continue
        for one, two in zip(words.targets, words.targets[1:], strict=False):
            if one.name is not None and two.end - one.start == len(one.text) + len(two.text) + 1:
                affinity = renderings.heard(s.text, one.text + two.text)
                if affinity.chance >= 0.8:
                    _link(s, one, affinity)
                    _link(s, two, affinity)
    for t in words.target_names:
        if t.support.chance >= ENOUGH:
            continue
        for one, two in zip(words.sources, words.sources[1:], strict=False):
            if one.name is not None and two.end - one.start == len(one.text) + len(two.text) + 1:
                affinity = renderings.heard(one.text + two.text, t.text)
                if affinity.chance >= 0.8:
                    _link(one, t, affinity)
                    _link(two, t, affinity)


__all__ = ["ENOUGH", "NONE", "SETTLED", "key", "settle", "support"]
