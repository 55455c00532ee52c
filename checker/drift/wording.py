"""The words in which two renderings differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Kept = Literal["same", "gone", "come"]
_PIECES = re.compile(r"\d+(?:[.,:]\d+)*|\w+|\s+|[^\w\s]")


class Piece(NamedTuple):
    """A stretch of text that both renderings have, or only the old (``gone``) or new (``come``)."""

    kept: Kept
    text: str


def word_diff(old: str, new: str) -> Iterator[Piece]:
    """Both texts as one, in pieces of whole words; ``gone`` before ``come`` where words changed."""
    one, other = _PIECES.findall(old), _PIECES.findall(new)
    for tag, i, i_end, j, j_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        gone, come = "".join(one[i:i_end]), "".join(other[j:j_end])
        if tag == "equal":
            yield Piece("same", gone)
            continue
        if gone:
            yield Piece("gone", gone)
        if come:
            yield Piece("come", come)
