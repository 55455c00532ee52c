"""Tells words of the source language from names and from words that both languages have."""

from __future__ import annotations

from checker import lexicon
from checker.languages.profile import profile
from checker.lexicon.kindred import kindred
from checker.model import Token

# Zipf frequencies: a word that the target language has at least so often is at home there, and one
# that the source language has less often may be a name that the lists do not know.
_AT_HOME, USUAL, APART = 2.3, 2.3, 1.0
# A word of the source language that is read now and then in the target language, too.
_BORROWED, _FAR_APART = 3.0, 2.3
# A lemma that differs in its first letters or by more letters is that of a part of a compound.
_ALIKE, _ENDING = 4, 3
# A word that no list of the target language knows and that has as many letters is foreign to it.
_UNKNOWN_LETTERS = 6
# The parts of a compound are usual words of this many letters.
_PART_LETTERS, _PART_USUAL = 4, 3.0
# A word so usual in the source language and so rare in the target language is a word, not a name.
_NO_NAME, _RARE = 3.2, 1.2
_PLAIN = 3.5
_KEPT = frozenset({"person", "city"})
LEAST_LETTERS = 3


class ForeignWords:
    """Judges words that stand in both texts of a pair of languages that share a script."""

    def __init__(self, source: str, target: str) -> None:
        self._from, self._to = source, target
        known = profile(source)
        self.nouns_have_capitals = known is not None and known.segmentation.capital_nouns

    def is_foreign(self, lower: str) -> bool:
        """Whether a word is at home in the source language and not in the target language."""
        here, there = lexicon.frequency(self._from, lower), lexicon.frequency(self._to, lower)
        if len(lower) <= LEAST_LETTERS:
            return False
        if there >= _AT_HOME:
            return there < _BORROWED and here - there >= _FAR_APART and self._translated(lower)
        if not there:
            here = max(here, *(lexicon.frequency(self._from, one) for one in self._own(lower)))
        if here >= USUAL and here - there >= APART and self._translated(lower):
            return True
        if self._put_together(lower):
            return False
        if here >= USUAL:
            return here - there >= APART
        if not there and len(lower) >= _UNKNOWN_LETTERS:
            return True
        return self._translated(lower) or bool(kindred(self._from, self._to, lower))

    def _put_together(self, lower: str) -> bool:
        """Whether a word is made of words of the target language."""
        to, parts = self._to, lower.split("-")
        return _compound(to, lower) or (
            len(parts) > 1
            and all(
                len(p) < 3 or lexicon.frequency(to, p) >= _AT_HOME or _compound(to, p)
                for p in parts
            )
        )

    def may_be_name(self, token: Token, *, beside: bool, recurring: bool) -> bool:
        """Whether a word with a capital may be a name, ``beside`` others with one perhaps."""
        lower = token.lower
        there = lexicon.frequency(self._to, lower)
        if self._named_otherwise(token.text):
            return False
        if _capitals(token.text) and not self.nouns_have_capitals:
            return True
        if any(
            lexicon.is_name(tag, form)
            for tag in (self._to, self._from)
            for form in (token.text, *_capitals(token.text))
        ):
            return True
        usual = lexicon.frequency(self._from, lower) >= _NO_NAME and there <= _RARE
        if usual and (self._translated(lower) or lexicon.is_common(self._from, lower)):
            return False
        if recurring or not self._translated(lower):
            return True
        if there > _RARE and not any(
            lexicon.translations(self._from, self._to, one) for one in self._own(lower)
        ):
            return True  # a dictionary has parts of it only
        return beside and (there > 0 or not self._named_plainly(lower))

    def _named_otherwise(self, form: str) -> bool:
        """Whether the word names a country or the like that the target language calls otherwise.

        People keep the names that they were given, and many cities keep theirs.
        """
        entries = lexicon.names(self._from, form)
        if any(e.kind in _KEPT for e in entries):
            return False
        forms = [e.forms_in(self._to) for e in entries]
        known = [f for names in forms for f in names]
        return bool(known) and not any(form.lower() in f.lower() for f in known)

    def _named_plainly(self, lower: str) -> bool:
        """Whether a dictionary renders the whole word by a usual word of the target language."""
        renderings = lexicon.translations(self._from, self._to, lower)
        return any(lexicon.frequency(self._to, one) >= _PLAIN for one in renderings)

    def _own(self, lower: str) -> list[str]:
        """The word and its lemmas, but for those of the parts of a compound."""
        return [lower] + [
            one
            for one in lexicon.lemmas(self._from, lower)
            if one[:_ALIKE] == lower[:_ALIKE] and abs(len(one) - len(lower)) <= _ENDING
        ]

    def _translated(self, lower: str) -> bool:
        """Whether a dictionary renders the word by others."""
        found = [
            rendering
            for lemma in (*lexicon.lemmas(self._from, lower), lower)
            for rendering in lexicon.translations(self._from, self._to, lemma)
        ]
        return bool(found) and lower not in found


def _capitals(form: str) -> list[str]:
    """The parts of a word that is put together with hyphens of parts with a capital each."""
    parts = form.split("-")
    return parts if len(parts) > 1 and all(p[:1].isupper() for p in parts) else []


def _compound(tag: str, lower: str) -> bool:
    """Whether a word is made of two usual words, as compounds are that no list has."""
    return any(
        lexicon.frequency(tag, part) >= _PART_USUAL
        and lexicon.frequency(tag, lower[cut:]) >= _PART_USUAL
        for cut in range(_PART_LETTERS, len(lower) - _PART_LETTERS + 1)
        for part in (lower[:cut], lower[: cut - 1])
        if len(part) >= _PART_LETTERS
    )
