"""Matches whole sentences across the document: one rendered in two ways, two rendered as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from checker.model import Link, Mention, Pair, Segment, Skipped

_LEAST = 4  # words of a sentence that does not repeat by chance
_ALIKE = 60.0  # per cent of similarity from which two sentences may well have one rendering
_ENOUGH = 1000  # characters that tell how alike two sentences are
_EDGES = " \t\u00a0.,:;!?…\"'“”„«»‘’()[]-–—"


@dataclass(slots=True)
class RenderingMemory:
    """The links of each pair that repeats an earlier source or target sentence."""

    links: dict[Pair, tuple[Link, ...]] = field(default_factory=dict)


class RenderingMatcher:
    """Links of kind ``rendering``.

    Relations: ``differs`` (the source sentence stood before and was rendered otherwise) and
    ``merged`` (the target sentence stood before, for a source sentence that says something else).
    ``detail`` is the earlier mention of the target.
    """

    kind = "rendering"

    def remember(self, pairs: Sequence[Pair]) -> RenderingMemory:
        """Compare each sentence with the first that is equal to it."""
        memory = RenderingMemory()
        by_source: dict[str, Pair] = {}
        by_target: dict[str, Pair] = {}
        for pair in pairs:
            if len(pair.sources) != 1 or len(pair.targets) != 1:
                continue
            source, target = _key(pair.sources[0]), _key(pair.targets[0])
            links = []
            earlier = by_source.setdefault(source, pair)
            if (
                earlier is not pair
                and _key(earlier.targets[0]) != target
                and _long(pair.sources[0])
                and not _one_place(earlier.sources[0], pair.sources[0])
            ):
                links.append(_link("differs", pair, earlier, 0.9))
            earlier = by_target.setdefault(target, pair)
            if earlier is not pair and _long(pair.targets[0]):
                likeness = ratio(_key(earlier.sources[0])[:_ENOUGH], source[:_ENOUGH])
                if likeness < 100:
                    links.append(_link("merged", pair, earlier, 0.9 if likeness < _ALIKE else 0.4))
            if links:
                memory.links[pair] = tuple(links)
        return memory

    def links(self, pair: Pair, memory: RenderingMemory) -> tuple[Link, ...]:
        """What was found for the pair."""
        return memory.links.get(pair, ())

    def skipped(self, pairs: Sequence[Pair], memory: RenderingMemory) -> Sequence[Skipped]:
        """Nothing: sentences are compared in any language."""
        return ()


def _key(segment: Segment) -> str:
    codes = " ".join(c.text for c in segment.block.codes) if segment.block.codes else ""
    return segment.text.strip(_EDGES).casefold() + codes


def _one_place(one: Segment, other: Segment) -> bool:
    """Whether two segments are one of the file, as the forms of a plural have one source."""
    return one.block.start == other.block.start and one.start == other.start


def _long(segment: Segment) -> bool:
    return sum(t.kind == "word" for t in segment.tokens) >= _LEAST


def _link(relation: str, pair: Pair, earlier: Pair, confidence: float) -> Link:
    source, target, before = (
        Mention("rendering", None, s, 0, len(s.text.rstrip()))
        for s in (pair.sources[0], pair.targets[0], earlier.targets[0])
    )
    return Link("rendering", relation, source, target, confidence, before)
