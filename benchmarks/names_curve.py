"""Shows how many planted faults in names are found, and at how many false alarms, by threshold.

usage: python benchmarks/names_curve.py FOLDER INJECTED.jsonl en bg=bul ru=rus …

FOLDER holds a file of lines for each language, ``en``'s is ``eng.txt``, and ``doc_ids.txt`` with
the article of each line. INJECTED has a JSON object a line: ``kind``, ``row`` (from 0) and the
damaged ``target`` line. For each language a table: at each confidence the share of the planted
faults of each kind that have a finding which the sound line has not, and the findings on 1,000
sound segments. Only the names rules run, over lines taken to be pairs. With ``--show`` the
findings on sound lines are printed, with ``--missed`` the faults without a finding, both at 0.5.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from checker.extract.gaps import GapReader
from checker.extract.names import NameReader
from checker.extract.quantities import QuantityReader
from checker.extract.terms import TermReader
from checker.linter import Linter
from checker.match.names import NameMatcher
from checker.model import Finding, Link, Matches, Pair, Segment
from checker.pipeline import read_segments
from checker.read import read_text

KINDS = ("ent_swap", "ent_typo", "ent_drop", "ent_add", "acronym")
THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
WARNED = 0.5
READERS = (QuantityReader, TermReader, NameReader, GapReader)
Key = tuple[str, str, str]


class Names:
    """The names rules of one language pair, over lines."""

    def __init__(self, tag: str, target: str) -> None:
        self.linter = Linter(tag, target, select=["E"])
        self.matcher = NameMatcher(self.linter.settings)
        for extractor in self.linter._extractors:
            extractor.readers = tuple(r for r in extractor.readers if isinstance(r, READERS))

    def read(self, side: int, lines: Sequence[str]) -> list[Segment]:
        settings = self.linter.settings
        document = read_text("\n".join(lines))
        document.language = settings.target_language if side else settings.source_language
        return read_segments(document, self.linter._extractors[side], "lines")[0]

    def found(self, ours: list[Segment], theirs: list[Segment], rows: Sequence[int]) -> list[Links]:
        pairs = [Pair((s,), (t,)) for s, t in zip(ours, theirs, strict=True)]
        memory = self.matcher.remember(pairs)
        return [(row, self.matcher.links(pairs[row], memory), pairs[row]) for row in rows]

    def findings(self, told: list[Links]) -> list[tuple[int, Finding]]:
        matches = [
            (row, Matches(pair, {"name": links}, self.linter.settings)) for row, links, pair in told
        ]
        return [
            (row, finding)
            for row, one in matches
            for rule in self.linter.rules
            for finding in rule.run([one])
        ]


Links = tuple[int, tuple[Link, ...], Pair]


def key(found: Finding) -> Key:
    return (
        found.rule,
        found.target.text if found.target else "",
        found.source.text if found.source else "",
    )


def new(found: Sequence[Finding], before: Sequence[Finding], least: float) -> bool:
    """Whether there is a finding so sure that the sound line has not."""
    known = Counter(key(f) for f in before if f.confidence >= least)
    seen = Counter(key(f) for f in found if f.confidence >= least)
    return bool(seen - known)


def table(given: str, target: str, folder: Path, cases: Sequence[dict[str, object]]) -> None:
    tag, file = given.split("=")
    here = (folder / f"{file}.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    there = (folder / "eng.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    articles: dict[str, list[int]] = defaultdict(list)
    for row, article in enumerate((folder / "doc_ids.txt").read_text(encoding="utf-8").split()):
        articles[article].append(row)
    checked = Names(tag, target)
    alarms: list[float] = []
    results: list[tuple[str, list[Finding], list[Finding]]] = []
    seconds = 0.0
    for rows in articles.values():
        ours = checked.read(0, [here[r] for r in rows])
        began = time.perf_counter()
        theirs = checked.read(1, [there[r] for r in rows])
        sound: dict[int, list[Finding]] = defaultdict(list)
        for row, finding in checked.findings(checked.found(ours, theirs, range(len(rows)))):
            sound[row].append(finding)
            alarms.append(finding.confidence)
            if "--show" in sys.argv and finding.confidence >= WARNED:
                print(f"ALARM {finding.confidence:.2f} {finding}")
                print(f"    {here[rows[row]]}\n    {there[rows[row]]}")
        seconds += time.perf_counter() - began
        for case in cases:
            if case["row"] not in rows:
                continue
            at = rows.index(int(str(case["row"])))
            lines = [there[r] for r in rows]
            lines[at] = str(case["target"])
            told = checked.findings(checked.found(ours, checked.read(1, lines), [at]))
            results.append((str(case["kind"]), [f for _, f in told], sound[at]))
            if "--missed" in sys.argv and not new(results[-1][1], sound[at], WARNED):
                faint = "; ".join(f"{f.rule} {f.confidence:.2f} {f.message}" for _, f in told)
                print(f"MISSED {case['kind']} {case['was']!r} -> {case['now']!r}: {faint}")
                print(f"    {here[rows[at]]}\n    {lines[at]}")
    print(f"{tag}: {len(here)} segments, {len(here) / seconds:.0f} a second")
    print("  least  found  " + "  ".join(f"{k:>8}" for k in KINDS) + "  alarms")
    for least in THRESHOLDS:
        hits = {
            k: [new(found, before, least) for kind, found, before in results if kind == k]
            for k in KINDS
        }
        every = [hit for told in hits.values() for hit in told]
        shares = "  ".join(f"{sum(told) / max(len(told), 1):8.1%}" for told in hits.values())
        loud = 1000 * sum(a >= least for a in alarms) / len(here)
        print(f"   {least:.2f}  {sum(every) / max(len(every), 1):.1%}  {shares}  {loud:6.1f}")


def main() -> None:
    given = [a for a in sys.argv[1:] if not a.startswith("--")]
    lines = Path(given[1]).read_text(encoding="utf-8").splitlines()
    cases = [case for case in map(json.loads, lines) if case["kind"] in KINDS]
    for pair in given[3:]:
        table(pair, given[2], Path(given[0]), cases)


if __name__ == "__main__":
    main()
