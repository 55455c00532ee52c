"""Learns the weights of checker/match/names_weights.py; needs numpy and scipy.

usage: python benchmarks/fit_names.py FOLDER en bg=bul ru=rus de=deu …

FOLDER holds a file of lines for each language, ``en``'s is ``eng.txt``, and ``doc_ids.txt`` with
the article of each line. Names are cut out of target lines or exchanged; a source name that the
matcher then finds without a counterpart is left out, and one that it finds so in the sound lines
is not. An additive model is fitted by logistic regression, each weight on its side of nought, for
a rendering with a wrong name in about six segments, of which a third are left out: what revisers
mark in machine translations of news.
Prints the weights, and how well they part faults from sound names in articles and in languages
that they were not fitted to.
"""

from __future__ import annotations

import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from checker.linter import Linter
from checker.match.names import NameMatcher
from checker.match.names_doubts import Doubts
from checker.match.names_evidence import LOST, Evidence
from checker.match.names_memory import NameMemory
from checker.match.names_weights import Weights
from checker.match.names_words import PairWords, Word
from checker.model import Pair, Segment
from checker.pipeline import read_segments
from checker.read import read_text

COPIES = 5  # damaged copies of each article
FAULTS = 0.15 / 3  # names left out for each segment that the chances are meant for
DECAY = 0.02
SIGNS = {
    "rendered elsewhere": 1, "never rendered": -1, "listed": 1, "rendering known": 1,
    "ordinary": -1, "frequency": -1, "acronym known": 1, "same letters": 1, "uncertain": -1,
    "rest there": -1, "pronoun": -1, "said before": -1, "pronoun for it": -1, "names found": 1,
    "other side left": -1, "echo": -1, "own side left": -1, "twice": -1, "first": -1,
    "surname there": -1, "resumed": -1, "partly said": -1, "in brackets": -1, "moved": -1,
}  # fmt: skip
# which way a figure may point: -1 it speaks for a sound rendering, 1 against one


@dataclass(frozen=True)
class Case:
    """One name without a counterpart."""

    evidence: Evidence
    faulty: bool
    language: str
    article: str


class Recorder(Doubts):
    """Keeps the evidence on the names that it is asked of."""

    def __init__(self, matcher: NameMatcher) -> None:
        super().__init__(matcher.renderings)
        self.seen: list[tuple[str, Evidence]] = []

    def missing(self, run: Sequence[Word], words: PairWords, memory: NameMemory) -> float:
        text = " ".join(w.text for w in run)
        self.seen.append((text, self.evidence(run, words, memory)))
        return 0.0

    def replaced(
        self, lost: Sequence[Word], added: Sequence[Word], words: PairWords, memory: NameMemory
    ) -> float:
        return self.missing(lost, words, memory)


def damage(
    rng: random.Random, lines: list[str], names: Sequence[Sequence[str]], row: int
) -> str | None:
    """A line with one name cut out, and nothing to show it, or exchanged."""
    line = lines[row]
    own = [n for n in names[row] if n in line]
    others = sorted({n for there in names for n in there if n not in line})
    if not own:
        return None
    name = rng.choice(own)
    if others and rng.random() < 0.3:
        return line.replace(name, rng.choice(others), 1)
    return tidy(line.replace(name, "", 1))


def tidy(line: str) -> str:
    """A line without the spaces, marks and possessives that a word cut out leaves behind.

    Double spaces are told of elsewhere, and translations that leave a name out have none.
    """
    line = re.sub(r"(?<!\w)['’]s\b", "", line)
    line = re.sub(r"\(\s*\)|[\"“]\s*[\"”]", "", line)
    line = re.sub(r"\s+(?=[\s,.;:!?)])", "", line)
    line = re.sub(r"([(,])\s*(?=[,.])", "", line).lstrip(" ,;:")
    return line[:1].upper() + line[1:]


def segments(linter: Linter, side: int, lines: Sequence[str]) -> list[Segment]:
    document = read_text("\n".join(lines))
    document.language = linter.settings.target_language if side else linter.settings.source_language
    return read_segments(document, linter._extractors[side], "lines")[0]


def found(
    matcher: NameMatcher, ours: list[Segment], theirs: list[Segment]
) -> list[list[tuple[str, Evidence]]]:
    """For each pair its source names without counterparts."""
    pairs = [Pair((s,), (t,)) for s, t in zip(ours, theirs, strict=True)]
    memory = matcher.remember(pairs)
    recorder = matcher._doubts
    assert isinstance(recorder, Recorder)
    told = []
    for pair in pairs:
        recorder.seen = []
        matcher.links(pair, memory)
        told.append(recorder.seen)
    return told


def cases(
    language: str, linter: Linter, article: str, here: list[str], there: list[str]
) -> Iterator[Case]:
    matcher = NameMatcher(linter.settings)
    matcher._doubts = Recorder(matcher)
    ours, theirs = segments(linter, 0, here), segments(linter, 1, there)
    names = [[m.text for m in s.mentions if m.kind == "name" and m.value.sure] for s in theirs]
    sound = found(matcher, ours, theirs)
    for told in sound:
        for _, evidence in told:
            yield Case(evidence, False, language, article)
    rng = random.Random(article)
    for _ in range(COPIES):
        rows = [r for r in range(len(there)) if rng.random() < 0.15] or [rng.randrange(len(there))]
        changed = {r: line for r in rows if (line := damage(rng, there, names, r))}
        if not changed:
            continue
        copy = segments(linter, 1, [changed.get(r, line) for r, line in enumerate(there)])
        for row, told in enumerate(found(matcher, ours, copy)):
            known = {text for text, _ in sound[row]}
            for text, evidence in told:
                if row in changed and text not in known:
                    yield Case(evidence, True, language, article)


def fit(values: np.ndarray, label: np.ndarray, weight: np.ndarray, signs: np.ndarray) -> Weights:
    """Logistic regression with each weight on its side of nought."""
    spread = values.std(0) + 1e-9
    scaled = np.c_[values / spread, np.ones(len(values))]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        score = scaled @ weights
        slope = scaled.T @ (weight * (1 / (1 + np.exp(-score)) - label)) / weight.sum()
        decay = np.r_[DECAY * weights[:-1], 0.0]
        entropy = float((weight * (np.logaddexp(0, score) - label * score)).sum() / weight.sum())
        return entropy + float(decay @ weights) / 2, slope + decay

    bounds = [(0 if s > 0 else None, 0 if s < 0 else None) for s in signs] + [(None, None)]
    best = minimize(loss, np.zeros(scaled.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds).x
    return Weights(tuple(round(float(w), 3) for w in best[:-1] / spread), round(float(best[-1]), 3))


def scores(model: Weights, values: np.ndarray) -> np.ndarray:
    return np.asarray(values @ np.array(model.weights) + model.constant)


def area(score: np.ndarray, label: np.ndarray) -> float:
    """The chance that a fault scores over a sound name."""
    order = score.argsort().argsort() + 1.0
    bad = label.sum()
    return float((order[label == 1].sum() - bad * (bad + 1) / 2) / (bad * (len(label) - bad)))


def report(told: Sequence[Case], lines: int) -> Weights:
    values = np.array([c.evidence for c in told])
    label = np.array([float(c.faulty) for c in told])
    signs = np.array([SIGNS.get(n, 0) for n in LOST])
    weight = np.where(label == 1, FAULTS * lines / label.sum(), 1.0)
    whole = fit(values, label, weight, signs)
    print(f"{int(len(label) - label.sum())} sound, {int(label.sum())} left out;", end=" ")
    print(f"fitted {area(scores(whole, values), label):.3f}", end="")
    kinds = {
        "languages": [c.language for c in told],
        "articles": [str(sum(map(ord, c.article)) % 5) for c in told],
    }
    for kind, groups in kinds.items():
        held = np.zeros(len(told))
        for group in sorted(set(groups)):
            out = np.array([g == group for g in groups])
            held[out] = scores(fit(values[~out], label[~out], weight[~out], signs), values[out])
        print(f", other {kind} {area(held, label):.3f}", end="")
    print()
    for name, one in zip(LOST, whole.weights, strict=True):
        print(f"    {name:20} {one:7.3f}")
    return whole


def main() -> None:
    folder, target = Path(sys.argv[1]), sys.argv[2]
    rows: dict[str, list[int]] = defaultdict(list)
    for row, article in enumerate((folder / "doc_ids.txt").read_text(encoding="utf-8").split()):
        rows[article].append(row)
    there = (folder / "eng.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    told: list[Case] = []
    for given in sys.argv[3:]:
        tag, file = given.split("=")
        linter = Linter(tag, target)
        here = (folder / f"{file}.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
        for article, numbers in rows.items():
            ours, theirs = [here[r] for r in numbers], [there[r] for r in numbers]
            told += cases(tag, linter, article, ours, theirs)
    print(f"LOST = {report(told, len(there) * len(sys.argv[3:]))!r}")


if __name__ == "__main__":
    main()
