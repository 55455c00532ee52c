"""Reads places where a sentence is torn: words side by side between which one is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.languages import Language
from checker.languages.gaps import GapsSchema
from checker.model import Mention, Segment, Token

_MARKS = frozenset(",.;:?!)]")
_PAUSES = frozenset(",;:")
_MARKED = frozenset("'’\"”")
_QUOTES = frozenset('"”')
_AT_START = re.compile(r"[,;:.)!?](?=\s+\w)")


@dataclass(frozen=True, slots=True)
class Gap:
    """Two words or marks that cannot stand side by side; the mention spans both."""

    sure: bool
    """No sound sentence has them so; otherwise few have, as one that ends in a preposition."""


class GapReader:
    """Reads mentions of kind ``gap`` with a :class:`Gap` as value, in languages with data."""

    def __init__(self, language: Language) -> None:
        self._data = data = language.section("gaps", GapsSchema)
        self._determiners = frozenset(data.determiners if data else ())
        self._prepositions = frozenset(data.prepositions if data else ())
        self._conjunctions = frozenset(data.conjunctions if data else ())
        self._coordinating = frozenset(data.coordinating if data else ())
        self._verbs = frozenset(data.verbs if data else ())
        self._infinitives = frozenset(data.infinitives if data else ())
        self._endings = frozenset(data.possessive if data else ())
        self._before = self._determiners | self._prepositions
        self._joining = self._before | self._conjunctions

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the torn places of each segment to its mentions."""
        if self._data is None:
            return
        for segment in segments:
            segment.mentions += tuple(self._gaps(segment))

    def _gaps(self, segment: Segment) -> Iterator[Mention]:
        text, tokens = segment.text, segment.tokens
        if _AT_START.match(text):
            yield Mention("gap", Gap(sure=True), segment, 0, 1)
        for i, (first, second) in enumerate(pairwise(tokens)):
            if first.lower in self._before:
                third = tokens[i + 2] if i + 2 < len(tokens) else None
                sure = self._after_function_word(first, second, third, text)
                if sure is not None:
                    yield Mention("gap", Gap(sure), segment, first.start, second.end)
            elif i and first.text in self._conjunctions:
                if self._breaks_off(tokens, i, text):
                    yield Mention("gap", Gap(sure=True), segment, first.start, second.end)
            elif first.text in _PAUSES and second.text in ",;" and first.end < second.start:
                yield Mention("gap", Gap(sure=True), segment, first.start, second.end)
        for i, token in enumerate(tokens):
            start = self._orphan(tokens, i, text)
            if start is not None:
                yield Mention("gap", Gap(sure=True), segment, start, token.end)

    def _after_function_word(
        self, first: Token, second: Token, third: Token | None, text: str
    ) -> bool | None:
        """Whether what follows cannot follow, surely or probably; nothing if it can."""
        if not text[first.end : second.start].isspace() and second.kind == "word":
            return None
        determiner = first.lower in self._determiners
        if second.kind == "mark":
            twice = text[second.end : second.end + 1] == second.text
            if len(first.lower) == 1 or twice or second.text not in _MARKS:
                return None
            return determiner and second.text != ","
        if second.lower in self._conjunctions:
            joined = third is not None and third.lower in self._joining
            return None if joined or len(first.lower) == 1 else determiner
        if second.lower in self._verbs and (determiner or second.lower not in self._infinitives):
            return determiner and len(first.lower) > 1
        return None

    def _breaks_off(self, tokens: Sequence[Token], place: int, text: str) -> bool:
        """Whether the sentence, a quotation in it or its part ends right after a conjunction."""
        mark = tokens[place + 1]
        if mark.start > tokens[place].end or mark.text == ":":
            return False
        after = text[mark.end : mark.end + 1]
        if mark.text == ",":
            following = [t.lower for t in tokens[place + 2 : place + 4]]
            joins = following and following[0] in self._coordinating
            return after in _QUOTES or bool(joins and following[-1] not in self._before)
        return mark.text in _MARKS and after != mark.text

    def _orphan(self, tokens: Sequence[Token], place: int, text: str) -> int | None:
        """Where an ending of possession begins that has but a function word or a mark before it."""
        token = tokens[place]
        start, form = token.start, token.lower
        if place and tokens[place - 1].text in "'’" and tokens[place - 1].end == start:
            start, form, place = start - 1, "'" + form, place - 1
        if form not in self._endings or text[token.end : token.end + 1] in _MARKED:
            return None
        if place == 0:
            return start
        before = tokens[place - 1]
        alone = before.lower in self._joining or before.text == ","
        return before.start if alone and before.end < start else None
