"""Learns the weights of checker/match/names_contextual_weights.py; needs numpy, scipy and a model.

usage: python benchmarks/fit_names_contextual.py MODEL FOLDER en bg=bul ru=rus de=deu …

MODEL is an encoder as ``Linter(neural=…)`` takes it; the rest is as for ``fit_names.py``, whose
damage this does too, with names added beside. For each name that only one side has, the chance by
words alone and the figures that the encoder gives are fitted by logistic regression to whether a
name was tampered with there, leaving aside what is told in other words. As in a check, the
evidence only raises the chance by words; each constant is then such that the sound lines of
languages that the weights were not fitted to get ``MORE`` alarms on 1,000 than by words alone,
where what is told in other words is none any more.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar, NamedTuple
from unittest.mock import patch

import numpy as np
from fit_names import FAULTS, area, fit, scores, segments, tidy

from checker.align.words import with_word_links
from checker.backends import Encoder
from checker.linter import Linter
from checker.match import names
from checker.match.names import NameMatcher
from checker.match.names_contextual import Context
from checker.match.names_weights import Weights
from checker.match.names_words import Word
from checker.model import Pair, Segment, Skipped

COPIES = 3  # damaged copies of each article
MORE = {"lost": 0.6, "added": 0.0, "replaced": 0.5}


class Case(NamedTuple):
    """One name that one side has, or two that stand in one place."""

    kind: str
    chance: float
    evidence: list[float]
    in_words: bool
    by_words_alone: bool
    text: str
    faulty: bool = False
    language: str = ""


class Recorder(Context):
    """Keeps the evidence that it is asked of."""

    seen: ClassVar[list[Case]] = []

    def weighed(
        self, chance: float, lost: Sequence[Word] = (), added: Sequence[Word] = ()
    ) -> tuple[float, str]:
        kind = "replaced" if lost and added else "lost" if lost else "added"
        assert self._links is not None
        text = " ".join(w.text for w in (*lost, *added))
        evidence = self.evidence(self._links, chance, lost, added)
        in_words = self.told_in_words(lost, added)
        alone = self.left_to_words(chance, lost, added)
        self.seen.append(Case(kind, chance, evidence, in_words, alone, text))
        return chance, ""


def damage(rng: random.Random, own: Sequence[str], others: Sequence[str], line: str) -> str | None:
    """A line with one name cut out, exchanged, or followed by another."""
    here = [name for name in own if name in line]
    strangers = [name for name in others if name not in line]
    if not here:
        return None
    name, kind = rng.choice(here), rng.random()
    if kind < 0.4:
        return tidy(line.replace(name, "", 1))
    if not strangers:
        return None
    other = rng.choice(strangers)
    return line.replace(name, other if kind < 0.7 else f"{name} and {other}", 1)


def found(
    matcher: NameMatcher, encoder: Encoder, ours: list[Segment], theirs: list[Segment]
) -> list[list[Case]]:
    """For each pair its names without counterparts."""
    pairs = [Pair((s,), (t,)) for s, t in zip(ours, theirs, strict=True)]
    with_word_links(pairs, encoder)
    memory = matcher.remember(pairs)
    told = []
    for pair in pairs:
        Recorder.seen.clear()
        matcher.links(pair, memory)
        told.append(list(Recorder.seen))
    return told


def cases(
    linter: Linter, encoder: Encoder, article: str, here: list[str], there: list[str]
) -> Iterator[Case]:
    language = linter.settings.source_language
    matcher = NameMatcher(linter.settings)
    ours, theirs = segments(linter, 0, here), segments(linter, 1, there)
    own = [[m.text for m in s.mentions if m.kind == "name" and m.value.sure] for s in theirs]
    others = sorted({name for line in own for name in line})
    sound = found(matcher, encoder, ours, theirs)
    for told in sound:
        for case in told:
            yield case._replace(language=language)
    rng = random.Random(article)
    for _ in range(COPIES):
        rows = [r for r in range(len(there)) if rng.random() < 0.15] or [rng.randrange(len(there))]
        changed = {r: line for r in rows if (line := damage(rng, own[r], others, there[r]))}
        copy = segments(linter, 1, [changed.get(r, line) for r, line in enumerate(there)])
        for row, told in enumerate(found(matcher, encoder, ours, copy) if changed else ()):
            known = {(case.kind, case.text) for case in sound[row]}
            for case in told:
                if row in changed and (case.kind, case.text) not in known:
                    yield case._replace(faulty=True, language=language)


def report(kind: str, told: Sequence[Case], lines: int) -> None:
    values = np.array([c.evidence for c in told])
    label = np.array([float(c.faulty) for c in told])
    chance = np.array([c.chance for c in told])
    told_so = np.array([c.in_words for c in told])
    alone = np.array([c.by_words_alone for c in told])
    free = np.zeros(values.shape[1])  # each weight may point either way
    weight = np.where(told_so, 0.0, np.where(label == 1, FAULTS * lines / label.sum(), 1.0))
    held = np.zeros(len(told))
    for language in sorted({c.language for c in told}):
        out = np.array([c.language == language for c in told])
        held[out] = scores(fit(values[~out], label[~out], weight[~out], free), values[out])
    before = chance >= 0.5
    most = (before & (label == 0)).sum() + MORE[kind] * lines / 1000
    for shift in np.arange(-1, 4, 0.01):
        after = ~told_so & (before | (~alone & (held >= shift)))
        if (after & (label == 0)).sum() <= most:
            break
    whole = fit(values, label, weight, free)
    whole = Weights(whole.weights, round(whole.constant - float(shift), 3))
    print(f"{kind}: {int((label == 0).sum())} sound, {int(label.sum())} faulty", end="; ")
    for name, said in (("by words alone", before), ("with links", after)):
        print(f"{name} {int((said & (label == 1)).sum())} found,", end=" ")
        print(f"{int((said & (label == 0)).sum())} alarms", end="; ")
    print(f"area {area(chance, label):.3f} and {area(held, label):.3f}")
    if not alone.all():
        print(f"{kind.upper()} = {whole!r}")


def main() -> None:
    model, folder, target = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    rows: dict[str, list[int]] = defaultdict(list)
    for row, article in enumerate((folder / "doc_ids.txt").read_text(encoding="utf-8").split()):
        rows[article].append(row)
    there = (folder / "eng.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    told: list[Case] = []
    for given in sys.argv[4:]:
        tag, file = given.split("=")
        linter = Linter(tag, target, neural=model)
        encoder = linter._encoder
        if isinstance(encoder, Skipped):
            raise SystemExit(f"{model}: {encoder.reason}")
        here = (folder / f"{file}.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
        for article, numbers in rows.items():
            ours, theirs = [here[r] for r in numbers], [there[r] for r in numbers]
            with patch.object(names, "Context", Recorder):
                told += cases(linter, encoder, article, ours, theirs)
    for kind in MORE:
        report(kind, [c for c in told if c.kind == kind], len(there) * len(sys.argv[4:]))


if __name__ == "__main__":
    main()
