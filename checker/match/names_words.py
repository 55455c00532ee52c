"""The words of a pair as name matching sees them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.extract.name import Name, NameWord
from checker.glossary import TermUse
from checker.match.names_chance import NONE, Affinity
from checker.model import Mention, Pair, Segment

MANY, REACH = 100, 40
"""With more names on one side, each is compared with those so many words from its place."""


@dataclass(eq=False, slots=True)
class Word:
    """A word of one side, and the name it belongs to if any."""

    text: str
    lower: str
    segment: Segment
    start: int
    end: int
    mention: Mention | None = None
    name: NameWord | None = None
    place: int = 0
    """Its place among the words of its side, from 0."""
    support: Affinity = NONE
    """How surely the other side says it."""
    partner: Word | None = None
    root: str = ""
    """Its folded form without the endings that the document puts on it, if it has several."""
    covered: bool = False
    """A term of a house termbase covers it, so that its rendering is the termbase's affair."""

    @property
    def sure(self) -> bool:
        """Whether it is a name for sure."""
        return self.name is not None and self.name.standing == "sure"

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals throughout."""
        return self.name is not None and self.name.acronym

    def back(self, other: Word, affinity: Affinity) -> None:
        """Note what the other side says, if it is the best so far."""
        if affinity.chance > self.support.chance:
            self.support, self.partner = affinity, other


@dataclass(eq=False, slots=True)
class PairWords:
    """Both sides of a pair, word by word."""

    pair: Pair
    sources: list[Word] = field(default_factory=list)
    targets: list[Word] = field(default_factory=list)

    @property
    def source_names(self) -> list[Word]:
        """The words of the source that are or may be names."""
        return [w for w in self.sources if w.name is not None]

    @property
    def target_names(self) -> list[Word]:
        """The words of the target that are or may be names."""
        return [w for w in self.targets if w.name is not None]


def pair_words(pair: Pair) -> PairWords:
    """The words of a pair in text order, a dotted acronym as one."""
    words = PairWords(pair, list(_side(pair.sources)), list(_side(pair.targets)))
    _cover(words)
    return words


def about(word: Word, size: int, others: Sequence[Word], wide: int) -> Sequence[Word]:
    """Words of the other side, in order, that may be compared with one of a side of this size.

    All of them, but in a segment of very many words only those in about the same place: a list of
    thousands of names is compared in linear time.
    """
    if len(others) <= MANY:
        return others
    middle = word.place * wide // max(size, 1)
    first = bisect_left(others, middle - REACH, key=lambda w: w.place)
    return others[first : bisect_left(others, middle + REACH, key=lambda w: w.place)]


def _cover(words: PairWords) -> None:
    """A term of the house that both sides have is the termbase's affair."""
    sources, targets = _terms(words.pair.sources), _terms(words.pair.targets)
    shared = {k for _, keys in sources for k in keys} & {k for _, keys in targets for k in keys}
    for side, terms in ((words.sources, sources), (words.targets, targets)):
        for mention, keys in terms:
            if shared & keys:
                for word in side:
                    if word.segment is mention.segment and (
                        mention.start <= word.start < mention.end
                    ):
                        word.covered = True


def _terms(segments: Sequence[Segment]) -> list[tuple[Mention, set[str]]]:
    return [
        (m, set(m.value.anchors))
        for segment in segments
        for m in segment.mentions
        if isinstance(m.value, TermUse)
    ]


def _side(segments: Sequence[Segment]) -> Iterator[Word]:
    place = 0
    for segment in segments:
        owned = _owned(segment)
        until = -1
        for token in segment.tokens:
            if token.kind != "word" or token.start < until:
                continue
            start = token.start
            if start not in owned and "'" in token.lower:
                start += token.lower.index("'") + 1  # what follows an elided word
                start = start if start in owned else token.start
            mention, name = owned.get(start, (None, None))
            end = name.end if name else token.end
            until = end
            text, lower = (name.text, name.lower) if name else (token.text, token.lower)
            yield Word(text, lower, segment, start, end, mention, name, place)
            place += 1


def _owned(segment: Segment) -> dict[int, tuple[Mention, NameWord]]:
    return {
        word.start: (mention, word)
        for mention in segment.mentions
        if isinstance(mention.value, Name)
        for word in mention.value.words
    }


def runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words of one mention that follow one another."""
    run: list[Word] = []
    for word in words:
        if run and (word.mention is not run[-1].mention or word.place > run[-1].place + 2):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def narrowed(run: Sequence[Word]) -> Mention:
    """The mention of a run of words: the whole mention, or the part that the words are."""
    whole = run[0].mention
    assert whole is not None
    words = tuple(w.name for w in run if w.name is not None)
    if len(words) == len(whole.value.words):
        return whole
    return Mention("name", Name(words), run[0].segment, run[0].start, run[-1].end, whole.sources)
