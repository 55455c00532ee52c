"""Finds which quotation marks of a text pair up: the reading of the whole text with least fault.

The marks of a document are read in order with a few hypotheses at a time, each a stack of open
quotations and a cost. What a sound text does is free or cheap; a mark without a partner is dear.
Where another text with the same quotations is at hand, leaving a sentence in a state that the other
does not share costs too. The work is linear in the number of marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from checker.extract.quotes import CLOSE, EITHER, OPEN, QuoteMark
from checker.model import Mention

PAIRED, MIXED, UNCLOSED, UNOPENED, INSIDE = "paired", "mixed", "unclosed", "unopened", "inside"
CONTINUED = "continued"

_CLOSERS = {
    "“": "”“",
    "”": "”",
    "„": "“”‟",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’",
    "’": "’‘",
    "‚": "‘’",
    "‛": "’",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
}

_UNPAIRED = 2.5  # a double mark that has no partner: a fault
_APOSTROPHE = 1.3  # a mark too many, where an apostrophe belongs
_LOOSE = 0.3  # a single mark that has none: often an apostrophe after all
_CONTRARY = 2.2  # a mark read against what its neighbours show
_UNCLEAR = 0.3  # a mark whose neighbours show nothing
_MIXED = 0.6  # marks of two kinds around one quotation
_NESTED = 1.0  # a quotation inside one with the same marks
_MERGED = 0.1  # one mark that closes two quotations of a segment
_REOPENED = 0.2  # a paragraph of a long quotation opens again: the English convention
_ACROSS = 5.0  # to end here what began before, where that is whole elsewhere
_DEAR = 1.0
_DEEPEST = 3
_BEAM = 8
_SLACK = 4.0


class Passage(NamedTuple):
    """The marks of one segment and what it costs to leave it with a quotation open, or without."""

    marks: Sequence[Mention]
    open_cost: float
    closed_cost: float = 0.0
    whole: bool = False
    """Elsewhere its quotations begin and end here."""
    surplus: bool = False
    """It has more marks than elsewhere: one may stand for something else."""
    again: bool = False
    """Elsewhere it opens again, as a paragraph, what was open before, and ends it."""


@dataclass(slots=True)
class Reading:
    """What became of the marks of a text."""

    pairs: list[tuple[Mention, Mention, bool]] = field(default_factory=list)
    """Opening mark, closing mark, and whether the two do not go together."""
    faults: list[tuple[str, Mention]] = field(default_factory=list)
    """``unclosed``, ``unopened``, ``continued`` or ``inside``, and the mark."""
    open_after: list[bool] = field(default_factory=list)
    """For each passage, whether a quotation is still open at its end."""


class _Event(NamedTuple):
    """What a hypothesis holds of one mark, and all that it held before."""

    relation: str
    mark: Mention
    partner: Mention | None
    before: _Event | None


class _State(NamedTuple):
    """A hypothesis."""

    cost: float
    stack: tuple[Mention, ...]
    events: _Event | None
    paid: bool = False
    """It left a passage with a quotation open where that was dear."""
    opened: Any = None
    """A chain (passage, rest) of those at whose end a quotation is open, the last first."""


def fits(opening: str, closing: str) -> bool:
    """Whether the typography of some language closes with ``closing`` what ``opening`` opens."""
    if opening in ("``", "‘‘", ",,"):
        return closing in ("''", "’’", "”", "“")
    return closing in _CLOSERS.get(opening, opening)


def read_quotations(passages: Sequence[Passage], *, merges: bool = False) -> Reading:
    """The reading of a text with least cost; of two that cost the same, the first tried.

    ``merges``: one closing mark may end two quotations that end together.
    """
    states = [_State(0.0, (), None)]
    for number, passage in enumerate(passages):
        plain = len(states) == 1 and not states[0].stack and _plainly_paired(passage.marks)
        if plain:
            events = states[0].events
            for opening, closing in plain:
                events = _Event(PAIRED, opening, closing, events)
            states = [states[0]._replace(events=events)]
        else:
            for place, mark in enumerate(passage.marks):
                states = _best(
                    n
                    for s in states
                    for one in _after(s, mark, passage, place == 0)
                    for n in ((one, *_merged(one, mark)) if merges else (one,))
                )
        if len(states) > 1 or states[0].stack:
            states = [_leave(s, passage, number) for s in states]
    return _outcome(min(map(_close_all, states), key=_cost), len(passages))


def _plainly_paired(marks: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """The quotations of a segment in which nothing is open to doubt; empty if something is."""
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) % 2 or not all(_plain(*p) for p in pairs):
        return []
    return pairs


def _plain(opening: Mention, closing: Mention) -> bool:
    first, last = opening.value, closing.value
    return (
        first.side == OPEN
        and last.side == CLOSE
        and not (first.single or last.single)
        and fits(first.glyph, last.glyph)
    )


def _after(state: _State, mention: Mention, passage: Passage, first: bool) -> Iterator[_State]:
    """The hypotheses that one more mark leaves."""
    mark: QuoteMark = mention.value
    if mark.side != CLOSE and not mark.inside:
        yield from _opened(state, mention, 0.0 if mark.side == OPEN else _UNCLEAR, first=first)
    elif mark.side == CLOSE and not mark.single:
        yield from _opened(state, mention, _CONTRARY, first=first)
    if mark.side == CLOSE:
        yield from _closed(state, mention, passage, 0.0)
    elif mark.inside or mark.side == EITHER:
        yield from _closed(state, mention, passage, _UNCLEAR)
    elif not mark.single:
        yield from _closed(state, mention, passage, _CONTRARY)
    if mark.possessive and passage.surplus:
        event = _Event(INSIDE, mention, None, state.events)
        yield state._replace(cost=state.cost + _APOSTROPHE, events=event)
    yield _left_alone(state, mention)


def _opened(state: _State, mention: Mention, cost: float, *, first: bool) -> Iterator[_State]:
    stack = state.stack
    same = [m for m in stack if m.value.single == mention.value.single]
    if len(stack) < _DEEPEST:
        nested = _NESTED if same and same[-1].value.glyph == mention.value.glyph else 0.0
        yield _State(state.cost + cost + nested, (*stack, mention), *state[2:])
    if first and stack and same and not mention.segment.text[: mention.start].strip(" \u00a0–—-"):
        at_paragraph = mention.segment.start == 0
        again = _REOPENED if at_paragraph else _REOPENED + _NESTED
        kept = stack[: stack.index(same[-1])]
        yield _State(state.cost + cost + again, (*kept, mention), *state[2:])


def _closed(state: _State, mention: Mention, passage: Passage, cost: float) -> Iterator[_State]:
    if not state.stack:
        return
    opening = state.stack[-1]
    left, right = opening.value, mention.value
    if left.single and not right.single and len(left.glyph) == len(right.glyph):
        return
    if right.single and not left.single and right.weak:
        return
    rest = state.stack[:-1]
    if passage.again and mention is passage.marks[0] and opening.segment is not mention.segment:
        event = _Event(CONTINUED, mention, None, state.events)
        yield _State(state.cost + _UNPAIRED, rest, event, state.paid and bool(rest), state.opened)
        return
    mixed = not fits(left.glyph, right.glyph)
    event = _Event(MIXED if mixed else PAIRED, opening, mention, state.events)
    total = state.cost + cost + _MIXED * mixed
    if passage.whole and not state.paid and opening.segment is not mention.segment:
        total += _ACROSS
    yield _State(total, rest, event, state.paid and bool(rest), state.opened)


def _merged(state: _State, mention: Mention) -> Iterator[_State]:
    """The hypothesis that a mark which just closed a quotation closes the one around it too."""
    event = state.events
    if not state.stack or not event or event.partner is not mention:
        return
    outer = state.stack[-1]
    if outer.segment is mention.segment and outer.value.glyph == event.mark.value.glyph:
        rest = state.stack[:-1]
        both = _Event(PAIRED, outer, mention, event)
        yield state._replace(cost=state.cost + _MERGED, stack=rest, events=both)


def _left_alone(state: _State, mention: Mention) -> _State:
    """The mark has no partner; or, said later by its place on the stack, its opener has none."""
    mark: QuoteMark = mention.value
    if mark.weak or (mark.single and mark.glyph != "‘"):
        return _State(state.cost + (0.0 if mark.weak else _LOOSE), *state[1:])
    relation = INSIDE if mark.inside else UNCLOSED if mark.side == OPEN else UNOPENED
    cost = state.cost + (_UNPAIRED / 2 if mark.inside or mark.single else _UNPAIRED)
    event = _Event(relation, mention, None, state.events)
    return _State(cost, state.stack, event, state.paid, state.opened)


def _leave(state: _State, passage: Passage, number: int) -> _State:
    is_open = any(not m.value.single for m in state.stack)
    if not state.stack:
        return _State(state.cost + passage.closed_cost, *state[1:])
    return _State(
        state.cost + passage.open_cost,
        state.stack,
        state.events,
        state.paid or passage.open_cost > _DEAR,
        (number, state.opened) if is_open else state.opened,
    )


def _close_all(state: _State) -> _State:
    for mention in state.stack:
        state = _left_alone(state, mention)
    return state._replace(stack=())


def _best(states: Iterator[_State]) -> list[_State]:
    """The cheapest hypothesis for each stack of marks, as many as may still win."""
    found: dict[tuple[str, ...], _State] = {}
    for state in states:
        key = tuple(m.value.glyph for m in state.stack)
        if key not in found or state.cost < found[key].cost:
            found[key] = state
    kept = sorted(found.values(), key=_cost)[:_BEAM]
    limit = kept[0].cost + _SLACK
    return [s for s in kept if s.cost <= limit]


def _cost(state: _State) -> float:
    return state.cost


def _outcome(state: _State, count: int) -> Reading:
    reading = Reading(open_after=[False] * count)
    opened: Any = state.opened
    while opened:
        reading.open_after[opened[0]] = True
        opened = opened[1]
    event = state.events
    while event:
        if event.partner:
            reading.pairs.append((event.mark, event.partner, event.relation == MIXED))
        else:
            reading.faults.append((event.relation, event.mark))
        event = event.before
    reading.pairs.reverse()
    reading.faults.reverse()
    return reading
