"""Matches the terms of a source with the forms that stand for them in its rendering."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checker.config import Settings
from checker.glossary import Entry, Termbase, TermUse
from checker.match.substitutes import Substitutes
from checker.match.term_links import stands_there
from checker.model import Link, Mention, Pair, Skipped

ACCEPTED = frozenset({"preferred", "allowed", "related", "fixed"})
_CERTAINTY = {"person": 0.75, "place": 0.75, "office": 0.5, "term": 0.6}
"""How surely a term that stands nowhere is a fault; bodies and outlets keep their names: 0.8."""

_EXCHANGED = 0.85
_CERTAINTY_ALONE = 0.7
"""How surely a forbidden form is a fault where its term is not in the pair."""


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
    ``linked``: an encoder says which; ``exchanged``: the form of another term stands there;
    ``missing``; ``unrendered``: the pair has no target;
    ``unprompted``: a target form whose term is not in the source segment.
    A forbidden or deprecated form without its term in the pair has no source mention.
    """

    kind = "term"

    def __init__(self, settings: Settings, termbase: Termbase) -> None:
        self._substitutes = Substitutes(settings.source_language, settings.target_language)
        # Who switched the house glossary off and named none knows that no term is checked.
        self._wanting = settings.default_glossary and not termbase.entries
        self._between = f"{settings.source_language} and {settings.target_language}"

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
        sources, targets = pair.source_mentions("term"), pair.target_mentions("term")
        if not sources and not targets:
            return ()
        forms = _Forms(sources, targets)
        found: list[Link] = []
        for source in sources:
            target = forms.take(source.value.entries)
            if target is not None:
                found.append(self._rendered(source, target))
            else:
                found.append(self._unrendered(source, pair, targets, memory))
        for mention in forms.left(targets):
            relation = "unprompted" if forms.meant_otherwise(mention) else _alone(mention, memory)
            certainty = 1.0 if relation == "unprompted" else _CERTAINTY_ALONE
            entry = mention.value.entries[0]
            found.append(Link("term", relation, None, mention, certainty, entry))
        return tuple(_exchanged(found))

    def skipped(self, pairs: Sequence[Pair], memory: TermMemory) -> Sequence[Skipped]:
        """That there is no termbase, unless none was wanted."""
        if not self._wanting:
            return ()
        return (Skipped("terms", f"no termbase between {self._between} was given or is known"),)

    def _rendered(self, source: Mention, target: Mention) -> Link:
        use: TermUse = target.value
        letters = use.status == "forbidden" and self._substitutes.spells(source.text, target.text)
        relation = "transliterated" if letters else use.status
        return Link("term", relation, source, target, 0.95, use.entries[0])

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
            if instead := self._substitutes.reworded(source, pair, targets):
                return Link("term", "replaced", source, instead, 0.65, entry)
            return Link("term", "elsewhere", source, None, 0.7, entry)
        certainty = _CERTAINTY.get(entry.kind, 0.8) / len(entries)
        if instead := self._substitutes.near(source, pair, targets):
            return Link("term", "replaced", source, instead, (1 + certainty) / 2, entry)
        if instead := stands_there(source, pair):
            return Link("term", "linked", source, instead, certainty, entry)
        return Link("term", "missing", source, None, certainty, entry)


class _Forms:
    """The target forms of a pair that are still to be given to a source term, by entry."""

    def __init__(self, sources: Sequence[Mention], targets: Sequence[Mention]) -> None:
        wanted = {e for m in sources for e in m.value.entries}
        self._right = {
            _place(m)
            for m in targets
            if m.value.status in ACCEPTED and m.value.entries[0] in wanted
        }
        # What is related may stand for something else: a form of the entry itself comes first.
        self._named: dict[Entry, deque[Mention]] = defaultdict(deque)
        self._unwanted: dict[Entry, deque[Mention]] = defaultdict(deque)
        self._related: dict[Entry, deque[Mention]] = defaultdict(deque)
        self._spent: dict[Entry, Mention] = {}
        self._taken: set[int] = set()
        for mention in targets:
            status, entry = mention.value.status, mention.value.entries[0]
            if status == "related":
                self._related[entry].append(mention)
            elif status in ACCEPTED:
                self._named[entry].append(mention)
            elif not self.meant_otherwise(mention):
                self._unwanted[entry].append(mention)

    def take(self, entries: Sequence[Entry]) -> Mention | None:
        """The best form for a term: a free one, accepted ones first, else one used before."""
        for pool in (self._named, self._unwanted, self._related):
            for entry in entries:
                if pool[entry]:
                    mention = pool[entry].popleft()
                    self._taken.add(id(mention))
                    if pool is not self._unwanted:
                        self._spent[entry] = mention
                    return mention
        return next((self._spent[e] for e in entries if e in self._spent), None)

    def meant_otherwise(self, mention: Mention) -> bool:
        """Whether what is wrong for its term is right for another one of the pair."""
        return mention.value.status not in ACCEPTED and _place(mention) in self._right

    def left(self, targets: Sequence[Mention]) -> list[Mention]:
        """The forms that no term took, in text order."""
        return [m for m in targets if id(m) not in self._taken]


def _exchanged(links: Sequence[Link]) -> list[Link]:
    """The links, a missing term joined with a form of another of its kind that nothing asked for.

    The foreign minister in the place of the finance minister.
    """
    told = [k.target for k in links if k.source and k.target]
    spare = [
        k
        for k in links
        if k.relation == "unprompted"
        and k.target
        and k.target.value.status in ACCEPTED
        and not any(_overlap(k.target, other) for other in told)
    ]
    found: list[Link] = []
    for link in links:
        alike = [k for k in spare if k.detail.kind == link.detail.kind]
        other = _nearest(link, alike) if link.relation == "missing" else None
        if other is not None:
            spare.remove(other)
            new = replace(link, relation="exchanged", target=other.target, confidence=_EXCHANGED)
            found.append(new)
        else:
            found.append(link)
    used = {id(k.target) for k in found if k.relation == "exchanged"}
    return [k for k in found if k.relation != "unprompted" or id(k.target) not in used]


def _overlap(one: Mention, other: Mention) -> bool:
    same = one.segment is other.segment
    return same and one.start < other.end and other.start < one.end


def _nearest(lost: Link, others: Sequence[Link]) -> Link | None:
    """Of forms that stand for nothing, the one about as far on in its sentence as the lost term."""
    at = _along(lost.source)
    return min(others, key=lambda k: abs(_along(k.target) - at), default=None)


def _along(mention: Mention | None) -> float:
    return mention.start / max(len(mention.segment.text), 1) if mention else 0.0


def _place(mention: Mention) -> tuple[int, int, int]:
    return id(mention.segment), mention.start, mention.end


def _alone(target: Mention, memory: TermMemory) -> str:
    """The relation of a form without its term in the pair."""
    use: TermUse = target.value
    entry = use.entries[0]
    # A phrase may well be something else where its term is not; a single word of a name hardly.
    telling = entry.is_name and " " not in target.text and entry in memory.in_source
    return use.status if use.status in ("forbidden", "deprecated") and telling else "unprompted"


def _spare(entry: Entry, number: int, memory: TermMemory) -> bool:
    """Whether a pair renders the entry more often than its own source uses it."""
    if number not in memory.rendered:
        return False
    return memory.rendered[number][entry] > memory.used[number][entry]
