"""Tells what stands in a rendering in place of a term that is not rendered as the house wants."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from checker import lexicon
from checker.glossary import Entry, TermUse
from checker.lexicon.sound import plain, sound
from checker.model import Mention, Pair, Segment, Token
from checker.segment.tokens import tokenise

_LONGEST_ACRONYM = 8
_COST_OF_A_LETTER = 1.2
"""In nats: dearer renderings of a letter by a letter are not what a transliterator writes."""
_ALIKE = 70.0
"""Per cent of letters in common for one name to be another, misspelt."""


class Substitutes:
    """Looks for the words of the target that took the place of a term."""

    def __init__(self, source_tag: str, target_tag: str) -> None:
        self._tags = source_tag, target_tag
        self._sound = sound(source_tag)

    def letters(self, source: Mention, pair: Pair) -> Mention | None:
        """The letter-by-letter transliteration of an acronym, if the target has it."""
        entry: Entry = source.value.entries[0]
        if self._sound is None or not _is_acronym(source.text):
            return None
        for segment, token in _words(pair):
            if token.text not in entry.accepted and self.spells(source.text, token.text):
                return _mention(source, segment, token.start, token.end)
        return None

    def spells(self, native: str, written: str) -> bool:
        """Whether ``written`` renders an acronym letter by letter: TsRU or CRU for ЦРУ."""
        if self._sound is None or not (_is_acronym(native) and _is_acronym(written)):
            return False
        cost = self._sound.cost(plain(native), plain(written))
        return cost <= _COST_OF_A_LETTER * len(native)

    def near(self, source: Mention, pair: Pair, targets: Sequence[Mention]) -> Mention | None:
        """The source words left as they are, or a name that is nearly an accepted one."""
        if copied := _copied(source, pair):
            return copied
        entry: Entry = source.value.entries[0]
        if not entry.is_name:
            return None
        taken = [(id(m.segment), m.start, m.end) for m in targets]
        for form in entry.accepted:
            wanted = tokenise(form)
            for segment in pair.targets:
                found = _misspelt(wanted, segment) or _one_word_off(wanted, segment)
                if found is None:
                    continue
                start, end = found
                if not any(s == id(segment) and a < end and start < b for s, a, b in taken):
                    return _mention(source, segment, start, end)
        return None

    def reworded(self, source: Mention, pair: Pair, targets: Sequence[Mention]) -> Mention | None:
        """A name of several words with one that is not its own, nor of anything in the source."""
        found = self.near(source, pair, targets)
        if found is None:
            return None
        own = {t.lower for form in source.value.entries[0].accepted for t in tokenise(form)}
        odd = [t.lower for t in tokenise(found.text) if t.lower not in own]
        several = len(tokenise(found.text)) > 1
        return found if several and odd and not self._told(odd, source, pair) else None

    def _told(self, words: Sequence[str], source: Mention, pair: Pair) -> bool:
        """Whether the rest of the source may say these words of the target."""
        spoken, written = self._tags
        wanted = {lemma for word in words for lemma in (word, *lexicon.lemmas(written, word))}
        for segment in pair.sources:
            for token in segment.tokens:
                own = segment is source.segment and source.start <= token.start < source.end
                if token.kind != "word" or own:
                    continue
                for lemma in lexicon.lemmas(spoken, token.lower):
                    for phrase in lexicon.translations(spoken, written, lemma):
                        if not wanted.isdisjoint(phrase.split()):
                            return True
        return False


def _is_acronym(text: str) -> bool:
    """Whether it is one short word of capitals, but for a digraph: TsRU."""
    capitals = sum(ch.isupper() for ch in text)
    return text.isalpha() and text[0].isupper() and capitals > 1 and len(text) <= _LONGEST_ACRONYM


def _copied(source: Mention, pair: Pair) -> Mention | None:
    first = source.text.split()[0] if source.text.split() else ""
    for segment, token in _words(pair):
        if token.text == first and segment.text.startswith(source.text, token.start):
            return _mention(source, segment, token.start, token.start + len(source.text))
    return None


def _misspelt(wanted: Sequence[Token], segment: Segment) -> tuple[int, int] | None:
    """A capitalised word that is almost the one that is wanted."""
    if len(wanted) != 1 or len(wanted[0].text) < 4:
        return None
    for token in segment.tokens:
        if token.kind == "word" and token.text[:1].isupper():
            word = token.lower.partition("'")[0]
            if ratio(word, wanted[0].lower) >= _ALIKE:
                return token.start, token.start + len(word)
    return None


def _one_word_off(wanted: Sequence[Token], segment: Segment) -> tuple[int, int] | None:
    """A run of capitalised words that has all words of the form but one."""
    size = len(wanted)
    if size < 2:
        return None
    tokens = segment.tokens
    for at in range(len(tokens) - size + 1):
        window = tokens[at : at + size]
        odd = [t for t, w in zip(window, wanted, strict=True) if t.lower != w.lower]
        # The first word of a sentence has its capital from there.
        if len(odd) == 1 and odd[0].kind == "word" and odd[0].text[:1].isupper() and odd[0].start:
            return window[0].start, window[-1].end
    return None


def _words(pair: Pair) -> list[tuple[Segment, Token]]:
    return [(s, t) for s in pair.targets for t in s.tokens if t.kind == "word"]


def _mention(source: Mention, segment: Segment, start: int, end: int) -> Mention:
    use: TermUse = source.value
    return Mention("term", TermUse(use.entries, "other"), segment, start, end, source.sources)
