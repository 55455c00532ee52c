"""Asking for the neural tier, with no model anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import encoder_named
from checker.linter import Linter
from checker.model import Skipped


@pytest.fixture(autouse=True)
def empty_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_MODELS", str(tmp_path / "models"))
    monkeypatch.delenv("CHECKER_NEURAL", raising=False)


@pytest.mark.parametrize(
    ("asked", "environment", "named"),
    [
        (None, "", ""),
        (None, "1", "e5-small"),
        (None, "org/encoder", "org/encoder"),
        (True, "", "e5-small"),
        ("folder", "1", "folder"),
        (False, "1", ""),
        ("", "1", ""),
    ],
)
def test_what_is_asked_wins_over_the_environment(
    asked: bool | str | None, environment: str, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKER_NEURAL", environment)
    assert encoder_named(asked) == named


def neural_skips(linter: Linter) -> list[Skipped]:
    report = linter.check_text("Загинаха 12 души.", "Some 12 people died.")
    return [s for s in report.skipped if s.check == "neural evidence"]


def test_a_missing_model_is_told_with_what_mends_it() -> None:
    (told,) = neural_skips(Linter("bg", "en", neural=True))
    assert "e5-small" in told.reason
    assert "\n" not in told.reason


def test_nothing_is_told_where_nothing_was_asked() -> None:
    assert neural_skips(Linter("bg", "en")) == []
