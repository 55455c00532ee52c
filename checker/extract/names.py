"""Reads names of people, places, bodies and works, by capitals and by other uses in a document."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract.name import Name, NameWord
from checker.extract.name_capitals import usage
from checker.extract.name_words import name_words
from checker.languages import Language
from checker.languages.names import Names, names
from checker.model import Mention, Segment


class NameReader:
    """Reads names in one language; without a ``names.toml`` by capitals alone."""

    def __init__(self, language: Language, other: str) -> None:
        """``other`` is the language that its renderings are in, or that it was rendered from."""
        self._tag, self._other = language.tag, other
        self._names = names(language.tag) or Names()

    def read(self, segments: Sequence[Segment]) -> None:
        """Append a mention for each run of words of one name."""
        seen, found = usage(segments, self._names)
        for segment, capitals in zip(segments, found, strict=True):
            words = name_words(
                self._tag, self._other, self._names, capitals, seen, text=segment.text
            )
            words = [w for w in words if not _counts(w, segment)]
            if words:
                segment.mentions += tuple(
                    Mention("name", Name(tuple(run)), segment, run[0].start, run[-1].end)
                    for run in self._runs(segment.text, words)
                )

    def _runs(self, text: str, words: Sequence[NameWord]) -> list[list[NameWord]]:
        runs: list[list[NameWord]] = [[words[0]]]
        for word in words[1:]:
            last = runs[-1][-1]
            alike = (last.standing == "common") == (word.standing == "common")
            owner = not last.acronym and self._names.bare(last.text) != last.text
            if alike and not owner and self._joins(text[last.end : word.start]):
                runs[-1].append(word)
            else:
                runs.append([word])
        return runs

    def _joins(self, between: str) -> bool:
        """Whether what stands between two words leaves them one name: initials, particles."""
        if between.isspace():
            return True
        if len(between) > 16 or any(c in between for c in ',;:()"„“”«»!?\n'):
            return False
        return all(
            part in self._names.particles or (len(part.strip(".")) == 1 and part[0].isupper())
            for part in between.split()
        )


def _counts(word: NameWord, segment: Segment) -> bool:
    """Whether the word belongs to a quantity: a Roman numeral, a currency, the sign of an era."""
    return any(
        m.kind == "quantity" and not m.value.weak and m.start <= word.start and word.end <= m.end
        for m in segment.mentions
    )
