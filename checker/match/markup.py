"""Matches the placeholders, tags and codes of a text with those of its rendering."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.extract.markup import Markup
from checker.model import Link, Mention, Pair, Skipped

_COUNTED = frozenset({"tag", "code"})
"""Each of these must be there again; a value may be put in as often as the language needs it."""


@dataclass(frozen=True, slots=True)
class MarkupMemory:
    """How often each text has each code; ``around`` are the pairs of the same text, by pair."""

    around: Mapping[int, tuple[int, ...]]
    sources: Sequence[Counter[str]]
    targets: Sequence[Counter[str]]
    chosen: frozenset[int]
    """The pairs of texts that have a choice: each language has branches of its own."""


class MarkupMatcher:
    """Links of kind ``markup``.

    Relations: ``same``; ``elsewhere``: in another sentence of the same text; ``fewer``: there, but
    not as often; ``missing``, ``extra``; ``replaced``: one that is missing and one that is too
    many, as many as there are; ``unrendered`` and ``unprompted``: the whole sentence has no
    counterpart.
    Sentences of one message are one text; else a sentence and its neighbours are.
    """

    kind = "markup"

    def remember(self, pairs: Sequence[Pair]) -> MarkupMemory:
        """Count the codes of both sides, text by text."""
        texts: defaultdict[str, list[int]] = defaultdict(list)
        keys = [_key(pair) for pair in pairs]
        for number, key in enumerate(keys):
            texts[key].append(number)
        around: dict[int, tuple[int, ...]] = {}
        for number, pair in enumerate(pairs):
            near = (n for n in (number - 1, number, number + 1) if 0 <= n < len(pairs))
            around[id(pair)] = tuple(texts[keys[number]] if keys[number] else near)
        sides = [
            [Counter(m.value.key for m in mentions) for mentions in side]
            for side in (
                [p.source_mentions("markup") for p in pairs],
                [p.target_mentions("markup") for p in pairs],
            )
        ]
        chosen = frozenset(
            n
            for pair in pairs
            if any(m.value.kind == "choice" for m in pair.source_mentions("markup"))
            for n in around[id(pair)]
        )
        return MarkupMemory(around, sides[0], sides[1], chosen)

    def links(self, pair: Pair, memory: MarkupMemory) -> tuple[Link, ...]:
        """Each code of the source with the one that renders it, then those that render none."""
        sources, targets = pair.source_mentions("markup"), pair.target_mentions("markup")
        if not sources and not targets:
            return ()
        if not pair.targets or not pair.sources:
            alone = [Link("markup", "unrendered", m, None) for m in sources]
            return (*alone, *(Link("markup", "unprompted", None, m) for m in targets))
        free: defaultdict[str, list[Mention]] = defaultdict(list)
        for target in targets:
            free[target.value.key].append(target)
        found: list[Link] = []
        lost: list[Mention] = []
        for source in sources:
            its = free.get(source.value.key)
            if its:
                found.append(Link("markup", "same", source, its.pop(0)))
            else:
                lost.append(source)
        spare = [m for its in free.values() for m in its]
        return (*found, *self._left(pair, lost, spare, memory))

    def skipped(self, pairs: Sequence[Pair], memory: MarkupMemory) -> Sequence[Skipped]:
        """Nothing: where there are codes, they can be compared."""
        return ()

    def _left(
        self, pair: Pair, lost: list[Mention], spare: list[Mention], memory: MarkupMemory
    ) -> list[Link]:
        around = memory.around[id(pair)]
        free = any(n in memory.chosen for n in around)
        there = _sum(memory.sources, around), _sum(memory.targets, around)
        missing = [m for m in lost if not _has(m, there[0], there[1], free)]
        extra = [m for m in spare if not _has(m, there[1], there[0], free)]
        fewer = {k for k, often in there[0].items() if not free and there[1][k] < often}
        found = [
            Link("markup", "fewer" if m.value.key in fewer else "elsewhere", m, None)
            for m in lost
            if m not in missing
        ]
        found += [Link("markup", "elsewhere", None, m) for m in spare if m not in extra]
        missing, extra = _without_ends(missing), _without_ends(extra)
        if [m.value.kind for m in missing] == [m.value.kind for m in extra]:
            # One for one is plain; of several, which stands for which is a guess from the order.
            sure = 1.0 if len(missing) == 1 else 0.9
            both = zip(missing, extra, strict=True)
            return [*found, *(Link("markup", "replaced", a, b, sure) for a, b in both)]
        found += [Link("markup", "missing", m, None) for m in missing]
        return found + [Link("markup", "extra", None, m) for m in extra]


def _key(pair: Pair) -> str:
    """What names the text that a pair belongs to; nothing in formats without such names."""
    return next((s.block.key for s in (*pair.sources, *pair.targets) if s.block.key), "")


def _sum(counts: Sequence[Counter[str]], numbers: Sequence[int]) -> Counter[str]:
    total: Counter[str] = Counter()
    for number in numbers:
        total.update(counts[number])
    return total


def _has(mention: Mention, here: Counter[str], there: Counter[str], free: bool) -> bool:
    """Whether the other side of the text has a code as often as it must."""
    value: Markup = mention.value
    if value.kind in _COUNTED and not free:
        return there[value.key] >= here[value.key]
    return there[value.key] > 0


def _without_ends(mentions: Sequence[Mention]) -> list[Mention]:
    """The codes without end tags whose start tag is among them: one fault, not two."""
    starts = {m.value.key.strip("<>").split(" ")[0] for m in mentions if not m.value.closing}
    return [m for m in mentions if m.value.closing not in starts]
