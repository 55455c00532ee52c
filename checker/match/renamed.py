"""Finds a weekday or month that took the place of another word in a name: The Friday Herald."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.quantity import Date
from checker.match.names_affinity import Renderings
from checker.model import Link, Mention, Pair, Token

_KNOWN, _UNKNOWN = 0.8, 0.1
"""Chances from which on, and under which, two words are and are not renderings of each other."""


def renamed(links: Sequence[Link], pair: Pair, renderings: Renderings) -> list[Link]:
    """The links, with ``renamed`` for a word that stands in a name where the source has another.

    Such a word is weak, because a name may keep it in any language. It is a mistake if the word
    beside it in the name stands in the source beside something else.
    """
    return [
        Link("quantity", "renamed", None, k.target) if _is_renamed(k, pair, renderings) else k
        for k in links
    ]


def _is_renamed(link: Link, pair: Pair, renderings: Renderings) -> bool:
    mention = link.target
    if link.source is not None or mention is None or link.relation != "extra":
        return False
    if not mention.value.weak or not isinstance(mention.value.readings[0], Date):
        return False
    before, after = _beside(mention)
    return any(
        _beside_another(near, mention, pair, renderings, step)
        for near, step in ((before, 1), (after, -1))
        if near is not None
    )


def _beside(mention: Mention) -> tuple[Token | None, Token | None]:
    """The words with a capital right before and right after a mention."""
    before = after = None
    for token in mention.segment.tokens:
        if token.kind != "word" or not token.text[0].isupper():
            continue
        if token.end == mention.start - 1:
            before = token
        elif token.start == mention.end + 1:
            after = token
    return before, after


def _beside_another(
    near: Token, mention: Mention, pair: Pair, renderings: Renderings, step: int
) -> bool:
    """Whether the source says ``near`` with another capitalised word in the mention's place."""
    for segment in pair.sources:
        words = segment.tokens
        for place, token in enumerate(words):
            other = words[place + step] if 0 <= place + step < len(words) else None
            if other is None or other.kind != "word" or not other.text[0].isupper():
                continue
            if _renders(token.text, near.text, renderings) >= _KNOWN:
                return _renders(other.text, mention.text, renderings) < _UNKNOWN
    return False


def _renders(word: str, rendering: str, renderings: Renderings) -> float:
    if word == rendering:
        return 1.0
    if not renderings.told(word).isdisjoint(renderings.forms(rendering)):
        return 1.0
    return renderings.heard(word, rendering).chance
