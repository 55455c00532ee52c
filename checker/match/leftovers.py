"""What became of the quantities of a pair that nothing on the other side was paired with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.match.split_dates import contradicted
from checker.match.told import Facts, Memory, tells, told_by
from checker.model import Link, Mention, Pair, Segment

_LONG = 3


@dataclass(frozen=True, slots=True)
class _View:
    """A pair as seen from one of its sides."""

    pair: Pair
    lost: bool
    """From the source: what is left was lost; else it was added."""
    others: Sequence[Mention]
    here: Facts
    there: Facts


def leftovers(
    sources: Sequence[Mention],
    targets: Sequence[Mention],
    paired: frozenset[int],
    pair: Pair,
    memory: Memory,
) -> list[Link]:
    """The links ``told``, ``missing``, ``extra`` or, for half a date, what it contradicts.

    ``paired`` holds the ``id`` of each mention that has a counterpart.
    """
    lost = [m for m in sources if id(m) not in paired]
    added = [m for m in targets if id(m) not in paired]
    if not lost and not added:
        return []
    said, says = told_by(sources), told_by(targets)
    from_source = _View(pair, True, targets, said, says)
    from_target = _View(pair, False, sources, says, said)
    found = [_single(m, from_source, memory) for m in lost]
    return found + [_single(m, from_target, memory) for m in added]


def _single(mention: Mention, view: _View, memory: Memory) -> Link:
    if tells(view.there, mention.value) or _verbatim(mention, view):
        return _alone("told", mention, view)
    if against := contradicted(mention, view.others, view.here, lost=view.lost):
        other, like = against
        ends = (mention, other) if view.lost else (other, mention)
        return Link("quantity", like.relation, *ends, detail=like)
    if memory.tells_elsewhere(mention.value, view.pair, target=view.lost):
        return _alone("told", mention, view)
    return _alone("missing" if view.lost else "extra", mention, view)


def _alone(relation: str, mention: Mention, view: _View) -> Link:
    ends = (mention, None) if view.lost else (None, mention)
    return Link("quantity", relation, *ends)


def _verbatim(mention: Mention, view: _View) -> bool:
    """Whether the other side has the same words: a title or a quotation left in the original."""
    words = _words(mention.segment, mention.start, mention.end)
    if not words:
        return False
    segments = view.pair.targets if view.lost else view.pair.sources
    return any(words <= _words(s, 0, len(s.text)) for s in segments)


def _words(segment: Segment, start: int, end: int) -> set[str]:
    return {
        t.lower
        for t in segment.tokens
        if t.kind == "word" and start <= t.start and t.end <= end and len(t.lower) >= _LONG
    }
