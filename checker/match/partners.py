"""With which of two numbers the words around them go, for telling a swap from word order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.match.names_affinity import Renderings
from checker.model import Link, Mention, Token

_WINDOW = 5
"""Words on either side of a number that may belong to it."""
_LONG = 4
"""Shorter words without a capital are mostly articles and prepositions, which go with all."""
_MARKS = frozenset(":;()[]/№#")
"""Marks that go with one number: 2004: A quake …"""
_STEP = 8.0
"""Characters at which the pull between a number and a word has sunk to a half."""
_REACH = 15
"""Characters beyond which another quantity says nothing."""
_HEARD = 0.5
"""From this chance on two capitalised words are taken for one name."""


class _View(NamedTuple):
    """Two pairs of numbers as seen from the first."""

    mine: Mention
    not_mine: Mention
    its: Mention
    not_its: Mention


class Leaning(NamedTuple):
    """What the words near two numbers say about which is which."""

    total: float
    """Over 0 if what stands near the source numbers stands near them in the target, too; under 0
    if it stands near the other of the two there; 0 if nothing near them is known again."""
    told: float
    """The part of ``total`` that words and names say, and not further quantities."""
    straight: float
    """The strongest single word for the order as it is, at least 0."""


def leaning(one: Link, other: Link, links: Sequence[Link], renderings: Renderings) -> Leaning:
    """How the surroundings of two source numbers lean between their two renderings.

    Words and names are compared by ``renderings``, further quantities by their links; the nearer
    something stands to a number, the more it says.
    """
    assert one.source and one.target and other.source and other.target
    first = _View(one.source, other.source, one.target, other.target)
    second = _View(other.source, one.source, other.target, one.target)
    words = [p for view in (first, second) for p in _pulls(view, _words(view, renderings))]
    further = [p for view in (first, second) for p in _pulls(view, _further(view, links))]
    told = sum(words, 0.0)
    return Leaning(told + sum(further, 0.0), told, max((*words, *further), default=0.0))


def follow_each_other(one: Link, other: Link, renderings: Renderings) -> bool:
    """Whether what is counted by each of two numbers is counted by the other one in the target.

    The word after the one is rendered right after the other, and the other way round: two teachers
    and seven pupils, seven teachers and two pupils.
    """
    assert one.source and one.target and other.source and other.target
    natives = _counted(one.source), _counted(other.source)
    written = _counted(one.target), _counted(other.target)
    if not all((*natives, *written)):
        return False

    def akin(first: int, second: int) -> bool:
        mine, its = natives[first], written[second]
        return bool(mine and its and _akin(mine, its, renderings))

    return akin(0, 1) and akin(1, 0) and not akin(0, 0) and not akin(1, 1)


def _counted(mention: Mention) -> Token | None:
    """The word right after a number, if it is no word of grammar by its length."""
    after = next((t for t in mention.segment.tokens if t.start >= mention.end), None)
    return after if after and _speaks(after) else None


def _pulls(view: _View, known: Iterator[tuple[int, list[tuple[int, int]]]]) -> Iterator[float]:
    """How much more each thing near ``mine`` stands near ``its`` than near ``not_its``."""
    for gap, places in known:
        pull = max(_pull(p, view.its) for p in places) - max(_pull(p, view.not_its) for p in places)
        yield pull / (1 + gap / _STEP)


def _words(view: _View, renderings: Renderings) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """How far from ``mine`` each word stands that the target says, and where it says it."""
    there = [t for t in view.its.segment.tokens if _speaks(t) or t.text in _MARKS]
    for token in _around(view.mine):
        found = [(t.start, t.end) for t in there if _akin(token, t, renderings)]
        if found:
            yield _gap((token.start, token.end), view.mine), found


def _further(view: _View, links: Sequence[Link]) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """The same of further quantities."""
    for link in links:
        if link.source and link.target and link.source not in (view.mine, view.not_mine):
            gap = _gap((link.source.start, link.source.end), view.mine)
            if gap <= _REACH:
                yield gap, [(link.target.start, link.target.end)]


def _around(mention: Mention) -> list[Token]:
    before: list[Token] = []
    after: list[Token] = []
    for token in mention.segment.tokens:
        if token.kind == "word":
            if token.end <= mention.start:
                before.append(token)
            elif token.start >= mention.end:
                after.append(token)
    words = [t for t in (*before[-_WINDOW:], *after[:_WINDOW]) if _speaks(t)]
    return words + [t for t in mention.segment.tokens if _touches(t, mention)]


def _touches(token: Token, mention: Mention) -> bool:
    """Whether it is a mark such as a colon or a bracket right beside the number."""
    return token.text in _MARKS and (
        0 <= mention.start - token.end <= 1 or 0 <= token.start - mention.end <= 1
    )


def _speaks(token: Token) -> bool:
    return token.kind == "word" and (len(token.text) >= _LONG or token.text[0].isupper())


def _akin(token: Token, other: Token, renderings: Renderings) -> bool:
    if token.kind != "word" or other.kind != "word":
        return token.text == other.text
    told = renderings.told_in_parts(token.text, whole=False)
    if not told.isdisjoint(renderings.forms(other.text)):
        return True
    if not (token.text[0].isupper() and other.text[0].isupper()):
        return False
    return renderings.heard(token.text, other.text).chance >= _HEARD


def _gap(place: tuple[int, int], mention: Mention) -> int:
    """The characters between a stretch of the segment and a mention."""
    return max(mention.start - place[1], place[0] - mention.end, 0)


def _pull(place: tuple[int, int], mention: Mention) -> float:
    """How strongly something belongs to a number, by the characters between them."""
    return 1.0 / (1.0 + _gap(place, mention) / _STEP)
