"""Every form of the report: fits its schema, says what was found, survives what it quotes."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from checker.model import Severity
from checker.outcome import Run
from checker.registry import rules
from checker.report import FORMS, written
from checker.report.markdown import LIMIT

SCHEMAS = Path(__file__).parent / "schemas"
DOCS = Path(__file__).parents[2] / "docs"
RULES = {r.code: r for r in rules()}


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def told(form: str, run: Run) -> str:
    return written(form, run, RULES)


@pytest.fixture(params=["clean", "full", "hostile"])
def run(request: pytest.FixtureRequest) -> Run:
    found: Run = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("form", FORMS)
def test_the_same_run_gives_the_same_text_in_utf8(form: str, run: Run) -> None:
    text = told(form, run)
    assert text == told(form, run)
    assert text == "" or text.endswith("\n")
    assert "\x1b" not in text


def test_sarif_fits_its_schema(run: Run) -> None:
    log = json.loads(told("sarif", run))
    jsonschema.Draft4Validator(schema("sarif-2.1.0.json")).validate(log)


def test_sarif_says_it_all(full: Run) -> None:
    (one,) = json.loads(told("sarif", full))["runs"]
    first, *_ = one["results"]
    assert first["level"] == "error"
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b/%D0%BE%D0%B4%D0%B8%D0%BD.en.md"
    assert place["region"] == {
        "startLine": 1, "startColumn": 11, "endLine": 1, "endColumn": 12, "snippet": {"text": "6"},
    }  # fmt: skip
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {
        "text": "5"
    }
    assert list(first["partialFingerprints"].values()) == [next(full.findings).fingerprint]
    helped = one["tool"]["driver"]["rules"]
    assert helped[first["ruleIndex"]]["id"] == "N101"
    assert "Why it matters" in helped[first["ruleIndex"]]["help"]["text"]
    stood = [r for r in one["results"] if "suppressions" in r]
    assert [s["suppressions"][0]["justification"] for s in stood] == ["it is meant"]
    assert one["invocations"][0]["executionSuccessful"] is False


def test_junit_fits_its_schema(run: Run) -> None:
    tree = etree.fromstring(told("junit", run).encode())
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(tree)


def test_junit_fails_what_fails(full: Run) -> None:
    tree = etree.fromstring(told("junit", full).encode())
    suites = {s.get("name"): s for s in tree}
    assert (suites["c.en.md"].get("tests"), suites["c.en.md"].get("failures")) == ("2", "1")
    assert suites["x.en.md"].get("errors") == "1"
    assert suites["penalty"].get("failures") == "1"


def test_a_clean_pair_is_a_test_that_passes(clean: Run) -> None:
    (suite,) = etree.fromstring(told("junit", clean).encode())
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")


def test_gitlab_fits_what_is_documented(run: Run) -> None:
    issues = json.loads(told("gitlab", run))
    jsonschema.Draft202012Validator(schema("gitlab-code-quality.json")).validate(issues)
    assert len({i["fingerprint"] for i in issues}) == len(issues) == len(list(run.findings))


def test_rdjson_fits_what_is_documented(run: Run) -> None:
    result = json.loads(told("rdjson", run))
    jsonschema.Draft202012Validator(schema("rdjson.json")).validate(result)


def test_rdjson_counts_columns_in_bytes() -> None:
    from checker.linter import Linter

    report = Linter("bg", "en").check_text("Взеха 12 000.", "“Café – 1,200.”")
    run = Run((report,))
    (found,) = report.findings
    assert found.target is not None
    where = json.loads(told("rdjson", run))["diagnostics"][0]["location"]["range"]
    before = "“Café – 1,200.”"[: found.target.start]
    assert where["start"]["column"] == len(before.encode()) + 1
    assert where["end"]["column"] == len((before + found.target.text).encode()) + 1


def test_json_fits_its_schema(run: Run) -> None:
    ours = json.loads((DOCS / "report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(ours)
    data = json.loads(told("json", run))
    jsonschema.Draft202012Validator(ours).validate(data)
    assert data["exit_code"] == run.exit_code
    assert data["summary"]["error"] == sum(f.severity is Severity.ERROR for f in run.findings)


def test_jsonl_has_a_line_for_each_finding(run: Run) -> None:
    lines = [json.loads(line) for line in told("jsonl", run).splitlines()]
    assert [line["fingerprint"] for line in lines] == [f.fingerprint for f in run.findings]


def test_csv_has_a_row_for_each_finding(run: Run) -> None:
    rows = list(csv.DictReader(StringIO(told("csv", run))))
    assert [r["rule"] for r in rows] == [f.rule for f in run.findings]
    assert not [c for r in rows for c in r.values() if c.startswith(("=", "+", "@"))]


def test_github_writes_one_command_a_finding(full: Run, hostile: Run) -> None:
    lines = told("github", full).splitlines()
    assert lines[0] == (
        "::error file=a b/один.en.md,line=1,endLine=1,col=11,endColumn=12,"
        'title=N101 number-mismatch::"6" is made up'
    )
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", "::notice", "::error"]
    assert told("github", hostile).count("\n") == 1
    assert "file==a%2Cb%3Ac.en.md," in told("github", hostile)


def test_markdown_quotes_and_does_not_obey(full: Run, hostile: Run) -> None:
    text = told("markdown", full)
    assert text.startswith("## Translation check could not check everything\n")
    assert "| 1:11 |" in text
    assert "Text with <ins>6</ins> words." in text
    for run in (full, hostile):
        assert not any(bad in told("markdown", run) for bad in ("<b>", "<script>", "@all"))


def test_markdown_fits_in_a_comment(full: Run) -> None:
    text = told("markdown", Run(full.reports * 2_000))
    assert len(text) <= LIMIT + 2_000
    assert "more, too many for one comment" in text


def test_concise_and_grouped(full: Run) -> None:
    assert told("concise", full).splitlines()[0] == (
        'a b/один.en.md:1:11: error N101 "6" is made up'
    )
    assert told("grouped", full).splitlines()[:2] == [
        "a b/один.bg.md → a b/один.en.md:",
        '    1:11  error    N101  "6" is made up',
    ]


def test_the_penalty_is_points_per_thousand_words(full: Run) -> None:
    assert full.score.points == 10
    assert full.score.words == 1_000
    assert full.score.penalty == 10.0
    assert Run(full.reports, max_penalty=9.9).exit_code == 1
    assert Run(full.reports[:0]).score.penalty == 0.0


def test_exit_codes(full: Run, clean: Run) -> None:
    assert (clean.exit_code, full.exit_code, Run(full.reports).exit_code) == (0, 2, 1)
