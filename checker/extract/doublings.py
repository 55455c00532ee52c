"""Reads words and short phrases that stand twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import eq

from checker.languages import Language
from checker.languages.wording import WordingSchema
from checker.model import Mention, Segment, Token

_WORD = 3
"""Letters of the shortest word that is repeated on purpose with another between."""
_PHRASES = range(3, 7)
"""The lengths in words of phrases that are nowhere repeated on purpose without a mark between."""


@dataclass(frozen=True, slots=True)
class Doubling:
    """A repetition; the mention spans both of its halves."""

    words: str
    """What is repeated, as it stands the second time."""
    cut: int
    """Where the second half starts, counted from the start of the mention."""
    sound: bool = False
    """By itself no slip: a name, emphasis, a pause between the halves."""
    meant: bool = False
    """Repeats a word on purpose, so that a rendering may repeat it too."""


class DoublingReader:
    """Reads mentions of kind ``doubling``; sound ones count as evidence for the other side."""

    def __init__(self, language: Language) -> None:
        wording = language.section("wording", WordingSchema)
        self._known = wording is not None
        self._doubled = frozenset(wording.doubled if wording else ())
        self._linking = frozenset(wording.linking if wording else ())

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the repetitions of each segment to its mentions."""
        for segment in segments:
            words = [t.lower for t in segment.tokens]
            if not _may_repeat(segment.text, words):
                continue
            places = {i for i, same in enumerate(map(eq, words, words[1:]), 1) if same}
            places |= {i for i, same in enumerate(map(eq, words, words[2:]), 2) if same}
            places |= {i for i, same in enumerate(map(eq, words, words[3:]), 3) if same}
            places |= {i for i, w in enumerate(words) if "-" in w and len(w) > 1}
            places |= {i for i, w in enumerate(words) if "'" in w and _ends_cut(words[i - 1], w)}
            found = [
                mention
                for place in sorted(places)
                if segment.tokens[place].kind == "word"
                for mention in self._at(segment, place)
            ]
            segment.mentions += (*found, *self._phrases(segment, words, found))

    def _at(self, segment: Segment, place: int) -> Iterator[Mention]:
        tokens, second = segment.tokens, segment.tokens[place]
        first = tokens[place - 1] if place else second
        if place and first.kind == "word" and _same(first.lower, second.lower):
            sound = self._is_sound(tokens, place)
            meant = second.lower not in self._doubled
            yield _mention(segment, first, second, second, sound=sound, meant=meant)
        elif self._is_joined(tokens, place):
            again = place - (3 if tokens[place - 2].text == "," else 2)
            yield _mention(segment, tokens[again], second, second, sound=True, meant=True)
        elif place > 1 and tokens[place - 2].lower == second.lower:
            yield from self._parted(segment, place)
        else:
            halves = second.lower.split("-")
            if len(halves) > 1 and halves[0] == halves[1]:
                yield _mention(segment, second, second, second, sound=True, meant=True)

    def _is_joined(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a word is repeated on purpose: more and more, even with a pause."""
        if place < 2 or len(tokens[place].lower) < _WORD:
            return False
        if tokens[place - 1].lower not in self._linking:
            return False
        again = place - (3 if tokens[place - 2].text == "," else 2)
        return again >= 0 and tokens[again].lower == tokens[place].lower

    def _parted(self, segment: Segment, place: int) -> Iterator[Mention]:
        """The halves have one token between them: a pause, or the second word of a phrase."""
        tokens = segment.tokens
        first, between, second = tokens[place - 2 : place + 1]
        if between.kind != "word":
            if between.text in ",-–—":
                meant = _capital(first) and _capital(second)
                yield _mention(segment, first, second, second, sound=True, meant=meant)
            return
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if after and after.lower == between.lower and first.kind == "word":
            phrase = {first.lower, between.lower}
            sound = bool(phrase & self._linking) or len(phrase) == 1
            sound = sound or not self._known or (_capital(second) and _capital(after))
            sound = sound or not _adjoin(segment.text, tokens[place - 2 : place + 2])
            yield _mention(segment, first, second, after, sound=sound)

    def _phrases(
        self, segment: Segment, words: Sequence[str], found: Sequence[Mention]
    ) -> Iterator[Mention]:
        """Phrases of three words and more that stand twice in a row, with no mark in them."""
        tokens = segment.tokens
        end = max((m.end for m in found), default=0)
        for start, size in _repeated(words):
            both = tokens[start : start + 2 * size]
            if both[0].start < end or not all(t.kind == "word" for t in both):
                continue
            if _adjoin(segment.text, both):
                sound = not self._known
                first, second, end = both[0], both[size], both[-1].end
                yield _mention(segment, first, second, both[-1], sound=sound, meant=True)

    def _is_sound(self, tokens: Sequence[Token], place: int) -> bool:
        first, second = tokens[place - 1 : place + 1]
        if not self._known or second.lower in self._doubled or first.lower in self._doubled:
            return True
        if len(second.lower) == 1 and _capital(second):
            return True
        opening = place == 1 or tokens[place - 2].kind == "mark"
        return _capital(first) != _capital(second) and not (opening and _capital(first))


def _repeated(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where a phrase of three to six words stands twice in a row, and of how many words it is."""
    found = []
    for size in _PHRASES:
        run = 0
        for place, same in enumerate(map(eq, words, words[size:])):
            run = run + 1 if same else 0
            if run == size:
                found.append((place - size + 1, size))
                run = 0
    return sorted(found)


def _may_repeat(text: str, words: Sequence[str]) -> bool:
    return (
        any(map(eq, words, words[1:]))
        or any(map(eq, words, words[2:]))
        or any(any(map(eq, words, words[size:])) for size in _PHRASES)
        or "-" in text
        or "'" in text
        or "’" in text
    )


def _ends_cut(first: str, second: str) -> bool:
    return second.startswith(first + "'")


def _same(first: str, second: str) -> bool:
    return first == second or _ends_cut(first, second)


def _capital(token: Token) -> bool:
    return token.text[0].isupper()


def _adjoin(text: str, tokens: Sequence[Token]) -> bool:
    return all(text[a.end : b.start].isspace() for a, b in pairwise(tokens))


def _mention(
    segment: Segment, first: Token, second: Token, last: Token, *, sound: bool, meant: bool = False
) -> Mention:
    words = segment.text[second.start : last.end]
    value = Doubling(words, second.start - first.start, sound, meant)
    return Mention("doubling", value, segment, first.start, last.end)
