"""How names sound across scripts: what it costs to render one form by another.

A table for each language in another script than the Latin one, learned from pairs of names by
:mod:`checker.lexicon.sound_training`, gives the cost (negative logarithm of a chance) of rendering
one or two letters by none to four Latin ones, by the letters around them.
"""

from __future__ import annotations

import math
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from checker.lexicon.sound_path import HOPELESS, NEVER, Paths, Step, Table

BEAM = 40
"""Forms that are kept at each letter in a search for the cheapest."""


class _Letters(dict[int, str]):
    """What stands for each character; looked up and kept when first asked for."""

    def __missing__(self, code: int) -> str:
        self[code] = found = self._other(chr(code))
        return found

    def _other(self, char: str) -> str:
        return char


class _Bare(_Letters):
    """Characters without diacritics, those kept that make another letter in Cyrillic."""

    def _other(self, char: str) -> str:
        if char in _KEPT:
            return char
        letters = unicodedata.normalize("NFD", char)
        return "".join(c for c in letters if not unicodedata.combining(c))


_SPECIAL = _Letters(
    str.maketrans(
        {
            "ß": "ss",
            "ø": "o",
            "ł": "l",
            "æ": "ae",
            "œ": "oe",
            "đ": "d",
            "ð": "d",
            "þ": "th",
            "ı": "i",
            "ə": "e",
            "ŋ": "n",
        }
    )
)

_REMEMBERED = 50_000
_LOOKALIKES = _Letters(zip(map(ord, "aeopcyxijs"), "аеорсухіјѕ", strict=True))
"""Latin letters that stand in for Cyrillic ones in words typed on two keyboards."""
_KEPT = {"й", "ё", "ї", "ў", "ѓ", "ќ"}
_BARE = _Bare()


@lru_cache(maxsize=65536)
def plain(form: str) -> str:
    """Lower case without diacritics, those kept that make another letter in Cyrillic."""
    lower = form.casefold()
    if lower.isascii():
        return lower
    lower = lower.translate(_SPECIAL)
    if any("а" <= c <= "џ" for c in lower):
        lower = lower.translate(_LOOKALIKES)
    return unicodedata.normalize("NFC", lower).translate(_BARE)


@lru_cache(maxsize=65536)
def fold(form: str) -> str:
    """The letters of a form alone: no case, diacritics, hyphens or apostrophes."""
    letters = plain(form)
    return letters if letters.isalpha() else "".join(c for c in letters if c.isalpha())


_CLASSES: dict[str, str] = {
    letter: key
    for key, letters in {
        "P": "bpfvбпфвўβπφ",
        "T": "tdтдѓђќћτδθ",
        "S": "szcjxсзцжшщчџѕђћσςζξψ",
        "K": "kgqкгґκγχ",
        "L": "lлљλ",
        "R": "rрρ",
        "M": "mnмнњμν",
    }.items()
    for letter in letters
}


@lru_cache(maxsize=65536)
def skeleton(form: str) -> str:
    """The classes of its consonants, much the same for a name in any script; at most four.

    Latin c is a hiss before e, i, y and h, else a stop; Cyrillic дж is one hiss, like j.
    """
    letters = fold(form)
    keys: list[str] = []
    for place, letter in enumerate(letters):
        key = _CLASSES.get(letter, "")
        following = letters[place + 1 : place + 2]
        if letter == "c" and following not in ("e", "i", "y", "h"):
            key = "K"
        elif letter == "д" and following == "ж":
            continue
        elif letter == "x" and place:
            key = "KS"
        if key and not (keys and keys[-1] == key):
            keys.append(key)
    return "".join(keys)[:4]


class Sound:
    """Compares names of one language in another script with names in Latin letters."""

    def __init__(self, tag: str, table: Table) -> None:
        self.tag = tag
        self._table = table
        self._paths = Paths(table)
        self._rough: dict[str, str] = {}
        self._letters = {
            unit: min(row, key=lambda b: (row[b], b))
            for unit, row in table.flat.items()
            if len(unit) == 1
        }
        self._known: dict[tuple[str, str], float] = {}

    def cost(self, native: str, latin: str) -> float:
        """The cost of the cheapest rendering of one folded form by the other."""
        key = (native, latin)
        found = self._known.get(key)
        if found is None:
            if len(self._known) > 4 * _REMEMBERED:
                self._known.clear()
            found = self._known[key] = self._paths.cheapest(native, latin, HOPELESS)
        return found

    def cost_below(self, native: str, latin: str, limit: float) -> float:
        """The cost if it is below a limit, else any number that is not."""
        known = self._known.get((native, latin))
        return self._paths.cheapest(native, latin, limit) if known is None else known

    def steps(self, native: str, latin: str) -> list[Step]:
        """What renders what on the cheapest path through two folded forms, in order."""
        return self._paths.steps(native, latin)

    def left_out(self, letter: str) -> float:
        """The cost of rendering a letter by nothing, wherever it stands."""
        return self._table.flat.get(letter, {}).get("", NEVER)

    def is_vowel(self, letter: str) -> bool:
        """Whether a letter of the other script is mostly rendered by a vowel."""
        return letter in self._table.vowels

    def rough(self, native: str) -> str:
        """A folded form with the likeliest rendering of each letter: to compare at a glance."""
        found = self._rough.get(native)
        if found is None:
            if len(self._rough) > _REMEMBERED:
                self._rough.clear()
            found = "".join([self._letters.get(letter, "") for letter in native])
            self._rough[native] = found
        return found

    def renderings(self, native: str, count: int = 5) -> list[tuple[str, float]]:
        """The cheapest Latin forms of a folded form with their costs, by beam search."""
        beams: list[dict[str, float]] = [{} for _ in range(len(native) + 1)]
        beams[0][""] = 0.0
        for i, here in enumerate(self._paths.rows(native)):
            kept = sorted(beams[i].items(), key=lambda kv: (kv[1], kv[0]))[:BEAM]
            for form, cost in kept:
                for size, _, costs in here:
                    beyond = beams[i + size]
                    for step, part in costs:
                        longer = form + part
                        if cost + step < beyond.get(longer, HOPELESS):
                            beyond[longer] = cost + step
        found = sorted(beams[-1].items(), key=lambda kv: (kv[1], kv[0]))
        return [(form, round(cost, 2)) for form, cost in found[:count]]

    def surprise(self, latin: str) -> float:
        """The cost of a folded Latin form as a name, without any source."""
        letters, before, total = self._table.letters, "^", 0.0
        for letter in latin:
            total += letters.get(before, {}).get(letter, 5.0)
            before = letter
        return total

    def chance(self, evidence: float) -> float:
        """The chance that two forms are one name, learned on names that were not trained on."""
        return 1 / (1 + math.exp(-(self._table.slope * evidence + self._table.offset)))

    def evidence_for(self, chance: float) -> float:
        """The evidence, in nats, that makes a chance; the inverse of ``chance``."""
        return (math.log(chance / (1 - chance)) - self._table.offset) / self._table.slope

    def evidence(self, native: str, latin: str) -> float:
        """How much more likely the Latin form is as a rendering than as any name, in nats."""
        return self.surprise(latin) - self.cost(native, latin)


@cache
def sound(tag: str) -> Sound | None:
    """The comparer of a language, or ``None`` when no table was learned for it."""
    file = files("checker.lexicon") / "sound" / f"{tag.split('-', maxsplit=1)[0]}.json"
    if not file.is_file():
        return None
    return Sound(tag, msgspec.json.decode(file.read_bytes(), type=Table))
