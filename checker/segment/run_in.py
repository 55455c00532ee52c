"""Finds where a heading runs into the sentence after it, as texts taken off a page have it.

``Man rescued from river In the early hours a walker heard him.`` There is no mark between the two,
but a word that is written with a capital at the start of a sentence alone.
"""

from __future__ import annotations

import re
from itertools import islice

from checker import lexicon
from checker.languages.profile import Segmentation

_WORD = re.compile(r"\S+")
_HEADING, _SENTENCE = 4, 5
"""Words of the shortest heading and of the shortest sentence after one."""
_LONGEST = 40
"""Words among which the end of a heading is looked for."""
_GRAMMAR = 5.5
"""Zipf frequency of words after which a heading does not end."""
_CLOSE = ")]%”»\"'’"


def sentence_after_heading(text: str, tag: str, data: Segmentation) -> int | None:
    """Where in a text the sentence begins that a heading runs into; ``None`` if there is none.

    ``text`` is all up to the first mark that ends a sentence.
    """
    if not (data.openers or data.articles):
        return None
    words = list(islice(_WORD.finditer(text), _LONGEST + _SENTENCE))
    for n in range(_HEADING, len(words) - _SENTENCE + 1):
        word = words[n].group()
        lower = word.lower()
        if word != lower.capitalize() or not _ends_heading(words[n - 1].group(), tag):
            continue
        after = words[n + 1].group()
        if lower in data.openers:
            plain = after[0].islower() and lexicon.frequency(tag, after) < _GRAMMAR
            begins = data.capital_nouns or plain or _in_small(words[1:n])
        else:
            begins = lower in data.articles and _is_no_name(word, after, tag, data)
        if begins:
            return words[n].start()
    return None


def _ends_heading(word: str, tag: str) -> bool:
    """Whether a word has no mark after it and is no word of the grammar: ``in The Times``."""
    bare = word.rstrip(_CLOSE)
    return bare[-1:].isalnum() and lexicon.frequency(tag, bare.lower()) < _GRAMMAR


def _in_small(words: list[re.Match[str]]) -> bool:
    """Whether a heading has no capitals but those of names: most of its long words are small."""
    long = [w for w in words if len(w.group()) > 3]
    return 2 * sum(w.group()[0].islower() for w in long) > len(long)


def _is_no_name(article: str, after: str, tag: str, data: Segmentation) -> bool:
    """Whether an article begins a sentence and not a name such as ``The Hague``."""
    if not after[0].isupper():
        return True
    return data.capital_nouns and not (
        lexicon.is_name(tag, f"{article} {after}") or lexicon.is_name(tag, after)
    )
