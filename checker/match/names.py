"""Matches names: which names of a source its rendering says again, and what became of the others.

Relations of the links, each with ``detail`` a :class:`NameDetail`:

``same``      rendered; ``detail.reason`` says how that is known
``misspelt``  rendered, but ``detail.better`` is how the name is written
``inconsistent``  rendered, but spelt ``detail.better`` at ``detail.places``
``transliterated``  an acronym letter by letter, though its name is ``detail.better``
``country``   an adjective or inhabitant of another country stands in its place
``replaced``  another name stands in its place
``missing``   the rendering does not say it
``extra``     the source does not say it
``reordered``  its parts stand in another order; ``detail`` is an ``OrderDetail``
``swapped``  a given name has somebody else's family name; ``detail`` is an ``OrderDetail``
``nonstandard``  spelt by another standard than the official one; ``detail`` is a ``StandardDetail``
``doubtful``  a word with a capital of which nothing can be told; never an alarm
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.config import Settings
from checker.extract.name import Name, NameWord
from checker.languages.names import Names, names
from checker.lexicon.people import is_person
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_contextual import Context
from checker.match.names_doubts import LIKELY, Doubts
from checker.match.names_evidence import named_elsewhere, recount, surname_there
from checker.match.names_gaps import gap_for
from checker.match.names_memory import NameMemory, remember
from checker.match.names_order import reordered
from checker.match.names_spelling import Spelling
from checker.match.names_standard import Standards
from checker.match.names_standing import family_name
from checker.match.names_support import ENOUGH, key, listen
from checker.match.names_swaps import swapped
from checker.match.names_words import MANY, REACH, PairWords, Word, narrowed, runs
from checker.model import Link, Mention, Pair, Skipped, Span

FAINT = 0.08
"""From this chance on two words that are left over may still be one name."""
SHORT_FORM = 4
"""Letters of the shortest beginning of a name that may stand for the whole."""


@dataclass(frozen=True, slots=True)
class NameDetail:
    """What was found out about a name."""

    reason: str = ""
    better: str = ""
    """The form that fits the source better, when one is known."""
    places: tuple[Span, ...] = ()
    """Where the document has that form."""
    model: str = ""
    """The encoder whose evidence says so, where words alone do not."""
    gap: Mention | None = None
    """Where the rendering is torn, as if the name had stood there."""


class NameMatcher:
    """Matches the names of a language pair."""

    kind = "name"

    def __init__(self, settings: Settings) -> None:
        source, target = settings.source_language, settings.target_language
        self._tags = source, target
        self.renderings = Renderings(source, target)
        self._spelling = Spelling(self.renderings)
        self._target = names(target) or Names()
        self._doubts = Doubts(self.renderings)
        self._standards = Standards(source, target)

    def remember(self, pairs: Sequence[Pair]) -> NameMemory:
        """Which words stand for which throughout the document."""
        return remember(pairs, self.renderings)

    def links(self, pair: Pair, memory: NameMemory) -> tuple[Link, ...]:
        """Every name of the pair, or what of it has one fate."""
        if not pair.sources or not pair.targets:
            return ()
        words = memory.words(pair)
        found = [*self._rendered(words, memory), *self._left(words, memory)]
        found = self._standards.told(words, found)
        turned = [*reordered(words, self.renderings), *swapped(words, self._tags[0])]
        return tuple(sorted([*found, *turned], key=_place))

    def skipped(self, pairs: Sequence[Pair], memory: NameMemory) -> Sequence[Skipped]:
        """A language without data is said to be without."""
        return [
            Skipped("names", f"no list of how names are used in {tag}")
            for tag in self._tags
            if names(tag) is None
        ]

    def _rendered(self, words: PairWords, memory: NameMemory) -> list[Link]:
        """Links of the words that the other side says, misspelt or not."""
        found = []
        for run in runs([w for w in words.source_names if w.support.chance >= ENOUGH]):
            first = run[0]
            found.append(
                Link(
                    "name", "same", narrowed(run), _mention(first.partner),
                    first.support.chance, NameDetail(first.support.reason),
                )
            )  # fmt: skip
        for t in words.target_names:
            s = t.partner
            if s is None or t.support.chance < ENOUGH:
                continue
            majority = memory.variants.get((fold(s.lower), fold(self._target.bare(t.text))))
            if majority is not None and majority.is_of(s):
                found.append(
                    Link(
                        "name", "inconsistent", _mention(s), narrowed([t]), 0.85,
                        NameDetail(t.support.reason, majority.form, majority.places),
                    )
                )  # fmt: skip
            elif not t.covered:
                better, chance = self._spelling.better(s, t, memory)
                if better:
                    found.append(
                        Link(
                            "name", "misspelt", _mention(s), narrowed([t]), chance,
                            NameDetail(t.support.reason, better),
                        )
                    )  # fmt: skip
        return found

    def _left(self, words: PairWords, memory: NameMemory) -> list[Link]:
        """Links of the words that have no counterpart."""
        recount(words.source_names)
        recount(words.target_names)
        found = self._slips(words, memory)
        left = [w for w in words.source_names if self._unsaid(w, words, memory)]
        loose = [w for w in words.target_names if w.support.chance < ENOUGH and not w.covered]
        right = [w for w in loose if w.sure]
        countries = self._countries(words, right)
        right = [w for w in right if all(w.start != k.target.start for k in countries if k.target)]
        loose = [w for w in loose if w.support.chance < ENOUGH]
        spoken = [w for w in words.source_names if w in left or self._spoken(w, memory)]
        found += [*countries, *self._faint(spoken, loose, memory)]
        lost = [r for r in _open(left) if not _first_name(r, words.sources)]
        added = [r for r in _open(right) if not surname_there(r, words.targets)]
        context = Context(words)
        for opposite, run in context.opposed(lost, added):
            lost.remove(opposite)
            added.remove(run)
            if name := self._spelling.letter_by_letter(opposite, run):
                detail = NameDetail("", name)
                found.append(
                    Link("name", "transliterated", narrowed(opposite), narrowed(run), 0.9, detail)
                )
                continue
            chance = self._doubts.replaced(opposite, run, words, memory)
            if chance < ENOUGH and (better := self._spelling.like(run, words, memory)):
                detail = NameDetail("", better)
                found.append(
                    Link("name", "misspelt", narrowed(opposite), narrowed(run), LIKELY, detail)
                )
                continue
            if chance < ENOUGH and self._doubts.by_chance(opposite, run, words, memory):
                lost, added = [*lost, opposite], [*added, run]
                continue
            chance, model = context.weighed(chance, opposite, run)
            detail = NameDetail(model=model)
            found.append(
                Link("name", "replaced", narrowed(opposite), narrowed(run), chance, detail)
            )
        for run in lost:
            chance, model = context.weighed(self._doubts.missing(run, words, memory), lost=run)
            detail = NameDetail(model=model, gap=gap_for(run, words))
            found.append(Link("name", "missing", narrowed(run), None, chance, detail))
        for run in added:
            if better := self._spelling.like(run, words, memory):
                detail = NameDetail("", better)
                found.append(Link("name", "misspelt", None, narrowed(run), LIKELY, detail))
                continue
            chance, model = context.weighed(self._doubts.extra(run, words, memory), added=run)
            detail = NameDetail(model=model)
            found.append(Link("name", "extra", None, narrowed(run), chance, detail))
        return found

    def _slips(self, words: PairWords, memory: NameMemory) -> list[Link]:
        """Unknown words a letter away from what the source or the document has."""
        found = []
        for t in words.target_names:
            if t.support.chance >= ENOUGH or t.covered or t.acronym:
                continue
            if better := self._spelling.meant(t, words, memory):
                t.support = t.support._replace(chance=ENOUGH)
                detail = NameDetail("", better)
                found.append(Link("name", "misspelt", None, narrowed([t]), LIKELY, detail))
        return found

    def _countries(self, words: PairWords, right: Sequence[Word]) -> list[Link]:
        """Adjectives and inhabitants of one country where the source has those of another."""
        foreign = [
            t
            for t in right
            if self.renderings.place_of(t.text) or self.renderings.known_demonym(t.text)
        ]
        if not foreign:
            return []
        told = self.renderings.places
        said = {place for t in words.targets for place in self.renderings.place_of(t.text)}
        lost = [
            s
            for s in words.sources
            if not (s.sure or s.covered)
            and s.support.chance < ENOUGH
            and self.renderings.inhabitant(s.text)
            and (own := told(s.text))
            and not own & said
        ]
        found = []
        for s, t in zip(lost, foreign, strict=False):
            word = NameWord(s.text, s.lower, s.start, s.end)
            source = Mention("name", Name((word,)), s.segment, s.start, s.end)
            detail = NameDetail("", self.renderings.best_known(s.text))
            s.support = t.support = t.support._replace(chance=ENOUGH)
            found.append(Link("name", "country", source, narrowed([t]), 0.85, detail))
        return found

    def _unsaid(self, word: Word, words: PairWords, memory: NameMemory) -> bool:
        """Whether nothing renders a word that is a name for sure, or by its place or other uses."""
        if word.name is None or word.covered or word.support.chance >= ENOUGH:
            return False
        return word.sure or named_elsewhere(word, memory, self._tags[0]) or family_name(word, words)

    def _spoken(self, word: Word, memory: NameMemory) -> bool:
        """Whether nothing renders a word that the document otherwise renders."""
        return not word.covered and word.support.chance < ENOUGH and memory.usually_said(key(word))

    def _alike(self, s: Word, t: Word, memory: NameMemory) -> float:
        """How surely two words are one name, or one is the beginning of how the other is said."""
        bare = fold(self._target.bare(t.text))
        long = len(bare) >= SHORT_FORM
        if long and any(f.startswith(bare) and f != bare for f in memory.rendered_as(key(s))):
            return ENOUGH
        return listen(s, t, self.renderings).chance

    def _faint(self, left: list[Word], right: list[Word], memory: NameMemory) -> list[Link]:
        """Pairs of left-over words that may be one name after all: taken so, without alarm."""
        options = sorted(
            (
                (self._alike(s, t, memory), -abs(s.place - t.place), i, j)
                for i, s in enumerate(left)
                for j, t in enumerate(right)
                if max(len(left), len(right)) <= MANY or abs(s.place - t.place) <= REACH
            ),
            reverse=True,
        )
        found, taken = [], set()
        for chance, _, i, j in options:
            if chance < FAINT or ("s", i) in taken or ("t", j) in taken:
                continue
            taken |= {("s", i), ("t", j)}
            s, t = left[i], right[j]
            better, sureness = self._spelling.better(s, t, memory)
            s.support = t.support = s.support._replace(chance=ENOUGH, reason="sound")
            relation = "misspelt" if better else "same"
            found.append(
                Link(
                    "name", relation, narrowed([s]), narrowed([t]), sureness if better else chance,
                    NameDetail("sound", better),
                )
            )  # fmt: skip
        return found


def _mention(word: Word | None) -> Mention | None:
    return word.mention if word is not None else None


def _open(left: Sequence[Word]) -> list[list[Word]]:
    """Runs of words that are still left over."""
    return list(runs([w for w in left if w.support.chance < ENOUGH]))


def _first_name(run: Sequence[Word], side: Sequence[Word]) -> bool:
    """Whether it is somebody's first name, left out where the surname is there."""
    return surname_there(run, side) and all(is_person(w.text) for w in run)


def _place(link: Link) -> tuple[int, int]:
    at = link.source or link.target
    assert at is not None
    return int(link.source is None), at.segment.index * 1_000_000 + at.start
