"""Finds what an acronym stands for by the first letters of the words themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from checker.languages.names import Names, names
from checker.lexicon.sound import fold
from checker.match.names_affinity import Renderings
from checker.match.names_chance import INITIALS
from checker.match.names_support import ENOUGH
from checker.match.names_words import PairWords, Word, runs

SHORTEST = 3
"""Fewer letters begin words in a row by chance."""
LONGEST = 5
"""Letters of the longest acronym of which one is looked for that may be wrong."""
SMALL = 3
"""Words in small letters of so few letters are left out of acronyms."""


LONGEST_BODY = 8
"""Letters of the longest acronym with a country in it."""


def by_own_initials(words: PairWords, renderings: Renderings) -> None:
    """An acronym for words of the other side that begin with its letters, in any order.

    So a name written out is the acronym that both languages have, though the words of one stand
    in another order: Biroul Federal de Investigații and FBI. Two letters are those of one name,
    in its order.
    """
    _by_written_out(words, renderings)
    _find(words.source_names, words.targets, renderings)
    _find(words.target_names, words.sources, renderings)
    for t in words.target_names:
        if t.sure and t.support.chance < ENOUGH:
            if t.acronym:
                _by_phrase(t, words, renderings)
            if len(t.text) <= LONGEST_BODY:
                _by_country(t, words, renderings)


def _by_written_out(words: PairWords, renderings: Renderings) -> None:
    """An acronym for what the other side is known to write out: CEO for генеральный директор."""
    sides = (
        (words.target_names, words.sources, renderings.short),
        (words.source_names, words.targets, renderings.short_back),
    )
    for named, side, short in sides:
        loose = [w for w in named if w.acronym and w.support.chance < ENOUGH]
        for window, told in short.written_out(side) if loose else ():
            for word in loose:
                for other in window if short.among(word.text, told) else ():
                    _link(word, other)


def _by_phrase(t: Word, words: PairWords, renderings: Renderings) -> None:
    """One word of the source that is said in several, and these in short: MP for депутат."""
    letters, there = _letters(t), {w.lower for w in words.targets}
    small = (names(renderings.target) or Names()).function_words
    for s in words.sources:
        if len(s.text) <= SMALL or s.support.chance >= ENOUGH or renderings.told(s.text) & there:
            continue
        for phrase in renderings.phrases(s.text):
            long = [w for w in phrase.split() if w not in small]
            if len(long) > 1 and "".join(fold(w)[:1] for w in long) == letters:
                _link(s, t)


def _by_country(t: Word, words: PairWords, renderings: Renderings) -> None:
    """A body whose acronym has that of its country in it, with the letters of words beside it."""
    letters = _letters(t)
    content = [w for w in words.sources if len(w.text) > SMALL]
    for place, s in enumerate(content):
        for country in _short(s.text, renderings):
            rest = letters.replace(country, "", 1)
            size = len(rest)
            if country not in letters or size < 2:
                continue
            for first in (place - size, place + 1):
                window = content[max(first, 0) : first + size]
                if len(window) == size and _spells(rest, [_firsts(w, renderings) for w in window]):
                    for other in (s, *window):
                        _link(other, t)


def _firsts(word: Word, renderings: Renderings) -> frozenset[str]:
    """The letters that renderings of a word begin with."""
    return frozenset(form[:1] for form in renderings.told(word.text))


def _short(native: str, renderings: Renderings) -> list[str]:
    """Two letters that the target language has for a country that a source word names."""
    forms: Mapping[str, Sequence[str]] = (names(renderings.target) or Names()).territories
    places = sorted(place.removeprefix("#") for place in renderings.places(native))
    return [form for place in places for form in forms.get(place, ()) if len(form) == 2]


def _letters(word: Word) -> str:
    return word.lower.removesuffix("s") if not word.text.isupper() else word.lower


def _link(s: Word, t: Word) -> None:
    s.back(t, INITIALS)
    t.back(s, INITIALS)


def meant_short(written: str, words: PairWords, renderings: Renderings) -> str:
    """The acronym of what the source is known to write out, if this one is a letter from it.

    Empty if there is none, or if the rendering has one for it besides.
    """
    there = {t.text for t in words.targets}
    for _, told in renderings.short.written_out(words.sources):
        if there.isdisjoint(told):
            for form in told:
                if len(form) == len(written) and _apart(form, written) == 1:
                    return form
    return ""


def nearly(written: str, words: PairWords, renderings: Renderings) -> Iterator[str]:
    """Acronyms that an acronym in small letters may be meant for, one letter of it being wrong.

    Translations of a word of the source that nothing renders, then the first letters of those of
    words in a row.
    """
    size, there = len(written), {t.lower for t in words.targets}
    for s in words.sources:
        told = renderings.told(s.text) if s.support.chance < ENOUGH else frozenset()
        if not told & there:
            yield from (f for f in sorted(told) if len(f) == size and _apart(f, written) == 1)
    if not SHORTEST <= size <= LONGEST:
        return
    initials = [
        _firsts(s, renderings) if len(s.text) > SMALL else frozenset() for s in words.sources
    ]
    for first in range(len(initials) - size + 1):
        window = initials[first : first + size]
        for i in range(size):
            for letter in sorted(set().union(*window) - {written[i]}):
                form = written[:i] + letter + written[i + 1 :]
                if form not in there and _spells(form, window):
                    yield form


def _spells(letters: str, window: Sequence[Set[str]]) -> bool:
    """Whether each word has one of the letters, in any order."""
    if not window:
        return not letters
    return any(
        letter in window[0] and _spells(letters[:i] + letters[i + 1 :], window[1:])
        for i, letter in enumerate(letters)
    )


def _apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def _find(names: Sequence[Word], side: Sequence[Word], renderings: Renderings) -> None:
    wanted = [w for w in names if w.acronym and w.support.chance < ENOUGH]
    if not wanted:
        return
    content = [w for w in side if (len(w.text) > SMALL or w.text[0].isupper()) and not w.acronym]
    for word in wanted:
        letters = fold(word.text.removesuffix("s"))
        size = len(letters)
        for first in range(len(content) - size + 1 if size > 1 else 0):
            window = content[first : first + size]
            if not all(w.text[0].isupper() for w in window):
                continue
            own = "".join(renderings.initial(w.text) for w in window)
            if own == letters if size < SHORTEST else sorted(own) == sorted(letters):
                if size < SHORTEST and not _one_name(window):
                    continue
                for other in window:
                    word.back(other, INITIALS)
                    other.back(word, INITIALS)


def _one_name(window: Sequence[Word]) -> bool:
    """Whether words are sure to be one name."""
    return all(w.sure and w.mention is window[0].mention for w in window)


def initials(words: Sequence[Word], renderings: Renderings) -> set[str]:
    """The first letters of each name of two words and more, as they sound."""
    return {
        "".join(renderings.initial(w.text) for w in run)
        for run in runs([w for w in words if not w.acronym])
        if len(run) > 1 and any(w.sure for w in run)
    }
