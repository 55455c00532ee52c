"""What became of the quantities of a pair that nothing on the other side was paired with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.extract.quantity import Date, Number, Quantity, Score
from checker.match.comparison import compare
from checker.match.doubt import Sides
from checker.match.split_dates import contradicted
from checker.match.told import Facts, Memory, facts_of, tells, told_by
from checker.model import Link, Mention, Pair, Segment

_LONG = 3


@dataclass(frozen=True, slots=True)
class _View:
    """A pair as seen from one of its sides."""

    pair: Pair
    memory: Memory
    lost: bool
    """From the source: what is left was lost; else it was added."""
    heard: bool
    """The number words of the other side can be read."""
    others: Sequence[Mention]
    here: Facts
    there: Facts


def leftovers(pair: Pair, found: Sequence[Link], memory: Memory, sides: Sides) -> list[Link]:
    """Links of the quantities that are in none of ``found``.

    Their relation is ``told``, ``missing``, ``extra`` or, for half a date, what it contradicts.
    """
    paired = frozenset(id(m) for k in found for m in (k.source, k.target))
    sources, targets = pair.source_mentions("quantity"), pair.target_mentions("quantity")
    lost = [m for m in sources if id(m) not in paired]
    added = [m for m in targets if id(m) not in paired]
    if not lost and not added:
        return []
    said, says = told_by(sources), told_by(targets)
    from_source = _View(pair, memory, True, sides.target_words, targets, said, says)
    from_target = _View(pair, memory, False, sides.source_words, sources, says, said)
    return [_single(m, from_source) for m in lost] + [_single(m, from_target) for m in added]


def _single(mention: Mention, view: _View) -> Link:
    if turned := _turned_result(mention, view):
        ends = (mention, turned) if view.lost else (turned, mention)
        return Link("quantity", "score", *ends)
    if spoilt := _spoilt_date(mention, view):
        part, date = spoilt
        return Link("quantity", part, date, mention)
    if _is_told(mention, view):
        return _alone("told", mention, view)
    if against := contradicted(mention, view.others, view.here, lost=view.lost):
        other, like = against
        ends = (mention, other) if view.lost else (other, mention)
        return Link("quantity", like.relation, *ends, detail=like)
    if view.memory.tells_elsewhere(mention.value, view.pair, target=view.lost):
        return _alone("told", mention, view)
    return _alone("missing" if view.lost else "extra", mention, view)


def _spoilt_date(mention: Mention, view: _View) -> tuple[str, Mention] | None:
    """The part of a source date that nothing tells again, where "June 92" stands for 12 June."""
    reading = mention.value.readings[0]
    if view.lost or not isinstance(reading, Number) or not mention.value.style.digits:
        return None
    for other in view.others:
        date = other.value.readings[0]
        if isinstance(date, Date) and date.month and ("month", date.month) in view.here:
            for part in ("day", "year"):
                number = getattr(date, part)
                if number is not None and number not in view.here:
                    return part, other
    return None


def _turned_result(mention: Mention, view: _View) -> Mention | None:
    """The loser's figure, where a result of 38-17 became 17 to 38."""
    score = mention.value.readings[0]
    if not isinstance(score, Score) or score.left == score.right:
        return None
    turned = (score.right,), (score.left,)
    for first, second in pairwise(view.others):
        one, other = first.value, second.value
        figures = facts_of(one.readings[0]), facts_of(other.readings[0])
        if one.group >= 0 and one.group == other.group and figures == turned:
            return first
    return None


def _alone(relation: str, mention: Mention, view: _View) -> Link:
    ends = (mention, None) if view.lost else (None, mention)
    return Link("quantity", relation, *ends)


def _is_told(mention: Mention, view: _View) -> bool:
    if tells(view.there, mention.value) or _verbatim(mention, view):
        return True
    if not view.heard and _half_told(view.there, mention.value):
        return True
    return any(_converts(mention, other) for other in view.others)


def _converts(mention: Mention, other: Mention) -> bool:
    """Whether a translator may have added or left out the same amount in another unit."""
    like = compare(mention.value, other.value)
    return like is not None and like.relation == "converted"


def _half_told(facts: Facts, quantity: Quantity) -> bool:
    """The day of a date whose month may be a word that cannot be read."""
    reading = quantity.readings[0]
    return isinstance(reading, Date) and not facts.isdisjoint(facts_of(reading))


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
