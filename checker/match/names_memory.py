"""What a document settled on: which words of its names stand for which."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checker import lexicon
from checker.languages.names import Names, names
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_asides import partly_said
from checker.match.names_initials import by_own_initials, initials
from checker.match.names_parts import by_parts
from checker.match.names_seats import Seats
from checker.match.names_support import ENOUGH, SETTLED, key, settle, support
from checker.match.names_variants import Variants, variants
from checker.match.names_words import MANY, PairWords, Word, pair_words
from checker.model import Pair

INFLECTED, SHORT = 0.5, 3
"""The cost of an ending of inflection at most; stems of so few letters are of many names."""
FEW = 10
"""So many names more are taken for found, so that a short document is not doubted for one."""


@dataclass(eq=False)
class NameMemory:
    """The names of a document, pair by pair, and how often which renders which."""

    pairs: dict[int, PairWords] = field(default_factory=dict)
    renderings: dict[str, Counter[str]] = field(default_factory=dict)
    """For each source word the target words that render it, as written, by number of pairs."""
    natives: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """For each source word of a name the pairs that have it."""
    targets: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """For each target word of a name the pairs that have it."""
    said: Counter[str] = field(default_factory=Counter)
    """For each source word of a name the number of pairs that render it."""
    heard: Counter[str] = field(default_factory=Counter)
    """For each source word of a name the number of pairs that render it by letters or sound."""
    named: Counter[str] = field(default_factory=Counter)
    """For each source word of a name the number of pairs that render it by a name for sure."""
    grounded: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """For each target word of a name the pairs where it renders something."""
    founded: Counter[str] = field(default_factory=Counter)
    """For each target word of a name the number of pairs where it renders something."""
    short: set[str] = field(default_factory=set)
    """The acronyms of the source."""
    acronyms: Counter[str] = field(default_factory=Counter)
    """The acronyms of the target, as written, by number of pairs."""
    initials: set[str] = field(default_factory=set)
    """The first letters of the names of the source, in letters of the target."""
    variants: Variants = field(default_factory=dict)
    """Minority spellings of names, with the majority."""
    known: float = 1.0
    """The share of the source words that are names for sure of which a rendering was found."""
    sequence: list[PairWords] = field(default_factory=list)
    """The words of the pairs, in the order of the document."""
    order: dict[int, int] = field(default_factory=dict)
    """The place of each pair in the document."""

    def words(self, pair: Pair) -> PairWords:
        """The words of a pair of the document."""
        return self.pairs[id(pair)]

    def beside(self, words: PairWords) -> list[PairWords]:
        """The words of the pairs before and after."""
        here = self.order[id(words.pair)]
        return [self.sequence[i] for i in (here - 1, here + 1) if 0 <= i < len(self.sequence)]

    def usually_said(self, word: str) -> bool:
        """Whether at least half of the pairs with this source word render it."""
        return self.said[word] > 0 and 2 * self.said[word] >= len(self.natives[word])

    def usually_heard(self, word: str) -> bool:
        """Whether at least half of the pairs with this source word render it by its sound."""
        return self.heard[word] > 0 and 2 * self.heard[word] >= len(self.natives[word])

    def usually_named(self, word: str) -> bool:
        """Whether at least half of the pairs with this source word render it by a sure name."""
        return self.named[word] > 0 and 2 * self.named[word] >= len(self.natives[word])

    def usually_founded(self, word: str) -> bool:
        """Whether at least half of the pairs with this target word have it in the source."""
        return self.founded[word] > 0 and 2 * self.founded[word] >= len(self.targets[word])

    def rendered_as(self, native: str) -> set[str]:
        """The keys of the target words that render a source word somewhere in the document."""
        return {fold(form) for form in self.renderings.get(native, ())}


def remember(pairs: Sequence[Pair], renderings: Renderings) -> NameMemory:
    """Read the names of all pairs and learn which words go together where nothing else tells."""
    memory, seats = NameMemory(), Seats(renderings)
    together: Counter[tuple[str, str]] = Counter()
    for number, pair in enumerate(pairs):
        memory.pairs[id(pair)], memory.order[id(pair)] = pair_words(pair), number
    memory.sequence = list(memory.pairs.values())
    _find_roots(memory.sequence, renderings)
    for number, pair in enumerate(pairs):
        words = memory.pairs[id(pair)]
        if pair.sources and pair.targets:
            support(words, renderings)
            by_own_initials(words, renderings)
            seats.back(words)
            by_parts(words, renderings)
        for word in words.source_names:
            memory.natives[key(word)].add(number)
        for word in words.target_names:
            memory.targets[key(word)].add(number)
        memory.initials |= initials(words.source_names, renderings)
        memory.short.update(key(w) for w in words.source_names if w.acronym)
        memory.acronyms.update({w.text for w in words.target_names if w.acronym})
        left = [w for w in words.source_names if w.sure and w.support.chance < ENOUGH]
        right = [w for w in words.target_names if w.support.chance < ENOUGH or _by_words(w)]
        if max(len(left), len(right)) <= MANY:
            together.update(
                {(key(s), key(t)) for s in left for t in right if not _apart(s, t, renderings)}
            )
    settled = _settled(together, memory)
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for number, words in enumerate(memory.pairs.values()):
        settle(words, settled)
        for t in words.target_names:
            if t.support.chance >= ENOUGH:
                memory.grounded[key(t)].add(number)
        memory.founded.update({key(t) for t in words.target_names if t.support.chance >= ENOUGH})
        memory.heard.update(
            {
                key(s)
                for s in words.source_names
                if s.support.chance >= ENOUGH
                and s.support.reason in ("sound", "letters")
                and (s.sure or _with_capital(s.partner))
            }
        )
        memory.named.update(
            {
                key(s)
                for s in words.source_names
                if s.support.chance >= ENOUGH and _by_name(s, renderings.target)
            }
        )
        memory.said.update({key(s) for s in words.source_names if s.support.chance >= ENOUGH})
        for s in words.source_names:
            partner = s.partner
            if partner is not None and partner.name is not None and s.support.chance >= ENOUGH:
                seen[key(s)][partner.text] += 1
    memory.renderings = dict(seen)
    memory.known = _known(memory)
    data = names(renderings.target) or Names()
    memory.variants = variants(memory.pairs.values(), renderings, data, ENOUGH)
    return memory


def _by_words(word: Word) -> bool:
    """Whether an acronym seems to stand for words, and may yet be the counterpart of another."""
    return word.acronym and word.support.reason in ("words", "initials")


def _apart(s: Word, t: Word, renderings: Renderings) -> bool:
    """Whether two words name different countries, which no habit of a document makes one."""
    own, other = renderings.places(s.text), renderings.place_of(t.text)
    return bool(own and other and not own & other)


def _by_name(word: Word, target: str) -> bool:
    """Whether what renders it is a name for sure and nothing else in the target language.

    An acronym for what is none may stand for an office, as MP for a deputy.
    """
    partner = word.partner
    return (
        partner is not None
        and partner.sure
        and partner.acronym == word.acronym
        and not lexicon.is_common(target, partner.lower)
    )


def _with_capital(word: Word | None) -> bool:
    return word is not None and word.name is not None


def _find_roots(pairs: Iterable[PairWords], renderings: Renderings) -> None:
    """Give the inflected forms of one name one root: the stem that most of its forms share."""
    forms = {w.text: w for words in pairs for w in words.source_names if not w.acronym}
    stems = {
        text: [s for s, cost in renderings.stems(text, 0) if cost <= INFLECTED and len(s) > SHORT]
        for text in forms
    }
    shared = Counter(stem for found in stems.values() for stem in found)
    roots = {
        text: max(found, key=lambda stem: (shared[stem], len(stem), stem))
        for text, found in stems.items()
        if found
    }
    for words in pairs:
        for word in words.source_names:
            word.root = roots.get(word.text, "")


def _known(memory: NameMemory) -> float:
    """How much of the names of a document was found; of a few names all count as found."""
    found = sure = 0
    for words in memory.sequence:
        for word in words.source_names:
            if word.sure:
                sure += 1
                here = word.support.chance >= ENOUGH or word.covered
                found += here or partly_said([word], words.sources)
    return (found + FEW) / (sure + FEW)


def _settled(
    together: Counter[tuple[str, str]], memory: NameMemory
) -> dict[tuple[str, str], float]:
    """Pairs of words that are nearly always there together, more than once (Dice's coefficient).

    An acronym may have a counterpart that also stands for what the source writes out.
    """
    found = {}
    forms = {fold(form) for form in memory.acronyms}
    for (s, t), times in sorted(together.items()):
        share = 2 * times / (len(memory.natives[s]) + len(memory.targets[t]))
        if times > 2 and t in forms and s in memory.short:
            share = max(share, times / len(memory.natives[s]))
        if times > 1 and share >= 0.75:
            found[s, t] = SETTLED * share
    return found
