"""The section of the machine reference in the forms that have one."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from checker.linter import Linter
from checker.model import Span
from checker.outcome import Run
from checker.read import read_text
from checker.reference import MachineFact, MachineReference, Rendering
from checker.report import written

DOCS = Path(__file__).parents[2] / "docs"
HERE = Span(5, 10, 1, 6, "1,200", "a.en.txt")
THERE = Span(9, 15, 1, 10, "12 000")
REFERENCE = MachineReference(
    model="org/<bg-en>",
    chrf=71.5,
    signature="chrF2++|nrefs:1",
    rows=3,
    settled=1,
    renderings=(Rendering("Загинаха 12 000.", "Some 1,200 died.", "12,000 <died>.", 40.0),),
    facts=(
        MachineFact("agrees", HERE, "number-mismatch", THERE, HERE, "12,000", "N101", "00ff"),
        MachineFact("differs", HERE, "name-missing", None, None, "Oslo"),
        MachineFact("differs", HERE, "name-added", None, HERE, ""),
        MachineFact("disagrees", HERE, "name-added", None, HERE, "1,200", "E102", "01ff"),
        MachineFact("disagrees", HERE, "name-missing", THERE, None, "", "E101", "02ff"),
    ),
)
LINES = (
    '"1,200" here, "12,000" in the machine\'s rendering of "12 000"; agrees with N101',
    'nothing here, "Oslo" in the machine\'s rendering',
    '"1,200" here, nothing in the machine\'s rendering',
    'the machine has "1,200" too; disagrees with E102',
    'the machine leaves "12 000" out too; disagrees with E101',
)


@pytest.fixture
def run() -> Run:
    documents = read_text("Загинаха 12 000."), read_text("Some 12,000 died.", path="a.en.txt")
    compared = Linter("bg", "en").compare_documents(*documents)
    report = replace(compared.report, reference=REFERENCE)
    return Run((report,), compared=(replace(compared, report=report),))


def test_the_text_tells_every_fact_at_its_place(run: Run) -> None:
    told = written("text", run, {})
    title = "machine reference for a.en.txt: org/<bg-en>, chrF2++ 71.50 over 1 row of 3"
    assert title in told.splitlines()
    for line, fact in zip(LINES, REFERENCE.facts, strict=True):
        assert f"  a.en.txt:1:6: info {fact.name}: {line}\n" in told
    assert "  1 difference not shown: the source bears the draft out\n" in told
    assert "  chrF2++|nrefs:1\n" in told


def test_json_has_it_all_and_fits_the_schema(run: Run) -> None:
    told = json.loads(written("json", run, {}))
    jsonschema.validate(told, json.loads((DOCS / "report.schema.json").read_text("utf-8")))
    reference = told["pairs"][0]["reference"]
    assert [f["message"] for f in reference["facts"]] == list(LINES)
    assert {f["severity"] for f in reference["facts"]} == {"info"}
    assert reference["renderings"][0]["machine"] == "12,000 <died>."


def test_the_page_escapes_what_it_quotes(run: Run) -> None:
    page = written("html", run, {})
    assert "org/&lt;bg-en&gt;, chrF2++ 71.50" in page
    assert "12,000 &lt;died&gt;." in page
    assert "disagrees with E102" in page


def test_it_fails_no_run(run: Run) -> None:
    assert run.exit_code == 0
    assert "summary" not in json.loads(written("json", run, {}))["pairs"][0]["reference"]
