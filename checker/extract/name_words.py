"""Tells names from the other words that are written with a capital."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from checker import lexicon
from checker.extract.name import NameWord, Standing
from checker.languages.names import Names
from checker.model import Segment, Token

_ENDERS = frozenset(".!?…:;•*")
_OPENERS = frozenset("„“«‹\"'‘‚([")
_MANY = 4
"""Fewer capitalised words than this make no headline."""


@dataclass
class Usage:
    """How the words of a document are written: what tells a name at the start of a sentence."""

    small: set[str] = field(default_factory=set)
    inside: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Capital:
    """A word with a capital, before it is known whether it is a name."""

    token: Token
    initial: bool
    acronym: bool


def capitals(segment: Segment, names: Names) -> list[Capital]:
    """The words of a segment that are written with a capital, in order."""
    found: list[Capital] = []
    fresh, last = True, ""
    tokens, skip = segment.tokens, -1
    for place, token in enumerate(tokens):
        if place <= skip:
            continue
        text = token.text
        if token.kind == "word":
            if text[0].isupper():
                dotted = _dotted(tokens, place) if len(text) == 1 else place
                if dotted > place + 1:
                    skip, token = dotted, _joined(tokens, place, dotted)
                    found.append(Capital(token, fresh, True))
                else:
                    acronym = len(text) > 1 and text.isupper()
                    found.append(Capital(token, fresh and not acronym, acronym))
            elif not text.islower() and any(c.isupper() for c in text):
                found.append(Capital(token, False, False))  # iPhone, al-Assad
            fresh, last = False, token.lower
        elif token.kind == "mark":
            fresh = _starts(tokens, place, text, fresh, last, names)
        else:
            fresh, last = False, ""
    return found


def _starts(
    tokens: Sequence[Token], place: int, mark: str, fresh: bool, last: str, names: Names
) -> bool:
    """Whether a capital after this mark may be that of a sentence."""
    if mark == ".":
        return not (len(last) == 1 or last in names.honorifics)
    if mark in _ENDERS or mark in "-–—―":
        return mark not in "-–—―" or fresh
    if mark in _OPENERS:
        before = tokens[place - 1] if place else None
        return fresh or before is None or before.end < tokens[place].start
    return False


def _dotted(tokens: Sequence[Token], place: int) -> int:
    """The last token of letters with stops, such as U.S., or the place itself."""
    end = place
    while (
        end + 1 < len(tokens)
        and tokens[end + 1].text == "."
        and tokens[end + 1].start == tokens[end].end
    ):
        end += 1
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        if (
            following is None
            or len(following.text) != 1
            or not following.text.isupper()
            or following.start != tokens[end].end
        ):
            break
        end += 1
    return end


def _joined(tokens: Sequence[Token], first: int, last: int) -> Token:
    letters = "".join(t.text for t in tokens[first : last + 1] if t.kind == "word")
    return Token(letters, tokens[first].start, tokens[last].end, letters.casefold(), "word")


def usage(segments: Sequence[Segment], names: Names) -> tuple[Usage, list[list[Capital]]]:
    """How a document writes its words, and the capitals of each segment."""
    seen = Usage()
    everything = []
    for segment in segments:
        small = 0
        for token in segment.tokens:
            if token.kind == "word" and token.text[0].islower():
                seen.small.add(token.lower)
                small += len(token.text) > 3
        found = capitals(segment, names)
        if _headline(found, small):
            for one in found:
                one.initial = True
        for one in found:
            if not one.initial:
                seen.inside[one.token.lower] += 1
        everything.append(found)
    return seen, everything


def _headline(found: Sequence[Capital], small: int) -> bool:
    """Whether a segment gives capitals to all its words, as titles do."""
    long = sum(len(c.token.text) > 3 for c in found)
    return len(found) >= _MANY and small <= 0.25 * long


def name_words(
    tag: str, other: str, names: Names, found: Sequence[Capital], seen: Usage
) -> Iterator[NameWord]:
    """Those capitals that are or may be names, with how sure that is."""
    for one in found:
        standing = _standing(tag, other, names, one, seen)
        if standing:
            token = one.token
            yield NameWord(token.text, token.lower, token.start, token.end, standing, one.acronym)


def _standing(tag: str, other: str, names: Names, one: Capital, seen: Usage) -> Standing | None:
    word, text = one.token.lower, one.token.text
    if word in names.capitalised or word in names.honorifics:
        return None
    if len(text) == 1 and not one.acronym:
        return None
    if one.acronym and (len(text) <= 5 or word not in seen.small):
        return "sure" if not one.initial or not common(tag, other, word) else "initial"
    if word in names.function_words:
        return None
    doubtful = one.initial or names.capital_nouns
    if word in seen.small and not (seen.inside[word] > 1 and known_name(tag, text)):
        return None if doubtful else "common"
    if doubtful and not (seen.inside[word] and not names.capital_nouns):
        if known_name(tag, text) and not common(tag, other, word):
            return "sure"
        return None if common(tag, other, word) else "initial"
    if common(tag, other, word) and not known_name(tag, text):
        return "common"
    return "sure"


@lru_cache(maxsize=65536)
def known_name(tag: str, text: str) -> bool:
    """Whether some list of names holds the form, with or without a possessive."""
    plain = text.replace("’", "'")
    return lexicon.is_name(tag, plain) or (
        "'" in plain and len(plain.split("'")[0]) > 1 and lexicon.is_name(tag, plain.split("'")[0])
    )


@lru_cache(maxsize=65536)
def common(tag: str, other: str, word: str) -> bool:
    """Whether the lower-case word is an ordinary word of the language, be it a name besides.

    It is one if a dictionary gives it a translation that is not that of a name; without a
    dictionary of the pair, if it is frequent and on no list of names.
    """
    if not lexicon.has_pair(tag, other):
        return lexicon.frequency(tag, word) >= 3.5 and not lexicon.is_name(tag, word.capitalize())
    for lemma in lexicon.lemmas(tag, word):
        told = set(lexicon.translations(tag, other, lemma))
        if told:
            entries = lexicon.names(tag, lemma)
            told -= {form.casefold() for e in entries for form in e.forms_in(other)}
        if told:
            return True
    return False
