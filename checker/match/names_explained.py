"""Shows what is known of a name: its renderings, how sure each is, and where each comes from."""

from __future__ import annotations

from dataclasses import dataclass

from checker import lexicon
from checker.lexicon.people import is_person
from checker.lexicon.sound import fold, sound
from checker.match.names_affinity import Renderings

HEARD = 200
"""Forms by sound that are tried; those on no list are shown only while they are few."""
UNLISTED = 5
"""How many forms on no list of names are shown."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rendering of a name."""

    form: str
    chance: float
    """The chance that it stands for the name, 0 to 1."""
    origin: str
    """The list, dictionary or model that it comes from."""


def explain_name(name: str, source: str, target: str) -> tuple[Candidate, ...]:
    """The renderings of a name in the target language, the surest first.

    From the lists of the lexicon, its dictionary, and, for a language in another script, the
    likeliest forms by sound; those that a list of names or words has are said to be listed.
    """
    renderings = Renderings(source, target)
    found: dict[str, Candidate] = {}
    for entry in lexicon.names(source, name):
        for form in entry.forms_in(target):
            found.setdefault(
                form, Candidate(form, 0.999, f"list of names: {entry.kind} {entry.id}")
            )
    for lemma in lexicon.lemmas(source, name.casefold()):
        for form in lexicon.translations(source, target, lemma):
            if fold(form) not in {fold(known) for known in found}:
                found.setdefault(form, Candidate(form, 0.995, f"dictionary: {lemma}"))
    heard = sound(source)
    unlisted = 0
    if heard is not None and " " not in name:
        for form, _ in heard.renderings(fold(name), HEARD):
            shown = form.capitalize()
            if form and fold(form) not in {fold(known) for known in found}:
                chance = renderings.heard(name, shown).chance
                listed = lexicon.is_name(target, shown) or is_person(shown)
                unlisted += not listed
                if not listed and unlisted > UNLISTED:
                    continue
                found[shown] = Candidate(
                    shown, round(chance, 3), "sound, listed" if listed else "sound"
                )

    def rank(one: Candidate) -> tuple[float, bool, float, str]:
        frequent = lexicon.frequency(target, one.form.casefold())
        return -one.chance, one.origin != "sound, listed", -frequent, one.form

    return tuple(sorted(found.values(), key=rank))
