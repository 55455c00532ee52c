"""Reads the content of a segment: the words, names and quantities that a rendering must show again.

Each is an item with keys. A source item's keys are what may render it, a target item's keys are
what it is, so that an item and its rendering share one: a lemma, the consonants of a name or
cognate, a normalised number or date. Aligning and coverage both count shared keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

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
_QUANTITY, _DIGITS = 0.96, 0.9


class ContentReader:
    """Reads the items of one side; runs last, for it takes what the other readers found."""

    def __init__(self, source: str, target: str, *, is_source: bool) -> None:
        self._words = WordKeys(source, target, is_source=is_source)

    def read(self, segments: Sequence[Segment]) -> None:
        """Append one mention of kind ``content`` to each segment."""
        for one in segments:
            items = sorted(self._items(one))
            mention = Mention("content", Content(tuple(items)), one, 0, len(one.text))
            one.mentions = (*one.mentions, mention)

    def _items(self, segment: Segment) -> Iterator[Item]:
        taken = 0
        quantities = [m for m in segment.mentions if m.kind == "quantity" and not m.value.weak]
        for mention in sorted(quantities, key=lambda m: m.start):
            if mention.value.anchors and mention.start >= taken:
                yield Item(mention.start, mention.end, mention.value.anchors, _QUANTITY)
                taken = mention.end
        spans = [(m.start, m.end) for m in quantities if m.value.anchors]
        known = self._words.of
        first = True
        for token in segment.tokens:
            if token.kind == "word":
                found: Known = known(token.text, token.lower, first)
                first = False
                if found.expected >= 0 and not _within(token.start, spans):
                    yield Item(token.start, token.end, found.keys, found.expected)
            elif token.kind == "digits" and not _within(token.start, spans):
                yield Item(token.start, token.end, (f"d:{token.text}",), _DIGITS)


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)
