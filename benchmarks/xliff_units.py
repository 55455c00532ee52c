"""Time and memory of checking one XLIFF file of many units in one process.

usage: python benchmarks/xliff_units.py [--units 10000]

Each unit joins sentences of two sound examples of the rules, chosen at random (seeded), with inline
codes in a third of the units, so that texts are varied and natural. Limits: 15 s and 500 MB for
10,000 units on one core of the machine that this was made on.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from pathlib import Path
from xml.sax.saxutils import escape

import checker
from checker.registry import rules


def generated(units: int) -> str:
    rng = random.Random(7)
    examples = [
        (e.source, e.target)
        for rule in rules()
        for e in rule.examples
        if e.languages == "bg>en" and not e.faulty and not e.glossary and "\n" not in e.source
    ]
    parts = ['<xliff version="1.2"><file source-language="bg" target-language="en"><body>\n']
    for number in range(units):
        pair = rng.sample(examples, 2)
        source, target = (" ".join(escape(e[side]) for e in pair) for side in (0, 1))
        if number % 3 == 0:
            source, target = (f'<g id="1">{text}</g> <x id="2"/>' for text in (source, target))
        parts.append(
            f'<trans-unit id="{number}"><source>{source}</source>\n'
            f'<target state="translated">{target}</target></trans-unit>\n'
        )
    return "".join([*parts, "</body></file></xliff>\n"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--units", type=int, default=10_000)
    units = parser.parse_args().units
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "units.xlf"
        file.write_text(generated(units), encoding="utf-8")
        start = time.perf_counter()
        cpu = time.process_time()
        report = checker.check(file)
        wall, cpu = time.perf_counter() - start, time.process_time() - cpu
        size = file.stat().st_size / 1e6
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{units} units, {size:.1f} MB, {report.segments[0]} and {report.segments[1]} segments: "
        f"{wall:.1f} s ({cpu:.1f} s of processor), {memory:.0f} MB at most, "
        f"{len(report.findings)} findings, checker {checker.__version__}"
    )


if __name__ == "__main__":
    main()
