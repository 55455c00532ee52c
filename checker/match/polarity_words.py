"""The content words of one side of a pair, as denials see them."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.content import Item
from checker.model import Mention, Segment

Place = tuple[Segment, Item]


class Words:
    """The content words of one side of a pair, by the keys that renderings share."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.items: list[Place] = [
            (segment, item)
            for segment in segments
            for mention in segment.mentions
            if mention.kind == "content"
            for item in mention.value.items
        ]
        self._by_key: dict[str, list[Place]] = {}
        for place in self.items:
            for key in place[1].keys:
                self._by_key.setdefault(key, []).append(place)

    def denied_by(self, denial: Mention) -> Place | None:
        """The word that a denial most likely denies: the next one of its clause."""
        end = denial.value.end
        for segment, item in self.items:
            if segment is denial.segment and denial.end <= item.start < end:
                return segment, item
        return None

    def within(self, denial: Mention) -> list[Item]:
        """The words of the clause that a denial stands in."""
        start, end = denial.value.start, denial.value.end
        return [i for s, i in self.items if s is denial.segment and start <= i.start < end]

    def at(self, mention: Mention) -> list[Place]:
        """The words that a mention covers."""
        return [
            (segment, item)
            for segment, item in self.items
            if segment is mention.segment and item.start < mention.end and mention.start < item.end
        ]

    def renderings(self, item: Item) -> list[Place]:
        """The words of this side that share a key with a word of the other."""
        return [place for key in item.keys for place in self._by_key.get(key, ())]
