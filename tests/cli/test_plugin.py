"""The rule of the tutorial, in somebody else's package: one file, found by its entry point."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TUTORIAL = Path(__file__).parents[2] / "docs" / "writing-a-rule.md"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A path with the distribution of the rule on it, as pip would leave it."""
    home = tmp_path / "site"
    about = home / "house_rules-1.0.dist-info"
    about.mkdir(parents=True)
    code = re.findall(r"```python\n(.*?)```", TUTORIAL.read_text(encoding="utf-8"), re.DOTALL)[0]
    (home / "house_rules.py").write_text(code, encoding="utf-8")
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: house-rules\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[checker.rules]\nhouse = house_rules\n")
    return os.pathsep.join([str(home), os.environ.get("PYTHONPATH", "")])


def test_a_plugin_adds_a_rule(project: Path, run: Run, path: str) -> None:
    (project / "content/fire.bg.md").write_text("Дойдоха трима души.\n", encoding="utf-8")
    (project / "content/fire.en.md").write_text("3 people came.\n", encoding="utf-8")
    assert run("check", "--output-format", "concise").stdout == ""
    done = run("check", "--output-format", "concise", PYTHONPATH=path)
    told = "content/fire.en.md:1:1: info X101 "
    assert done.stdout.startswith(told), "the cache knows that a plugin came"
    assert run("explain", "X101", PYTHONPATH=path).stdout.startswith("X101 word-in-digits (info, ")
    assert "X101" in run("rules", PYTHONPATH=path).stdout
    assert run("check", "--ignore", "X", PYTHONPATH=path).returncode == 0


def test_the_runner_of_examples_works_for_a_plugin(path: str) -> None:
    code = (
        "from checker.registry import find; from checker.testing import run_examples; "
        "print(*run_examples(find('X101')), sep='; ')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert done.stdout == "X101 bad 1; X101 bad 2; X101 good 3; X101 good 4\n", done.stderr
