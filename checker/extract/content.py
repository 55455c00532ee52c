"""Reads the content of a segment: the words, names and quantities that a rendering must show again.

Each is an item with keys. A source item's keys are what may render it, a target item's keys are
what it is, so that an item and its rendering share one: a lemma, the consonants of a name or
cognate, a normalised number or date. Aligning and coverage both count shared keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.extract.content_acronyms import named_twice
from checker.extract.content_words import Known, WordKeys
from checker.model import Mention, Segment


class Item(NamedTuple):
    """One thing that a segment says; ``[start, end)`` in its text."""

    start: int
    end: int
    keys: tuple[str, ...]
    """Empty for a word of which nothing is known."""
    expected: float
    """How often a sound rendering shows one of the keys, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Content:
    """The value of a content mention: the items of a whole segment in text order."""

    items: tuple[Item, ...]


# Measured on news: dates and numbers come back in some form nearly always, in an equal one less so.
_QUANTITY, _DIGITS, _TERM, _ADDRESS = 0.96, 0.9, 0.85, 0.8


class ContentReader:
    """Reads the items of one side; runs last, for it takes what the other readers found."""

    def __init__(self, source: str, target: str, *, is_source: bool) -> None:
        self._words = WordKeys(source, target, is_source=is_source)

    def read(self, segments: Sequence[Segment]) -> None:
        """Append one mention of kind ``content`` to each segment."""
        for one in segments:
            items = sorted(self._items(one))
            if "(" in one.text:
                items = _sharing(items, one)
            mention = Mention("content", Content(tuple(items)), one, 0, len(one.text))
            one.mentions = (*one.mentions, mention)

    def _items(self, segment: Segment) -> Iterator[Item]:
        spans: list[tuple[int, int]] = []
        for mention in sorted(segment.mentions, key=lambda m: (m.start, -m.end)):
            expected = _expected(mention)
            if expected and (not spans or mention.start >= spans[-1][1]):
                spans.append((mention.start, mention.end))
                keys = mention.value.anchors + self._keys_in(segment, mention)
                yield Item(mention.start, mention.end, keys, expected)
            elif mention.kind == "name" and "." in mention.text:
                yield from self._dotted(mention, spans)
        known = self._words.of
        first = True
        for token in segment.tokens:
            if token.kind == "word":
                found: Known = known(token.text, token.lower, first)
                first = False
                if found.expected >= 0 and not (spans and _within(token.start, spans)):
                    yield Item(token.start, token.end, found.keys, found.expected)
            elif token.kind == "digits" and not (spans and _within(token.start, spans)):
                yield Item(token.start, token.end, (f"d:{token.text}",), _DIGITS)

    def _dotted(self, mention: Mention, spans: list[tuple[int, int]]) -> Iterator[Item]:
        """Acronyms with full stops, each as one word."""
        for word in mention.value.words:
            place = (word.start, word.end)
            if word.acronym and (not spans or word.start >= spans[-1][1]):
                spans.append(place)
                found = self._words.of(word.text, word.lower, False)
                yield Item(*place, found.keys, found.expected)

    def _keys_in(self, segment: Segment, mention: Mention) -> tuple[str, ...]:
        """The keys of the words of a term, which a rendering may show without the term."""
        if mention.kind != "term":
            return ()
        words = [
            t for t in segment.tokens if t.kind == "word" and mention.start <= t.start < mention.end
        ]
        keys = (k for t in words for k in self._words.of(t.text, t.lower, False).keys)
        return tuple(dict.fromkeys(keys))


def _sharing(items: list[Item], segment: Segment) -> list[Item]:
    """The items, those of a name and of the acronym beside it with the keys of both."""
    for whole, short in named_twice(segment.tokens):
        group = [n for n, i in enumerate(items) if _overlap(i, whole) or _overlap(i, short)]
        keys = tuple(dict.fromkeys(k for n in group for k in items[n].keys))
        for n in group:
            items[n] = items[n]._replace(keys=keys)
    return items


def _overlap(item: Item, place: tuple[int, int]) -> bool:
    return item.start < place[1] and place[0] < item.end


def _expected(mention: Mention) -> float:
    """How often a rendering shows a mention with anchors; 0 for what is read by its words."""
    if mention.kind == "quantity":
        return 0.0 if mention.value.weak or not mention.value.anchors else _QUANTITY
    if mention.kind == "address":
        return _ADDRESS if mention.value.stands_alone else 0.0
    return _TERM if mention.kind == "term" and mention.value.anchors else 0.0


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)
