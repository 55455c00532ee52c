"""What the neural tier costs: segments a second, seconds to the first report, and memory.

usage: python benchmarks/neural.py ENCODER SOURCE.txt TARGET.txt FROM TO

Line N of the target renders line N of the source. Prints, without and with the encoder, the seconds
from a fresh process to the report of the first ten lines, the segments (pairs of lines) a second of
all lines after that, and the peak memory of the process; then whether two runs agree.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

FIRST = 10


def lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").rstrip("\n").split("\n")


def measured(encoder: str, source: str, target: str, tags: tuple[str, str]) -> dict[str, object]:
    """In a process of its own, so that nothing is loaded before and memory is its own."""
    begin = time.perf_counter()
    from checker.linter import Linter  # noqa: PLC0415  (its import is part of the start)

    here, there = lines(source), lines(target)
    linter = Linter(*tags, neural=encoder)
    linter.check_text("\n".join(here[:FIRST]), "\n".join(there[:FIRST]), align="lines")
    started = time.perf_counter()
    report = linter.check_text("\n".join(here[FIRST:]), "\n".join(there[FIRST:]), align="lines")
    spent = time.perf_counter() - started
    return {
        "first": started - begin,
        "speed": (len(here) - FIRST) / spent,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "findings": [str(f) for f in report.findings],
        "skipped": [s.reason for s in report.skipped],
    }


def apart(*arguments: str) -> dict[str, object]:
    command = [sys.executable, __file__, "--one", *arguments]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(told.stdout))


def main() -> None:
    if sys.argv[1] == "--one":
        encoder, source, target, *tags = sys.argv[2:]
        print(json.dumps(measured(encoder, source, target, (tags[0], tags[1]))))
        return
    encoder, source, target, *tags = sys.argv[1:]
    for name in ("", encoder):
        told = apart(name, source, target, *tags)
        print(
            f"{name or 'without':10} first report {told['first']:.1f} s, "
            f"{told['speed']:.0f} segments/s, {told['memory']:.0f} MB, "
            f"{len(told['findings'])} findings"
        )
    same = apart(encoder, source, target, *tags)["findings"] == told["findings"]
    print("a second run gives", "the same findings" if same else "OTHER FINDINGS")


if __name__ == "__main__":
    main()
