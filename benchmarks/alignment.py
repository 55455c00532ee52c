"""Alignment accuracy on line-aligned texts that are re-split into paragraphs at random.

usage: python benchmarks/alignment.py SOURCE.txt TARGET.txt --from bg --to en [--encoder e5-small]

Line N of one file renders line N of the other. Lines are joined to articles and paragraphs, some
target lines are dropped and some merged, and the links that each aligner finds between lines are
compared with the true ones: ours; lengths alone in the same program; with ``--encoder``, ours with
the vectors of that model, seconds of the model counted; and, where the package
``galechurch`` is installed, Gale and Church (1993) as they published it.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from checker.align import align
from checker.backends.encoder import TransformersEncoder
from checker.backends.models import folder
from checker.config import Settings
from checker.extract import Extractor
from checker.extract.content import Content
from checker.glossary import Termbase
from checker.model import Mention, Pair, Segment
from checker.read import read_text
from checker.segment import segment

Place = tuple[int, int] | None


def joined(
    rng: random.Random, lines: Sequence[str | None], breaks: set[int]
) -> tuple[str, list[Place]]:
    text, places = "", list[Place]()
    for number, line in enumerate(lines):
        if line is None:
            places.append(None)
            continue
        if text:
            text += "\n\n" if number in breaks else " "
        places.append((len(text), len(text) + len(line)))
        text += line
    return text, places


def segments(text: str, tags: tuple[str, str], *, is_source: bool) -> list[Segment]:
    document = read_text(text)
    document.language = tags[0] if is_source else tags[1]
    found = segment(document)
    settings = Settings(source_language=tags[0], target_language=tags[1])
    Extractor(document.language, settings, Termbase()).extract(found)
    return found


def without_words(found: list[Segment]) -> list[Segment]:
    for one in found:
        one.mentions = (Mention("content", Content(()), one, 0, len(one.text)),)
    return found


def lines_of(found: Sequence[Segment], places: Sequence[Place]) -> set[int]:
    hit: set[int] = set()
    for one in found:
        span = one.span()
        for number, place in enumerate(places):
            if place is None:
                continue
            shared = min(span.end, place[1]) - max(span.start, place[0])
            if 2 * shared > min(span.end - span.start, place[1] - place[0]):
                hit.add(number)
    return hit


def links(
    pairs: Sequence[Pair], ours: Sequence[Place], theirs: Sequence[Place]
) -> set[tuple[int, int]]:
    return {
        (i, j)
        for pair in pairs
        for i in lines_of(pair.sources, ours)
        for j in lines_of(pair.targets, theirs)
    }


def ours(a: list[Segment], b: list[Segment]) -> list[Pair]:
    return align(a, b)[0]


def lengths_alone(a: list[Segment], b: list[Segment]) -> list[Pair]:
    return align(without_words(a), without_words(b))[0]


def gale_church(a: list[Segment], b: list[Segment]) -> list[Pair]:
    import galechurch  # noqa: PLC0415  (a peer, which few have)

    beads = galechurch.align([s.text for s in a], [s.text for s in b]).to_pharaoh_lines()
    sides = ([json.loads(side) for side in bead.split("]:")] for bead in _closed(beads))
    return [Pair(tuple(a[i] for i in left), tuple(b[j] for j in right)) for left, right in sides]


def _closed(beads: Sequence[str]) -> list[str]:
    """Beads such as ``[0]:[1, 2]`` so that a cut at ``]:`` leaves two lists."""
    return [bead.replace("]:", "]]:", 1) for bead in beads]


def aligners(encoder: str) -> dict[str, Callable[[list[Segment], list[Segment]], list[Pair]]]:
    found = {"items and lengths": ours, "lengths alone": lengths_alone}
    if encoder:
        model = TransformersEncoder(folder(encoder))
        model.sentences([encoder])  # so that reading the weights is not counted
        found["and vectors"] = lambda a, b: align(a, b, encoder=model)[0]
    if importlib.util.find_spec("galechurch"):
        found["Gale and Church"] = gale_church
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("source", type=Path)
    options.add_argument("target", type=Path)
    options.add_argument("--from", dest="own", default="bg")
    options.add_argument("--to", dest="other", default="en")
    options.add_argument("--article", type=int, default=16)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--encoder", default="", help="a model that checker models lists")
    given = options.parse_args()
    tags = (given.own, given.other)
    here = given.source.read_text(encoding="utf-8").rstrip("\n").split("\n")
    there = given.target.read_text(encoding="utf-8").rstrip("\n").split("\n")
    rng = random.Random(given.seed)
    known = aligners(given.encoder)
    counts = {name: [0, 0, 0, 0.0] for name in known}
    for start in range(0, len(here), given.article):
        rows = range(start, min(start + given.article, len(here)))
        breaks = {n for n in range(len(rows)) if rng.random() < 0.4}
        kept = {n for n in breaks if rng.random() < 0.9}
        lost = {n for n in range(len(rows)) if rng.random() < 0.05}
        source, places = joined(rng, [here[r] for r in rows], breaks)
        target, others = joined(
            rng, [None if n in lost else there[r] for n, r in enumerate(rows)], kept
        )
        true = {(n, n) for n in range(len(rows)) if n not in lost}
        for name, count in counts.items():
            a = segments(source, tags, is_source=True)
            b = segments(target, tags, is_source=False)
            begun = time.perf_counter()
            found = links(known[name](a, b), places, others)
            count[3] += time.perf_counter() - begun
            count[0] += len(found & true)
            count[1] += len(found)
            count[2] += len(true)
    for name, (right, found_, true_, seconds) in counts.items():
        precision, recall = right / max(1, found_), right / max(1, true_)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(
            f"{name:18} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}  {seconds:.1f} s"
        )


if __name__ == "__main__":
    main()
