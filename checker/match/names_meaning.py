"""Finds for names what lists of names and dictionaries give for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.match.names_affinity import Renderings
from checker.match.names_chance import KNOWN, WORDS, Affinity
from checker.match.names_words import PairWords, Word

SMALL = 3
"""Small-letter words of so few letters are grammar, whatever a dictionary gives for them."""
LONGEST_NAME = 4
"""Words of the longest name that is looked up as a whole."""


def link(s: Word, t: Word, affinity: Affinity) -> None:
    """Let each of two words back the other."""
    s.back(t, affinity)
    t.back(s, affinity)


def by_meaning(words: PairWords, renderings: Renderings) -> None:
    """Known names and translations, in any order and of any case."""
    index: dict[str, list[Word]] = {}
    for t in words.targets:
        for form in renderings.forms(t.text):
            index.setdefault(form, []).append(t)
    for s in words.source_names:
        for t in _met(renderings.told_in_parts(s.text, whole=s.sure), index):
            link(s, t, KNOWN if t.sure and s.sure else WORDS)
    for window in phrases(words.sources, renderings):
        for t in _met(renderings.told(" ".join(w.text for w in window)), index):
            for s in window:
                link(s, t, KNOWN)
    _by_small_words(words, index, renderings)


def _by_small_words(
    words: PairWords, index: Mapping[str, list[Word]], renderings: Renderings
) -> None:
    """What words with a small letter say of the names that are not accounted for yet."""
    if all(t.support.chance >= WORDS.chance for t in words.target_names):
        return
    for s in words.sources:
        if s.name is None and len(s.text) > SMALL:
            for t in _met(renderings.told_in_parts(s.text, whole=False), index):
                if t.name is not None:
                    link(s, t, WORDS)


def _met(told: frozenset[str], index: Mapping[str, Sequence[Word]]) -> list[Word]:
    """The words that are told, in text order: of two that are as good the first is the partner."""
    met = {t.place: t for form in told if form in index for t in index[form]}
    return [met[place] for place in sorted(met)]


def phrases(side: Sequence[Word], renderings: Renderings) -> Iterator[Sequence[Word]]:
    """Two to four words in a row of which the first has a capital: they may be one known name."""
    for place, word in enumerate(side):
        if word.text[0].isupper() and renderings.known_phrases.begin_with(word.text):
            for size in range(2, LONGEST_NAME + 1):
                if place + size <= len(side):
                    yield side[place : place + size]
