"""Asking for a machine reference or a tagger of names, with no model anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_runner import run_checker

import checker
from checker.drift.machine import usual_model
from checker.project.settings import PairSettings
from checker.run.cache import Cache
from checker.run.work import Work


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHECKER_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    (tmp_path / "a.bg.txt").write_text("Загинаха 12 души в Осло.\n", encoding="utf-8")
    (tmp_path / "a.en.txt").write_text("Twelve people died in Oslo.\n", encoding="utf-8")
    return tmp_path


def run(folder: Path, *options: str) -> tuple[int, str]:
    done = run_checker(
        "check", "a.bg.txt", "a.en.txt", "--from", "bg", "--to", "en", *options, cwd=folder
    )
    return done.returncode, done.stdout + done.stderr


def test_the_usual_model_is_that_of_the_pair_of_languages() -> None:
    assert usual_model("bg", "en-GB") == "Helsinki-NLP/opus-mt-bg-en"


@pytest.mark.parametrize("options", [("--reference", "mt"), ("--mt-model", "org/bg-en")])
def test_a_missing_model_is_told_with_one_command(story: Path, options: tuple[str, ...]) -> None:
    code, told = run(story, *options)
    assert code == 0
    (line,) = [s for s in told.splitlines() if s.startswith("not checked: machine reference: ")]
    model = "org/bg-en" if "org/bg-en" in options else "Helsinki-NLP/opus-mt-bg-en"
    command = line.rpartition(": ")[2]
    assert command in (f"checker models add {model}", "pip install 'vernost[neural]'")


def test_a_missing_tagger_is_told_with_one_command(story: Path) -> None:
    code, told = run(story, "--names-model", "org/names")
    assert code == 0
    (line,) = [s for s in told.splitlines() if s.startswith("not checked: names by a model: ")]
    command = line.rpartition(": ")[2]
    assert command in ("checker models add org/names", "pip install 'vernost[neural]'")


def test_nothing_is_told_where_nothing_was_asked(story: Path) -> None:
    told = run(story)[1]
    assert "machine" not in told
    assert "model" not in told


def test_another_reference_is_refused(story: Path) -> None:
    code, told = run(story, "--reference", "human")
    assert code == 2
    assert "'human' is not one of 'mt'" in told
    (story / "checker.toml").write_text('reference = "human"\n')
    code, told = run(story)
    assert code == 2
    assert "checker.toml" in told


def test_what_lacks_its_model_is_not_kept(story: Path) -> None:
    report = checker.check(story / "a.bg.txt", story / "a.en.txt", reference="mt")
    settings = PairSettings(reference="mt")
    work = Work(str(story / "a.bg.txt"), str(story / "a.en.txt"), ("bg", "en"), settings)
    cache = Cache(story / "cache")
    assert cache.get(work) is None
    cache.put(work, report)
    assert cache.get(work) is None
