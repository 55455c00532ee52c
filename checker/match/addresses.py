"""Matches addresses of mail and the web, names of social networks and telephone numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from checker.extract.address import DIAL, Address
from checker.model import Link, Pair, Skipped

_SLIPS = 2
"""Letters or digits, each mistyped, left out, put in or traded with the next."""
_LONG = 6
"""Letters of an address in which two slips are told; a shorter one may well be another."""
_SUBSCRIBER = 6
"""Digits that tell a telephone number without those of its area and country."""


class Known(NamedTuple):
    """The keys of all addresses of a document, of its source and of its target."""

    sources: frozenset[str]
    targets: frozenset[str]


class AddressMatcher:
    """Links of kind ``address``.

    Relations: ``same``; ``misspelt``: a letter or two off; ``version``: another page of one site,
    or one site under two domains, as languages have them; ``other``: one in the place of another;
    ``told``: in another sentence of the target, or in words; ``missing``, ``extra``.
    """

    kind = "address"

    def remember(self, pairs: Sequence[Pair]) -> Known:
        """Where else an address stands, so that a sentence that moved loses none."""
        return Known(
            frozenset(m.value.key for p in pairs for m in p.source_mentions(self.kind)),
            frozenset(m.value.key for p in pairs for m in p.target_mentions(self.kind)),
        )

    def links(self, pair: Pair, memory: Known) -> tuple[Link, ...]:
        """Each address of the source with the one that is likest to it, then those left over."""
        theirs, ours = pair.source_mentions(self.kind), pair.target_mentions(self.kind)
        found: list[Link] = []
        for relation in ("same", "misspelt", "version", "other") if theirs and ours else ():
            for source in tuple(theirs):
                for target in ours:
                    if _are(relation, source.value, target.value, memory):
                        found.append(Link(self.kind, relation, source, target))
                        theirs.remove(source)
                        ours.remove(target)
                        break
        found += [
            Link(self.kind, "told" if _told(m.value, pair, memory) else "missing", m, None)
            for m in theirs
        ]
        return (*found, *(Link(self.kind, "extra", None, m) for m in ours))

    def skipped(self, pairs: Sequence[Pair], memory: Known) -> Sequence[Skipped]:
        """Nothing: addresses are the same in any language."""
        return ()


def _are(relation: str, one: Address, other: Address, memory: Known) -> bool:
    """Whether the relation holds; an address that stands elsewhere too is no slip for another."""
    if one.sort != other.sort and not (one.is_web and other.is_web):
        return False
    if relation == "same":
        return one.key == other.key or (one.sort == DIAL and _one_number(one, other))
    if relation == "version":
        return one.is_web and not set(one.host).isdisjoint(other.host)
    if one.key in memory.targets or other.key in memory.sources:
        return False
    return relation == "other" or _nearly(one, other)


def _one_number(one: Address, other: Address) -> bool:
    """Whether two telephone numbers differ only in what is dialled before the subscriber's."""
    short, long = sorted((one.subscriber, other.subscriber), key=len)
    return len(short) >= _SUBSCRIBER and long.endswith(short)


def _nearly(one: Address, other: Address) -> bool:
    """Whether a slip or two make the one of the other."""
    if one.sort == DIAL:
        short, long = sorted((one.subscriber, other.subscriber), key=len)
        return len(short) >= _SUBSCRIBER and _slips(short, long[-len(short) :])
    if not one.is_web:
        return _slips(one.key, other.key)
    if one.top == other.top and one.versions == other.versions:
        return _slips(one.key, other.key)
    if one.host == other.host:
        return one.top != other.top and sorted(one.top) == sorted(other.top)
    return _slips(".".join(one.host), ".".join(other.host))


def _slips(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return shorter >= _LONG and OSA.distance(one, other, score_cutoff=_SLIPS) <= _SLIPS


def _told(address: Address, pair: Pair, memory: Known) -> bool:
    """Whether the target has the address in another sentence, or its site or digits in words."""
    tokens = [t for s in pair.targets for t in s.tokens]
    if address.key in memory.targets or not pair.targets:
        return True
    if address.sort == DIAL:
        digits = "".join(t.text for t in tokens if t.kind == "digits")
        return address.subscriber[-_SUBSCRIBER:] in digits
    return address.is_web and not {t.lower for t in tokens}.isdisjoint(address.host)
