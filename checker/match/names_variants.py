"""Finds names that a document spells in more than one way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from checker.glossary import TermUse
from checker.languages.names import Names
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_words import PairWords, Word
from checker.model import Span

SOUNDS = 0.8
"""Both forms must render the source by sound at least so surely."""
SHORTEST = 4
"""Shorter forms vary too easily by chance."""
GOOD = frozenset({"preferred", "allowed"})
BAD = frozenset({"deprecated", "forbidden"})

Variants = Mapping[tuple[str, str], "Majority"]


@dataclass(frozen=True, slots=True)
class Majority:
    """The spelling that a document has for a name most of the time."""

    form: str
    places: tuple[Span, ...]


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
            bare = data.bare(t.text)
            if len(bare) < SHORTEST or not bare[0].isupper():
                continue
            known = spellings[fold(s.lower)].setdefault(fold(bare), _Spelling(bare))
            known.words.append(t)
            known.beside |= _companions(s)
            known.good |= _status(t, GOOD)
            known.bad |= _status(t, BAD)
    found = {}
    for native, forms in spellings.items():
        for minority, majority in _pairs(native, forms, renderings):
            places = tuple(w.segment.span(w.start, w.end) for w in majority.words)
            found[native, fold(minority.form)] = Majority(majority.form, places)
    return found


def _companions(word: Word) -> set[str]:
    assert word.mention is not None
    return {fold(w.lower) for w in word.mention.value.words if w.lower != word.lower}


def _status(word: Word, wanted: frozenset[str]) -> bool:
    return any(
        isinstance(m.value, TermUse) and m.value.status in wanted and m.start <= word.start < m.end
        for m in word.segment.mentions
    )


def _pairs(
    native: str, forms: Mapping[str, _Spelling], renderings: Renderings
) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Each minority spelling with the majority; what the house wants outweighs any number."""
    if len(forms) < 2:
        return
    ranked = sorted(
        (s for s in forms.values() if renderings.heard(native, s.form).chance >= SOUNDS),
        key=lambda s: (not s.good, s.bad, -len(s.words), s.words[0].segment.index),
    )
    for other in ranked[1:]:
        if _same_person(ranked[0], other) and _two_spellings(ranked[0].form, other.form):
            yield other, ranked[0]


def _same_person(one: _Spelling, other: _Spelling) -> bool:
    """A first name with two surnames may be that of two people who spell it each their own way."""
    return not one.beside or not other.beside or bool(one.beside & other.beside)


def _two_spellings(one: str, other: str) -> bool:
    """Neither is made from the other, as an adjective is from the name of a country."""
    first, second = fold(one), fold(other)
    return not (first.startswith(second) or second.startswith(first))
