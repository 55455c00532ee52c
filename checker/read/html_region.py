"""Tells which part of a page is its article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from checker.read.html_tokens import Piece

Region = tuple[int, int]
"""The numbers of the first piece and of the one behind the last."""

_WHOLE = 0.5
"""Which share of the page's letters the longest of several articles must have to be the one."""


def article(found: Sequence[Piece], text: str) -> Region:
    """The region of the article, else of the main content, else of the whole page.

    Of several articles it is the one that has most of the text (the others are teasers); where none
    has, they are a list of articles and all count.
    """
    mains = _outermost(found, text, "main")
    size = partial(_size, found)
    within = max(mains, key=size, default=(0, len(found)))
    inside = [a for a in _outermost(found, text, "article") if within[0] <= a[0] < within[1]]
    best = max(inside, key=size, default=None)
    if best is None:
        return within
    if size(best) > _WHOLE * sum(map(size, inside)):
        return best
    return within


def _outermost(found: Sequence[Piece], text: str, name: str) -> list[Region]:
    """The elements of a name, or with it as their role, that no other such element has in it."""
    regions: list[Region] = []
    depth: Counter[str] = Counter()
    start, element = -1, ""
    for number, piece in enumerate(found):
        if piece.kind == "text" or piece.closed:
            continue
        if start < 0:
            if piece.kind == "start" and (piece.name == name or _role(piece, text) == name):
                start, element = number, piece.name
                depth.clear()
            continue
        if piece.name == element:
            depth[element] += 1 if piece.kind == "start" else -1
            if depth[element] < 0:
                regions.append((start, number + 1))
                start = -1
    if start >= 0:
        regions.append((start, len(found)))
    return regions


def _role(piece: Piece, text: str) -> str:
    return next((text[a.start : a.end].lower() for a in piece.attributes if a.name == "role"), "")


def _size(found: Sequence[Piece], region: Region) -> int:
    """How many characters of text a region has."""
    return sum(p.end - p.start for p in found[slice(*region)] if p.kind == "text")
