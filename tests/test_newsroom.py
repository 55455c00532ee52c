"""The worked example: the gate passes, and fails on a regression with one finding, in every form.

``UPDATE_SNAPSHOTS=1 pytest tests/test_newsroom.py`` writes the expected reports anew, for review.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from checker.report import FORMS
from checker.version import __version__

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "fixtures"
SCHEMAS = ROOT / "tests" / "report" / "schemas"
EXPECTED = FIXTURES / "newsroom-expected"
SUFFIXES = {
    "sarif": "sarif", "junit": "xml", "json": "json", "gitlab": "json", "rdjson": "json",
    "jsonl": "jsonl", "markdown": "md", "csv": "csv", "html": "html",
}  # fmt: skip


def check(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "checker", "check", "--jobs", "1", *args],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("old") / "newsroom"
    shutil.copytree(FIXTURES / "newsroom", folder)
    return folder


@pytest.fixture(scope="module")
def regressed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """The folder with the regression, its reports in it, and the exit code of their run."""
    folder = tmp_path_factory.mktemp("new") / "newsroom"
    shutil.copytree(FIXTURES / "newsroom", folder)
    shutil.copytree(FIXTURES / "newsroom-regression", folder, dirs_exist_ok=True)
    done = check(folder, *(word for form in FORMS for word in ("-o", f"{form}=report.{form}")))
    assert done.stderr == ""
    return folder, done.returncode


def test_the_gate_passes_on_the_old_state(old: Path) -> None:
    done = check(old)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing found (20 pairs, " in done.stdout
    assert "4 suppressed)" in done.stdout
    assert "no longer needed" not in done.stdout


def test_without_its_memory_the_old_state_fails(old: Path) -> None:
    done = check(old, "--no-baseline", "--output-format", "concise")
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == [
        "content/storks.en.md",
        "content/theatre.en.md",
    ]


def test_the_gate_fails_on_the_regression_with_one_finding(regressed: tuple[Path, int]) -> None:
    folder, code = regressed
    assert code == 1
    assert (folder / "report.concise").read_text(encoding="utf-8").count("\n") == 1
    (line,) = (folder / "report.concise").read_text(encoding="utf-8").splitlines()
    text = (folder / "content/hospital.en.md").read_text(encoding="utf-8").splitlines()
    _, row, column, _ = line.split(":", 3)
    assert text[int(row) - 1][int(column) - 1 :].startswith("19 million euros")


@pytest.mark.parametrize("form", FORMS)
def test_the_regression_in_every_form(form: str, regressed: tuple[Path, int]) -> None:
    text = (regressed[0] / f"report.{form}").read_bytes().decode()
    text = text.replace(f'"{__version__}"', '"VERSION"')
    expected = EXPECTED / f"{form}.{SUFFIXES.get(form, 'txt')}"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        expected.write_bytes(text.encode())
    assert text == expected.read_bytes().decode()


def test_the_expected_reports_fit_their_schemas() -> None:
    def schema(name: str) -> object:
        return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))

    def report(name: str) -> object:
        return json.loads((EXPECTED / name).read_text(encoding="utf-8"))

    jsonschema.Draft4Validator(schema("sarif-2.1.0.json")).validate(report("sarif.sarif"))
    jsonschema.validate(report("gitlab.json"), schema("gitlab-code-quality.json"))
    jsonschema.validate(report("rdjson.json"), schema("rdjson.json"))
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(
        etree.parse(EXPECTED / "junit.xml")
    )
