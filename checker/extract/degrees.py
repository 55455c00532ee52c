"""Reads words of degree: how many, how sure, before or after, which of two is more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from checker.extract.patterns import fits
from checker.languages import Language
from checker.languages.degrees import DegreesSchema
from checker.model import Mention, Segment

_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class DegreeWord:
    """A word or phrase that says a degree (``surely``), or may stand for one that does."""

    degree: str
    """A field of :class:`checker.languages.degrees.DegreesSchema`."""
    surely: bool


_Phrase = tuple[tuple[str, ...], DegreeWord]


class DegreeReader:
    """Reads mentions of kind ``degree`` with a :class:`DegreeWord` as value."""

    def __init__(self, language: Language) -> None:
        self._data = language.section("degrees", DegreesSchema)
        self._words: dict[str, list[DegreeWord]] = {}
        self._begun: dict[str, list[DegreeWord]] = {}
        self._phrases: dict[str, list[_Phrase]] = {}
        self._known: dict[str, tuple[DegreeWord, ...]] = {}
        if self._data:
            for name in self._data.__struct_fields__:
                degree = getattr(self._data, name)
                for entry in degree.says:
                    self._add(entry, DegreeWord(name, surely=True))
                for entry in degree.may:
                    self._add(entry, DegreeWord(name, surely=False))

    def _add(self, entry: str, value: DegreeWord) -> None:
        words = tuple(entry.split())
        if len(words) > 1:
            self._phrases.setdefault(words[0], []).append((words, value))
        elif entry.endswith("*"):
            self._begun.setdefault(entry[:-1], []).append(value)
        else:
            self._words.setdefault(entry, []).append(value)

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the words of degree of each segment to its mentions."""
        if self._data is None:
            return
        for segment in segments:
            found = tuple(self._found(segment))
            if found:
                segment.mentions += found

    def _found(self, segment: Segment) -> Iterator[Mention]:
        words = [t for t in segment.tokens if t.kind == "word"]
        lower = [t.lower for t in words]
        place = 0
        while place < len(words):
            phrases = [
                (phrase, value)
                for phrase, value in self._phrases.get(lower[place], ())
                if _stands(phrase, lower, place)
            ]
            length = max((len(phrase) for phrase, _ in phrases), default=1)
            values = [v for phrase, v in phrases if len(phrase) == length] or self._of(lower[place])
            start, end = words[place].start, words[place + length - 1].end
            for value in values:
                yield Mention("degree", value, segment, start, end)
            place += length

    def _of(self, lower: str) -> Sequence[DegreeWord]:
        found = self._known.get(lower)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            begun = (self._begun.get(lower[:end], ()) for end in range(1, len(lower) + 1))
            found = self._known[lower] = (*self._words.get(lower, ()), *chain.from_iterable(begun))
        return found


def _stands(phrase: Sequence[str], words: Sequence[str], place: int) -> bool:
    """Whether a phrase stands at a place; a word of it may be the beginning or the end of one."""
    if place + len(phrase) > len(words):
        return False
    return all(fits(word, wanted) for wanted, word in zip(phrase, words[place:], strict=False))
