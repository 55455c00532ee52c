"""The section ``numbers``: how a language writes and spells numbers.

Number words are keyed by their value: an integer, a decimal (``"1.5"``) or a fraction (``"1/2"``).
In every list of forms ``{name}`` stands for each ending of ``[endings]`` with that name, so that
``"първ{adj}"`` is a whole paradigm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

Forms = tuple[str, ...]


class Multiplier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that multiplies the number before it, such as thousand."""

    forms: Forms = ()
    """Forms that alone mean one of it: хиляда, a thousand."""
    plural: Forms = ()
    """Forms that alone mean an unknown number of it: хиляди, thousands."""
    abbreviations: Forms = ()
    """Forms that are read only after digits: млн., bn."""
    adjectives: Forms = ()
    """Forms that count only after a number: (25-)хилядна."""


class Suffixes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is written to digits, with its hyphen or apostrophe if it has one."""

    ordinal: Forms = ()
    cardinal: Forms = ()
    """Case and article endings: 15-те, 5-мата."""
    denominator: Forms = ()
    """Endings of a denominator before its numerator: 3'te 2."""


class Ranges(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words that make two numbers a range."""

    between: Forms = ()
    joins: Forms = ()
    """Words between the two ends: to, до."""
    alternatives: Forms = ()
    """or, или: the unit of the second number is that of the first."""


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How digits stand, and the number words with all their forms."""

    decimal: str
    grouping: Forms
    """Separators of thousands, the usual one first; a space stands for every kind of space."""
    conjunctions: Forms = ()
    """Words between the parts of one number, between items of a list and of a range: and."""
    conjunction_after_tens: bool = False
    """двадесет и три is one number; twenty and three are two."""
    conjunction_inside: bool = True
    """The conjunction may stand inside one number at all."""
    ordinals_add: bool = False
    """Every part of a spelt ordinal is an ordinal (trigésimo sexto)."""
    ordinal_dot: bool = False
    """A full stop after digits may make an ordinal (der 3. Platz)."""
    compounds: bool = False
    """Number words are written together (zweiundzwanzigtausend)."""
    inverted: Forms = ()
    """In a compound, what stands between a unit and the ten after it."""
    year_pairs: bool = False
    """Years are read as two numbers (nineteen eighty-four)."""
    long_scale: bool = False
    """A thousand multiplies a million (mil millones)."""
    articles: Forms = ()
    """Words that mean one before a multiplier or a part: a hundred, a third."""
    links: Forms = ()
    """Words that may stand between a number and what it counts: millones de euros."""
    scale_links: Forms = ()
    """Words that may stand between a number and its scale: douăzeci de mii."""
    clitics: Forms = ()
    """Endings with an apostrophe that belong to no word: Sunday's."""
    apostrophe_endings: bool = False
    """Whatever follows an apostrophe is an ending: Kasım'dan."""
    elisions: Forms = ()
    """Beginnings with an apostrophe: d'euros."""
    minus: Forms = ()
    """Words before a number that make it negative."""
    below_zero: Forms = ()
    """The same after a number or its unit: (5 degrees) below zero."""
    cold: Forms = ()
    """Words by which temperatures without a sign may be meant below zero: frost, subzero."""
    endings: Mapping[str, Forms] = {}
    room: Mapping[str, int] = {}
    """What may be added to a ten, if not 1 to 9: 20 after soixante (soixante et onze)."""
    cardinals: Mapping[str, Forms] = {}
    multipliers: Mapping[str, Multiplier] = {}
    ordinals: Mapping[str, Forms] = {}
    fractions: Mapping[str, Forms] = {}
    """Denominators after a numerator, keyed by the denominator: (two) thirds."""
    parts: Mapping[str, Forms] = {}
    """Words that are a part by themselves: half."""
    added_parts: Mapping[str, Forms] = {}
    """Words that are a part only after a conjunction: милион и по."""
    following_parts: Mapping[str, Forms] = {}
    """Parts that are added to the number before them without a conjunction: iki buçuk."""
    denominators: Mapping[str, Forms] = {}
    """Denominators that stand before the numerator: üçte iki."""
    multiples: Mapping[str, Forms] = {}
    """Words for so many times: twice, double."""
    vague: Mapping[str, Forms] = {}
    """Words for an unknown number of tens, dozens, hundreds."""
    about: Mapping[str, Forms] = {}
    """Words for roughly so many: десетина."""
    combining: Mapping[str, Forms] = {}
    """First elements of compound words: дву(годишен)."""
    heads: Forms = ()
    """Second elements of such words that are no unit: (три)етажен; they make a weak number."""
    times: Forms = ()
    """Words that make a number a multiple: (five) times."""
    indefinite: Forms = ()
    """Words that make a multiplier vague: several hundred."""
    labels: Forms = ()
    """Words before a number that is a name: No. 5."""
    weak: Forms = ()
    """Forms that, alone, may be no quantity: one, first, both."""
    suffixes: Suffixes = Suffixes()
    ranges: Ranges = Ranges()
    scores: Forms = ()
    """Words near a score, by which 1-3 is known for one."""
    approximations: Mapping[str, Forms] = {}
    """Words before a number, by ``about``, ``nearly``, ``over`` and ``under``."""


def expand(form: str, endings: Mapping[str, Forms]) -> Iterator[str]:
    """The forms that a form with ``{name}`` stands for; raises :class:`KeyError` for a name."""
    stem, brace, rest = form.partition("{")
    if not brace:
        yield form
        return
    name, _, tail = rest.partition("}")
    for ending in endings[name]:
        yield from expand(stem + ending + tail, endings)
