"""Reads the content of a segment: the words, names and quantities that a rendering must show again.

Each is an item with keys. A source item's keys are what may render it, a target item's keys are
what it is, so that an item and its rendering share one: a lemma, the consonants of a name or
cognate, a normalised number or date. Aligning and coverage both count shared keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.lexicon.sound import skeleton
from checker.model import Mention, Segment, Token


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a segment says; ``[start, end)`` in its text."""

    start: int
    end: int
    keys: tuple[str, ...]
    expected: float
    """How often a sound rendering shows one of the keys, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Content:
    """The value of a content mention: the items of a whole segment in text order."""

    items: tuple[Item, ...]


class ContentReader:
    """Reads the items of one side; runs last, for it takes what the other readers found."""

    def __init__(self, tag: str, *, other: str, is_source: bool) -> None:
        self.tag = tag
        self.other = other
        self.is_source = is_source

    def read(self, segments: Sequence[Segment]) -> None:
        """Append one mention of kind ``content`` to each segment."""
        for one in segments:
            content = Content(tuple(sorted(self._items(one), key=lambda item: item.start)))
            mention = Mention("content", content, one, 0, len(one.text))
            one.mentions = (*one.mentions, mention)

    def _items(self, segment: Segment) -> Iterator[Item]:
        taken: set[int] = set()
        for mention in segment.mentions:
            if mention.kind == "quantity" and mention.value.anchors and not mention.value.weak:
                yield Item(mention.start, mention.end, mention.value.anchors, 0.85)
                taken.update(
                    t.start for t in segment.tokens if mention.start <= t.start < mention.end
                )
        for place, token in enumerate(segment.tokens):
            if token.kind == "mark" or token.kind == "symbol" or token.start in taken:
                continue
            if token.kind == "digits":
                yield Item(token.start, token.end, (f"d:{token.text}",), 0.8)
                continue
            keys, expected = self._word(token, place == 0)
            if keys:
                yield Item(token.start, token.end, keys, expected)

    def _word(self, token: Token, first: bool) -> tuple[tuple[str, ...], float]:
        if len(token.lower) < 3:
            return (), 0.0
        sounds = _sounds(token.text)
        if not sounds:
            return (), 0.0
        return sounds, 0.6 if token.text[0].isupper() and not first else 0.15


@lru_cache(maxsize=100_000)
def _sounds(form: str) -> tuple[str, ...]:
    key = skeleton(form)
    return (f"s:{key}",) if len(key) > 2 or (len(key) == 2 and form[0].isupper()) else ()
