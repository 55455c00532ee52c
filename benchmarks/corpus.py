"""A project of many generated article pairs: cold run, unchanged run, memory.

usage: python benchmarks/corpus.py [--pairs 1000] [--jobs 1]

Articles of five paragraphs are put together from the sentences of fixtures/newsroom, with other
numbers on both sides alike; one in a hundred has an error. Each run is a process of its own; memory
is the largest resident set of it and of its workers, as the operating system reports it.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
NEWSROOM = ROOT / "fixtures" / "newsroom" / "content"
CONFIG = '[[pairs]]\nsource = "content/{name}.bg.md"\ntarget = "content/{name}.en.md"\n'


def paragraphs() -> list[tuple[str, str]]:
    found = []
    for source in sorted(NEWSROOM.glob("*.bg.md")):
        target = source.with_name(source.name.replace(".bg.", ".en."))
        sides = [f.read_text(encoding="utf-8").strip().split("\n\n") for f in (source, target)]
        if len(sides[0]) == len(sides[1]):
            found += list(zip(*sides, strict=True))[1:]
    return found


def write(folder: Path, pairs: int) -> None:
    rng = random.Random(1)
    stock = paragraphs()
    content = folder / "content"
    content.mkdir()
    (folder / "checker.toml").write_text(CONFIG, encoding="utf-8")
    for number in range(pairs):
        chosen = rng.sample(stock, 5)
        shift = str(rng.randrange(1, 9))
        sides = ["\n\n".join(p[side] for p in chosen) for side in (0, 1)]
        # Two-digit numbers that stand alone are moved alike on both sides.
        sides = [re.sub(r"(?<![\d.,:-])1(\d)(?= )(?! \d)", rf"{shift}\1", s) for s in sides]
        if number % 100 == 0:
            sides[1] += "\n\nSome 77 people were hurt."
        for tag, text in zip(("bg", "en"), sides, strict=True):
            (content / f"a{number:04}.{tag}.md").write_text(text + "\n", encoding="utf-8")


def run(folder: Path, *args: str) -> tuple[float, int]:
    """Seconds, and the exit code."""
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "checker", "check", "--statistics", *args],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return time.perf_counter() - begun, done.returncode


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, asked.pairs)
        words = sum(len(f.read_text("utf-8").split()) for f in (folder / "content").glob("*.en.md"))
        cold, _ = run(folder, "--jobs", str(asked.jobs))
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        peak, used = spent.ru_maxrss / 1024, spent.ru_utime + spent.ru_stime
        warm, _ = run(folder, "--jobs", str(asked.jobs))
    print(f"{asked.pairs} pairs, {words:,} words of translation, {asked.jobs} processes")
    print(f"cold {cold:.1f} s ({asked.pairs / cold:.0f} pairs/s), largest process {peak:.0f} MB")
    if asked.jobs == 1:  # of workers, not every system tells it right
        print(f"     {used:.1f} s of processor time ({asked.pairs / used:.0f} pairs/s)")
    print(f"unchanged {warm:.2f} s ({cold / warm:.1f} times faster)")
    load, cores = os.getloadavg()[0], os.cpu_count()
    print(f"load {load:.1f} on {cores} cores, Python {platform.python_version()}")


if __name__ == "__main__":
    main()
