"""Learns the weights of checker/match/contextual_weights.py; needs the extra [neural] and scipy.

usage: python benchmarks/fit_contextual.py ENCODER TARGET.txt en bg=SOURCE.txt de=SOURCE.txt …

Line N of each file renders line N of the others. Damage is planted as in fit_coverage.py. First
each word is weighed: those whose counterpart was cut out against those of sound pairs; then each
pair's heaviest run of words. Prints the weights of words, and for each direction those of runs and
the scores that 2 to 5 of 1,000 sound pairs pass, with the share of planted faults that pass them
too: once for articles that were learned from, and once, in five folds, for others.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import fit_coverage as planted
import numpy as np
from scipy.optimize import minimize

from checker.align.words import with_word_links
from checker.backends.encoder import TransformersEncoder
from checker.backends.models import folder
from checker.linter import Linter
from checker.match import contextual
from checker.match.coverage import cover
from checker.match.omission import Habits, habits
from checker.model import Pair

LOST_PRIOR = 0.25  # how many lost words the learner is shown for each that is not
DECAY = 0.0001
FOLDS = 5
PLANTED = ("cut_phrase", "cut_clause"), ("put_phrase", "put_sentence")
"""What is learned from for each direction: left out, added."""


@dataclass
class Row:
    pair: Pair
    known: Habits
    line: int
    lost: tuple[set[int], set[int]]
    """Of each side, the words that have lost their counterpart, or never had one."""

    @property
    def fold(self) -> int:
        return self.line // planted.ARTICLE % FOLDS


def rows(encoder: TransformersEncoder, tag: str, to: str, lines: Sequence[str],
         there: Sequence[str]) -> Iterator[tuple[str, list[Row]]]:  # fmt: skip
    linter, rng = Linter(tag, to, neural=False), random.Random(11)
    ours, theirs = planted.segments(linter, 0, lines), planted.segments(linter, 1, there)
    known: list[Habits] = []
    for at in range(0, len(lines), planted.ARTICLE):
        pairs = list(zip(ours, theirs, strict=True))[at : at + planted.ARTICLE]
        known += [habits(cover([s], [t]) for s, t in pairs)] * len(pairs)
    sound = [Pair((s,), (t,)) for s, t in zip(ours, theirs, strict=True)]
    with_word_links(sound, encoder)
    nothing = set[int](), set[int]()
    yield "sound", [Row(p, known[n], n, nothing) for n, p in enumerate(sound)]
    for edit in (planted.cut_phrase, planted.cut_phrase, planted.cut_clause,
                 planted.put_phrase, planted.put_sentence):  # fmt: skip
        kept = [(n, e) for n in range(len(there)) if (e := edit(rng, there, n))]
        changed = planted.segments(linter, 1, [e for _, e in kept])
        pairs = [Pair((ours[n],), (t,)) for (n, _), t in zip(kept, changed, strict=True)]
        with_word_links(pairs, encoder)
        yield (
            edit.__name__,
            [Row(p, known[n], n, lost(p, sound[n])) for p, (n, _) in zip(pairs, kept, strict=True)],
        )


def lost(pair: Pair, sound: Pair) -> tuple[set[int], set[int]]:
    changed, before = pair.targets[0].text, sound.targets[0].text
    size = min(len(changed), len(before))
    head = next((n for n in range(size) if changed[n] != before[n]), size)
    ends = (n for n in range(size - head) if changed[-1 - n] != before[-1 - n])
    tail = next(ends, size - head)
    if len(changed) > len(before):
        return set(), set(pair.words.within(1, 0, head, len(changed) - tail))
    gone = set(sound.words.within(1, 0, head, len(before) - tail))
    return {a for a, b, _ in sound.words.links if b in gone}, set()


def logistic(values: np.ndarray, label: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, float]:
    mean, spread = values.mean(0), values.std(0) + 1e-9
    scaled = np.c_[(values - mean) / spread, np.ones(len(values))]

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        score = scaled @ w
        slope = scaled.T @ (weight * (1 / (1 + np.exp(-score)) - label)) / weight.sum()
        decay = np.r_[DECAY * w[:-1], 0.0]
        entropy = float((weight * (np.logaddexp(0, score) - label * score)).sum() / weight.sum())
        return entropy + float(decay @ w) / 2, slope + decay

    best = minimize(loss, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B").x
    return best[:-1] / spread, float(best[-1] - best[:-1] / spread @ mean)


def fit_words(sets: list[tuple[str, Row]], side: int) -> tuple[np.ndarray, float]:
    values: list[tuple[float, ...]] = []
    label: list[int] = []
    for name, row in sets:
        words, segment = row.pair.words, (row.pair.sources, row.pair.targets)[side][0]
        texts = [segment.text[w.start : w.end] for w in words.words[side]]
        partners = {(a, b)[side]: (b, a)[side] for a, b, _ in words.links}
        found = contextual.word_features(texts, words, side, partners)
        if name == "sound":
            values += found
            label += [0] * len(found)
        elif name in ("cut_phrase", "put_phrase"):
            values += [found[n] for n in sorted(row.lost[side])]
            label += [1] * len(row.lost[side])
    truth = np.array(label)
    share = (truth == 0).sum() / max(1, (truth == 1).sum()) * LOST_PRIOR
    return logistic(np.array(values), truth, np.where(truth == 1, share, 1.0))


def run_features(row: Row, side: int) -> tuple[float, ...] | None:
    sides = contextual.seen(row.pair, row.pair.words)
    known = row.known.seen_from_target() if side else row.known
    here, there = sides[side], sides[1 - side]
    if not (here.side.hidden.last and there.side.units):
        return None
    return contextual.features(here, there, known)


def scored(train: list, test: list) -> tuple[np.ndarray, float, list[float]]:
    values = np.array([v for _, _, v in train if v])
    label = np.array([float(name != "sound") for name, _, v in train if v])
    weights, constant = logistic(values, label, np.ones(len(label)))
    return weights, constant, [
        float(np.array(v) @ weights + constant) if v else -99.0 for _, _, v in test
    ]  # fmt: skip


def report(names: list[str], scores: list[float]) -> None:
    kinds, values = np.array(names), np.array(scores)
    sound = np.sort(values[kinds == "sound"])[::-1]
    for share in (0.002, 0.003, 0.004, 0.005):
        least = float(sound[int(share * len(sound))])
        passed = {
            str(k): round(float((values[kinds == k] > least).mean()), 3)
            for k in dict.fromkeys(names)
            if k != "sound"
        }
        print(f"  {share}: over {least:.2f} {passed}")


def shown(weights: Sequence[float]) -> str:
    return ", ".join(f"{w:.3f}" for w in weights)


def main() -> None:
    name, target, to, *given = sys.argv[1:]
    encoder = TransformersEncoder(folder(name), kept=100_000)
    there = Path(target).read_text(encoding="utf-8").rstrip("\n").split("\n")
    sets: list[tuple[str, Row]] = []
    for tag, path in (g.split("=", 1) for g in given):
        lines = Path(path).read_text(encoding="utf-8").rstrip("\n").split("\n")
        for kind, found in rows(encoder, tag, to, lines, there):
            sets += [(kind, row) for row in found]
        print(tag, len(sets), flush=True)
    word = [fit_words(sets, side) for side in (0, 1)]
    contextual.CONSTANTS = (word[0][1], word[1][1])
    contextual.WORDS = (tuple(word[0][0]), tuple(word[1][0]))
    print("WORDS", *(shown(w) for w, _ in word), "CONSTANTS", shown([c for _, c in word]), sep="\n")
    for side, planted_as in enumerate(PLANTED):
        used = [(k, r.fold, run_features(r, side)) for k, r in sets if k in ("sound", *planted_as)]
        weights, constant, scores = scored(used, used)
        print("put in" if side else "left out")
        print(f"  weights=({shown(weights)}), constant={constant:.3f}")
        report([k for k, _, _ in used], scores)
        names: list[str] = []
        held: list[float] = []
        for fold in range(FOLDS):
            test = [u for u in used if u[1] == fold]
            held += scored([u for u in used if u[1] != fold], test)[2]
            names += [k for k, _, _ in test]
        print("  articles held out")
        report(names, held)


if __name__ == "__main__":
    main()
