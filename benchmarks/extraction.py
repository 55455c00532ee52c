"""How many sentences a second the reader of quantities reads, by language.

usage: python benchmarks/extraction.py [--profile TAG] [FILE ...]

Without files, the texts are the corpora of quantities of each language, one example a sentence,
which is the hardest text there is: every sentence holds a quantity. A file is read one sentence a
line; its language is the tag in its name (``news.bg.txt``). Processor seconds; loading is left out.
"""

from __future__ import annotations

import argparse
import cProfile
import platform
import pstats
import time
import tomllib
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from checker.extract.quantities import QuantityReader
from checker.languages import language, with_folder
from checker.model import Block, Document, Segment
from checker.segment.tokens import tokenise

ROUNDS = 5


def corpus(tag: str) -> list[str]:
    file = files("checker.languages") / tag / "quantities.examples.toml"
    if not file.is_file():
        return []
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    texts = [
        t for table in data.values() if isinstance(table, dict) for v in table.values() for t in v
    ]
    return [t.replace("⟦", "").replace("⟧", "") for t in (*texts, *data["weak"], *data["nothing"])]


def segments(lines: list[str], tag: str) -> list[Segment]:
    made = []
    for text in lines:
        document = Document(text, tag)
        made.append(Segment(document, Block(text, 0), 0, 0, text, tokens=tokenise(text)))
    return made


def measure(lines: list[str], tag: str) -> None:
    started = time.process_time()
    reader = QuantityReader(language(tag))
    loaded = time.process_time() - started
    best = min(timed(reader, lines, tag) for _ in range(ROUNDS))
    rate = len(lines) / best
    print(f"{tag}  {len(lines):>6} sentences  {rate:>7.0f}/s  loading {1000 * loaded:.0f} ms")


def timed(reader: QuantityReader, lines: list[str], tag: str) -> float:
    made = segments(lines, tag)
    started = time.process_time()
    reader.read(made)
    return time.process_time() - started


def profile(lines: list[str], tag: str) -> None:
    reader = QuantityReader(language(tag))
    made = segments(lines, tag)
    profiler = cProfile.Profile()
    profiler.runcall(reader.read, made)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(20)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--profile", metavar="TAG", default="")
    options = parser.parse_args()
    texts = {
        p.stem.rpartition(".")[2]: p.read_text(encoding="utf-8").splitlines() for p in options.files
    }
    texts = texts or {tag: corpus(tag) for tag in with_folder()}
    print(
        f"# checker {version('vernost')}, Python {platform.python_version()}, {platform.machine()}"
    )
    for tag, lines in texts.items():
        if lines and options.profile in ("", tag):
            (profile if options.profile else measure)(lines, tag)


if __name__ == "__main__":
    main()
