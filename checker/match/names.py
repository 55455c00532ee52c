"""Matches names: which names of a source its rendering says again, and what became of the others.

Relations of the links, each with ``detail`` a :class:`NameDetail`:

``same``      rendered; ``detail.reason`` says how that is known
``misspelt``  rendered, but ``detail.better`` is how the name is written
``replaced``  another name stands in its place
``missing``   the rendering does not say it
``extra``     the source does not say it
``doubtful``  a word with a capital of which nothing can be told; never an alarm
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.config import Settings
from checker.languages.names import Names, names
from checker.match.names_affinity import Renderings
from checker.match.names_memory import NameMemory, remember
from checker.match.names_spelling import Spelling
from checker.match.names_support import ENOUGH, key
from checker.match.names_words import PairWords, Word, narrowed, runs
from checker.model import Link, Pair, Skipped

FAINT = 0.08
"""From this chance on two words that are left over may still be one name."""


@dataclass(frozen=True, slots=True)
class NameDetail:
    """What was found out about a name."""

    reason: str = ""
    better: str = ""
    """The form that fits the source better, when one is known."""
    near: bool = False
    """A neighbouring pair says it."""


class NameMatcher:
    """Matches the names of a language pair."""

    kind = "name"

    def __init__(self, settings: Settings) -> None:
        source, target = settings.source_language, settings.target_language
        self._tags = source, target
        self.renderings = Renderings(source, target)
        self._spelling = Spelling(self.renderings)
        self._pronouns = (names(target) or Names()).pronouns

    def remember(self, pairs: Sequence[Pair]) -> NameMemory:
        """Which words stand for which throughout the document."""
        return remember(pairs, self.renderings)

    def links(self, pair: Pair, memory: NameMemory) -> tuple[Link, ...]:
        """Every name of the pair, or what of it has one fate."""
        if not pair.sources or not pair.targets:
            return ()
        words = memory.words(pair)
        found = [*self._rendered(words, memory), *self._left(words, memory)]
        return tuple(sorted(found, key=_place))

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
            if s is not None and t.support.chance >= ENOUGH and not t.covered:
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
        left = [w for w in words.source_names if self._unsaid(w)]
        right = [w for w in words.target_names if self._unsaid(w)]
        found = self._faint(left, right, memory)
        left = [w for w in left if w.support.chance < ENOUGH]
        right = [w for w in right if w.support.chance < ENOUGH]
        lost, added = list(runs(left)), list(runs(right))
        lost = [run for run in lost if not _partly(run, words.source_names)]
        for run in list(added):
            opposite = _opposite(run, lost, words)
            if opposite is not None:
                lost.remove(opposite)
                added.remove(run)
                found.append(
                    Link("name", "replaced", narrowed(opposite), narrowed(run), 0.9, NameDetail())
                )
        for run in lost:
            near = self._near(run, words, memory)
            found.append(
                Link("name", "missing", narrowed(run), None, 0.4 if near else 0.8, NameDetail(near=near))
            )
        for run in added:
            if _partly(run, words.target_names):
                continue
            near = self._near_source(run, words, memory)
            found.append(
                Link("name", "extra", None, narrowed(run), 0.7 if near else 0.85, NameDetail(near=near))
            )
        return found

    def _unsaid(self, word: Word) -> bool:
        return word.sure and not word.covered and word.support.chance < ENOUGH

    def _faint(self, left: list[Word], right: list[Word], memory: NameMemory) -> list[Link]:
        """Pairs of left-over words that may be one name after all: taken so, without alarm."""
        options = sorted(
            (
                (self.renderings.heard(s.text, t.text).chance, -abs(s.place - t.place), i, j)
                for i, s in enumerate(left)
                for j, t in enumerate(right)
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

    def _near(self, run: Sequence[Word], words: PairWords, memory: NameMemory) -> bool:
        """Whether a neighbouring target says what this run names."""
        here = memory.order[id(words.pair)]
        places = {here - 1, here + 1}
        return any(
            places & memory.targets.get(key_of, set())
            for word in run
            for key_of in memory.rendered_as(key(word))
        )

    def _near_source(self, run: Sequence[Word], words: PairWords, memory: NameMemory) -> bool:
        here = memory.order[id(words.pair)]
        places = {here - 1, here + 1}
        return any(places & memory.targets.get(key(word), set()) for word in run)


def _mention(word: Word | None):  # type: ignore[no-untyped-def]
    return word.mention if word is not None else None


def _partly(run: Sequence[Word], names_: Sequence[Word]) -> bool:
    """Whether the other words of the same name are there: a first name or a title left out."""
    mention = run[0].mention
    return any(w.mention is mention and w.support.chance >= ENOUGH for w in names_)


def _opposite(
    run: Sequence[Word], lost: Sequence[list[Word]], words: PairWords
) -> list[Word] | None:
    """The lost name in whose place this one stands: the nearest by place in the sentence."""
    if not lost:
        return None
    here = run[0].place / max(len(words.targets), 1)
    return min(lost, key=lambda r: abs(r[0].place / max(len(words.sources), 1) - here))


def _place(link: Link) -> tuple[int, int]:
    at = link.source or link.target
    assert at is not None
    return int(link.source is None), at.segment.index * 1_000_000 + at.start
