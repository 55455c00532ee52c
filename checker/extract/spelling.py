"""Reads words that are in no list and that the language does not make of words that are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from checker import lexicon
from checker.languages import Language
from checker.languages.spelling import SpellingSchema
from checker.lexicon.people import is_person
from checker.model import Mention, Segment, Token

_SHORTEST, _LONGEST = 5, 40
"""Shorter words are of some dialect, or the sound of something; longer ones are no words."""
_PART = 3
"""The letters that are left of a word without its affix, or the first part of a compound."""
_DERIVED = 6
"""The letters of what is left that may itself be made of another word."""
_MEANT, _STEM, _WORD, _ROOT, _JOINED, _PLAIN = 1.5, 2.0, 2.5, 3.0, 3.3, 4.0
"""Zipf frequencies: of a word that was meant, of one before a suffix, of one after a prefix, of one
with several affixes, of the parts of a compound, of two words that were run into one."""
_SELDOM, _HUNDREDFOLD, _TAKEN_UP = 2.8, 2.0, 3.5
"""Zipf frequencies: up to which a listed word may be a slip, by how much another must exceed it,
and from which one that no dictionary has makes others (googled)."""
_LONG = 7
"""The letters of a listed word that may be a slip: shorter ones are near others by chance."""
_FEW = 4
"""The letters of a root with several affixes, and of a word after a prefix if it is not plain."""
_NEAREST = 12
_STEPS = 2
_REMEMBERED = 100_000
_ELSEWHERE = frozenset(("name", "term", "quantity", "address", "markup"))
"""Kinds of mentions whose words are judged as such; of names those with a small letter."""
# What stands beside a part of a longer sign: an address, a contraction, a piece of code.
_BESIDE = "-–'’@/\\_*~`#$<>=&+%^|"
_PART_BEFORE, _PART_AFTER = frozenset(_BESIDE + ")]"), frozenset(_BESIDE + "([")


@dataclass(frozen=True, slots=True)
class Strange:
    """A word that nobody knows."""

    meant: str
    """The one known word a slip of the pen away, or the two that were run into one; or empty."""


class SpellingReader:
    """Reads mentions of kind ``strange`` in languages with data, with a capital or without."""

    def __init__(self, language: Language) -> None:
        self._tag = language.tag
        self._data = language.section("spelling", SpellingSchema)
        self._known: dict[str, bool] = {}

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the unknown words of each segment to its mentions."""
        if self._data is None:
            return
        for segment in segments:
            segment.mentions += tuple(
                Mention("strange", Strange(self._meant(t.text)), segment, t.start, t.end)
                for n, t in enumerate(segment.tokens)
                if t.kind == "word" and self._is_strange(t.text)
                if _stands_alone(segment, t) and not (n and self._is_latin(segment.tokens[n - 1]))
            )

    def _is_strange(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            plain = _SHORTEST <= len(word) <= _LONGEST and word.isascii() and word.isalpha()
            capital = plain and word.istitle()
            known = not (plain and (capital or word.islower()))
            known = known or (self._is_named(word) if capital else self.is_known(word))
            self._known[word] = known
        return not known

    def is_known(self, word: str) -> bool:
        """Whether a word in small letters is in a list or made of one that is.

        Lists made of texts have slips of the pen too: rare forms that no dictionary has, a letter
        away from a word that is a hundred times as frequent.
        """
        frequency = self._frequency(word)
        if frequency >= _SELDOM or lexicon.is_name(self._tag, word):
            return True
        if frequency and self._is_ordinary(word):
            return True
        if self._is_made(word, _STEPS):
            return True
        if not frequency or len(word) < _LONG:
            return frequency > 0
        return self._frequency(self._near(word)) < frequency + _HUNDREDFOLD

    def _is_named(self, word: str) -> bool:
        """Whether a word with a capital is in any list, or has an affix; names are compounds."""
        lower = word.lower()
        return (
            self._frequency(lower) > 0
            or lexicon.is_name(self._tag, word)
            or is_person(word)
            or self._is_made(lower, _STEPS, joined=False)
        )

    def _is_made(self, word: str, steps: int, *, joined: bool = True) -> bool:
        """Whether a word is made of another, in so many steps at most, or of two."""
        data, frequency = self._data, self._weight
        assert data is not None
        if any(self._frequency(other) > 0 for other in _exchanged(word, data.exchanged)):
            return True
        rests = tuple(_after(word, data.prefixes))
        stems = tuple(_before(word, data.suffixes, data.restored))
        if steps < _STEPS:
            roots = (root for root in (*rests, *stems) if len(root) >= _FEW)
            return any(frequency(root) >= _ROOT or self._is_derived(root, steps) for root in roots)
        return (
            any(frequency(rest) >= (_WORD if len(rest) >= _FEW else _PLAIN) for rest in rests)
            or any(frequency(stem) >= _STEM for stem in stems)
            or any(self._is_derived(part, steps) for part in (*rests, *stems))
            or (
                joined
                and any(
                    min(frequency(word[:i]), frequency(word[i:])) >= _JOINED
                    for i in range(_PART, len(word) - _PART)
                )
            )
        )

    def _weight(self, root: str) -> float:
        """The frequency of a word of which others are made; no slip of the pen, nor a name."""
        frequency = self._frequency(root)
        return frequency if frequency >= _TAKEN_UP or self._is_ordinary(root) else 0.0

    def _is_derived(self, word: str, steps: int) -> bool:
        return steps > 0 and len(word) >= _DERIVED and self._is_made(word, steps - 1)

    def _is_latin(self, before: Token) -> bool:
        """Whether an unknown word with a capital stands before it, as that of a genus does."""
        return before.text.istitle() and self._is_strange(before.lower)

    def _meant(self, word: str) -> str:
        """The word or two words that were meant, if that is plain."""
        if word.istitle():
            near = self._near(word.lower())
            return near.capitalize() if self._frequency(near) >= _PLAIN else ""
        near = self._near(word)
        if self._frequency(near) >= _MEANT:
            return near
        halves = ((word[:i], word[i:]) for i in range(2, len(word) - 1))
        return next(
            (
                " ".join(both)
                for both in halves
                if all(self._frequency(w) >= _PLAIN and self._is_ordinary(w) for w in both)
            ),
            "",
        )

    def _near(self, word: str) -> str:
        """The most frequent ordinary word that is a letter away."""
        near = (
            form
            for form in lexicon.near(self._tag, word, _NEAREST)
            if OSA.distance(form, word) == 1 and self._is_ordinary(form)
        )
        return max(near, key=lambda form: (self._frequency(form), form), default="")

    def _is_ordinary(self, word: str) -> bool:
        """Whether a word, or what it is a form of, is in a dictionary and not only a name."""
        forms = (word, *lexicon.lemmas(self._tag, word))
        return any(lexicon.is_common(self._tag, form) for form in forms)

    def _frequency(self, word: str) -> float:
        return lexicon.frequency(self._tag, word)


def _after(word: str, prefixes: Sequence[str]) -> Iterator[str]:
    for prefix in prefixes:
        if word.startswith(prefix) and len(word) - len(prefix) >= _PART:
            yield word[len(prefix) :]


def _before(word: str, suffixes: Sequence[str], restored: Sequence[str]) -> Iterator[str]:
    """The words of which a word with a suffix may be made: icy, hoping, carried, stopped."""
    for suffix in suffixes:
        stem = word.removesuffix(suffix)
        if len(stem) < _PART or stem == word:
            continue
        yield stem
        yield from (stem + ending for ending in restored)
        if stem[-1] == "i":
            yield from (stem[:-1] + ending for ending in restored)
        if stem[-1] == stem[-2]:
            yield stem[:-1]


def _exchanged(word: str, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    for one, other in pairs:
        for old, new in ((one, other), (other, one)):
            if old in word:
                yield word.replace(old, new)


def _stands_alone(segment: Segment, token: Token) -> bool:
    """Whether nothing around a word makes it a part or an example: no sign, no quotation of it."""
    text = segment.text
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 2]
    if before in _PART_BEFORE or after[:1] in _PART_AFTER:
        return False
    if before == "." or (after[:1] in (".", ":") and after[1:].strip()):
        return False
    quoted = before and after and not before.isspace() and not after[0].isspace()
    covered = any(
        m.kind in _ELSEWHERE
        and m.start < token.end
        and token.start < m.end
        and not (m.kind == "name" and token.text.istitle())
        for m in segment.mentions
    )
    return not (quoted and after[0] not in ",.;:!?") and not covered
