"""How a word stands in the name that it is a part of."""

from __future__ import annotations

from collections.abc import Sequence

from checker import lexicon
from checker.lexicon.people import is_given, is_person
from checker.match.names_order import in_a_row
from checker.match.names_support import ENOUGH
from checker.match.names_words import PairWords, Word


def family_name(word: Word, words: PairWords) -> bool:
    """Whether a word stands right behind a given name that the other side says with another behind.

    It may be an ordinary word too: Rose, Young.
    """
    if not word.place or word.acronym:
        return False
    before = words.sources[word.place - 1]
    written = before.partner
    if written is None or before.support.chance < ENOUGH or not _given(before, written):
        return False
    joined = before.segment is word.segment and in_a_row([before, word])
    behind = words.targets[written.place + 1 : written.place + 2]
    return joined and any(
        other.sure and other.mention is written.mention and other.support.chance < ENOUGH
        for other in behind
    )


def _ordinary(word: Word, tag: str) -> bool:
    """Whether a dictionary has it, and no list of people's names."""
    return lexicon.is_common(tag, word.lower) and not is_person(word.text)


def _given(native: Word, written: Word) -> bool:
    """Whether a list of given names has a word or its rendering."""
    return is_given(native.text) or is_given(written.text)


def follows_given(
    lost: Sequence[Word], added: Sequence[Word], words: PairWords, tags: tuple[str, str]
) -> bool:
    """Whether both follow one given name: what stands for a family name is no translation of it.

    Where both are ordinary words it may be an epithet, as that of Ivan the Terrible.
    """
    one, other = lost[0], added[0]
    if not (one.place and other.place) or len(lost) > 1:
        return False
    before, written = words.sources[one.place - 1], words.targets[other.place - 1]
    return (
        before.segment is one.segment
        and in_a_row([before, one])
        and written.mention is not None
        and written.mention is other.mention
        and before.partner is written
        and before.support.chance >= ENOUGH
        and _given(before, written)
        and not all(_ordinary(w, tag) for w, tag in zip((one, other), tags, strict=True))
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
