"""Numbers spelt out by ICU's rule-based formatter (CLDR rbnf), for parsing them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import icu

# Rule sets whose words no text has: spelling for cheques and sort keys; and sets of CLDR 47 that
# are wrong or no text has: двамайсет for twelve men, двастотен for the two-hundredth,
# восемьдесятое for восьмидесятое, десетсто први for хиљаду први.
_LEFT_OUT = ("financial", "year", "sort", "lenient", "private")
# Misspellings of CLDR 47 that no text has.
_MISSPELT = {
    "el": (("χίλιάδες", "χιλιάδες"), ("δεκατρεις", "δεκατρείς"), ("τρετρακοσι", "τετρακοσι")),
}
_WRONG = {"bg": ("personal", "ordinal"), "ru": ("ordinal",), "sr": ("ordinal",)}


def rule_sets(tag: str) -> list[str]:
    """The names of the rule sets that say how numbers are spelt."""
    spell = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(tag))
    names = [spell.getRuleSetName(i) for i in range(spell.getNumberOfRuleSetNames())]
    unfit = (*_LEFT_OUT, *_WRONG.get(tag, ()))
    return [n for n in names if not any(u in n for u in unfit)]


def spelt(tag: str, numbers: Iterable[int], names: Iterable[str] = ()) -> Iterator[tuple[int, str]]:
    """Each number in each rule set, or in those named."""
    chosen = list(names) or rule_sets(tag)
    spell = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(tag))
    for number in numbers:
        for name in chosen:
            text = spell.format(number, name).replace("\u00ad", "").strip()
            for wrong, right in _MISSPELT.get(tag, ()):
                text = text.replace(wrong, right)
            yield number, text
