"""Which languages are compiled, and what each is called in the packages they come from."""

from __future__ import annotations

from typing import NamedTuple


class Plan(NamedTuple):
    """A language and its names in simplemma, wordfreq and FreeDict; empty where it is not there."""

    tag: str
    simplemma: str
    wordfreq: str
    freedict: str
    size: int
    """How many of the most frequent words are kept."""
    around_verbs: tuple[str, ...] = ()
    """What dictionaries put around verbs (``~``) and lemma lists do not: reflexives, endings."""


PLANS = {
    p.tag: p
    for p in (
        Plan("en", "en", "en", "eng", 400_000),
        Plan("bg", "bg", "bg", "bul", 220_000, ("~ се", "~ си")),
        Plan("de", "de", "de", "deu", 90_000, ("sich ~",)),
        Plan("el", "el", "el", "ell", 130_000),
        Plan("es", "es", "es", "spa", 70_000),
        Plan("fr", "fr", "fr", "fra", 70_000, ("se ~", "s'~")),
        Plan("it", "it", "it", "ita", 60_000),
        Plan("mk", "mk", "mk", "mkd", 80_000, ("се ~",)),
        Plan("nl", "nl", "nl", "nld", 60_000, ("zich ~",)),
        Plan("pl", "pl", "pl", "pol", 80_000, ("~ się",)),
        Plan("pt", "", "pt", "por", 60_000),  # docs/decisions/0035: its lemmas are under the GPL
        Plan("ro", "ro", "ro", "ron", 90_000),
        Plan("ru", "ru", "ru", "rus", 90_000),
        Plan("sr", "hbs", "sh", "srp", 90_000, ("~ se",)),
        Plan("sv", "sv", "sv", "swe", 60_000, ("~ sig",)),
        Plan("tr", "tr", "tr", "tur", 130_000, ("~mek", "~mak")),
        Plan("uk", "uk", "uk", "ukr", 80_000),
    )
}
PIVOTS = {"fi": "fin", "id": "ind", "ja": "jpn", "lt": "lit", "nb": "nor"}
"""Languages that are only gone through, by tag, with their names in FreeDict."""
