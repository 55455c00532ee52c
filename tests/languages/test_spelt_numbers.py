"""Every number that ICU spells, in every gender and case it knows, is read back as its value."""

from __future__ import annotations

import pytest
from quantity_corpus import languages
from spelt_numbers import rule_sets, spelt

from checker.extract.quantities import reads_number_words
from checker.extract.trace import trace

_ROUND = [
    lead * 10**power
    for power in range(4, 13)
    for lead in (1, 2, 3, 5, 7, 11, 12, 21, 25, 100, 105, 123, 150, 200, 999)
    if lead * 10**power <= 10**12
]
_TAGS = [tag for tag in languages() if reads_number_words(tag)]


@pytest.mark.parametrize(
    ("tag", "rules"), [(tag, rules) for tag in _TAGS for rules in rule_sets(tag)]
)
def test_every_number_is_read_back(tag: str, rules: str) -> None:
    missed = []
    for number, text in spelt(tag, _numbers(tag, rules), [rules]):
        mentions = trace(text, tag)
        values = [getattr(r, "value", None) for m in mentions for r in m.value.readings]
        if len(mentions) != 1 or mentions[0].text != text or number not in values:
            missed.append((number, text, [(m.text, m.value.readings) for m in mentions]))
    assert len(missed) <= _KNOWN.get((tag, rules), 0), missed[:10]


def _numbers(tag: str, rules: str) -> list[int]:
    """Every number below ten thousand, and of each further gender and case a selection."""
    if (tag, "ordinal" in rules) in _ORDINALS_UP_TO:
        return [*range(_ORDINALS_UP_TO[tag, True])]
    rounded = [n for n in _ROUND if n < _DISPUTED.get(tag, n + 1)]
    if rules == "%spellout-numbering":
        return [*range(10_000), *rounded]
    return [*range(1200), *range(1200, 10_000, 11), *rounded]


# CLDR 47 has octingésimo for octingentésimo, and dos milésimo for dosmilésimo. A milésimo
# that more ordinals follow is of two parts in Portuguese. Greek has χιλιοστός διακοσιοστός in no
# text, nor those of many thousands.
_ORDINALS_UP_TO = {("es", True): 800, ("pt", True): 1000, ("el", True): 1100}


# Writers of Ukrainian do not agree whether більйон is 10^9 or 10^12.
# CLDR 47 has miliardů for the Czech miliard.
_DISPUTED = {"uk": 10**12, "cs": 10**9}
_KNOWN = {
    # όγδο for όγδοο
    ("el", "%spellout-ordinal-neuter"): 110,
    # egymilliomötvenezredik for egymillió-ötvenezredik
    ("hu", "%spellout-ordinal"): 58,
    ("hu", "%spellout-ordinal-verbose"): 58,
    # one million, fifty thousand: two numbers of a list are written so as well
    ("en", "%spellout-numbering-verbose"): 22,
    ("en", "%spellout-cardinal-verbose"): 22,
    # and: one hundred and ten thousandth
    ("en", "%spellout-ordinal-verbose"): 44,
    # zwei Millionenste for zweimillionste
    **{("de", f"%spellout-ordinal{case}"): 79 for case in ("", "-n", "-r", "-s", "-m")},
    # zéroième, un billionième, vingt-et-un millionième
    **{("fr", f"%spellout-ordinal-{gender}"): 5 for gender in ("masculine", "feminine")},
    # deux centièmes are two of a hundred parts
    **{("fr", f"%spellout-ordinal-{gender}-plural"): 118 for gender in ("masculine", "feminine")},
}
