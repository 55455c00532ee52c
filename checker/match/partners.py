"""What two bare numbers count, by the words beside them, for telling a swap from word order."""

from __future__ import annotations

from itertools import takewhile

from checker import lexicon
from checker.model import Mention, Token

_NEAR = 3
"""Words after a number that may name what it counts."""
_LONG = 3
"""Shorter words are articles and prepositions in most languages."""


def traded(source: Mention, other_source: Mention, target: Mention, other_target: Mention) -> bool:
    """Whether ``target`` stands with what ``other_source`` counts, and not with its own.

    ``source`` and ``target`` have one value, ``other_source`` and ``other_target`` another. The
    words beside the numbers are compared through the lexicon; what it does not know proves nothing.
    """
    theirs = _beside(source), _beside(other_source)
    ours = _beside(target), _beside(other_target)
    tags = source.segment.language, target.segment.language
    if _akin(theirs[0], ours[0], tags) or _akin(theirs[1], ours[1], tags):
        return False
    return _akin(theirs[0], ours[1], tags) or _akin(theirs[1], ours[0], tags)


def _beside(mention: Mention) -> list[str]:
    """The words after a mention, up to a mark, a number or another mention."""
    segment = mention.segment
    taken = [m for m in segment.mentions if m.kind == mention.kind and m.start > mention.start]
    limit = min((m.start for m in taken), default=len(segment.text))
    after = [t for t in segment.tokens if mention.end <= t.start < limit]
    words = takewhile(lambda t: t.kind == "word", after[: _NEAR + 1])
    return [t.lower for t in words if _is_content(t)][:_NEAR]


def _is_content(token: Token) -> bool:
    return len(token.lower) > _LONG


def _akin(words: list[str], others: list[str], tags: tuple[str, str]) -> bool:
    """Whether a word of the source is a translation of one of the target."""
    if not words or not others:
        return False
    there = {lemma for word in others for lemma in (word, *lexicon.lemmas(tags[1], word))}
    return any(
        not there.isdisjoint(lexicon.translations(tags[0], tags[1], lemma))
        for word in words
        for lemma in (word, *lexicon.lemmas(tags[0], word))
    )
