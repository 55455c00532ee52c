"""The keys of single words: what may render a source word, what a target word is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker import lexicon
from checker.lexicon.kindred import kindred
from checker.lexicon.sound import skeleton

# Zipf frequency from which a word is grammar rather than content (the first two hundred words).
_GRAMMAR = 5.8
# Inflection and derivation change the end: lemmas that begin alike count as the same word.
_STEM = 5
# How often a sound rendering shows a key, by what is known of the word; measured on news from
# twelve languages into English with the word pairs of the lexicon.
_PAIRED, _NAMED, _COGNATE = 0.5, 0.82, 0.13
_REMEMBERED = 100_000


class Known(NamedTuple):
    """The keys of a word and how often a sound rendering shows one of them."""

    keys: tuple[str, ...]
    expected: float
    """Negative for a word of the grammar, which says nothing by itself."""


_GRAMMATICAL = Known((), -1.0)


class WordKeys:
    """Looks up the words of one side of a language pair."""

    def __init__(self, source: str, target: str, *, is_source: bool) -> None:
        self._own, self._into = (source if is_source else target), target
        self._is_source = is_source
        self._paired = lexicon.has_pair(source, target)
        self._has_frequency = lexicon.has_frequency(self._own)
        self._known: dict[tuple[str, bool], Known] = {}

    def of(self, form: str, lower: str, first: bool) -> Known:
        """What is known of a word; ``first`` in its segment, where one capital says nothing."""
        name = form[0] != lower[0] and (not first or (len(form) > 1 and form.isupper()))
        found = self._known.get((lower, name))
        if found is None:
            found = self._look_up(form, lower, name)
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[lower, name] = found
        return found

    def _look_up(self, form: str, lower: str, name: bool) -> Known:
        if self._is_grammar(lower) and not (name and form.isupper()):
            return _GRAMMATICAL
        find = self._renderings if self._is_source else self._lemmas
        keys = dict.fromkeys(_word_keys(w for part in _parts(lower) for w in find(part)))
        expected = _PAIRED if keys and self._paired else 0.0
        if name or not (keys and self._is_source):
            sounds = skeleton(max(_parts(form), key=len))
            if len(sounds) > (1 if name else 2):
                keys[f"s:{sounds}"] = None
                expected = max(expected, _NAMED if name else _COGNATE)
        if name:
            known = dict.fromkeys(f"e:{e.id}" for e in lexicon.names(self._own, form))
            expected = _NAMED if known else expected
            keys.update(known)
        return Known(tuple(keys), expected)

    def _is_grammar(self, lower: str) -> bool:
        if len(lower) < 2:
            return True
        if self._has_frequency:
            return lexicon.frequency(self._own, lower) >= _GRAMMAR
        return len(lower) < 4

    def _lemmas(self, lower: str) -> Iterator[str]:
        yield lower
        yield from lexicon.lemmas(self._own, lower)

    def _renderings(self, lower: str) -> Iterator[str]:
        lemmas = (*lexicon.lemmas(self._own, lower), lower)
        known = [*self._translated(lemmas)]
        for rendering in known or self._translated(kindred(self._own, self._into, lower)):
            for word in rendering.split():
                if lexicon.frequency(self._into, word) < _GRAMMAR and len(word) > 2:
                    yield word

    def _translated(self, lemmas: Iterable[str]) -> Iterator[str]:
        for lemma in lemmas:
            yield from lexicon.translations(self._own, self._into, lemma)


def _parts(form: str) -> list[str]:
    """The word without what an apostrophe joins to it: an article, a possessive, a verb."""
    if "'" not in form and "’" not in form:
        return [form]
    parts = form.replace("’", "'").split("'")
    return [p for p in parts if len(p) > 2] or [form]


def _word_keys(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield f"w:{word}"
        yield f"p:{word[:_STEM]}"
