"""Makes names of words with labels: BIO, BIOES, BILOU, or the plain kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.backends.protocols import Named

# B(egin), I(nside), E(nd) or L(ast), S(ingle) or U(nit), before the kind. Source: Ramshaw and
# Marcus 1995 (BIO), Ratinov and Roth 2009 (BILOU); BIOES is the same with other letters.
_PLACED = re.compile(r"([BIELSU])[-_](.+)")
_OUTSIDE = "O"
_JOINING = re.compile(r"[ \t\u00a0]?[-‐‑'’.·]?[ \t\u00a0]?")


class Tagged(NamedTuple):
    """A word of a text with the label that a model gives it."""

    start: int
    end: int
    label: str
    score: float


def spans(text: str, words: Sequence[Tagged]) -> Iterator[Named]:
    """The names of a text, in order; ``words`` are all its words, in order.

    A name goes on as long as its kind does and no label says that another begins, over spaces,
    hyphens, apostrophes and stops only; punctuation at its ends is none of it.
    """
    run: list[Tagged] = []
    kind = ""
    for word in words:
        place, own = _read(word.label)
        goes_on = run and own == kind and place in "IEL" and _joined(text, run[-1], word)
        if not goes_on:
            yield from _named(text, run, kind)
            run = []
        kind = own
        if own:
            run.append(word)
        if place and place in "ELSU":
            yield from _named(text, run, kind)
            run = []
    yield from _named(text, run, kind)


def _read(label: str) -> tuple[str, str]:
    """The place in a name that a label tells, and the kind of name; none for what is outside."""
    if label == _OUTSIDE:
        return "", ""
    placed = _PLACED.fullmatch(label)
    return (placed[1], placed[2]) if placed else ("I", label)


def _joined(text: str, one: Tagged, other: Tagged) -> bool:
    return _JOINING.fullmatch(text, _bare(text, one)[1], _bare(text, other)[0]) is not None


def _bare(text: str, word: Tagged) -> tuple[int, int]:
    """Where a word is without the punctuation that a tokenizer may leave at its ends."""
    start, end = word.start, word.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _named(text: str, run: Sequence[Tagged], kind: str) -> Iterator[Named]:
    if not run:
        return
    start, end = _bare(text, Tagged(run[0].start, run[-1].end, "", 0))
    if start < end:
        yield Named(start, end, kind, min(word.score for word in run))
