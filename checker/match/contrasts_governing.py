"""Words of the grammar that exclude each other, told by the word that they govern.

Before and after are said in too many ways to be compared by themselves; but where the same word
follows them on both sides, before the elections and after the elections, the one is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from checker import lexicon
from checker.languages.contrasts import Contrasts, Side, sides
from checker.match.coverage import Covered, cover
from checker.model import Mention, Pair, Segment, Token

_BEFORE = 2
"""Words that may stand between such a word and the one that it governs, itself included."""
_REMEMBERED = 50_000


class _Governor(NamedTuple):
    """A word of the grammar, and the unit that it governs."""

    segment: Segment
    token: Token
    sides: frozenset[Side]
    unit: int

    def mention(self) -> Mention:
        return Mention("contrast", None, self.segment, self.token.start, self.token.end)


class Governing:
    """Compares what governs the words that render each other."""

    def __init__(self, source: str, target: str, contrasts: Contrasts) -> None:
        self._tags, self._sides = (source, target), sides(contrasts)
        self._said: dict[str, frozenset[Side]] = {}

    def _there(self, segments: Sequence[Segment]) -> frozenset[Side]:
        """What the target says, by its words."""
        known = self._sides
        found = (known[t.lower] for s in segments for t in s.tokens if t.lower in known)
        return frozenset().union(*found)

    def _here(self, segments: Sequence[Segment]) -> frozenset[Side]:
        """What the source says, by the renderings of its words."""
        words = {t.lower for s in segments for t in s.tokens if t.kind == "word"}
        return frozenset().union(*(self._renderings(w) for w in sorted(words)))

    def _renderings(self, lower: str) -> frozenset[Side]:
        found = self._said.get(lower)
        if found is None:
            if len(self._said) > _REMEMBERED:
                self._said.clear()
            source, target = self._tags
            found = self._said[lower] = frozenset(
                side
                for lemma in (lower, *lexicon.lemmas(source, lower))
                for told in lexicon.translations(source, target, lemma)
                for side in self._sides.get(told, ())
            )
        return found

    def _own(self, lower: str) -> frozenset[Side]:
        return self._sides.get(lower, frozenset())

    def contraries(self, pair: Pair) -> Iterator[tuple[Mention, Mention]]:
        """Words that exclude each other and govern words that render each other.

        What either says the other side must not say anywhere.
        """
        ours = self._there(pair.targets)
        theirs = self._here(pair.sources) if ours else ours
        contrary = {(s, t) for s in theirs - ours for t in ours - theirs if s[0] == t[0]}
        if contrary:
            yield from self._governed(pair, contrary)

    def _governed(
        self, pair: Pair, contrary: set[tuple[Side, Side]]
    ) -> Iterator[tuple[Mention, Mention]]:
        here, there = cover(pair.sources, pair.targets)
        ours: dict[int, list[_Governor]] = {}
        for one in _governors(pair.targets, there, self._own):
            ours.setdefault(one.unit, []).append(one)
        for native in _governors(pair.sources, here, self._renderings):
            for written in ours.get(here.shown.get(native.unit, -1), ()):
                if any((a, b) in contrary for a in native.sides for b in written.sides):
                    yield native.mention(), written.mention()


def _governors(
    segments: Sequence[Segment], side: Covered, on: Callable[[str], frozenset[Side]]
) -> Iterator[_Governor]:
    """Words with a side, and the nearest unit within reach after each."""
    units = {(u.segment, u.start): n for n, u in enumerate(side.units)}
    offset = 0
    for number, segment in enumerate(segments):
        words = [t for t in segment.tokens if t.kind == "word"]
        for place, token in enumerate(words):
            if found := on(token.lower):
                for following in words[place + 1 : place + 1 + _BEFORE]:
                    unit = units.get((number, following.start + offset))
                    if unit is not None:
                        yield _Governor(segment, token, found, unit)
                        break
        offset += len(segment.text) + 1
