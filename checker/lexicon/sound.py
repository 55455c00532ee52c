"""How names sound across scripts: what it costs to render one form by another.

A table for each language in another script than the Latin one, learned from pairs of names by
:mod:`checker.lexicon.sound_training`, gives the cost (negative logarithm of a chance) of rendering
one or two letters by none to four Latin ones, by the letters around them.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

LONGEST = 4
"""The most Latin letters that one unit of the other script is rendered by."""
NEVER = 7.0
"""Cost of a rendering that was not seen, and of each letter that is left over."""
HOPELESS = 60.0
"""Cost from which on two forms are not compared further."""
BEAM = 40
"""Forms that are kept at each letter in a search for the cheapest."""
BAND = 4
"""How far from the diagonal, in letters, a rendering may run ahead or behind."""
_SPECIAL = str.maketrans(
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
_LOOKALIKES = str.maketrans("aeopcyxijs", "аеорсухіјѕ")
"""Latin letters that stand in for Cyrillic ones in words typed on two keyboards."""
_KEPT = {"й", "ё", "ї", "ў", "ѓ", "ќ"}


class Table(msgspec.Struct, frozen=True):
    """The learned costs of one language."""

    vowels: str
    flat: dict[str, dict[str, float]]
    """Costs of renderings of a unit of letters wherever it stands."""
    close: dict[str, dict[str, float]]
    """Costs of renderings of a unit of letters between its neighbours, as :func:`spoken` has it."""
    letters: dict[str, dict[str, float]]
    """Costs of each Latin letter after another; ``^`` is the start of a name."""
    slope: float = 0.45
    offset: float = 1.2
    """How evidence in nats becomes the logarithm of the odds that two forms are one name."""


@lru_cache(maxsize=65536)
def plain(form: str) -> str:
    """Lower case without diacritics, those kept that make another letter in Cyrillic."""
    lower = form.casefold().translate(_SPECIAL)
    if lower.isascii():
        return lower
    if any("а" <= c <= "џ" for c in lower):
        lower = lower.translate(_LOOKALIKES)
    kept = []
    for char in unicodedata.normalize("NFC", lower):
        if char in _KEPT:
            kept.append(char)
        else:
            kept += [c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c)]
    return "".join(kept)


@lru_cache(maxsize=65536)
def fold(form: str) -> str:
    """The letters of a form alone: no case, diacritics, hyphens or apostrophes."""
    return "".join(c for c in plain(form) if c.isalpha())


def spoken(native: str, start: int, end: int, vowels: str) -> str:
    """A unit of letters between the classes of its neighbours: 0 edge, 1 vowel, 2 consonant."""
    left = "0" if start == 0 else "1" if native[start - 1] in vowels else "2"
    right = "0" if end >= len(native) else "1" if native[end] in vowels else "2"
    return f"{left}{native[start:end]}{right}"


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


Unit = tuple[int, Callable[[str], float | None]]
"""How many letters of the other script are taken at once, and the costs of their renderings."""


class Sound:
    """Compares names of one language in another script with names in Latin letters."""

    def __init__(self, tag: str, table: Table) -> None:
        self.tag = tag
        self._table = table
        self._units: dict[str, list[list[Unit]]] = {}
        self._letters = {
            unit: min(row, key=lambda b: (row[b], b))
            for unit, row in table.flat.items()
            if len(unit) == 1
        }
        self._parts: dict[str, list[list[str]]] = {}
        self._known: dict[tuple[str, str], float] = {}

    def cost(self, native: str, latin: str) -> float:
        """The cost of the cheapest rendering of one folded form by the other."""
        key = (native, latin)
        found = self._known.get(key)
        if found is None:
            if len(self._known) > 200_000:
                self._known.clear()
            found = self._known[key] = self._cheapest(native, latin)
        return found

    def rough(self, native: str) -> str:
        """A folded form with the likeliest rendering of each letter: to compare at a glance."""
        return "".join(self._letters.get(letter, "") for letter in native)

    def _rows(self, native: str) -> list[list[Unit]]:
        rows = self._units.get(native)
        if rows is None:
            rows = [[(size, row.get) for size, row in here] for here in self._rendered(native)]
            if len(self._units) > 50_000:
                self._units.clear()
            self._units[native] = rows
        return rows

    def _rendered(self, native: str) -> list[list[tuple[int, dict[str, float]]]]:
        """For each place of a form its units with the costs of their renderings."""
        table = self._table
        found = []
        for i in range(len(native)):
            here: list[tuple[int, dict[str, float]]] = []
            for size in (1, 2):
                if i + size > len(native):
                    continue
                row = table.close.get(spoken(native, i, i + size, table.vowels))
                row = row or table.flat.get(native[i : i + size])
                if row or size == 1:
                    here.append((size, row or {}))
            found.append(here)
        return found

    def _cheapest(self, native: str, latin: str) -> float:
        """Dynamic programming over both forms, within a band around the diagonal."""
        rows, width, height = self._rows(native), len(latin), len(native)
        parts = self._cut(latin)
        best = [[HOPELESS] * (width + 1) for _ in range(height + 1)]
        best[0][0] = 0.0
        slope = width / height
        for i, here in enumerate(rows):
            line, after = best[i], best[i + 1]
            middle = i * slope
            first, last = max(0, int(middle) - BAND), min(width, int(middle) + BAND + 1)
            for j in range(first, last + 1):
                start = line[j]
                if start >= HOPELESS:
                    continue
                skipped = start + NEVER
                if j < width and skipped < line[j + 1]:
                    line[j + 1] = skipped
                after[j] = min(after[j], skipped)
                for size, get in here:
                    beyond = best[i + size]
                    k = j
                    for part in parts[j]:
                        step = get(part)
                        if step is not None and start + step < beyond[k]:
                            beyond[k] = start + step
                        k += 1
        line = best[-1]
        for j in range(width):
            line[j + 1] = min(line[j + 1], line[j] + NEVER)
        return line[width]

    def _cut(self, latin: str) -> list[list[str]]:
        """From each place of a form its parts of none to the most letters."""
        found = self._parts.get(latin)
        if found is None:
            if len(self._parts) > 50_000:
                self._parts.clear()
            width = len(latin)
            found = self._parts[latin] = [
                [latin[j:k] for k in range(j, min(j + LONGEST, width) + 1)]
                for j in range(width + 1)
            ]
        return found

    def renderings(self, native: str, count: int = 5) -> list[tuple[str, float]]:
        """The cheapest Latin forms of a folded form with their costs, by beam search."""
        beams: list[dict[str, float]] = [{} for _ in range(len(native) + 1)]
        beams[0][""] = 0.0
        for i, here in enumerate(self._rendered(native)):
            kept = sorted(beams[i].items(), key=lambda kv: (kv[1], kv[0]))[:BEAM]
            for form, cost in kept:
                for size, row in here:
                    beyond = beams[i + size]
                    for part, step in row.items():
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
