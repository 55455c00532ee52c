"""Learns how names sound across scripts: ``python -m checker.lexicon.sound_training [TAG …]``.

Run by developers. For each language in another script than the Latin one it takes the pairs of
:mod:`checker.lexicon.build.name_pairs`, learns what each letter costs to render, and writes the
table that :mod:`checker.lexicon.sound` reads.

The method is expectation–maximisation over many-to-many alignments of letters (Jiampojamarn,
Kondrak and Sherif 2007, "Applying Many-to-Many Alignments and Hidden Markov Models to
Letter-to-Phoneme Conversion"), then costs in the context of the neighbouring letters.
"""

from __future__ import annotations

import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from checker.lexicon.build.name_pairs import ALPHABETS, Pair, pairs
from checker.lexicon.sound import Sound
from checker.lexicon.sound_path import LONGEST, Table, spoken

HOME = Path(__file__).parent / "sound"
ROUNDS = 6
SEED = 20_090_313  # the day the Bulgarian Transliteration Act came into force
HELD_OUT = 1000

Costs = dict[str, dict[str, float]]


def learn(training: list[Pair]) -> tuple[Costs, Costs]:
    """Costs of each rendering of one or two letters: without context, and by the neighbours."""
    chances = _uniform(training)
    for _ in range(ROUNDS):
        chances = _maximise(_expect(training, chances))
    flat: dict[str, Counter[str]] = defaultdict(Counter)
    close: dict[str, Counter[str]] = defaultdict(Counter)
    vowels = _vowels(chances)
    for native, latin in training:
        for start, unit, rendering in _best(native, latin, chances):
            flat[unit][rendering] += 1
            close[spoken(native, start, start + len(unit), vowels)][rendering] += 1
    return _costs(flat), _costs(close, behind=flat)


def _uniform(training: list[Pair]) -> dict[str, dict[str, float]]:
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for native, latin in training:
        slope = len(latin) / len(native)
        for i in range(len(native)):
            for size in (1, 2):
                unit = native[i : i + size]
                if len(unit) < size:
                    continue
                middle = int((i + size / 2) * slope)
                for j in range(max(0, middle - 2), min(len(latin), middle + 2) + 1):
                    for k in range(j, min(j + LONGEST, len(latin)) + 1):
                        counts[unit][latin[j:k]] += 0.3 ** abs(k - j - size * slope)
    return _maximise(counts)


def _maximise(counts: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    chances = {}
    for unit, seen in counts.items():
        total = sum(seen.values())
        if len(unit) == 2 and total < 12:
            continue  # too rare to be a letter pair with a rendering of its own
        kept = {b: n / total for b, n in seen.items() if n / total > 1e-4 and n > 0.3}
        scale = sum(kept.values()) or 1.0
        # Two letters at once must earn it, else every pair would swallow its neighbour.
        share = 1.0 if len(unit) == 1 else 0.12
        chances[unit] = {b: share * p / scale for b, p in kept.items()}
    return chances


def _expect(
    training: list[Pair], chances: dict[str, dict[str, float]]
) -> dict[str, dict[str, float]]:
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for native, latin in training:
        ahead, edges = _forward(native, latin, chances)
        whole = ahead[len(native)][len(latin)]
        if whole <= 0:
            continue
        behind = [[0.0] * (len(latin) + 1) for _ in range(len(native) + 1)]
        behind[-1][-1] = 1.0
        for i, j, size, k, chance in reversed(edges):
            rest = behind[i + size][k]
            if rest:
                behind[i][j] += chance * rest
                counts[native[i : i + size]][latin[j:k]] += ahead[i][j] * chance * rest / whole
    return counts


Edge = tuple[int, int, int, int, float]


def _forward(
    native: str, latin: str, chances: dict[str, dict[str, float]]
) -> tuple[list[list[float]], list[Edge]]:
    rows, columns = len(native), len(latin)
    ahead = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    ahead[0][0] = 1.0
    edges: list[Edge] = []
    for i in range(rows):
        units = [(s, chances.get(native[i : i + s], {})) for s in (1, 2) if i + s <= rows]
        for j in range(columns + 1):
            if not ahead[i][j]:
                continue
            for size, seen in units:
                for k in range(j, min(j + LONGEST, columns) + 1):
                    chance = seen.get(latin[j:k])
                    if chance:
                        ahead[i + size][k] += ahead[i][j] * chance
                        edges.append((i, j, size, k, chance))
    return ahead, edges


def _best(
    native: str, latin: str, chances: dict[str, dict[str, float]]
) -> Iterator[tuple[int, str, str]]:
    _, edges = _forward(native, latin, chances)
    top: dict[tuple[int, int], tuple[float, Edge | None]] = {(0, 0): (1.0, None)}
    for edge in edges:
        i, j, size, k, chance = edge
        score = top[i, j][0] * chance
        if score > top.get((i + size, k), (0.0, None))[0]:
            top[i + size, k] = (score, edge)
    place = (len(native), len(latin))
    while place in top and (found := top[place][1]) is not None:
        i, j, size, k, _ = found
        yield i, native[i : i + size], latin[j:k]
        place = (i, j)


def _vowels(chances: dict[str, dict[str, float]]) -> str:
    """The letters that are mostly rendered by a vowel."""
    found = []
    for unit, seen in chances.items():
        if len(unit) == 1:
            open_ = sum(p for b, p in seen.items() if b[:1] and b[0] in "aeiouy")
            if open_ > 0.5 * sum(p for b, p in seen.items() if b):
                found.append(unit)
    return "".join(sorted(found))


def _costs(counts: dict[str, Counter[str]], behind: dict[str, Counter[str]] | None = None) -> Costs:
    """Negative logarithms (base e), smoothed by what is seen without context (Witten and Bell)."""
    costs: Costs = {}
    for key in sorted(counts):
        seen, wider = counts[key], (behind or {}).get(key[1:-1] if behind else "", Counter())
        total, kinds = sum(seen.values()), len(seen)
        whole = sum(wider.values()) or 1
        if total < 3 or (len(key.strip("012")) == 2 and total < 12 and behind is None):
            continue
        row = {}
        for rendering in sorted(set(seen) | set(wider)):
            backed = wider[rendering] / whole if wider else 0.0
            chance = (seen[rendering] + kinds * backed) / (total + (kinds if wider else 0))
            if chance > 0.001 and seen[rendering] + wider[rendering] > 1:
                row[rendering] = round(-math.log(chance), 2)
        if row:
            costs[key] = row
    return costs


def letters(names: Iterable[str]) -> Costs:
    """Costs of each Latin letter after the one before it: how likely a name is without a source."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        for before, letter in zip("^" + name, name, strict=False):
            counts[before][letter] += 1
    return {
        before: {
            letter: round(-math.log((seen[letter] + 0.3) / (sum(seen.values()) + 26 * 0.3)), 2)
            for letter in "abcdefghijklmnopqrstuvwxyz"
        }
        for before, seen in sorted(counts.items())
        if before in "^abcdefghijklmnopqrstuvwxyz"
    }


def calibrate(heard: Sound, held: list[Pair], others: list[str]) -> tuple[float, float]:
    """Slope and offset of a logistic regression: a held-out pair against six random others."""
    draw = random.Random(SEED)
    cases = [
        (heard.evidence(native, name), float(name == latin))
        for native, latin in held
        for name in (latin, *draw.sample(others, 6))
    ]
    slope, offset = 0.1, 0.0
    for _ in range(30):  # Newton's method on the two parameters
        g0 = g1 = h00 = h01 = h11 = 0.0
        for evidence, same in cases:
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, slope * evidence + offset))))
            weight, error = chance * (1 - chance) + 1e-9, same - chance
            g0, g1 = g0 + error * evidence, g1 + error
            h00, h01, h11 = h00 + weight * evidence**2, h01 + weight * evidence, h11 + weight
        det = h00 * h11 - h01**2
        slope += (h11 * g0 - h01 * g1) / det
        offset += (h00 * g1 - h01 * g0) / det
    return round(slope, 3), round(offset, 3)


def split(tag: str) -> tuple[list[Pair], list[Pair]]:
    """Pairs to train on and pairs to measure on; no name in Latin letters is in both."""
    everything = pairs(tag)
    names = sorted({latin for _, latin in everything})
    random.Random(SEED).shuffle(names)
    held = set(names[: min(HELD_OUT, len(names) // 5)])
    return [p for p in everything if p[1] not in held], [p for p in everything if p[1] in held]


def main(tags: list[str]) -> None:
    """Train and write the tables of the languages named, or of all."""
    HOME.mkdir(exist_ok=True)
    for tag in tags or sorted(ALPHABETS):
        training, held = split(tag)
        flat, close = learn(training)
        vowels = "".join(u for u in sorted(flat) if len(u) == 1 and _open(flat[u]))
        table = Table(
            vowels=vowels, flat=flat, close=close, letters=letters(sorted({p[1] for p in training}))
        )
        slope, offset = calibrate(Sound(tag, table), held, sorted({p[1] for p in training}))
        table = msgspec.structs.replace(table, slope=slope, offset=offset)
        path = HOME / f"{tag}.json"
        path.write_bytes(msgspec.json.format(msgspec.json.encode(table), indent=0))
        print(f"{tag}: {len(training)} pairs, {len(held)} held out, {path.stat().st_size} bytes")


def _open(seen: dict[str, float]) -> bool:
    shares = {b: math.exp(-c) for b, c in seen.items() if b}
    return sum(p for b, p in shares.items() if b[0] in "aeiouy") > 0.5 * sum(shares.values())


if __name__ == "__main__":
    main(sys.argv[1:])
