"""Compound words of languages that write them as one: what they are made of."""

from __future__ import annotations

from collections.abc import Callable

LINKS = {
    "de": ("", "s", "es", "n", "en", "er", "e"),
    "nl": ("", "s", "en", "e", "n"),
    "sv": ("", "s"),
}
"""What may stand between the parts, by language."""
SHORTEST_PART = 4


def parts(tag: str, word: str, lemmas: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """The lemmas of a compound's parts, the last first; none if it cannot be taken apart.

    ``lemmas`` gives the translated lemmas of a stored form. The last part is as long as can be;
    what stands before it may be a compound again.
    """
    if tag not in LINKS or len(word) < 2 * SHORTEST_PART:
        return ()
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        if not (last := lemmas(word[at:])):
            continue
        before = word[:at]
        for link in LINKS[tag]:
            stem = before.removesuffix(link) if link else before
            if len(stem) < SHORTEST_PART or (link and stem == before):
                continue
            if first := lemmas(stem) or parts(tag, stem, lemmas):
                return tuple(dict.fromkeys((*last, *first)))
    return ()
