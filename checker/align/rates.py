"""How often the items of a side are shown by a sound rendering, in the documents at hand.

What is expected of an item by its class holds for a language pair whose words are well known. Where
a dictionary is thin, or a translator free, fewer are shown, and a miss says less. The pairs that
are beyond doubt tell how many it is here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Protocol

# What is expected counts for as much as so many items of the documents.
_DOUBT = 40
# Items expected less often than this are no words of a dictionary: they tell nothing of it.
_LISTED = 0.5
_LEAST = 0.02

Rates = Mapping[float, float]
"""For each share that is expected of a class of items, the share that is shown here."""


class _Expected(Protocol):
    @property
    def expected(self) -> float: ...


def heard(items: Iterable[_Expected]) -> float:
    """The share of a side's items of which the lexicon says how they are rendered."""
    known = Counter(item.expected >= _LISTED for item in items)
    return (known[True] + _DOUBT) / (known.total() + _DOUBT)


def shown_here(classes: Iterable[tuple[float, bool]], share: float) -> dict[float, float]:
    """The rates of one side, from its items in sure pairs: what was expected, and whether shown.

    ``share`` is how many of the other side's items the lexicon knows: of the words of this side, no
    more than that can be shown by a word of it.
    """
    seen: Counter[float] = Counter()
    found: Counter[float] = Counter()
    for expected, shown in classes:
        seen[expected] += 1
        found[expected] += shown
    rates = {}
    for expected in {*seen, _LISTED}:
        prior = expected * share if expected == _LISTED else expected
        rates[expected] = max(
            _LEAST, (found[expected] + prior * _DOUBT) / (seen[expected] + _DOUBT)
        )
    return rates
