"""Tells names from the other words that are written with a capital."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from checker import lexicon
from checker.extract.name import NameWord, Standing
from checker.extract.name_capitals import Capital, Usage
from checker.extract.name_common import common, known_name
from checker.languages.names import Names, names
from checker.lexicon.people import is_person
from checker.model import Token

EVERYDAY = 5.2
"""A Zipf frequency from which on a word that may be a name is taken for the ordinary word."""


RARE = 3.5
"""A Zipf frequency below which an ordinary word that has a capital alone is rather a name."""
PART, SHORTEST_PART = 2.5, 3
"""The least Zipf frequency, and number of letters, of the parts of a compound."""
LONGEST_COUNTRY, REACH = 4, 16
"""The most words of the name of a country, and letters between its first and its last."""
LONGEST_TEXT = 60
"""Letters of the text in which the rest of the name of a country is looked for."""
LONGEST = 12
"""Letters of the longest word that is taken for a name because nobody knows it."""


def name_words(
    tag: str, other: str, data: Names, found: Sequence[Capital], seen: Usage, *, text: str
) -> list[NameWord]:
    """Those capitals of a text that are or may be names, with how sure that is."""
    words: list[NameWord] = []
    whole = _countries(tag, found)
    for place, one in enumerate(found):
        if country := _with_small_letters(tag, one.token, text):
            words.append(country)
            continue
        standing = _standing(tag, other, data, one, seen)
        if place in whole or (standing == "common" and _alone(tag, data, found, place)):
            standing = "sure"
        if standing:
            token = one.token
            words.append(
                NameWord(token.text, token.lower, token.start, token.end, standing, one.acronym)
            )
    return list(_surnames(tag, words))


def _surnames(tag: str, words: Sequence[NameWord]) -> Iterator[NameWord]:
    """Take an ordinary word after a given name for a surname."""
    before: NameWord | None = None
    for one in words:
        word = one
        if (
            before is not None
            and word.standing != "sure"
            and not word.acronym
            and before.standing != "common"
            and before.end + 1 == word.start
            and is_person(before.text)
            and all(e.kind in ("city", "person", "other") for e in lexicon.names(tag, before.text))
        ):
            word = replace(one, standing="sure")
        yield word
        before = word


def _standing(tag: str, other: str, data: Names, one: Capital, seen: Usage) -> Standing | None:
    text = data.bare(one.token.text)
    word = text.casefold()
    if word in data.honorifics or (len(text) == 1 and not one.acronym):
        return None
    if all(part in data.capitalised for part in word.split("-")):
        return "common"
    if data.other_script and text.isascii():
        return "sure"
    if one.acronym and (len(text) <= 5 or word not in seen.small):
        return "sure" if not one.initial or not common(tag, other, word) else "initial"
    if word in data.function_words:
        return None if one.initial else "common"
    doubtful = one.initial or data.capital_nouns
    if word in seen.small and not (seen.inside[word] > 1 and known_name(tag, text)):
        return "common"
    if not known_name(tag, text) and word.endswith(data.adjectival):
        return "common"
    if doubtful and not (seen.inside[word] and not data.capital_nouns):
        if known_name(tag, text) and not common(tag, other, word):
            return "initial" if _inhabitant(tag, data, text) else "sure"
        if common(tag, other, word):
            return "common"
        if data.capital_nouns and (_strange(tag, word) or _possessive(tag, other, data, text)):
            return "sure"
        return "initial"
    if common(tag, other, word) and (
        not known_name(tag, text)
        or (lexicon.frequency(tag, word) >= EVERYDAY and not _country(tag, text))
    ):
        return "common"
    return "sure"


def _countries(tag: str, found: Sequence[Capital]) -> set[int]:
    """The places of ordinary words that together are the name of a country: United States."""
    known = _phrases(tag)
    return {
        i
        for first in range(len(found))
        if known
        for size in range(2, LONGEST_COUNTRY + 1)
        if first + size <= len(found)
        and found[first + size - 1].token.start - found[first].token.end <= REACH
        and " ".join(c.token.lower for c in found[first : first + size]) in known
        for i in range(first, first + size)
    }


def _with_small_letters(tag: str, first: Token, text: str) -> NameWord | None:
    """The name of a country of which only the first word has a capital: Съединените щати."""
    if text[first.end : first.end + 1] != " " or not (
        first.lower in _first_words(tag) or lexicon.begins_name(tag, first.text)
    ):
        return None
    words = [first.text]
    for word in text[first.end + 1 : first.end + LONGEST_TEXT].split(" ")[: LONGEST_COUNTRY - 1]:
        bare = word.rstrip('.,;:!?)”“"»')
        if not bare.isalpha() or not bare.islower():
            break
        words.append(bare)
        whole = " ".join(words)
        if whole.casefold() in _phrases(tag) or _country(tag, whole):
            end = first.start + len(whole)
            return NameWord(whole, whole.casefold(), first.start, end)
        if bare != word:
            break
    return None


@lru_cache(maxsize=64)
def _phrases(tag: str) -> frozenset[str]:
    data = names(tag) or Names()
    forms = (form for forms in data.territories.values() for form in forms)
    return frozenset(form for form in forms if " " in form)


@lru_cache(maxsize=64)
def _first_words(tag: str) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _phrases(tag))


def _alone(tag: str, data: Names, found: Sequence[Capital], place: int) -> bool:
    """Whether a rare word has a capital that nothing but its being a name accounts for.

    Names of bodies and titles give capitals to ordinary words, but to several, or to frequent ones.
    """
    one = found[place]
    word, token = data.bare(one.token.text).casefold(), one.token
    if (
        data.capital_nouns
        or one.initial
        or len(word) <= SHORTEST_PART
        or word in data.capitalised
        or word in data.function_words
        or lexicon.frequency(tag, word) >= RARE
        or max(lexicon.frequency(tag, form) for form in lexicon.lemmas(tag, word)) >= RARE
    ):
        return False
    beside = (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])
    return all(
        min(abs(c.token.end - token.start), abs(token.end - c.token.start)) > 1 for c in beside
    )


def _strange(tag: str, word: str) -> bool:
    """Whether a word is none of the language, as far as its dictionary and its parts tell."""
    return (
        len(word) <= LONGEST
        and word.isalpha()
        and lexicon.frequency(tag, word) == 0
        and lexicon.lemmas(tag, word) == (word,)
        and not lexicon.is_common(tag, word)
        and not any(
            min(lexicon.frequency(tag, word[:cut]), lexicon.frequency(tag, word[cut:])) >= PART
            for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        )
    )


def _possessive(tag: str, other: str, data: Names, text: str) -> bool:
    """Whether it is the possessive of a listed name that is no ordinary word."""
    stem = text.removesuffix(data.possessive)
    return (
        bool(data.possessive)
        and stem != text
        and known_name(tag, stem)
        and not common(tag, other, stem.casefold())
        and not _inhabitant(tag, data, stem)
    )


def _country(tag: str, text: str) -> bool:
    """Whether the form is the name of a country, besides a word: its frequency is of both."""
    return any(e.kind == "territory" and e.id.isalpha() for e in lexicon.names(tag, text))


def _inhabitant(tag: str, data: Names, text: str) -> bool:
    """Whether the form is only known as what the language writes with a small letter."""
    entries = lexicon.names(tag, text)
    return bool(entries) and all(e.kind in data.small_kinds for e in entries)
