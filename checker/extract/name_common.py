"""Tells ordinary words from names by dictionaries, lists and frequencies."""

from __future__ import annotations

from functools import lru_cache

from checker import lexicon
from checker.languages import with_folder
from checker.languages.names import names
from checker.lexicon.people import is_person

PLAIN = 3.0
"""A Zipf frequency from which on a word is taken for ordinary where no dictionary tells."""
RARE = 3.5
"""A Zipf frequency up to which a translation that some list calls a name is only a name."""
NEARLY = 1.2
"""By how much less frequent, in Zipf units, the plural of an ordinary noun may be."""
COVERED = 0.6
"""The least share of the words of grammar that the dictionary of a pair has, unless it is thin."""


@lru_cache(maxsize=65536)
def known_name(tag: str, text: str) -> bool:
    """Whether some list of names holds the form."""
    return lexicon.is_name(tag, text.replace("’", "'")) or is_person(text)


@lru_cache(maxsize=65536)
def common(tag: str, other: str, word: str) -> bool:
    """Whether the lower-case word is an ordinary word of the language, be it a name besides.

    It is one if a dictionary gives it a translation that is not that of a name; without a
    dictionary of the pair, if it is frequent and on no list of names.
    """
    if not lexicon.has_pair(tag, other):
        return lexicon.frequency(tag, word) >= 3.5 and not lexicon.is_name(tag, word.capitalize())
    if (
        lexicon.is_common(tag, word)
        and lexicon.lemmas(tag, word) == (word,)
        and not known_name(tag, word.capitalize())
    ):
        return True
    other = _dictionary(tag, other)
    for lemma in _lemmas(tag, other, word):
        meanings = _meanings(tag, other, lemma)
        if any(not _names_only(other, form) for form in meanings):
            return True
    return (
        _inflected(tag, word) or _counted(tag, word) or (thin(tag, other) and _frequent(tag, word))
    )


def _meanings(tag: str, other: str, lemma: str) -> list[str]:
    """The translations of a word as a word; none if it is a name in the first place."""
    told = lexicon.translations(tag, other, lemma)
    named = {form.casefold() for e in lexicon.names(tag, lemma) for form in e.forms_in(other)}
    left = [form for form in told if not any(form[:4] == name[:4] for name in named)]
    if len(left) < len(told) and told[0] not in left:
        return []  # the likeliest meaning is the name
    return left


def _names_only(tag: str, form: str) -> bool:
    """Whether a translation is itself a name: on a list, and not just some town of that name."""
    entries = lexicon.names(tag, form.title())
    if not lexicon.is_name(tag, form.title()):
        return False
    return lexicon.frequency(tag, form) <= RARE or any(e.kind != "city" for e in entries)


@lru_cache(maxsize=64)
def _dictionary(tag: str, other: str) -> str:
    """The other language, or if its dictionary is thin one with a better: any tells the common."""
    if not thin(tag, other):
        return other
    better = (t for t in with_folder() if t != tag and lexicon.has_pair(tag, t))
    return next((t for t in better if not thin(tag, t)), other)


@lru_cache(maxsize=64)
def thin(tag: str, other: str) -> bool:
    """Whether the dictionary of a pair lacks most words, even those of grammar."""
    data = names(tag)
    words = sorted(data.function_words) if data is not None else []
    known = sum(bool(lexicon.translations(tag, other, word)) for word in words)
    return known < COVERED * len(words)


def _frequent(tag: str, word: str) -> bool:
    forms = (word, *lexicon.lemmas(tag, word))
    return max(lexicon.frequency(tag, form) for form in forms) >= PLAIN and not any(
        known_name(tag, form.capitalize()) for form in forms
    )


def _inflected(tag: str, word: str) -> bool:
    """Whether it is a listed form of another word, which no list calls a name."""
    lemmas = lexicon.lemmas(tag, word)
    if word in lemmas or max(lexicon.frequency(tag, form) for form in lemmas) < PLAIN:
        return False
    return not any(known_name(tag, form.capitalize()) for form in (word, *lemmas))


def _counted(tag: str, word: str) -> bool:
    """Whether a plural is nearly as frequent as the word itself: of a name it never is."""
    data = names(tag)
    if data is None or not data.plural_endings or known_name(tag, word.capitalize()):
        return False
    single = lexicon.frequency(tag, word)
    for ending in data.plural_endings:
        plural = lexicon.frequency(tag, word + ending)
        stem = word.removesuffix(ending)
        if plural > 1 and single - plural < NEARLY:
            return True
        if (
            stem != word
            and lexicon.frequency(tag, stem) > 1
            and not known_name(tag, stem.capitalize())
            and lexicon.frequency(tag, stem) - single < NEARLY
        ):
            return True
    return False


def _lemmas(tag: str, other: str, word: str) -> tuple[str, ...]:
    """Dictionary forms of a word; if none is known, what is left of it without an ending."""
    found = lexicon.lemmas(tag, word)
    data = names(tag)
    if found != (word,) or data is None or lexicon.translations(tag, other, word):
        return found
    cut = {
        word.removesuffix(ending) + base
        for ending, bases in (*data.lemma_endings.items(), *((e, ("",)) for e in data.endings))
        for base in bases
        if word.endswith(ending) and len(word) - len(ending) > 3
    }
    return (word, *sorted(cut))
