"""The real command, and a small project to run it in."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from cli_runner import run_checker

Run = Callable[..., "subprocess.CompletedProcess[str]"]

CONFIG = """
[[pairs]]
source = "content/{name}.bg.md"
target = "content/{name}.en.md"
"""
SOUND = {
    "content/fire.bg.md": "Загинаха 12 000 души.\n",
    "content/fire.en.md": "Some 12,000 people died.\n",
    "content/sub/vote.bg.md": "Партията получи 38 процента от гласовете.\n",
    "content/sub/vote.en.md": "The party won 38 percent of the votes.\n",
}


def write_all(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in which all is well."""
    write_all(tmp_path, {"checker.toml": CONFIG, **SOUND})
    return tmp_path


@pytest.fixture
def run(project: Path) -> Run:
    """The command, called in the project."""

    def call(*args: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
        return run_checker(*args, cwd=project, **env)

    return call


@pytest.fixture
def broken(project: Path) -> Path:
    """The project with one error."""
    write_all(project, {"content/fire.en.md": "Some 1,200 people died.\n"})
    return project
