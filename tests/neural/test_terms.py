"""An unknown wording in the place of a term is quoted, by the word links of a real encoder."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.linter import Linter

GLOSSARY = """
[termbase]
name = "House"
source = "{0}"
target = "en"

[[term]]
source = ["{1}"]
preferred = "{2}"
"""
CASES = [
    (("bg", "общински съвет", "municipal council"), "Общинският съвет отхвърли бюджета.",
     "The town assembly rejected the budget.", "assembly"),
    (("de", "Gewerkschaft", "trade union"), "Die Gewerkschaft rief zum Streik auf.",
     "The syndicate called for a strike.", "syndicate"),
]  # fmt: skip


@pytest.fixture
def linter(request: pytest.FixtureRequest, e5_small: Path, tmp_path: Path) -> Linter:
    path = tmp_path / "house.toml"
    path.write_text(GLOSSARY.format(*request.param), "utf-8")
    chosen = {"select": ["T101"], "glossaries": [path], "default_glossary": False}
    return Linter(request.param[0], "en", neural=str(e5_small), **chosen)


@pytest.mark.parametrize(("linter", "source", "target", "stands"), CASES, indirect=["linter"])
def test_what_stands_there_is_quoted(linter: Linter, source: str, target: str, stands: str) -> None:
    (found,) = linter.check_text(source, target, align="lines").findings
    assert found.target is not None
    assert stands in found.target.text
    assert "by the word links of e5-small" in found.message
