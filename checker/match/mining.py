"""Finds words that render each other again and again, as candidates for a termbase.

A candidate is a run of one to four words of a segment that neither begins nor ends in a word of the
grammar. Candidates of the two sides are linked by how often they share a pair of segments (the Dice
coefficient), best first and one to one (competitive linking: Melamed 2000, Computational
Linguistics 26:2).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from checker import lexicon
from checker.glossary import Entry, TermUse
from checker.model import Mention, Pair, Segment, Token

LONGEST = 4
"""In words."""
_GRAMMAR = 5.9
"""The Zipf frequency from which a word is one of the grammar, or as common as one."""
_USUAL = 5.3
"""That from which a word by itself is no term."""
_ALIKE = 0.65
"""The Dice coefficient of candidates that may render each other."""
_KNOWN = 0.15
"""What a word adds to it whose rendering a dictionary has, and what an unknown one costs."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that the documents suggest, and how often they do."""

    entry: Entry
    uses: int
    """Pairs of segments that have it in the source."""
    together: int
    """Those of them that have its rendering, too."""
    documents: int


@dataclass(slots=True)
class _Side:
    """The candidates of one language."""

    tag: str
    uses: dict[Key, set[int]] = field(default_factory=lambda: defaultdict(set))
    """The numbers of the pairs that have it."""
    written: dict[Key, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def read(self, number: int, segments: Iterable[Segment]) -> None:
        for segment in segments:
            known = [(m.start, m.end) for m in segment.mentions if _is_told(m)]
            for tokens in _runs(segment, self.tag):
                start, end = tokens[0].start, tokens[-1].end
                if any(a <= start and end <= b for a, b in known):
                    continue
                key = tuple(lexicon.lemmas(self.tag, t.lower)[0] for t in tokens)
                self.uses[key].add(number)
                self.written[key][segment.text[start:end]] += 1

    def base(self, key: Key) -> str:
        """The form to write in a termbase: the shortest, which has no article, then most used."""
        forms = self.written[key]
        small = [f for f in forms if f[:1].islower()]
        kept = small if 2 * sum(forms[f] for f in small) >= sum(forms.values()) else list(forms)
        return min(kept, key=lambda form: (len(form), -forms[form], form))


def propose(documents: Sequence[Sequence[Pair]], *, least: int) -> list[Proposal]:
    """What the pairs of some documents have for terms, the most used first.

    A term has several words, or is one that general dictionaries do not have as an ordinary word,
    and has ``least`` uses or more. What a termbase of the run has is left out.
    """
    pairs = [(n, p) for n, pairs in enumerate(documents) for p in pairs if p.sources and p.targets]
    if not pairs:
        return []
    one, other = _Side(pairs[0][1].sources[0].language), _Side(pairs[0][1].targets[0].language)
    for number, (_, pair) in enumerate(pairs):
        one.read(number, pair.sources)
        other.read(number, pair.targets)
    found: list[Proposal] = []
    for source, target in _linked(one, other, least):
        form, rendering = one.base(source), other.base(target)
        if len(source) == 1 and lexicon.is_common(one.tag, source[0]):
            continue
        if lexicon.is_name(one.tag, form) and rendering.islower():
            continue
        shared = one.uses[source] & other.uses[target]
        entry = Entry((form,), rendering)
        within = {pairs[n][0] for n in shared}
        found.append(Proposal(entry, len(one.uses[source]), len(shared), len(within)))
    return sorted(found, key=lambda p: (-p.together, p.uses, p.entry.key))


def _is_told(mention: Mention) -> bool:
    """Whether a termbase or the reading of quantities has these words already."""
    if mention.kind == "term":
        use: TermUse = mention.value
        return use.status != "related"
    return mention.kind == "quantity"


def _runs(segment: Segment, tag: str) -> Iterator[Sequence[Token]]:
    words = segment.tokens
    for start, first in enumerate(words):
        if not _bears(first, tag):
            continue
        for stop in range(start + 1, min(start + LONGEST, len(words)) + 1):
            last = words[stop - 1]
            if last.kind != "word":
                break
            if stop - start > 1 and segment.text[words[stop - 2].end : last.start] != " ":
                break
            if _bears(last, tag) and (stop - start > 1 or _is_rare(first, tag)):
                yield words[start:stop]


def _bears(token: Token, tag: str) -> bool:
    """Whether it is a word with a meaning of its own."""
    return (
        token.kind == "word"
        and (len(token.lower) > 2 or token.text.isupper())
        and lexicon.frequency(tag, token.lower) < _GRAMMAR
    )


def _is_rare(token: Token, tag: str) -> bool:
    return lexicon.frequency(tag, token.lower) < _USUAL


def _linked(one: _Side, other: _Side, least: int) -> Iterator[tuple[Key, Key]]:
    """Candidates that render each other, each at most once, without what a longer one covers."""
    often = {key: uses for key, uses in other.uses.items() if len(uses) >= least}
    by_pair: dict[int, list[Key]] = defaultdict(list)
    for key, uses in often.items():
        for number in uses:
            by_pair[number].append(key)
    rated: list[tuple[float, int, Key, Key]] = []
    for key, uses in one.uses.items():
        if len(uses) < least:
            continue
        together = Counter(k for number in sorted(uses) for k in by_pair[number])
        for rendering, count in together.items():
            alike = 2 * count / (len(uses) + len(often[rendering]))
            if count >= least and alike >= _ALIKE:
                fit = alike + _KNOWN * _balance(one.tag, key, other.tag, rendering)
                rated.append((fit, len(key) + len(rendering), key, rendering))
    taken: tuple[set[Key], set[Key]] = set(), set()
    linked: list[tuple[Key, Key]] = []
    for fit, _, key, rendering in sorted(rated, key=lambda r: (-r[0], -r[1], r[2], r[3])):
        if fit >= _ALIKE and key not in taken[0] and rendering not in taken[1]:
            taken[0].add(key)
            taken[1].add(rendering)
            linked.append((key, rendering))
    for key, rendering in linked:
        if not any(_covers(k, key, one) for k, _ in linked if k != key):
            yield key, rendering


def _covers(longer: Key, key: Key, side: _Side) -> bool:
    """Whether a term has the other within it, nearly wherever that is used."""
    size = len(key)
    within = any(longer[at : at + size] == key for at in range(len(longer) - size + 1))
    return within and len(side.uses[longer]) * 4 >= len(side.uses[key]) * 3


def _balance(source_tag: str, source: Key, target_tag: str, target: Key) -> float:
    """Words of either side that a dictionary finds on the other, less those that it does not."""
    found = [bool(_renders(source_tag, word, target_tag, target)) for word in source]
    told = {w for word in source for w in _renders(source_tag, word, target_tag, target)}
    found += [word in told for word in target]
    return float(2 * sum(found) - len(found)) / 2


def _renders(source_tag: str, word: str, target_tag: str, target: Key) -> set[str]:
    """The words of the target that a dictionary has for a word."""
    wanted = set(target)
    phrases = lexicon.translations(source_tag, target_tag, word)
    return {w for p in phrases for w in p.split() if w in wanted}
