"""The words of one language: how frequent each is, and the lemmas it may be a form of."""

from __future__ import annotations

from functools import cache, lru_cache

import marisa_trie

from checker.lexicon.scripts import spelt_as, stored
from checker.lexicon.store import DATA, base, column, exists, lines

ZIPF_STEPS = 28
"""Steps of one Zipf unit in a frequency byte: 0.04 apart, up to 9."""


class Words:
    """Maps the compiled words of a language; an absent file makes every word unknown."""

    def __init__(self, tag: str) -> None:
        self.trie = marisa_trie.Trie()
        if exists(tag, "words.marisa"):
            self.trie.mmap(str(DATA / tag / "words.marisa"))
        self._frequencies = column(tag, "frequency.bin")
        self._forms = column(tag, "lemmas.bin").cast("H")
        self._rules = tuple(read_rules(line) for line in lines(tag, "lemmas.rules"))
        self.has_frequency = bool(self._frequencies)
        self.has_lemmas = bool(self._rules)

    def frequency(self, word: str) -> float:
        """Zipf frequency of a stored word, 0.0 if unknown."""
        key = self.trie.get(word)
        if key is None or key >= len(self._frequencies):
            return 0.0
        return self._frequencies[key] / ZIPF_STEPS

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The lemmas listed for a stored form; none if it is unknown."""
        key = self.trie.get(word)
        if key is None or key >= len(self._forms) or not (rules := self._forms[key]):
            return ()
        return tuple(apply_rule(rule, word) for rule in self._rules[rules - 1])


Rule = tuple[int, int, str]
"""How a lemma is made of its form: letters cut in front, letters cut behind, what is put there."""


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

    An unknown form is its own lemma. Data: simplemma.
    """
    found = words(base(tag)).lemmas(stored(base(tag), word))
    return spelt_as(base(tag), word, found) or (word,)


@lru_cache(maxsize=65_536)
def frequency(tag: str, word: str) -> float:
    """How common a lower-cased word is: Zipf, log10 of its occurrences in 10^9 words, 0.0 to 8.0.

    0.0 if the word is unknown or nothing is known of the language. Data: wordfreq.
    """
    return words(base(tag)).frequency(stored(base(tag), word))


def has_frequency(tag: str) -> bool:
    """Whether word frequencies of the language are known."""
    return words(base(tag)).has_frequency


def has_lemmas(tag: str) -> bool:
    """Whether forms of the language can be led back to lemmas."""
    return words(base(tag)).has_lemmas
