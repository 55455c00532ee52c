"""Learns the weights of checker/match/omission_weights.py; needs numpy and scipy.

usage: python benchmarks/fit_coverage.py TARGET.txt en bg=SOURCE.txt de=SOURCE.txt …

Line N of each file renders line N of the others. Phrases and clauses are cut out of target lines,
phrases and sentences of other lines put in; logistic regression then parts those from the sound
lines. Prints the weights, the constant, and the scores that 2 to 10 of 1,000 sound pairs pass.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from checker.linter import Linter
from checker.match.coverage import Covered, cover
from checker.match.omission import Habits, features, habits
from checker.model import Segment
from checker.pipeline import read_segments
from checker.read import read_text

ARTICLE = 16  # lines that are taken to be rendered by one hand
DECAY = 0.0001
Edit = Callable[[random.Random, Sequence[str], int], str | None]


def phrase_of(rng: random.Random, line: str) -> tuple[int, int] | None:
    """A run of three to nine words that begins with a short one and crosses no mark."""
    words = list(re.finditer(r"\S+", line))
    for _ in range(20):
        size = rng.randint(3, 9)
        if len(words) < size + 3:
            continue
        first = rng.randint(1, len(words) - size - 1)
        run = words[first : first + size]
        if len(run[0].group()) <= 4 and not re.search(
            r"[,.;:!?\"“”()]", line[run[0].start() : run[-1].end()]
        ):
            return run[0].start(), run[-1].end()
    return None


def cut_phrase(rng: random.Random, lines: Sequence[str], row: int) -> str | None:
    found = phrase_of(rng, lines[row])
    return found and lines[row][: found[0]].rstrip() + lines[row][found[1] :]


def cut_clause(rng: random.Random, lines: Sequence[str], row: int) -> str | None:
    line = lines[row]
    commas = [m.start() for m in re.finditer(r",| - | – ", line)]
    if not commas:
        return None
    start = rng.choice(commas)
    later = [c for c in commas if c > start + 20]
    end = later[0] if later and rng.random() < 0.6 else len(line.rstrip('.!?"”'))
    return line[:start] + line[end:] if 25 <= end - start <= 0.75 * len(line) else None


def put_phrase(rng: random.Random, lines: Sequence[str], row: int) -> str | None:
    other = rng.choice(lines)
    found, words = phrase_of(rng, other), lines[row].split(" ")
    if not found or len(words) < 5:
        return None
    at = rng.randrange(2, len(words))
    return " ".join([*words[:at], other[found[0] : found[1]], *words[at:]])


def put_sentence(rng: random.Random, lines: Sequence[str], row: int) -> str | None:
    other = rng.choice(lines)
    return f"{lines[row]} {other}" if 60 < len(other) < 160 else None


def segments(linter: Linter, side: int, lines: Sequence[str]) -> list[Segment]:
    document = read_text("\n".join(lines))
    document.language = linter.settings.target_language if side else linter.settings.source_language
    return read_segments(document, linter._extractors[side], "lines")[0]


def seen(side: Covered, other: Covered, known: Habits) -> tuple[float, ...] | None:
    return features(side, other, known) if side.hidden.last and other.units else None


def rows_of(
    sources: list[Segment], targets: list[Segment], known: list[Habits], added: bool
) -> Iterator[tuple[float, ...]]:
    for source, target, habit in zip(sources, targets, known, strict=True):
        here, there = cover([source], [target])
        found = seen(there, here, habit.seen_from_target()) if added else seen(here, there, habit)
        if found:
            yield found


def fit(sound: np.ndarray, faulty: np.ndarray) -> None:
    values = np.vstack([sound, faulty])
    label = np.r_[np.zeros(len(sound)), np.ones(len(faulty))]
    mean, spread = values.mean(0), values.std(0) + 1e-9
    scaled = np.c_[(values - mean) / spread, np.ones(len(values))]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = scaled @ weights
        slope = scaled.T @ (1 / (1 + np.exp(-score)) - label) / len(label)
        decay = np.r_[DECAY * weights[:-1], 0.0]
        entropy = float((np.logaddexp(0, score) - label * score).mean())
        return entropy + float(decay @ weights) / 2, slope + decay

    best = minimize(loss, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B").x
    weights = best[:-1] / spread
    constant = best[-1] - float(weights @ mean)
    print("weights", ", ".join(f"{w:.3f}" for w in weights), "constant", f"{constant:.3f}")
    scores = np.sort(sound @ weights + constant)[::-1]
    print(
        {share: round(float(scores[int(share * len(scores))]), 2) for share in (0.002, 0.005, 0.01)}
    )


def main() -> None:
    there = Path(sys.argv[1]).read_text(encoding="utf-8").rstrip("\n").split("\n")
    for added, edits in (
        (False, (cut_phrase, cut_phrase, cut_clause)),
        (True, (put_phrase, put_sentence)),
    ):
        sound: list[tuple[float, ...]] = []
        faulty: list[tuple[float, ...]] = []
        for given in sys.argv[3:]:
            tag, path = given.split("=", 1)
            linter, rng = Linter(tag, sys.argv[2]), random.Random(11)
            lines = Path(path).read_text(encoding="utf-8").rstrip("\n").split("\n")
            ours, theirs = segments(linter, 0, lines), segments(linter, 1, there)
            known: list[Habits] = []
            for at in range(0, len(lines), ARTICLE):
                pairs = list(zip(ours[at : at + ARTICLE], theirs[at : at + ARTICLE], strict=True))
                known += [habits(cover([s], [t]) for s, t in pairs)] * len(pairs)
            sound += rows_of(ours, theirs, known, added)
            for edit in edits:
                kept = [(n, e) for n in range(len(there)) if (e := edit(rng, there, n))]
                changed = segments(linter, 1, [e for _, e in kept])
                chosen = [n for n, _ in kept]
                faulty += rows_of(
                    [ours[n] for n in chosen], changed, [known[n] for n in chosen], added
                )
        print("added" if added else "left out", len(sound), "sound", len(faulty), "faulty")
        fit(np.array(sound), np.array(faulty))


if __name__ == "__main__":
    main()
