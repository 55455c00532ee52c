"""Matches the terms of a source with the forms that stand for them in its rendering."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.glossary import Entry, TermUse
from checker.match.substitutes import Substitutes
from checker.model import Link, Mention, Pair, Skipped

ACCEPTED = frozenset({"preferred", "allowed", "related", "fixed"})
_CERTAINTY = {"person": 0.75, "place": 0.75, "office": 0.5, "term": 0.6}
"""How surely a term that stands nowhere is a fault; bodies and outlets keep their names: 0.8."""


@dataclass(frozen=True, slots=True)
class TermMemory:
    """Where the document uses each entry, by the number of the pair."""

    numbers: Mapping[int, int]
    """The number of a pair by its ``id``."""
    used: Mapping[int, Counter[Entry]]
    rendered: Mapping[int, Counter[Entry]]
    """Uses in an accepted form."""
    in_source: frozenset[Entry]
    settled: frozenset[Entry]
    """Entries that the document renders in an accepted form somewhere."""


class TermMatcher:
    """Links of kind ``term``; ``detail`` is the :class:`checker.glossary.Entry`.

    Relations: ``preferred``, ``allowed``, ``related`` (an adjective or short form), ``fixed`` (a
    fixed phrase), ``deprecated``, ``forbidden``: the form that stands there; ``transliterated``:
    an acronym letter by letter; ``elsewhere``: rendered in the next pair, or once for the document
    and understood here; ``replaced``: another wording stands there (the target mention);
    ``missing``; ``unrendered``: the pair has no target; ``unprompted``: a target form whose term is
    not in the source segment.
    A forbidden or deprecated form without its term in the pair has no source mention.
    """

    kind = "term"

    def __init__(self, substitutes: Substitutes) -> None:
        self._substitutes = substitutes

    def remember(self, pairs: Sequence[Pair]) -> TermMemory:
        """Count the uses of each entry on both sides."""
        used: dict[int, Counter[Entry]] = {}
        rendered: dict[int, Counter[Entry]] = {}
        for number, pair in enumerate(pairs):
            used[number] = Counter(e for m in pair.source_mentions("term") for e in m.value.entries)
            rendered[number] = Counter(
                e
                for m in pair.target_mentions("term")
                if m.value.status in ACCEPTED
                for e in m.value.entries
            )
        return TermMemory(
            {id(pair): number for number, pair in enumerate(pairs)},
            used,
            rendered,
            frozenset(e for uses in used.values() for e in uses),
            frozenset(e for uses in rendered.values() for e in uses),
        )

    def links(self, pair: Pair, memory: TermMemory) -> tuple[Link, ...]:
        """Each source term with the form that renders it, then the forms that render none."""
        targets = pair.target_mentions("term")
        free: dict[Entry, list[Mention]] = defaultdict(list)
        for mention in targets:
            free[mention.value.entries[0]].append(mention)
        spent: dict[Entry, list[Mention]] = defaultdict(list)
        found: list[Link] = []
        for source in pair.source_mentions("term"):
            target = _take(source.value.entries, free, spent)
            if target is not None:
                found.append(_rendered(source, target))
            else:
                found.append(self._unrendered(source, pair, targets, memory))
        found += [_alone(m, memory) for m in targets if m in free[m.value.entries[0]]]
        return tuple(found)

    def skipped(self, pairs: Sequence[Pair], memory: TermMemory) -> Sequence[Skipped]:
        """Nothing: without a termbase there is no term to check."""
        return ()

    def _unrendered(
        self, source: Mention, pair: Pair, targets: Sequence[Mention], memory: TermMemory
    ) -> Link:
        entries: tuple[Entry, ...] = source.value.entries
        entry = entries[0]
        if not pair.targets:
            return Link("term", "unrendered", source, None, 1.0, entry)
        number = memory.numbers[id(pair)]
        if any(_spare(e, n, memory) for e in entries for n in (number - 1, number + 1)):
            return Link("term", "elsewhere", source, None, 0.9, entry)
        if letters := self._substitutes.letters(source, pair):
            return Link("term", "transliterated", source, letters, 0.9, entry)
        if not memory.settled.isdisjoint(entries):
            return Link("term", "elsewhere", source, None, 0.7, entry)
        certainty = _CERTAINTY.get(entry.kind, 0.8) / len(entries)
        if instead := self._substitutes.near(source, pair, targets):
            return Link("term", "replaced", source, instead, (1 + certainty) / 2, entry)
        return Link("term", "missing", source, None, certainty, entry)


def _take(
    entries: Sequence[Entry],
    free: dict[Entry, list[Mention]],
    spent: dict[Entry, list[Mention]],
) -> Mention | None:
    """The best form for a term: one that is not yet taken, accepted ones first, in text order."""
    for pool, statuses in (
        (free, ACCEPTED),
        (free, frozenset({"deprecated", "forbidden"})),
        (spent, ACCEPTED),
    ):
        for entry in entries:
            for mention in pool[entry]:
                if mention.value.status in statuses:
                    if pool is free:
                        free[entry].remove(mention)
                        spent[entry].append(mention)
                    return mention
    return None


def _rendered(source: Mention, target: Mention) -> Link:
    use: TermUse = target.value
    entry = use.entries[0]
    acronym = source.text.isupper() and entry.stands_for and target.text.isupper()
    relation = "transliterated" if use.status == "forbidden" and acronym else use.status
    return Link("term", relation, source, target, 0.95, entry)


def _alone(target: Mention, memory: TermMemory) -> Link:
    use: TermUse = target.value
    entry = use.entries[0]
    if use.status in ("forbidden", "deprecated") and entry in memory.in_source:
        return Link("term", use.status, None, target, 0.7, entry)
    return Link("term", "unprompted", None, target, 1.0, entry)


def _spare(entry: Entry, number: int, memory: TermMemory) -> bool:
    """Whether a pair renders the entry more often than its own source uses it."""
    if number not in memory.rendered:
        return False
    return memory.rendered[number][entry] > memory.used[number][entry]
