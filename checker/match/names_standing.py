"""How a word stands in the name that it is a part of."""

from __future__ import annotations

from collections.abc import Sequence

from checker import lexicon
from checker.lexicon.people import is_given, is_person
from checker.match.names_support import ENOUGH
from checker.match.names_words import PairWords, Word


def follows_given(
    lost: Sequence[Word], added: Sequence[Word], words: PairWords, source: str
) -> bool:
    """Whether both follow one given name: what stands for a family name is no translation of it."""
    one, other = lost[0], added[0]
    if not (one.place and other.place) or len(lost) > 1:
        return False
    before, written = words.sources[one.place - 1], words.targets[other.place - 1]
    return (
        before.mention is not None
        and before.mention is one.mention
        and written.mention is not None
        and written.mention is other.mention
        and before.partner is written
        and before.support.chance >= ENOUGH
        and is_given(before.text)
        and (is_person(one.text) or not lexicon.is_common(source, one.lower))
    )


def full_name(word: Word) -> bool:
    """Whether it stands in a name of two words or more of which one is somebody's."""
    words = word.mention.value.words if word.mention is not None else ()
    return len(words) > 1 and any(is_person(w.text) for w in words)


def abbreviation(word: Word) -> bool:
    """An acronym, or short and with capitals inside, as PhD."""
    return word.acronym or (len(word.text) < 6 and sum(c.isupper() for c in word.text) > 1)


def completes(word: Word, words: PairWords) -> bool:
    """Whether the other words of its name are rendered: Capitol Hill for one word of the source."""
    return any(w.mention is word.mention and w.support.chance >= ENOUGH for w in words.target_names)


def among_common(word: Word, words: PairWords) -> bool:
    """Whether an ordinary word with a capital stands beside it, as in the names of bodies."""
    return any(
        abs(other.place - word.place) == 1 and other.name and other.name.standing == "common"
        for other in words.targets[max(0, word.place - 1) : word.place + 2]
    )
