"""Whether a quantity that nothing was paired with is said as something else.

In words, by an encoder's word links; or in a telephone number, which one side writes like any other
number and the other with the code of its country.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.address import DIAL
from checker.model import Mention, Pair, Segment
from checker.wordlinks import Word

_GRAMMAR = 3  # words of so few letters are mostly grammar, and linked to whatever is left over
_DIALLED = 3  # digits that are in a telephone number not by chance


def told_in_address(mention: Mention, pair: Pair, *, lost: bool) -> bool:
    """Whether its digits are in a telephone number of the other side."""
    others = pair.target_mentions("address") if lost else pair.source_mentions("address")
    digits = "".join(filter(str.isdecimal, mention.text)) if others else ""
    return len(digits) >= _DIALLED and any(
        m.value.sort == DIAL and digits in m.value.key for m in others
    )


def told_in_words(mention: Mention, pair: Pair, *, lost: bool) -> bool:
    """Whether each of its words has a counterpart that is a word outside all quantities there.

    "100 %" for "completely" and a Saturday for the Sabbath are none to a reader of quantities. Its
    unit alone proves nothing. ``lost`` is whether the quantity stands in the source.
    """
    words = pair.words
    if words is None:
        return False
    side = 0 if lost else 1
    own, others = (pair.sources, pair.targets) if lost else (pair.targets, pair.sources)
    read = pair.target_mentions("quantity") if lost else pair.source_mentions("quantity")
    inside = words.within(side, _number(own, mention.segment), mention.start, mention.end)
    partners = {(a, b)[side]: words.words[1 - side][(b, a)[side]] for a, b, _ in words.links}
    return bool(inside) and all(
        n in partners and _free(partners[n], others[partners[n].segment], read) for n in inside
    )


def _free(word: Word, segment: Segment, read: Sequence[Mention]) -> bool:
    text = segment.text[word.start : word.end]
    inside = any(m.segment is segment and m.start < word.end and word.start < m.end for m in read)
    return not inside and len(text) > _GRAMMAR and text.isalpha()


def _number(segments: Sequence[Segment], wanted: Segment) -> int:
    return next(n for n, segment in enumerate(segments) if segment is wanted)
