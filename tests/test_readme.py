"""What the README shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.registry import rules

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_the_first_finding_is_what_the_command_prints() -> None:
    shown = blocks("text")[0].strip("\n")
    command = blocks("sh")[0].split("&&")[-1].split()
    done = subprocess.run(
        [sys.executable, "-m", "checker", *command[1:]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert shown in done.stdout


def test_there_are_exactly_two_commands() -> None:
    assert len(blocks("sh")) == 2
    assert all(b.strip().count("\n") == 0 for b in blocks("sh"))


@pytest.mark.parametrize("code", blocks("python"))
def test_the_library_example_runs(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(compile(code, "README.md", "exec"), names)
    assert names["report"].exit_code == 1  # type: ignore[attr-defined]
    assert len(code.strip().splitlines()) <= 12


def test_every_rule_is_in_the_documentation() -> None:
    for rule in rules():
        assert (ROOT / "docs" / "rules" / f"{rule.code}.md").is_file()
