"""How long a whole book takes to align: generated, with splits, merges, omissions and moves.

usage: python benchmarks/book.py [--sentences 5000] [--from bg] [--seed 1] [--alike]
           [--encoder e5-small]

The sentences are the examples of the rules, each with a city of its own and digits of its
own, so that no two are the same. With ``--alike`` there is one sentence of the book, over and over:
the worst that an aligner can be given. Prints processor seconds for reading and for aligning, and
the F1 of sentence links where they are known; with ``--encoder`` with the vectors of that model,
whose seconds are told apart.
"""

from __future__ import annotations

import argparse
import platform
import random
import re
import resource
import time
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.align import align
from checker.backends.encoder import TransformersEncoder
from checker.backends.models import folder
from checker.config import Settings
from checker.extract import Extractor
from checker.glossary import Termbase
from checker.lexicon.names import NameEntry
from checker.model import Pair, Segment
from checker.read import read_text
from checker.registry import rules
from checker.segment import segment

if TYPE_CHECKING:
    from checker.backends.protocols import Vectors

TARGET = "en"
DIGIT = re.compile(r"[1-9]")
Pairs = list[tuple[str, str]]


@dataclass
class Side:
    """The text of one side, and the number of the true pair at each place."""

    text: str = ""
    places: list[tuple[int, int, int]] = field(default_factory=list)

    def add(self, sentence: str, number: int, between: str) -> None:
        self.text += (between if self.text else "") + sentence
        self.places.append((len(self.text) - len(sentence), len(self.text), number))


def sentences(tag: str) -> Pairs:
    found = {
        (_unmarked(e.source), _unmarked(e.target))
        for one in rules()
        for e in one.examples
        if e.languages == f"{tag}>{TARGET}" and "\n" not in e.source + e.target
    }
    return sorted(p for p in found if all(len(t) > 30 for t in p))


def _unmarked(text: str) -> str:
    return text.replace("⟦", "").replace("⟧", "")


def cities(tag: str) -> Pairs:
    found = set()
    for number in range(1, 400_000):
        entry = NameEntry("city", str(number))
        ours, theirs = entry.forms_in(tag), entry.forms_in(TARGET)
        if ours and theirs:
            found.add((ours[0], theirs[0]))
        if len(found) >= 800:
            break
    return sorted(found)


def varied(rng: random.Random, pair: tuple[str, str], city: tuple[str, str]) -> tuple[str, str]:
    """The pair with other digits, the same on both sides, and begun by a city."""
    other = {str(d): str(rng.randint(1, 9)) for d in range(1, 10)}
    source, target = (DIGIT.sub(lambda m: other[m.group()], text) for text in pair)
    return f"{city[0]}: {source}", f"{city[1]}: {target}"


def book(rng: random.Random, tag: str, size: int, *, alike: bool) -> tuple[Side, Side]:
    known, named = sentences(tag), cities(tag) or [("", "")]
    source, target = Side(), Side()
    held: tuple[str, int] | None = None
    for number in range(size):
        pair = known[0] if alike else varied(rng, rng.choice(known), rng.choice(named))
        between = "\n\n" if rng.random() < 0.25 else " "
        source.add(pair[0], number, between)
        chance = rng.random()
        if chance < 0.02:
            continue
        if chance < 0.03 and held is None:
            held = pair[1], number  # it comes a few sentences later
            continue
        target.add(pair[1], number, between if rng.random() < 0.9 else " ")
        if held and rng.random() < 0.1:
            target.add(*held, " ")
            held = None
    return source, target


def read(side: Side, tag: str, settings: Settings) -> list[Segment]:
    document = read_text(side.text)
    document.language = tag
    found = segment(document)
    Extractor(tag, settings, Termbase(())).extract(found)
    return found


def links(pairs: Sequence[Pair], source: Side, target: Side) -> set[tuple[int, int]]:
    return {
        (a, b)
        for pair in pairs
        for a in numbers(source, pair.sources)
        for b in numbers(target, pair.targets)
    }


def numbers(side: Side, segments: Sequence[Segment]) -> set[int]:
    """The true pairs that some segments are part of."""
    found: set[int] = set()
    for one in segments:
        span = one.span()
        first = bisect_right(side.places, span.start, key=lambda place: place[0]) - 1
        last = bisect_right(side.places, span.end - 1, key=lambda place: place[0])
        found.update(place[2] for place in side.places[max(first, 0) : last])
    return found


class Remembering:
    """An encoder that made the vectors of a book beforehand, and how long that took."""

    def __init__(self, model: str, segments: Sequence[Segment]) -> None:
        self.name = model
        self._encoder = TransformersEncoder(folder(model))
        texts = list(dict.fromkeys(s.text for s in segments))
        begun = time.process_time()
        self._known = dict(zip(texts, self._encoder.sentences(texts), strict=True))
        self.seconds = time.process_time() - begun

    def sentences(self, texts: Sequence[str]) -> Vectors:
        import numpy as np  # noqa: PLC0415  (only where a model runs)

        return np.stack([self._known[text] for text in texts])

    def words(
        self, texts: Sequence[str], places: Sequence[Sequence[tuple[int, int]]]
    ) -> list[Vectors]:
        return self._encoder.words(texts, places)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sentences", type=int, default=5000)
    options.add_argument("--from", dest="own", default="bg")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--alike", action="store_true")
    options.add_argument("--encoder", default="", help="a model that checker models lists")
    given = options.parse_args()
    settings = Settings(source_language=given.own, target_language=TARGET)
    rng = random.Random(given.seed)
    source, target = book(rng, given.own, given.sentences, alike=given.alike)
    begun = time.process_time()
    ours, theirs = read(source, given.own, settings), read(target, TARGET, settings)
    has_read = time.process_time()
    encoder = Remembering(given.encoder, [*ours, *theirs]) if given.encoder else None
    begun_aligning = time.process_time()
    pairs, skipped = align(ours, theirs, encoder=encoder)
    done = time.process_time()
    order = [number for _, _, number in target.places]
    planted = sum(after < before for before, after in pairwise(order))
    print(
        f"{len(ours)} and {len(theirs)} segments: read {has_read - begun:.1f} s, "
        f"aligned {done - begun_aligning:.1f} s, {sum(p.moved for p in pairs)} of {planted} moved, "
        f"{len(skipped)} stretches unchecked; Python {platform.python_version()}"
    )
    if encoder:
        print(f"vectors {encoder.seconds:.1f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    if not given.alike:
        true = {(n, n) for _, _, n in target.places}
        found = links(pairs, source, target)
        right = len(found & true)
        print(f"F1 of sentence links {2 * right / max(1, len(found) + len(true)):.3f}")


if __name__ == "__main__":
    main()
