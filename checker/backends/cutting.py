"""Cuts a text that is longer than a model can read, where that costs least."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# Behind a sentence, behind a clause, between words; the marks of any script that ends with one.
_ENDS = re.compile(r"(?<=[.!?…;。！？؟۔।])\s+")
_CLAUSES = re.compile(r"(?<=[,:–—،、，])\s+")
_WORDS = re.compile(r"\s+")
_PLACES = (_ENDS, _CLAUSES, _WORDS)


def pieces(text: str, fits: Callable[[str], bool]) -> list[str]:
    """The text in as few pieces as are cut at the ends of sentences and each fit.

    A sentence that does not fit is cut between clauses, a clause between words, and a run of
    letters without a space anywhere. Nothing but white space at the cuts is left out.
    """
    return list(_cut(text, fits, 0))


def _cut(text: str, fits: Callable[[str], bool], depth: int) -> Iterator[str]:
    if fits(text) or len(text) < 2:
        yield text
        return
    if depth == len(_PLACES):
        half = len(text) // 2
        yield from _cut(text[:half], fits, depth)
        yield from _cut(text[half:], fits, depth)
        return
    start = end = 0  # of what is gathered
    for begin, stop in _parts(text, _PLACES[depth]):
        if end and not fits(text[start:stop]):
            yield from _cut(text[start:end], fits, depth + 1)
            start = begin
        end = stop
    yield from _cut(text[start:end], fits, depth + 1)


def _parts(text: str, places: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    begin = 0
    for gap in places.finditer(text):
        yield begin, gap.start()
        begin = gap.end()
    yield begin, len(text)
