"""Finds names that a document spells in more than one way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from checker import lexicon
from checker.glossary import TermUse
from checker.languages.names import Names
from checker.languages.transliteration import transliteration
from checker.lexicon.people import is_person
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_words import PairWords, Word
from checker.model import Span

SOUNDS = 0.8
"""Both forms must render the source by sound at least so surely."""
SHORTEST = 4
"""Shorter forms vary too easily by chance."""
APART = 0.25
"""The most letters, as a share of the longer form, that two spellings of a name differ in."""
WIDE = 0.5
"""The same of a spelling that no list has: it is no name of somebody else."""
OWN = 0.1
"""Nats for each letter by which a spelling of its own is taken to fit worse."""
GOOD = frozenset({"preferred", "allowed"})
BAD = frozenset({"deprecated", "forbidden"})

Variants = Mapping[tuple[str, str], "Majority"]


@dataclass(frozen=True, slots=True)
class Majority:
    """The spelling that a document has for a name most of the time."""

    form: str
    places: tuple[Span, ...]
    beside: frozenset[str]
    """Source words that stand in one name with it, folded."""

    def is_of(self, native: Word) -> bool:
        """Whether a source word may be the name of the same bearer.

        A first name with two surnames may be that of two people who spell it each their own way.
        """
        beside = companions(native)
        return not beside or not self.beside or bool(beside & self.beside)


@dataclass(eq=False)
class _Spelling:
    form: str
    words: list[Word] = field(default_factory=list)
    beside: set[str] = field(default_factory=set)
    good: bool = False
    bad: bool = False


def variants(
    pairs: Iterable[PairWords], renderings: Renderings, data: Names, enough: float
) -> Variants:
    """For each source word and minority spelling of it, by folded letters, the majority."""
    spellings: dict[str, dict[str, _Spelling]] = defaultdict(dict)
    for words in pairs:
        for t in words.target_names:
            s = t.partner
            if s is None or s.name is None or t.support.chance < enough or t.acronym:
                continue
            if s.partner is not t and (s.partner is None or s.partner.lower != t.lower):
                continue
            bare = data.bare(t.text)
            if len(bare) < SHORTEST or not bare[0].isupper():
                continue
            known = spellings[fold(s.lower)].setdefault(fold(bare), _Spelling(bare))
            known.words.append(t)
            known.beside |= companions(s)
            known.good |= _status(t, GOOD)
            known.bad |= _status(t, BAD)
    found = {}
    for native, forms in spellings.items():
        for minority, majority in _pairs(forms, renderings, data):
            places = tuple(w.segment.span(w.start, w.end) for w in majority.words)
            found[native, fold(minority.form)] = Majority(
                majority.form, places, frozenset(majority.beside)
            )
    return found


def companions(word: Word) -> set[str]:
    """The other words of the name that a word belongs to, folded."""
    if word.mention is None:
        return set()
    return {fold(w.lower) for w in word.mention.value.words if w.lower != word.lower}


def _status(word: Word, wanted: frozenset[str]) -> bool:
    return any(
        isinstance(m.value, TermUse) and m.value.status in wanted and m.start <= word.start < m.end
        for m in word.segment.mentions
    )


def _pairs(
    forms: Mapping[str, _Spelling], renderings: Renderings, data: Names
) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Each minority spelling with the majority; what the house wants outweighs any number."""
    if len(forms) < 2:
        return
    ranked = sorted(
        (s for s in forms.values() if _renders(s, renderings)),
        key=lambda s: (
            not s.good, s.bad, -len(s.words), *_likeliest(s, renderings),
            s.words[0].segment.index,
        ),
    )  # fmt: skip
    for other in ranked[1:]:
        strange = not _known(other, renderings) and not (other.good or is_person(other.form))
        if _two_spellings(ranked[0].form, other.form, data, WIDE if strange else APART):
            yield other, ranked[0]


def _likeliest(spelling: _Spelling, renderings: Renderings) -> tuple[float, float]:
    """Of spellings that are as common in the document, the best known or best fitting is first.

    None fits better than that of the official transliteration.
    """
    native, form = spelling.words[0].partner, spelling.form.casefold()
    frequency, by_law = (
        lexicon.frequency(renderings.target, form),
        transliteration(renderings.source),
    )
    official = by_law is not None and renderings.target in by_law.targets
    if native is None or (by_law and official and by_law.spelt(native.lower) == form):
        return -frequency, 0.0
    return -frequency, renderings.heard(native.text, form).fit + OWN


def _known(spelling: _Spelling, renderings: Renderings) -> bool:
    """Whether any list of words or names has the form."""
    tag, form = renderings.target, spelling.form
    return lexicon.frequency(tag, form.casefold()) > 0 or lexicon.is_name(tag, form)


def _renders(spelling: _Spelling, renderings: Renderings) -> bool:
    """Whether a spelling is that of its source word by sound, or is known to stand for it."""
    native = spelling.words[0].partner
    if native is None:
        return False
    if renderings.heard(native.text, spelling.form).chance >= SOUNDS:
        return True
    return fold(spelling.form) in renderings.known_forms(native.text)


def _two_spellings(one: str, other: str, data: Names, widest: float) -> bool:
    """Little apart, and neither made from the other as an adjective is from the name of a place."""
    first, second = fold(one), fold(other)
    if first.startswith(second) or second.startswith(first):
        return False
    if any(
        one.casefold() in forms and other.casefold() in forms for forms in data.territories.values()
    ):
        return False
    if is_person(one) and is_person(other):
        return False  # Alan and Allan are two people rather than two spellings
    apart = OSA.distance(first, second)
    return apart <= 2 or apart <= widest * max(len(first), len(second))
