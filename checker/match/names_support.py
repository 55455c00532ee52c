"""Finds for the names of a pair what the other side says of them, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_chance import (
    FAINTEST,
    HOUSE,
    INITIALS,
    KNOWN,
    LETTERS,
    NONE,
    RETURNED,
    Affinity,
)
from checker.match.names_meaning import SMALL, by_meaning, link
from checker.match.names_words import PairWords, Word, about

LONGEST_ACRONYM = 4
"""Longer words in capitals are read as words, not by their letters."""
SPELT_OUT, LETTER_NAME = 3, 4
"""Letters of the shortest acronym that is spelt out, and of the longest name of a letter."""
LONG_STEM = 5
"""A stem of more letters than this may stand inside a compound."""
SMALL_CHANCE, SMALL_FIT = 0.95, 1.2
"""How surely, and at which cost in nats for each letter, a small-letter word is a name."""
JOINED = 0.8
"""From this chance on two words together render one."""
CLOSE = 0.6
"""The cost in nats for each letter at which an acronym is rendered letter by letter."""
ENOUGH = 0.5
"""From this chance on a word counts as rendered."""
SETTLED = 0.9
"""The chance of two words that stand for each other throughout the document."""

Settled = Mapping[tuple[str, str], float]


def support(words: PairWords, renderings: Renderings) -> None:
    """Note for each word of a name what best renders it on the other side, or is rendered by it."""
    _by_term(words)
    by_meaning(words, renderings)
    _by_sound(words, renderings)
    _by_return(words, renderings)
    _by_initials(words, renderings)
    _by_letter_names(words, renderings)
    _by_adjective(words, renderings)
    _by_joining(words, renderings)


def settle(words: PairWords, settled: Settled) -> None:
    """Note what the document settled on, for words that have no support of their own."""
    size, wide, others = len(words.sources), len(words.targets), words.target_names
    for s in words.source_names if settled else ():
        for t in about(s, size, others, wide):
            chance = settled.get((key(s), key(t)))
            if chance:
                link(s, t, Affinity(chance, "settled"))


def key(word: Word) -> str:
    """What tells a word in the memory of a document: its letters alone, without its endings."""
    return word.root or fold(word.lower)


def _by_term(words: PairWords) -> None:
    for word in (*words.sources, *words.targets):
        if word.covered:
            word.support = HOUSE


def _by_return(words: PairWords, renderings: Renderings) -> None:
    """Names of the target looked up the other way, and found in the source by their stems.

    Finds compounds too: Catholic in римокатолическа.
    """
    for place, t in enumerate(words.targets):
        if t.name is None or t.support.chance >= ENOUGH or t.acronym:
            continue
        for size in (3, 2, 1):
            window = words.targets[place : place + size]
            if len(window) < size or any(w.name is None for w in window):
                continue
            forms = renderings.returned(" ".join(w.text for w in window))
            s = _stemmed(forms, words.sources, LONG_STEM if size == 1 else SMALL)
            if s is not None and not renderings.apart(s.text, t.text):
                for w in window:
                    link(s, w, RETURNED)
                break


def _stemmed(forms: Iterable[tuple[str, ...]], side: Sequence[Word], short: int) -> Word | None:
    """A word of the side that belongs to a form all of whose stems are there."""
    for stems in forms:
        hits = [next((w for w in side if _has(w.lower, stem, short)), None) for stem in stems]
        if hits and all(hits):
            return hits[0]
    return None


def _has(word: str, stem: str, short: int) -> bool:
    return word.startswith(stem) or (len(stem) > short and stem in word)


def _by_sound(words: PairWords, renderings: Renderings) -> None:
    """Letters and sounds of what no list knows, form by form, the surest pairs first."""
    sources, targets = _by_form(words.source_names), _by_form(words.target_names)
    taken = _known(sources)
    given = {other: one for one, other in taken.items()}
    options, size, wide = [], len(words.sources), len(words.targets)
    firsts, forms = [ts[0] for ts in targets.values()], {id(ts[0]): f for f, ts in targets.items()}
    for one, native in sources.items():
        for t in about(native[0], size, firsts, wide):
            if native[0].acronym != t.acronym:
                continue
            other = forms[id(t)]
            if not (_free(taken, one, other) and _free(given, other, one)):
                continue
            affinity = listen(native[0], t, renderings)
            if affinity.chance >= FAINTEST:
                options.append((affinity.chance, one, other, affinity))
    for _, one, other, affinity in sorted(options, key=lambda o: (-o[0], o[1], o[2])):
        if _free(taken, one, other) and _free(given, other, one):
            taken[one], given[other] = other, one
            for s in sources[one]:
                for t in targets[other]:
                    link(s, t, affinity)


def _known(sources: Mapping[str, Sequence[Word]]) -> dict[str, str]:
    """The forms that are known to be names of the same, and of nothing else in the pair."""
    found: dict[str, str] = {}
    for one, (native, *_) in sources.items():
        other = native.partner
        if native.support == KNOWN and other is not None and other.partner is native:
            found[one] = other.text
    return found


def _by_form(side: Sequence[Word]) -> dict[str, list[Word]]:
    forms: dict[str, list[Word]] = {}
    for word in side:
        forms.setdefault(word.text, []).append(word)
    return forms


def _free(taken: Mapping[str, str], one: str, other: str) -> bool:
    """Whether a form is still free, or was given to another form of the same word."""
    before = taken.get(one)
    return before is None or before[:4] == other[:4]


def listen(s: Word, t: Word, renderings: Renderings) -> Affinity:
    """Letters and sounds of two words; those of an acronym must agree one by one."""
    if not s.acronym or len(s.text) > LONGEST_ACRONYM:
        return renderings.likely(s.text, t.text)
    if fold(s.text) == fold(t.text):
        return LETTERS
    if t.acronym and sorted(fold(s.text)) == sorted(fold(t.text)):
        return INITIALS  # OTAN and NATO: the same words in another order
    if s.text.isascii() or renderings.acronyms(s.text):
        return NONE
    affinity = renderings.likely(s.text, t.text)
    return affinity if affinity.fit < CLOSE else NONE


def _by_initials(words: PairWords, renderings: Renderings) -> None:
    """An acronym for what the other side writes out, by the first letters of its translation."""
    for t in words.target_names:
        if not t.acronym or t.support.chance >= ENOUGH:
            continue
        letters = t.lower.removesuffix("s") if not t.text.isupper() else t.lower
        size = len(letters)
        for first in range(len(words.sources) - size + 1):
            window = words.sources[first : first + size]
            if all(len(s.text) > 3 for s in window) and all(
                any(told.startswith(letter) for told in renderings.told(s.text))
                for s, letter in zip(window, letters, strict=True)
            ):
                for s in window:
                    link(s, t, INITIALS)


def _by_letter_names(words: PairWords, renderings: Renderings) -> None:
    """An acronym for its letters spelt out as they are called, each a short word with a capital."""
    if not renderings.scripts_differ:
        return
    for t in words.target_names:
        size = len(t.text)
        if not t.acronym or size < SPELT_OUT or t.support.chance >= ENOUGH:
            continue
        for first in range(len(words.sources) - size + 1):
            window = words.sources[first : first + size]
            if all(len(s.text) <= LETTER_NAME and s.text.istitle() for s in window):
                for s in window:
                    link(s, t, INITIALS)


def _by_adjective(words: PairWords, renderings: Renderings) -> None:
    """Small-letter words: adjectives and inhabitants, or what the other side takes for no name."""
    for t in words.target_names:
        if t.support.chance >= ENOUGH or t.acronym:
            continue
        for s in words.sources:
            if s.name is None and len(s.text) > SMALL and renderings.resemble(s.text, t.text):
                affinity = renderings.likely(s.text, t.text)
                made = renderings.adjectival(s.lower, 0)
                if affinity.chance >= (ENOUGH if made else SMALL_CHANCE) and (
                    made or affinity.fit <= SMALL_FIT
                ):
                    link(s, t, affinity)
    for s in words.source_names:
        if s.support.chance >= ENOUGH or s.acronym:
            continue
        for t in words.targets:
            if t.name is None and abs(len(t.text) - len(s.text)) < 3 < len(t.text):
                affinity = renderings.likely(s.text, t.text)
                if affinity.chance >= SMALL_CHANCE and affinity.fit <= SMALL_FIT:
                    link(s, t, affinity)


def _by_joining(words: PairWords, renderings: Renderings) -> None:
    """Two words of one side written as one on the other."""
    loose = _neighbours(words.targets)
    for s in words.source_names if loose else ():
        for one, two in loose:
            if _loose(s, one, two):
                _join(s, one, two, renderings.likely(s.text, one.text + two.text))
    loose = _neighbours(words.sources)
    for t in words.target_names if loose else ():
        for one, two in loose:
            if _loose(t, one, two):
                _join(t, one, two, renderings.likely(one.text + two.text, t.text))


def _neighbours(side: Sequence[Word]) -> list[tuple[Word, Word]]:
    """Words side by side of which one is not accounted for: support is only ever added to."""
    return [
        (one, two)
        for one, two in pairwise(side)
        if one.name is not None
        and two.start == one.end + 1
        and min(one.support.chance, two.support.chance) < ENOUGH
    ]


def _loose(word: Word, one: Word, two: Word) -> bool:
    """Whether a word may be two words of the other side, one of which nothing accounts for."""
    weakest = min(one.support.chance, two.support.chance)
    own = word.support.chance < ENOUGH or word.partner in (one, two)
    return own and weakest < ENOUGH and len(word.text) > max(len(one.text), len(two.text))


def _join(word: Word, one: Word, two: Word, affinity: Affinity) -> None:
    if affinity.chance >= JOINED:
        for part in (one, two):
            part.back(word, affinity)
            word.back(part, affinity)
