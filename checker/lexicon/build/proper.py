"""Proper names and demonyms of the dictionaries, sorted into kinds by what their glosses say."""

from __future__ import annotations

import re

from checker.lexicon.build.registry import Registry
from checker.lexicon.build.wikdict import Sense

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


def add_names(registry: Registry, tag: str, senses: list[Sense]) -> None:
    """Add the proper names and demonyms of an English dictionary into a language."""
    for sense in senses:
        word = sense.headword
        if sense.speech == "pn" or (sense.speech == "n" and word[:1].isupper() and _cased(sense)):
            key = f"{_kind(sense.gloss)}:{word}"
            registry.add(key, "en", [word])
            registry.add(key, tag, [t for t in sense.translations if t[:1].isupper()])
        elif sense.speech in ("adj", "n") and word[:1].isupper() and word[1:].islower():
            key = f"demonym:{word}"
            registry.add(key, "en", [word])
            registry.add(key, tag, sense.translations)


def _cased(sense: Sense) -> bool:
    return all(t[:1].isupper() for t in sense.translations)


def _kind(gloss: str) -> str:
    """The kind whose word stands first in the gloss."""
    found = [(m.start(), kind) for kind, pattern in _KINDS if (m := pattern.search(gloss))]
    return min(found)[1] if found else "other"
