"""What became of the quantities of a pair that nothing on the other side was paired with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

from checker.extract.quantity import Date, Measure, Money, Number, Quantity, Score
from checker.match.comparison import compare
from checker.match.doubt import Sides
from checker.match.split_dates import contradicted
from checker.match.told import Facts, Memory, facts_of, tells, told_by
from checker.model import Link, Mention, Pair, Segment, Token

_LONG = 3
_COMPARED = 40


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
    """Quantities of the other side that a leftover is compared with; the first ones of a table."""
    here: Facts
    there: Facts
    words: frozenset[str]
    """The words of the other side."""


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
    words = [frozenset(w for s in side for w in _words(s)) for side in (pair.sources, pair.targets)]
    near = sources[:_COMPARED], targets[:_COMPARED]
    from_source = _View(pair, memory, True, sides.target_words, near[1], said, says, words[1])
    from_target = _View(pair, memory, False, sides.source_words, near[0], says, said, words[0])
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
    if not isinstance(mention.value.readings[0], Measure | Money):
        return False
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
    words = {t.lower for t in _tokens(mention) if t.kind == "word" and len(t.lower) >= _LONG}
    return bool(words) and words <= view.words


def _words(segment: Segment) -> Iterator[str]:
    return (t.lower for t in segment.tokens if t.kind == "word" and len(t.lower) >= _LONG)


def _tokens(mention: Mention) -> Iterator[Token]:
    """The tokens that a mention was read from."""
    tokens = mention.segment.tokens
    first = bisect_left(tokens, mention.start, key=lambda t: t.start)
    return takewhile(lambda t: t.end <= mention.end, islice(tokens, first, None))
