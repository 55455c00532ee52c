"""Tells a name that is written wrong from one that is only unknown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker import lexicon
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_memory import NameMemory
from checker.match.names_support import key
from checker.match.names_words import Word

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


class Spelling:
    """Looks for a known form that fits the source better than the one written."""

    def __init__(self, renderings: Renderings) -> None:
        self._renderings = renderings
        self._found: dict[tuple[str, str], tuple[str, float]] = {}

    def better(self, native: Word, written: Word, memory: NameMemory) -> tuple[str, float]:
        """The form that the name should have, and how sure that is; empty and 0.0 if it is right."""
        if written.support.reason not in ("sound", "", "settled") or written.name is None:
            return "", 0.0
        bare = self._bare(written.text)
        tag = self._renderings.target
        for other, times in memory.renderings.get(key(native), {}).items():
            plain = self._bare(other)
            if plain != bare and times > 0 and _one_edit(plain.casefold(), bare.casefold()):
                if not known(tag, bare) and (known(tag, plain) or times > 1):
                    return plain, 0.95
        if known(tag, bare) or len(bare) < 4:
            return "", 0.0
        pair = (native.text, bare)
        found = self._found.get(pair)
        if found is None:
            found = self._found[pair] = self._search(native.text, bare)
        return found

    def _bare(self, text: str) -> str:
        plain = text.replace("’", "'")
        return plain.split("'")[0] if "'" in plain and plain.index("'") > 2 else plain

    def _search(self, native: str, written: str) -> tuple[str, float]:
        tag, heard = self._renderings.target, self._renderings.heard
        now = heard(native, written)
        best, margin = "", 0.0
        for form in sorted(edits(written.casefold())):
            zipf = lexicon.frequency(tag, form)
            listed = zipf >= 1.5 or lexicon.is_name(tag, form.capitalize())
            if not listed:
                continue
            then = heard(native, form.capitalize())
            gain = (now.fit - then.fit) * len(fold(form)) + 0.4 * zipf
            if then.chance > 0.6 and gain > margin:
                best, margin = form, gain
        if not best or margin < 1.5:
            return "", 0.0
        return _cased(best, written), min(0.95, 0.5 + margin / 10)


def _cased(form: str, like: str) -> str:
    return form.upper() if like.isupper() else form.capitalize()


@lru_cache(maxsize=65536)
def known(tag: str, form: str) -> bool:
    """Whether the form is a word or name that some list has."""
    return lexicon.frequency(tag, form.casefold()) > 0 or lexicon.is_name(tag, form)


def edits(word: str) -> Iterator[str]:
    """The forms one letter away: one left out, put in, exchanged, or two swapped."""
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
        if i + 1 < len(word):
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        for letter in _ALPHABET:
            yield word[:i] + letter + word[i + 1 :]
            yield word[:i] + letter + word[i:]
    for letter in _ALPHABET:
        yield word + letter


def _one_edit(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    return one in set(edits(other))
