"""Proper names and demonyms of the dictionaries, sorted into kinds by what their glosses say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.lexicon.build import dictionaries, translations
from checker.lexicon.build.graph import Scores
from checker.lexicon.build.registry import Registry
from checker.lexicon.build.wikdict import Sense

Dictionaries = Mapping[tuple[str, str], list[Sense]]

_KINDS = tuple(
    (kind, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for kind, pattern in (
        ("person", "given name|surname|family name|first name|forename|diminutive|patronymic"),
        ("language", "language|dialect"),
        ("city", "city|cities|town|capital|village|municipality|settlement|metropolis"),
        ("territory", "country|republic|kingdom|emirate|sovereign state"),
        (
            "place",
            "state|province|region|county|island|islands|river|sea|ocean|lake|mountain|mountains"
            "|peninsula|gulf|bay|strait|desert|continent|territory|area|district|oblast|volcano"
            "|archipelago|cape|canal|valley|plain|range|prefecture|department|borough|suburb",
        ),
        (
            "org",
            "organi[sz]ation|union|company|agency|party|alliance|association|newspaper|committee"
            "|league|corporation|bank|fund|council|police|army|service|university|institution",
        ),
    )
)
_OF_PLACE = frozenset({"city", "territory", "place", "other"})
KEPT = 4


def add_names(
    registry: Registry, senses: Dictionaries, tags: Iterable[str], keys: Mapping[str, str]
) -> None:
    """Add the dictionaries' proper names in every language.

    ``keys`` are known places by English name; a name of one goes to it.
    """
    pairs = _named(senses)
    scores = translations.into_english(dictionaries.edges(pairs, cased=True), tags, ())
    kinds = _kinds(senses)
    by_name: dict[str, dict[str, list[tuple[float, str]]]] = defaultdict(lambda: defaultdict(list))
    for tag in sorted(scores):
        for form, found in scores[tag].items():
            best = max(found.values())
            for name, weight in found.items():
                if weight >= 0.5 * best and name[:1].isupper() and form[:1].isupper():
                    by_name[name][tag].append((-weight, form))
    for name in sorted(by_name.keys() | kinds.keys()):
        kind = kinds.get(name, "other")
        key = keys.get(name) if kind in _OF_PLACE else None
        registry.add(key or f"{kind}:{name}", "en", [name])
        for tag, forms in sorted(by_name.get(name, {}).items()):
            registry.add(key or f"{kind}:{name}", tag, [f for _, f in sorted(forms)[:KEPT]])


def add_demonyms(registry: Registry, tag: str, scores: Scores, demonyms: Iterable[str]) -> None:
    """Add what adjectives and inhabitants of places are called, by the word pairs of a language."""
    known = {d.lower(): d for d in demonyms}
    best: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for form, found in scores.items():
        top = max(found.values())
        for name, weight in found.items():
            if name in known and weight >= 0.5 * top and " " not in form:
                best[known[name]].append((-weight, form))
    for name, forms in sorted(best.items()):
        registry.add(f"demonym:{name}", "en", [name])
        registry.add(f"demonym:{name}", tag, [f for _, f in sorted(forms)[: 2 * KEPT]])


def demonyms(senses: Dictionaries) -> list[str]:
    """English adjectives and nouns with a capital that other languages write small, but places."""
    places = {name for name, kind in _kinds(senses).items() if kind in _OF_PLACE}
    found: set[str] = set()
    for (source, target), entries in senses.items():
        for sense in entries:
            words = [sense.headword] if source == "en" else sense.translations
            others = sense.translations if source == "en" else [sense.headword]
            if "en" not in (source, target) or sense.speech not in ("adj", "n"):
                continue
            found.update(
                w
                for w in words
                if w[:1].isupper() and w[1:].islower() and any(o[:1].islower() for o in others)
            )
    return sorted(found - places)


def _named(senses: Dictionaries) -> dict[tuple[str, str], list[Sense]]:
    """The senses that are proper names: marked so, or with a capital on both sides."""
    return {
        pair: [s for s in entries if s.headword[:1].isupper() and (s.speech == "pn" or _cased(s))]
        for pair, entries in senses.items()
    }


def _cased(sense: Sense) -> bool:
    return all(t[:1].isupper() or not t[:1].islower() for t in sense.translations)


def _kinds(senses: Dictionaries) -> dict[str, str]:
    """The kind of each English proper name, by the glosses of the English dictionaries."""
    found: dict[str, str] = {}
    for (source, _), entries in sorted(senses.items()):
        if source == "en":
            for sense in entries:
                if sense.speech == "pn" and (kind := _kind(sense.gloss)):
                    found.setdefault(sense.headword, kind)
    return found


def _kind(gloss: str) -> str:
    """The kind whose word stands first in the gloss; empty if none does."""
    found = [(m.start(), kind) for kind, pattern in _KINDS if (m := pattern.search(gloss))]
    return min(found)[1] if found else ""
