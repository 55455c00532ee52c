"""The flawed fixture documents, every form at once: real findings, real places."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

import checker
from checker.outcome import Run
from checker.registry import rules
from checker.report import written

ROOT = Path(__file__).parents[2]
SCHEMAS = Path(__file__).parent / "schemas"
RULES = {r.code: r for r in rules()}


@pytest.fixture(scope="module")
def run() -> Run:
    folders = [d for d in sorted((ROOT / "fixtures" / "documents").iterdir()) if d.is_dir()]
    pairs = [(next(d.glob("source.*")), next(d.glob("flawed.*"))) for d in folders]
    return Run(tuple(checker.check(*pair) for pair in pairs))


def test_lines_and_columns_lead_to_what_is_quoted(run: Run) -> None:
    assert sum(1 for _ in run.findings) > 50
    for found in run.findings:
        for span in (found.source, found.target):
            if span is not None:
                text = Path(span.path).read_bytes().decode()
                line = text.split("\n")[span.line - 1]
                assert text[span.start : span.end] == span.text
                assert line[span.column - 1 :].startswith(span.text.partition("\n")[0])


def test_fingerprints_are_the_findings_own(run: Run) -> None:
    for report in run.reports:
        marks = [f.fingerprint for f in report.findings]
        assert len(set(marks)) == len(marks)


def test_they_fit_the_schemas(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)  # paths become relative, as code hosts want them

    def schema(path: Path) -> object:
        return json.loads(path.read_text(encoding="utf-8"))

    def told(form: str) -> object:
        return json.loads(written(form, run, RULES))

    sarif = schema(SCHEMAS / "sarif-2.1.0.json")
    jsonschema.Draft4Validator(sarif).validate(told("sarif"))  # type: ignore[arg-type]
    jsonschema.validate(told("gitlab"), schema(SCHEMAS / "gitlab-code-quality.json"))
    jsonschema.validate(told("rdjson"), schema(SCHEMAS / "rdjson.json"))
    jsonschema.validate(told("json"), schema(ROOT / "docs" / "report.schema.json"))
    junit = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    junit.assertValid(etree.fromstring(written("junit", run, RULES).encode()))
