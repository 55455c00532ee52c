"""What stands for a term that is rendered by none of its forms, by an encoder's word links."""

from __future__ import annotations

from checker.glossary import TermUse
from checker.model import Mention, Pair

_ENOUGH = 0.5  # the share of a term's words that have a counterpart
_WIDEST = 2  # words that may stand between the counterparts of a term's words


def stands_there(source: Mention, pair: Pair) -> Mention | None:
    """The target words that are the counterparts of a source term's, if they are one phrase."""
    words = pair.words
    if words is None:
        return None
    number = next(n for n, segment in enumerate(pair.sources) if segment is source.segment)
    inside = words.within(0, number, source.start, source.end)
    partners = sorted({b for a, b, _ in words.links if a in inside})
    if not partners or len(partners) < _ENOUGH * len(inside):
        return None
    first, last = words.words[1][partners[0]], words.words[1][partners[-1]]
    scattered = partners[-1] - partners[0] + 1 > len(partners) + _WIDEST
    if scattered or first.segment != last.segment:
        return None
    use = TermUse(source.value.entries, "other")
    return Mention("term", use, pair.targets[first.segment], first.start, last.end, source.sources)
