"""Parts of a run: the cache, fingerprints, fixes, watching, lists of what is let stand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker.model import Finding, Report
from checker.outcome import Run
from checker.project.settings import PairSettings
from checker.run.cache import Cache
from checker.run.fixing import fixed_files
from checker.run.lock import LockError, content_hash, read_lock
from checker.run.watch import watch
from checker.run.work import Work
from checker.suppress.baseline import BaselineError, read_baseline
from checker.suppress.fingerprints import Entry, suppressed
from checker.suppress.ignores import IgnoreListError, read_ignores

LINTER = checker.Linter("bg", "en", select=["N"])
SOURCE, TARGET = "Загинаха 12 000 души.", "Some 1,200 people died."


def mark(source: str, target: str) -> str:
    (found,) = LINTER.check_text(source, target).findings
    return found.fingerprint


WORDS = st.lists(st.sampled_from(["Добро утро.", "Край.", "Валеше дъжд."]), max_size=4)


@settings(max_examples=20, deadline=None)
@given(WORDS, WORDS)
def test_a_fingerprint_does_not_know_where_its_sentence_stands(
    before: list[str], after: list[str]
) -> None:
    source = "\n\n".join([*before, SOURCE, *after])
    english = {"Добро утро.": "Good morning.", "Край.": "The end.", "Валеше дъжд.": "It rained."}
    target = "\n\n".join([*(english[w] for w in before), TARGET, *(english[w] for w in after)])
    assert mark(source, target) == mark(SOURCE, TARGET)


def test_a_fingerprint_changes_with_the_sentence_and_the_words() -> None:
    marks = {
        mark(SOURCE, TARGET),
        mark(SOURCE, "Some 1,300 people died."),
        mark(SOURCE, "Some 1,200 people died there."),
        mark("Там загинаха 12 000 души.", TARGET),
    }
    assert len(marks) == 4
    assert mark("Загинаха 12 000\nдуши.".replace("\n", " "), TARGET) == mark(SOURCE, TARGET)


def test_equal_findings_are_told_apart() -> None:
    report = LINTER.check_text(f"{SOURCE}\n\n{SOURCE}", f"{TARGET}\n\n{TARGET}")
    first, second = (f.fingerprint for f in report.findings)
    assert first != second


def report_of(*findings: tuple[str, str], path: str = "a.en.md") -> Report:
    made = LINTER.check_text(SOURCE, TARGET).findings[0]
    assert made.target is not None
    span = replace(made.target, path=path)
    return Report(
        tuple(replace(made, rule=r, fingerprint=f, target=span) for r, f in findings),
        target_path=path,
    )


def test_an_entry_suppresses_one_finding_first_in_its_own_file(tmp_path: Path) -> None:
    home = tmp_path
    here, there = (report_of(("N101", "1"), path=str(home / p)) for p in ("a.md", "b.md"))
    (a, b), left = suppressed([here, there], [Entry("N101", "1", "b.md", "why")], "baseline", home)
    assert (len(a.findings), len(b.findings), left) == (1, 0, [])
    assert [(s.by, s.reason) for s in b.suppressed] == [("baseline", "why")]
    (a, b), left = suppressed([here, there], [Entry("N101", "1", "gone.md")], "baseline", home)
    assert (len(a.findings), len(b.findings)) == (0, 1), "moved: one finding, not both"
    entries = [Entry("N102", "1", "a.md"), Entry("N101", "2", "a.md")]
    _, left = suppressed([here, there], entries, "baseline", home)
    assert left == entries


def test_lists_that_cannot_be_read_say_where(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_text("# a note\n\nchecker: ignore E104\n", encoding="utf-8")
    with pytest.raises(IgnoreListError, match="x:3: is not"):
        read_ignores(file)
    for text in ("{", "[]", '{"version": 1}', '{"version": 9, "findings": []}', "\0"):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(BaselineError, match="x: is "):
            read_baseline(file)
    file.write_text('{"version": 2, "pairs": {}}', encoding="utf-8")
    with pytest.raises(LockError, match="version 2"):
        read_lock(file)
    assert read_lock(tmp_path / "none") == {}


def test_words_are_hashed_not_line_ends(tmp_path: Path) -> None:
    hashes = set()
    for text in ("a b\nc", "a\r\nb c\r\n", "  a b c"):
        (tmp_path / "x").write_bytes(text.encode())
        hashes.add(content_hash(str(tmp_path / "x")))
    assert len(hashes) == 1


def worked(folder: Path) -> tuple[Work, Report]:
    for tag, text in (("bg", SOURCE), ("en", TARGET)):
        (folder / f"a.{tag}.txt").write_text(text, encoding="utf-8")
    work = Work(str(folder / "a.bg.txt"), str(folder / "a.en.txt"))
    return work, LINTER.check(work.source, work.target)


def test_the_cache_gives_back_the_same_report(tmp_path: Path) -> None:
    work, report = worked(tmp_path)
    cache = Cache(tmp_path / "cache")
    assert cache.get(work) is None
    cache.put(work, report)
    assert cache.get(work) == report
    assert Cache(tmp_path / "cache").get(work) == report


def test_the_cache_forgets_what_has_changed(tmp_path: Path) -> None:
    work, report = worked(tmp_path)
    glossary = tmp_path / "g.csv"
    glossary.write_text("source,target\n", encoding="utf-8")
    work = replace(work, settings=PairSettings(glossaries=(str(glossary),)))
    cache = Cache(tmp_path / "cache")
    cache.get(work)
    cache.put(work, report)
    assert Cache(tmp_path / "cache").get(work) == report
    assert cache.get(replace(work, settings=PairSettings(fail_on="info"))) is None
    assert cache.get(replace(work, languages=("de", "en"))) is None
    Path(work.target).write_text("Other.", encoding="utf-8")
    assert cache.get(work) is None


@pytest.mark.parametrize("damage", [b"", b"x", b"\xff" * 400])
def test_a_damaged_cache_is_no_cache(tmp_path: Path, damage: bytes) -> None:
    work, report = worked(tmp_path)
    cache = Cache(tmp_path / "cache")
    cache.get(work)
    cache.put(work, report)
    (place,) = [
        p
        for p in (tmp_path / "cache").rglob("*")
        if p.is_file() and p.suffix == "" and len(p.name) > 20
    ]
    place.write_bytes(place.read_bytes()[:16] + damage)
    assert Cache(tmp_path / "cache").get(work) is None


def test_what_is_cached_needs_no_linter() -> None:
    code = "import checker.run.run, checker.run.cache, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"checker.linter", "checker.registry", "babel", "marisa_trie", "langdetect"}


def test_of_fixes_that_touch_the_graver_is_made(tmp_path: Path) -> None:
    _, report = worked(tmp_path)
    (found,) = report.findings
    edits = [
        (5, 10, "12,000", "error"),
        (5, 7, "9", "info"),
        (0, 4, "About", "info"),
        (90, 99, "", "error"),
    ]
    findings: list[Finding] = [
        replace(
            found,
            severity=checker.Severity(severity),
            fix=checker.Fix(start, end, text, safe=text != "About"),
        )
        for start, end, text, severity in edits
    ]
    run = Run((replace(report, findings=tuple(findings)),))
    (safe,) = fixed_files(run)
    assert (safe.after, safe.made) == ("Some 12,000 people died.", 1)
    (both,) = fixed_files(run, unsafe=True)
    assert (both.after, both.made) == ("About 12,000 people died.", 2)
    assert both.data == both.after.encode()


def test_watching_tells_of_each_change_once(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("1", encoding="utf-8")
    told: list[str] = []

    class EnoughError(Exception):
        pass

    def again() -> Iterable[Path]:
        told.append(file.read_text(encoding="utf-8") if file.exists() else "gone")
        if len(told) == 2:
            raise EnoughError
        file.unlink()  # changes while it is told of: not a change of its own
        return [file, tmp_path / "new"]

    os.utime(file, ns=(1, 1))
    steps = iter(
        [lambda: file.write_text("2", encoding="utf-8"), lambda: (tmp_path / "new").write_text("")]
    )

    def sleep(_: float) -> None:
        next(steps)()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("checker.run.watch.time.sleep", sleep)
        with pytest.raises(EnoughError):
            watch([file], again)
    assert told == ["2", "gone"]


def test_the_baseline_is_sorted_and_one_finding_a_line(tmp_path: Path) -> None:
    from checker.suppress.baseline import baseline_text

    report = report_of(("N102", "2"), ("N101", "1"), path=str(tmp_path / "a.md"))
    text = baseline_text(report.findings, tmp_path, [Entry("A101", "0", "0.md", "old")])
    assert [f["rule"] for f in json.loads(text)["findings"]] == ["A101", "N101", "N102"]
    assert sum('"rule"' in line for line in text.splitlines()) == 3
