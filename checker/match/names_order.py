"""Finds names whose parts stand in another order than in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.languages.transliteration import transliteration
from checker.lexicon.people import is_given
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_support import ENOUGH
from checker.match.names_words import PairWords, Word, narrowed, runs
from checker.model import Link

LONGEST = 4
"""Words of the longest personal name that is looked at."""
SURE = 0.9
"""The chance that a given name that stands behind its surname is there by mistake."""
SHORT = 3
"""Letters of a short word."""


@dataclass(frozen=True, slots=True)
class OrderDetail:
    """How the parts of a name should follow one another."""

    better: str


def reordered(words: PairWords, renderings: Renderings) -> Iterator[Link]:
    """A link ``reordered`` for each personal name that the rendering turns around.

    The source must begin with a given name, of a people that puts it first, and end with a word
    that is none; the rendering must have the same words side by side, by their letters or sounds.
    What is written with a comma, in capitals, or where nothing but names stands, is an index or a
    list.
    """
    done: set[int] = set()
    native = transliteration(renderings.source)
    surnames = native.surname_endings if native else ()
    for run in (*runs(words.source_names), *_chains(words.source_names)):
        if not 1 < len(run) <= LONGEST or any(w.acronym or w.covered for w in run):
            continue
        if not in_a_row(run):
            continue  # a particle may also join the name of a person and that of a club
        partners = [w.partner for w in run if w.support.chance >= ENOUGH]
        told = [t for t in partners if t is not None]
        if (
            len(told) == len(run)
            and _personal(run, told, surnames)
            and _turned(run, told, renderings)
        ):
            written = sorted(told, key=lambda t: t.place)
            fresh = not done & {t.place for t in written}
            if fresh and in_a_row(written) and _in_prose(written[0]):
                done |= {t.place for t in written}
                detail = OrderDetail(" ".join(t.text for t in told))
                yield Link("name", "reordered", narrowed(run), narrowed(written), SURE, detail)


def _chains(side: Sequence[Word]) -> Iterator[list[Word]]:
    """Words of names with nothing but a space between them, be some of them ordinary words too."""
    chain: list[Word] = []
    for word in side:
        if chain and not (chain[-1].segment is word.segment and in_a_row([chain[-1], word])):
            yield chain
            chain = []
        chain.append(word)
    if chain:
        yield chain


def _personal(run: Sequence[Word], told: Sequence[Word], surnames: tuple[str, ...]) -> bool:
    """Whether the first word is a given name, and the last is one on no side.

    No list has every given name: what stands before a word that ends as the family names of the
    language do, and does not end so itself, is one. Short words in Latin letters are family names
    of East Asia as often as given names elsewhere.
    """
    first, written = run[0].text, told[0].text
    long = len(first) > SHORT and len(written) > SHORT
    listed = is_given(first) and (long or not first.isascii())
    family = run[-1].lower.endswith(surnames) and not run[0].lower.endswith(surnames)
    given = listed or (long and (family or is_given(written)))
    composed = any("-" in w.text for w in (*run, *told))
    last = is_given(run[-1].text) or is_given(told[-1].text)
    return given and not composed and not last


def _turned(run: Sequence[Word], told: Sequence[Word], renderings: Renderings) -> bool:
    """Whether each word renders just its own, in another order."""
    places = [t.place for t in told]
    return (
        len(set(places)) == len(places)
        and places != sorted(places)
        and all(t.mention is not None for t in told)
        and all(
            t.partner is not None and t.partner.lower == s.lower and _same(s, t, renderings)
            for s, t in zip(run, told, strict=True)
        )
        and not any(t.acronym or t.covered for t in told)
    )


def _same(s: Word, t: Word, renderings: Renderings) -> bool:
    """Whether two words are one name, and no place: its parts may stand as grammar has them."""
    if renderings.is_place(t.text) or renderings.places(s.text):
        return False
    if renderings.has_sound:
        return renderings.heard(s.text, t.text).chance >= ENOUGH
    return fold(s.text) == fold(t.text)


def in_a_row(written: Sequence[Word]) -> bool:
    """Whether nothing but spaces stands between the words, in the order of the text."""
    text = written[0].segment.text
    return all(text[a.end : b.start].isspace() for a, b in pairwise(written))


def _in_prose(word: Word) -> bool:
    """Whether other words than names stand in the segment."""
    return any(t.kind == "word" and t.text[0].islower() for t in word.segment.tokens)
