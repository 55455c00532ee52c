"""Tells names from the other words that are written with a capital."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from checker import lexicon
from checker.extract.name import NameWord, Standing
from checker.languages.names import Names, names
from checker.lexicon.people import is_person
from checker.model import Segment, Token

_ENDERS = frozenset(".!?…:;•*")
_OPENERS = frozenset("„“«‹\"'‘‚([")
EVERYDAY = 5.2
"""A Zipf frequency from which on a word that may be a name is taken for the ordinary word."""
PLAIN = 3.0
"""A Zipf frequency from which on a word is taken for ordinary where no dictionary tells."""
RARE = 3.5
"""A Zipf frequency up to which a translation that some list calls a name is only a name."""
NEARLY = 1.2
"""By how much less frequent, in Zipf units, the plural of an ordinary noun may be."""
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


def capitals(segment: Segment, data: Names) -> list[Capital]:
    """The words of a segment that are written with a capital, in order."""
    found: list[Capital] = []
    fresh, last = True, ""
    tokens, skip = segment.tokens, -1
    for place, token in enumerate(tokens):
        if place <= skip:
            continue
        if cut := data.elided(token.lower) if data.elisions and token.kind == "word" else 0:
            token = Token(
                token.text[cut:], token.start + cut, token.end, token.lower[cut:], token.kind
            )
        text = token.text
        if token.kind == "word":
            if text[0].isupper():
                if _initials(tokens, place) or _beside_symbol(tokens, place):
                    fresh, last = False, token.lower
                    continue
                dotted = _dotted(tokens, place) if len(text) == 1 else place
                if dotted > place + 1:
                    skip, token = dotted, _joined(tokens, place, dotted)
                    found.append(Capital(token, fresh, True))
                else:
                    acronym = len(text) > 1 and data.bare(text).isupper()
                    found.append(Capital(token, fresh and not acronym, acronym))
            elif not text.islower() and any(c.isupper() for c in text):
                found.append(Capital(token, False, False))  # iPhone, al-Assad
            fresh, last = False, token.lower
        elif token.kind == "mark":
            fresh = _starts(tokens, place, text, fresh, last, data)
        else:
            fresh, last = False, ""
    return found


def _starts(
    tokens: Sequence[Token], place: int, mark: str, fresh: bool, last: str, data: Names
) -> bool:
    """Whether a capital after this mark may be that of a sentence."""
    if mark == ".":
        return not (len(last) == 1 or last in data.honorifics)
    if mark in _ENDERS or mark in "-–—―":
        return mark not in "-–—―" or fresh
    if mark in _OPENERS:
        before = tokens[place - 1] if place else None
        return fresh or before is None or before.end < tokens[place].start
    return False


def _beside_symbol(tokens: Sequence[Token], place: int) -> bool:
    """Whether a sign touches the word, as in US$ or B&Bs: then it is no name of its own."""
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    token = tokens[place]
    return len(token.text) < 4 and (
        (after is not None and after.kind == "symbol" and after.start == token.end)
        or (before is not None and before.kind == "symbol" and before.end == token.start)
    )


def _initials(tokens: Sequence[Token], place: int) -> bool:
    """Whether a short word with a stop stands for a first name, as in J. Smith."""
    if len(tokens[place].text) > 2 or place + 2 >= len(tokens):
        return False
    stop, following = tokens[place + 1], tokens[place + 2]
    return (
        stop.text == "."
        and stop.start == tokens[place].end
        and following.start > stop.end
        and following.kind == "word"
        and len(following.text) > 1
        and following.text[0].isupper()
        and (len(tokens[place].text) == 1 or tokens[place].text[1].islower())
    )


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


def usage(segments: Sequence[Segment], data: Names) -> tuple[Usage, list[list[Capital]]]:
    """How a document writes its words, and the capitals of each segment."""
    seen = Usage()
    everything = []
    for segment in segments:
        small = 0
        for token in segment.tokens:
            if token.kind == "word" and token.text[0].islower():
                seen.small.add(token.lower)
                small += len(token.text) > 3
        found = capitals(segment, data)
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
    tag: str, other: str, data: Names, found: Sequence[Capital], seen: Usage
) -> list[NameWord]:
    """Those capitals that are or may be names, with how sure that is."""
    words = []
    for one in found:
        standing = _standing(tag, other, data, one, seen)
        if standing:
            token = one.token
            words.append(
                NameWord(token.text, token.lower, token.start, token.end, standing, one.acronym)
            )
    return list(_surnames(tag, words))


def _surnames(tag: str, words: Sequence[NameWord]) -> Iterator[NameWord]:
    """Take an ordinary word after a given name for a surname."""
    before: NameWord | None = None
    for word in words:
        if (
            before is not None
            and word.standing != "sure"
            and not word.acronym
            and before.standing != "common"
            and before.end + 1 == word.start
            and is_person(before.text)
            and all(e.kind in ("city", "person", "other") for e in lexicon.names(tag, before.text))
        ):
            word = replace(word, standing="sure")
        yield word
        before = word


def _standing(tag: str, other: str, data: Names, one: Capital, seen: Usage) -> Standing | None:
    text = data.bare(one.token.text)
    word = text.casefold()
    if word in data.honorifics or (len(text) == 1 and not one.acronym):
        return None
    if word in data.capitalised:
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
        return "common" if common(tag, other, word) else "initial"
    if common(tag, other, word) and (
        not known_name(tag, text) or lexicon.frequency(tag, word) >= EVERYDAY
    ):
        return "common"
    return "sure"


def _inhabitant(tag: str, data: Names, text: str) -> bool:
    """Whether the form is only known as what the language writes with a small letter."""
    entries = lexicon.names(tag, text)
    return bool(entries) and all(e.kind in data.small_kinds for e in entries)


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
    for lemma in _lemmas(tag, other, word):
        told = set(lexicon.translations(tag, other, lemma))
        if told:
            entries = lexicon.names(tag, lemma)
            told -= {form.casefold() for e in entries for form in e.forms_in(other)}
        if any(
            lexicon.frequency(other, form) > RARE
            and all(e.kind == "city" for e in lexicon.names(other, form.title()))
            or not lexicon.is_name(other, form.title())
            for form in told
        ):
            return True
    return (
        _inflected(tag, word)
        or _counted(tag, word)
        or (thin(tag, other) and _frequent(tag, word))
    )


@lru_cache(maxsize=64)
def thin(tag: str, other: str) -> bool:
    """Whether the dictionary of a pair lacks most words, even those of grammar."""
    data = names(tag)
    words = sorted(data.function_words) if data is not None else []
    known = sum(bool(lexicon.translations(tag, other, word)) for word in words)
    return known < 0.6 * len(words)


def _frequent(tag: str, word: str) -> bool:
    forms = (word, *lexicon.lemmas(tag, word))
    return max(lexicon.frequency(tag, form) for form in forms) >= PLAIN and not any(
        known_name(tag, form.capitalize()) for form in forms
    )


def _inflected(tag: str, word: str) -> bool:
    """Whether it is a listed form of another word, which no list calls a name."""
    lemmas = lexicon.lemmas(tag, word)
    return lemmas != (word,) and not any(
        known_name(tag, form.capitalize()) for form in (word, *lemmas)
    )


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
        if stem != word and lexicon.frequency(tag, stem) > 1 and not known_name(
            tag, stem.capitalize()
        ) and lexicon.frequency(tag, stem) - single < NEARLY:
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
