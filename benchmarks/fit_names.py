"""Learns the weights of checker/match/names_weights.py; needs numpy and scipy.

usage: python benchmarks/fit_names.py FOLDER en bg=bul ru=rus de=deu …

FOLDER holds a file of lines for each language, ``en``'s is ``eng.txt``, and ``doc_ids.txt`` with
the article of each line. Names are cut out of target lines, put into them, and exchanged; what the
matcher then finds without a counterpart is a fault, and what it finds so in the sound lines none.
One additive model for each fate is fitted by logistic regression, with few faults to many sound
lines, so that its chances are those of a rendering with about one wrong name in twenty segments.
Prints the weights, and how well they part faults from sound names in articles and in languages
that they were not fitted to.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from checker.linter import Linter
from checker.match.names import NameMatcher
from checker.match.names_doubts import Doubts, _weigh
from checker.match.names_evidence import ADDED, LOST, REPLACED, Evidence
from checker.match.names_weights import Weights
from checker.model import Pair, Segment
from checker.pipeline import read_segments
from checker.read import read_text

COPIES = 5  # damaged copies of each article
FAULTS = 0.1  # wrong names for each segment that the chances are meant for
DECAY = 0.02
FATES = ("lost", "added", "replaced")
SIGNS = {
    "lost": {
        "rendered elsewhere": 1, "never rendered": -1, "listed": 1, "rendering known": 1,
        "ordinary": -1, "frequency": -1, "acronym known": 1, "same letters": 1, "uncertain": -1,
        "rest there": -1, "pronoun": -1, "said before": -1, "pronoun for it": -1,
        "names found": 1, "other side left": -1, "echo": -1, "own side left": -1, "gap": 1,
        "twice": -1, "surname there": -1,
    },
    "added": {
        "founded elsewhere": 1, "never founded": -1, "listed": 1, "common": -1, "frequency": -1,
        "abbreviation": -1, "acronym frequency": -1, "located": -1, "rest there": -1, "pronoun": -1,
        "said before": -1, "said for nobody": -1, "names found": 1, "other side left": -1,
        "echo": -1, "own side left": -1, "amid common words": -1, "twice": -1,
        "first unlisted": -1,
    },
    "replaced": {
        "lost": 1, "added": 1, "sound": -1, "unlike kinds": -1, "rest there": -1, "distance": -1,
        "one name each": 1, "places": 1, "rendering known": 1,
    },
}  # fmt: skip
# which way each figure may point: -1 it speaks for a sound rendering, 1 against one


@dataclass(frozen=True)
class Case:
    """One name without a counterpart."""

    fate: str
    evidence: Evidence
    faulty: bool
    language: str
    article: str


class Recorder(Doubts):
    """Keeps the evidence that is asked for."""

    def __init__(self, matcher: NameMatcher) -> None:
        super().__init__(matcher.renderings)
        self.seen: list[tuple[str, str, Evidence, Evidence]] = []

    def missing(self, run, words, memory):  # type: ignore[no-untyped-def]
        here = self._witness.lost(run, words, memory)
        self.seen.append(("lost", _text(run), here, ()))
        return 0.0

    def extra(self, run, words, memory):  # type: ignore[no-untyped-def]
        here = self._witness.added(run, words, memory)
        self.seen.append(("added", _text(run), here, ()))
        return 0.0

    def replaced(self, lost, added, words, memory):  # type: ignore[no-untyped-def]
        ours = self._witness.lost(lost, words, memory)
        theirs = self._witness.added(added, words, memory)
        beside = self._witness.replaced(lost, added, words, (0.0, 0.0))
        self.seen.append(("replaced", f"{_text(lost)}|{_text(added)}", beside, (*ours, *theirs)))
        return 0.0


def _text(run) -> str:  # type: ignore[no-untyped-def]
    return " ".join(w.text for w in run)


def damage(
    rng: random.Random, lines: list[str], names: Sequence[Sequence[str]], row: int
) -> str | None:
    """A line with one name cut out, put in or exchanged for another of the article."""
    own = [n for n in names[row] if n in lines[row]]
    others = sorted({n for there in names for n in there if n not in lines[row]})
    kind = rng.choice(("cut", "cut", "put", "swap", "letter"))
    line = lines[row]
    if kind == "put" and others:
        spots = [m.start() for m in re.finditer(r"(?<=[a-z])[ ,]", line)]
        link = rng.choice((" and ", " of ", " in ", ", "))
        if spots:
            at = rng.choice(spots)
            return line[:at] + link + rng.choice(others) + line[at:]
    if not own:
        return None
    name = rng.choice(own)
    if kind == "letter":
        short = [n for n in own if n.isupper() and n.isalpha() and len(n) < 6]
        if not short:
            return None
        name = rng.choice(short)
        place = rng.randrange(len(name))
        letter = rng.choice([c for c in "ABCDEFGHIKLMNOPRSTUVW" if c != name[place]])
        return line.replace(name, name[:place] + letter + name[place + 1 :], 1)
    if kind == "cut":
        left = line.replace(name, "", 1)
        return re.sub(r" +(?=[ ,.])", "", left).strip() if rng.random() < 0.6 else left
    return line.replace(name, rng.choice(others), 1) if kind == "swap" and others else None


def segments(linter: Linter, side: int, lines: Sequence[str]) -> list[Segment]:
    document = read_text("\n".join(lines))
    document.language = linter.settings.target_language if side else linter.settings.source_language
    return read_segments(document, linter._extractors[side], "lines")[0]


def found(
    matcher: NameMatcher, ours: list[Segment], theirs: list[Segment]
) -> list[list[tuple[str, str, Evidence, Evidence]]]:
    """For each pair what its names without counterparts show."""
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
) -> Iterator[tuple[Case, Evidence]]:
    matcher = NameMatcher(linter.settings)
    matcher._doubts = Recorder(matcher)
    ours, theirs = segments(linter, 0, here), segments(linter, 1, there)
    names = [[m.text for m in s.mentions if m.kind == "name" and m.value.sure] for s in theirs]
    sound = found(matcher, ours, theirs)
    for told in sound:
        for fate, _, evidence, beside in told:
            yield Case(fate, evidence, False, language, article), beside
    rng = random.Random(article)
    for _ in range(COPIES):
        rows = [r for r in range(len(there)) if rng.random() < 0.15] or [rng.randrange(len(there))]
        changed = {r: line for r in rows if (line := damage(rng, there, names, r))}
        if not changed:
            continue
        copy = segments(linter, 1, [changed.get(r, line) for r, line in enumerate(there)])
        for row, told in enumerate(found(matcher, segments(linter, 0, here), copy)):
            if row in changed:
                known = {text for _, text, _, _ in sound[row]}
                for fate, text, evidence, beside in told:
                    if text not in known:
                        yield Case(fate, evidence, True, language, article), beside


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
    return values @ np.array(model.weights) + model.constant


def area(score: np.ndarray, label: np.ndarray) -> float:
    """The chance that a fault scores over a sound name."""
    order = score.argsort().argsort() + 1.0
    bad = label.sum()
    return float((order[label == 1].sum() - bad * (bad + 1) / 2) / (bad * (len(label) - bad)))


def weights_of(told: Sequence[Case], lines: int) -> np.ndarray:
    """Sound names count one each, faults together as many as a rendering of that length has."""
    faulty = sum(c.faulty for c in told)
    return np.array([FAULTS * lines / 3 / faulty if c.faulty else 1.0 for c in told])


def report(fate: str, told: Sequence[Case], lines: int, names: Sequence[str]) -> Weights:
    values = np.array([c.evidence for c in told])
    label = np.array([float(c.faulty) for c in told])
    signs = np.array([SIGNS[fate].get(n, 0) for n in names])
    weight = weights_of(told, lines)
    whole = fit(values, label, weight, signs)
    print(fate, Counter(c.language for c in told if not c.faulty))
    print(f"{fate}: {int(len(label) - label.sum())} sound, {int(label.sum())} faulty;", end=" ")
    print(f"fitted {area(scores(whole, values), label):.3f}", end="")
    for kind in ("language", "article"):
        groups = [getattr(c, kind) for c in told]
        if kind == "article":
            groups = [sum(map(ord, g)) % 5 for g in groups]
        held = np.zeros(len(told))
        for group in sorted(set(groups)):
            out = np.array([g == group for g in groups])
            model = fit(values[~out], label[~out], weight[~out], signs)
            held[out] = scores(model, values[out])
        print(f", other {kind}s {area(held, label):.3f}", end="")
    print()
    for name, one in zip(names, whole.weights, strict=True):
        print(f"    {name:20} {one:7.3f}")
    return whole


def main() -> None:
    folder, target = Path(sys.argv[1]), sys.argv[2]
    articles = (folder / "doc_ids.txt").read_text(encoding="utf-8").split()
    rows: dict[str, list[int]] = defaultdict(list)
    for row, article in enumerate(articles):
        rows[article].append(row)
    there = (folder / "eng.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    told: dict[str, list[tuple[Case, Evidence]]] = defaultdict(list)
    lines = 0
    for given in sys.argv[3:]:
        tag, file = given.split("=")
        linter = Linter(tag, target)
        here = (folder / f"{file}.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
        lines += len(here)
        for article, numbers in rows.items():
            for case in cases(
                tag, linter, article, [here[r] for r in numbers], [there[r] for r in numbers]
            ):
                told[case[0].fate].append(case)
    halves: dict[str, list[Case]] = {"lost": [], "added": []}
    for c, beside in told["replaced"]:
        parts = {"lost": beside[: len(LOST)], "added": beside[len(LOST) :]}
        for fate, part in parts.items():
            halves[fate].append(Case(fate, part, c.faulty, c.language, c.article))
    lost = report("lost", [*(c for c, _ in told["lost"]), *halves["lost"]], lines, LOST)
    added = report("added", [*(c for c, _ in told["added"]), *halves["added"]], lines, ADDED)
    both = []
    for c, beside in told["replaced"]:
        odds = _weigh(lost, beside[: len(LOST)]), _weigh(added, beside[len(LOST) :])
        both.append(Case(c.fate, (*odds, *c.evidence[2:]), c.faulty, c.language, c.article))
    replaced = report("replaced", both, lines, REPLACED)
    for name, model in (("LOST", lost), ("ADDED", added), ("REPLACED", replaced)):
        print(f"{name} = {model!r}")


if __name__ == "__main__":
    main()
