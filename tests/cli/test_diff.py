"""``checker diff`` through the real command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = "Загинаха 12 000 души.\n"
SOUND = "Some 12,000 people died.\n"
FAULTY = "Some 1,200 people died.\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "s.bg.txt").write_text(SOURCE)
    (tmp_path / "sound.en.txt").write_text(SOUND)
    (tmp_path / "faulty.en.txt").write_text(FAULTY)
    return tmp_path


def diff(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", "diff", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


TAGS = ["--from", "bg", "--to", "en"]


def test_it_tells_what_got_worse_and_fails_on_it_only_when_asked(files: Path) -> None:
    args = ["sound.en.txt", "faulty.en.txt", "--source", "s.bg.txt", *TAGS]
    done = diff(files, *args)
    assert done.returncode == 0
    assert "Some [-12,000-]{+1,200+} people died." in done.stdout
    assert 'faulty.en.txt:1:6: "12,000" -> "1,200" for "12 000" (N101)' in done.stdout
    assert diff(files, *args, "--fail-on-regression").returncode == 1


def test_what_got_better_is_no_regression(files: Path) -> None:
    args = ["faulty.en.txt", "sound.en.txt", "--source", "s.bg.txt", *TAGS]
    done = diff(files, *args, "--fail-on-regression")
    assert done.returncode == 0
    assert "facts that got better: 1" in done.stdout


def test_json_has_both_texts_and_the_verdict(files: Path) -> None:
    done = diff(
        files, "sound.en.txt", "faulty.en.txt", "--source", "s.bg.txt", *TAGS,
        "--output-format", "json",
    )  # fmt: skip
    told = json.loads(done.stdout)
    (row,) = told["rows"]
    assert (row["old"], row["new"]) == (SOUND.strip(), FAULTY.strip())
    assert [f["verdict"] for f in row["facts"]] == ["worse"]
    assert told["scores"]["signatures"][1].startswith("BLEU|nrefs:1|")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["sound.en.txt", "faulty.en.txt"], "--source"),
        (["sound.en.txt", "none.txt", "--source", "s.bg.txt"], "none.txt"),
        (["sound.en.txt", "faulty.en.txt", "--source", "s.bg.txt", "--align", "x"], "align"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(files: Path, args: list[str], said: str) -> None:
    done = diff(files, *args)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
