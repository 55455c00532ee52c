"""Two renderings of one source: rows, statuses of findings, changed facts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker.drift.files import revision_of_files
from checker.drift.revision import NEW, OLD, Revision, compare_renderings
from checker.drift.rows import rows
from checker.drift.scores import corpus_scores, sentence_scores, signatures
from checker.drift.wording import word_diff
from checker.model import Severity
from checker.read import read_text

SOURCE = """\
Президентът Румен Радев се срещна с германския канцлер Олаф Шолц в Берлин във вторник.

Двете страни ще похарчат 12 000 евро за програмата.

Киев чака отговор от съюзниците си.
"""
OLD_TEXT = """\
President Rumen Radev met with German Chancellor Olaf Scholz in Berlin on Tuesday.

The two countries will spend 1,200 euros on the programme.

Kyiv is waiting for an answer from its allies.
"""
NEW_TEXT = """\
President Rumen Radev met with German Chancellor Olaf Scholz in Berlin on Thursday.

The two countries will spend 12,000 euros on the programme.

Kyiv is waiting for an answer from its allies. Nobody else is.
"""


def compared(old: str, new: str, source: str = SOURCE) -> Revision:
    linter = checker.Linter("bg", "en")
    return compare_renderings(linter, read_text(source), read_text(old), read_text(new))


def verdicts(revision: Revision) -> list[tuple[str, str, str]]:
    return [
        (f.verdict, f.old.text if f.old else "", f.new.text if f.new else "")
        for f in revision.facts
    ]


def test_a_fact_got_worse_and_one_got_better() -> None:
    assert verdicts(compared(OLD_TEXT, NEW_TEXT)) == [
        ("worse", "Tuesday", "Thursday"),
        ("better", "1,200 euros", "12,000 euros"),
    ]


def test_swapping_the_renderings_swaps_the_verdicts() -> None:
    assert verdicts(compared(NEW_TEXT, OLD_TEXT)) == [
        ("better", "Thursday", "Tuesday"),
        ("worse", "12,000 euros", "1,200 euros"),
    ]


def test_a_rendering_against_itself_has_no_change() -> None:
    revision = compared(OLD_TEXT, OLD_TEXT)
    assert not revision.facts
    assert not any(r.changed for r in revision.rows)
    assert not revision.findings("new")
    assert not revision.findings("fixed")
    assert [f.rule for f in revision.findings("unchanged")] == ["N101"]


def test_a_fact_that_is_wrong_in_two_ways_is_neither() -> None:
    revision = compared(OLD_TEXT, OLD_TEXT.replace("1,200", "12,500"))
    assert verdicts(revision) == [("neither", "1,200 euros", "12,500 euros")]


def test_a_name_in_other_words_is_right_in_both() -> None:
    old = OLD_TEXT.replace("1,200", "12,000")
    revision = compared(old, old.replace("Olaf Scholz", "Scholz"))
    assert verdicts(revision) == [("both", "Olaf Scholz", "Scholz")]


def test_what_a_rendering_adds_has_a_row_of_its_own() -> None:
    added = compared(OLD_TEXT, NEW_TEXT).rows[-1]
    assert added.row.sources == ()
    assert (added.row.text(OLD), added.row.text(NEW)) == ("", "Nobody else is.")
    assert [c.finding.rule for c in added.changes] == ["C102"]


def test_split_and_joined_sentences_share_a_row() -> None:
    source = "Парламентът прие закона в сряда, а президентът Румен Радев го подписа в петък.\n"
    old = "Parliament passed the law on Wednesday, and President Rumen Radev signed it on Friday.\n"
    new = "Parliament passed the law on Wednesday. President Rumen Radev signed it on Friday.\n"
    (row,) = compared(old, new, source).rows
    assert len(row.row.renderings[OLD]) == 1
    assert len(row.row.renderings[NEW]) == 2
    assert not row.facts


def test_every_segment_of_every_rendering_is_in_one_row() -> None:
    linter = checker.Linter("bg", "en")
    compared_ = [
        linter.compare_documents(read_text(SOURCE), read_text(t)) for t in (OLD_TEXT, NEW_TEXT)
    ]
    table = rows(compared_)
    for number, one in enumerate(compared_):
        told = [t.index for row in table for t in row.renderings[number]]
        assert sorted(told) == list(range(one.report.segments[1]))
    sources = [s.index for row in table for s in row.sources]
    assert sources == list(range(compared_[0].report.segments[0]))


def test_scores_are_those_of_sacrebleus_own_command(tmp_path: Path) -> None:
    hypotheses = ["The cat sat on the mat.", "He paid 12,000 euros on Tuesday in Berlin."]
    references = ["The cat sat upon a mat.", "On Tuesday he paid 12,000 euros in Berlin."]
    (tmp_path / "hyp").write_text("\n".join(hypotheses) + "\n")
    (tmp_path / "ref").write_text("\n".join(references) + "\n")
    command = [sys.executable, "-m", "sacrebleu", "ref", "-i", "hyp"]
    command += ["-m", "chrf", "bleu", "ter", "--chrf-word-order", "2", "-w", "6"]
    command += ["-f", "text"]
    printed = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    ours = corpus_scores(hypotheses, references)
    lines = (line.strip().partition(" = ") for line in printed)
    told = {signature: float(rest.split()[0]) for signature, _, rest in lines}
    scores = dict(zip(signatures(), (ours.chrf, ours.bleu, ours.ter), strict=True))
    assert told == pytest.approx(scores, abs=1e-5)


def test_a_sentence_equal_to_its_reference_scores_full() -> None:
    scores = sentence_scores("Kyiv waits.", "Kyiv waits.")
    assert (scores.chrf, scores.ter) == (100.0, 0.0)


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_word_diff_holds_both_texts(old: str, new: str) -> None:
    pieces = list(word_diff(old, new))
    assert "".join(p.text for p in pieces if p.kept != "come") == old
    assert "".join(p.text for p in pieces if p.kept != "gone") == new


def test_a_number_is_one_word_of_a_diff() -> None:
    pieces = [tuple(p) for p in word_diff("12,000 euros", "1,200 euros")]
    assert pieces == [("gone", "12,000"), ("come", "1,200"), ("same", " euros")]


def test_a_reference_stands_in_for_the_source(tmp_path: Path) -> None:
    reference = OLD_TEXT.replace("1,200", "12,000")
    for name, text in (("old", OLD_TEXT), ("new", NEW_TEXT), ("ref", reference)):
        (tmp_path / f"{name}.en.txt").write_text(text)
    paths = [tmp_path / f"{name}.en.txt" for name in ("old", "new", "ref")]
    revision = revision_of_files(paths[0], paths[1], reference=paths[2])
    assert verdicts(revision)[:2] == [
        ("worse", "Tuesday", "Thursday"),
        ("better", "1,200 euros", "12,000 euros"),
    ]
    old, _ = revision.scores
    assert old is not None
    assert old.chrf > 90


def test_reports_say_the_same_each_time() -> None:
    from checker.drift.json import json_revision

    one, other = (json_revision(compared(OLD_TEXT, NEW_TEXT), "1") for _ in range(2))
    assert one == other


def test_new_findings_have_their_severity() -> None:
    revision = compared(OLD_TEXT, NEW_TEXT)
    assert [f.rule for f in revision.findings("new", Severity.ERROR)] == ["D102"]
