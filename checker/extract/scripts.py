"""Reads words in which letters of two scripts are mixed up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker import lexicon
from checker.languages import Language
from checker.languages.lookalikes import CYRILLIC, GREEK, LATIN, letter_in, script_of
from checker.languages.profile import profile
from checker.model import Mention, Segment, Token

_NAMES = {"Latn": LATIN, "Cyrl": CYRILLIC, "Grek": GREEK}
_COMMON = 3.5  # Zipf: a word in everyday use
_NOT_LATIN = re.compile(r"[\u0370-\u052f]")
# Words of which nothing needs to be asked; a Latin one in a text of another script is no slip
# either unless it is a common small word in disguise.
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f'’-]+")
_CYRILLIC_WORD = re.compile(r"[\u0400-\u052f'’-]+|[A-Z][A-Za-z'’-]*")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class MixedScript:
    """A word with letters of two scripts."""

    script: str
    """The script that the word is in."""
    stranger: str
    """The script of the letters that do not belong."""
    letters: str
    """Those letters, as they stand."""
    right: str
    """The word with letters of its own script instead; empty if one of them looks like none."""


class ScriptReader:
    """Reads mentions of kind ``script``, one for each word with letters of two scripts.

    Also words of a script that is not the language's, if its letters look like a common word of it.
    """

    def __init__(self, language: Language) -> None:
        known = profile(language.tag)
        self._tag = language.tag
        self._script = _NAMES.get(known.script, "") if known else ""
        self._plain = _LATIN_WORD if self._script == LATIN else _CYRILLIC_WORD

    def read(self, segments: Sequence[Segment]) -> None:
        """Append the mixed words of each segment to its mentions."""
        for segment in segments:
            text = segment.text
            if text.isascii() or not _NOT_LATIN.search(text) or not _LATIN_LETTER.search(text):
                continue
            found = tuple(self._mixed(segment))
            if found:
                segment.mentions += found

    def _mixed(self, segment: Segment) -> Iterator[Mention]:
        words = [t for t in segment.tokens if t.kind == "word"]
        plain = self._plain
        for place, token in enumerate(words):
            if plain.fullmatch(token.text):
                continue
            start = token.start
            for part in re.split("[-‑]", token.text):
                value = self._value(part) or self._disguised(part, words, place)
                if value:
                    yield Mention("script", value, segment, start, start + len(part))
                start += len(part) + 1

    def _value(self, word: str) -> MixedScript | None:
        scripts = [script_of(c) for c in word]
        kinds = sorted({s for s in scripts if s}, key=lambda s: (-scripts.count(s), s))
        if len(kinds) != 2:
            return None
        script, stranger = kinds
        if stranger == self._script and all(letter_in(stranger, c) for c in word):
            script, stranger = stranger, script  # mostly letters of another script, by slips
        both = list(zip(word, scripts, strict=True))
        alike = all(letter_in(script, c) for c, s in both if s == stranger)
        right = "".join(letter_in(script, c) if s == stranger else c for c, s in both)
        letters = "".join(c for c, s in both if s == stranger)
        if alike and not (GREEK in kinds and len(letters) == 1):
            return MixedScript(script, stranger, letters, right if self._has(right) else "")
        if GREEK in kinds or stranger in (scripts[0], scripts[-1]):
            return None  # a sign of science, or a foreign stem with an ending of the language
        return MixedScript(script, stranger, letters, "")

    def _disguised(self, word: str, words: Sequence[Token], place: int) -> MixedScript | None:
        """A word of the language in letters of another script, between words of its own."""
        script = script_of(word[0]) if word else ""
        if not self._script or script in ("", self._script, GREEK) or not word.islower():
            return None
        around = (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])
        if not around or any(script_of(t.text[0]) != self._script for t in around):
            return None
        right = "".join(letter_in(self._script, c) for c in word)
        if len(right) != len(word) or not self._has(right, _COMMON):
            return None
        return MixedScript(self._script, script, word, right)

    def _has(self, word: str, least: float = 1.0) -> bool:
        return lexicon.frequency(self._tag, word.lower()) >= least
