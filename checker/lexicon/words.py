"""The words of one language: how frequent each is, and the lemmas it may be a form of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

import marisa_trie

from checker.lexicon import compounds
from checker.lexicon.scripts import spellings, spelt_as, stored
from checker.lexicon.store import Numbers, base, bytes_trie, column, lines, trie

ZIPF_STEPS = 28
"""Steps of one Zipf unit in a frequency byte: 0.04 apart, up to 9."""
RARE = 255
"""What stands in the column of a word whose rules are listed apart."""
LONGEST_ENDING = 7
SHORTEST_STEM = 2
SHORT_PREFIX = 3
"""Parts before a hyphen that are no longer, such as a mark of comparison, carry no lemma."""

Rule = tuple[int, int, str]
"""How a lemma is made of its form: letters cut in front, letters cut behind, what is put there."""


class Words:
    """Maps the compiled words of a language; an absent file makes every word unknown."""

    def __init__(self, tag: str) -> None:
        self.trie: marisa_trie.Trie = trie(tag, "words.marisa")
        self._heads: marisa_trie.BytesTrie = bytes_trie(tag, "en.marisa")
        self._endings: marisa_trie.BytesTrie = bytes_trie(tag, "endings.marisa")
        self._frequencies = column(tag, "frequency.bin")
        self._forms = column(tag, "lemmas.bin")
        self._rare = Numbers(column(tag, "lemmas.rare"))
        self._rules = tuple(read_rules(line) for line in lines(tag, "lemmas.rules"))
        self._common = column(tag, "common.bin")
        self.has_frequency = bool(self._frequencies)
        self.has_lemmas = bool(self._rules)

    def frequency(self, word: str) -> float:
        """Zipf frequency of a stored word, 0.0 if unknown."""
        key = self.trie.get(word)
        if key is None or key >= len(self._frequencies):
            return 0.0
        return float(self._frequencies[key] / ZIPF_STEPS)

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The lemmas of a stored form: those listed, and one guessed if they have no translation.

        None for an unknown form of which no ending leads to a known lemma.
        """
        listed = self._listed(word)
        if self.are_translated(listed):
            return listed
        if not listed and word in self._heads:
            return (word,)
        guessed = next((g for g in self._guesses(word) if self._is_lemma(g, listed)), None)
        return listed if guessed is None or guessed in listed else (*listed, guessed)

    def is_common(self, word: str) -> bool:
        """Whether a stored word is an ordinary one."""
        key = self.trie.get(word)
        return (
            key is not None
            and key // 8 < len(self._common)
            and bool(self._common[key // 8] >> key % 8 & 1)
        )

    def are_translated(self, lemmas: tuple[str, ...]) -> bool:
        """Whether one of the lemmas has a translation."""
        return any(lemma in self._heads for lemma in lemmas)

    def translated(self, word: str) -> tuple[str, ...]:
        """The lemmas of a stored form that have a translation."""
        return tuple(lemma for lemma in self.lemmas(word) if lemma in self._heads)

    def _listed(self, word: str) -> tuple[str, ...]:
        key = self.trie.get(word)
        if key is None or key >= len(self._forms) or not (number := self._forms[key]):
            return ()
        rules = self._rules[number - 1 if number < RARE else self._rare_rules(key)]
        return tuple(apply_rule(rule, word) for rule in rules)

    def _rare_rules(self, key: int) -> int:
        """The number of the rules of a word whose rules few words share."""
        half = len(self._rare) // 2
        return self._rare[half + bisect_left(self._rare, key, 0, half)]

    def _guesses(self, word: str) -> Iterator[str]:
        """What the rules of its longest known endings make of a form."""
        for size in range(min(LONGEST_ENDING, len(word) - SHORTEST_STEM), 0, -1):
            for packed in self._endings.get(word[-size:]) or ():
                for at in range(0, len(packed), 2):
                    for rule in self._rules[int.from_bytes(packed[at : at + 2], "little")]:
                        yield apply_rule(rule, word)

    def _is_lemma(self, guess: str, listed: tuple[str, ...]) -> bool:
        if guess in self._heads:
            return True
        return not listed and self._listed(guess) == (guess,) and self.frequency(guess) > 0


def apply_rule(rule: Rule, form: str) -> str:
    """The lemma that a rule makes of a form."""
    front, behind, ending = rule
    return form[front : len(form) - behind] + ending


def read_rules(line: str) -> tuple[Rule, ...]:
    """The rules of a line such as ``0 2 а|0 3 ``."""
    rules = []
    for part in line.split("|"):
        front, behind, ending = part.split(" ", 2)
        rules.append((int(front), int(behind), ending))
    return tuple(rules)


@cache
def words(tag: str) -> Words:
    """The words of a language; one object each."""
    return Words(tag)


@lru_cache(maxsize=65_536)
def lemmas(tag: str, word: str) -> tuple[str, ...]:
    """The lower-cased lemmas that a lower-cased form may belong to, the likeliest first.

    An unknown form is its own lemma. Of one with an apostrophe the longest part counts; one with
    hyphens has the lemmas of its parts, and a compound without translation those of its parts
    behind its own. Data: simplemma; endings learned from it lead forms that it does not list to
    lemmas that have a translation.
    """
    known = words(base(tag))
    for spelling in spellings(base(tag), word):
        if found := known.lemmas(spelling):
            if not known.are_translated(found):
                found += compounds.parts(base(tag), spelling, known.translated)
            return spelt_as(base(tag), word, found)
    return _lemmas_of_parts(tag, word) or (
        word,
        *compounds.parts(base(tag), stored(base(tag), word), words(base(tag)).translated),
    )


def _lemmas_of_parts(tag: str, word: str) -> tuple[str, ...]:
    """The lemmas of what a form is made of: elided, suffixed, compared or compounded."""
    if "'" in word.strip("'"):
        return lemmas(tag, max(word.split("'"), key=len))
    parts = [p for p in word.split("-") if len(p) > SHORT_PREFIX]
    if "-" not in word.strip("-") or not parts:
        return ()
    return tuple(dict.fromkeys(lemma for part in parts for lemma in lemmas(tag, part)))


@lru_cache(maxsize=65_536)
def frequency(tag: str, word: str) -> float:
    """How common a lower-cased word is: Zipf, log10 of its occurrences in 10^9 words, 0.0 to 8.0.

    0.0 if the word is unknown or nothing is known of the language. Data: wordfreq.
    """
    known = words(base(tag))
    return max(known.frequency(spelling) for spelling in spellings(base(tag), word))


@lru_cache(maxsize=65_536)
def is_common(tag: str, word: str) -> bool:
    """Whether a lower-cased form, or a lemma of it, is an ordinary word and not only a name.

    True of ``party`` and ``turkey``, not of ``london``. Data: WikDict.
    """
    known = words(base(tag))
    return any(
        known.is_common(spelling)
        for form in (word, *lemmas(tag, word))
        for spelling in spellings(base(tag), form)
    )


def has_frequency(tag: str) -> bool:
    """Whether word frequencies of the language are known."""
    return words(base(tag)).has_frequency


def has_lemmas(tag: str) -> bool:
    """Whether forms of the language can be led back to lemmas."""
    return words(base(tag)).has_lemmas
