"""Renderings of one source side by side: which segments of each stand for the same source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Comparison, Matches, Segment


@dataclass(frozen=True, slots=True)
class Row:
    """Source segments with what each rendering has for them; any side may be empty."""

    sources: tuple[Segment, ...]
    renderings: tuple[tuple[Segment, ...], ...]
    """One group of target segments for each rendering, in the order of the comparisons."""
    matches: tuple[tuple[Matches, ...], ...]
    """For each rendering what was made of its pairs in this row."""

    @property
    def source_text(self) -> str:
        """The source segments as one line."""
        return joined(self.sources)

    def text(self, rendering: int) -> str:
        """What one rendering has, as one line."""
        return joined(self.renderings[rendering])


def joined(segments: Sequence[Segment]) -> str:
    """Segments as one line of text."""
    return " ".join(" ".join(s.text.split()) for s in segments)


def rows(comparisons: Sequence[Comparison]) -> list[Row]:
    """Align the renderings of one source through it.

    All comparisons are of the same source text. Source segments that any rendering joins into one
    pair are one row. What a rendering adds, without source, is a row behind the source that it
    follows; additions of several renderings at one place share it.
    """
    size = 1 + max((s.index for s in _sources(comparisons)), default=-1)
    first = _first_of_group(comparisons, size)
    cells: dict[tuple[int, int], list[list[Matches]]] = {}
    for number, comparison in enumerate(comparisons):
        behind = -1
        for found in comparison.matches:
            if found.pair.sources:
                behind = first[found.pair.sources[0].index]
            place = behind, int(not found.pair.sources)
            cell = cells.setdefault(place, [[] for _ in comparisons])
            cell[number].append(found)
    return [_row(cells[place]) for place in sorted(cells)]


def _sources(comparisons: Sequence[Comparison]) -> list[Segment]:
    return [s for c in comparisons for m in c.matches for s in m.pair.sources]


def _first_of_group(comparisons: Sequence[Comparison], size: int) -> list[int]:
    """For each source segment the first one that some rendering holds together with it."""
    first = list(range(size))

    def root(index: int) -> int:
        while first[index] != index:
            index = first[index]
        return index

    for comparison in comparisons:
        for found in comparison.matches:
            roots = [root(s.index) for s in found.pair.sources]
            for other in roots:
                first[root(other)] = root(min(roots))
    return [root(index) for index in range(size)]


def _row(cell: list[list[Matches]]) -> Row:
    sources = {s.index: s for found in cell for m in found for s in m.pair.sources}
    return Row(
        tuple(sources[index] for index in sorted(sources)),
        tuple(_in_order(found) for found in cell),
        tuple(map(tuple, cell)),
    )


def _in_order(found: Sequence[Matches]) -> tuple[Segment, ...]:
    targets = {t.index: t for m in found for t in m.pair.targets}
    return tuple(targets[index] for index in sorted(targets))
