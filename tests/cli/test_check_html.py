"""The page of a run through the real command: several pairs, what is ignored left out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def check(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", "check", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_page_has_all_pairs_and_only_what_was_reported(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.bg.txt").write_text("Загинаха 12 000 души във вторник.\n")
        (tmp_path / f"{name}.en.txt").write_text("Some 1,200 people died on Thursday.\n")
    done = check(tmp_path, ".", "-o", "html=page.html", "--ignore", "D")
    assert done.returncode == 1
    page = (tmp_path / "page.html").read_text("utf-8")
    assert page.count("<section") == 2
    assert page.count('data-rule="N101"') == 2
    assert "D102" not in page
    assert "N101" in done.stdout


def test_the_configuration_may_ask_for_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.bg.txt").write_text("Загинаха 12 000 души.\n")
    (tmp_path / "a.en.txt").write_text("Some 1,200 people died.\n")
    (tmp_path / "checker.toml").write_text('output-format = "html"\n')
    done = check(tmp_path, "a.bg.txt", "a.en.txt", "--from", "bg", "--to", "en")
    assert done.stdout.startswith("<!DOCTYPE html>")
    assert 'data-rule="N101"' in done.stdout
