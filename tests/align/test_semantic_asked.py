"""Asking for alignment by meaning where there is no encoder."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.linter import Linter

SOURCE = "Загинаха 12 души. Мостът беше затворен."
TARGET = "Some 12 people died. The bridge was closed."


@pytest.fixture(autouse=True)
def empty_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_MODELS", str(tmp_path / "models"))
    monkeypatch.delenv("CHECKER_NEURAL", raising=False)


def test_it_is_said_that_there_is_no_encoder_and_what_was_done_instead() -> None:
    report = Linter("bg", "en").check_text(SOURCE, TARGET, align="semantic")
    (told,) = [s for s in report.skipped if s.check == "semantic alignment"]
    assert "paired by words, names, numbers and lengths instead" in told.reason
    assert "e5-small" in told.reason
    assert "\n" not in told.reason
    assert report.findings == Linter("bg", "en").check_text(SOURCE, TARGET).findings


def test_a_linter_without_encoder_asks_for_none() -> None:
    report = Linter("bg", "en").check_text(SOURCE, TARGET)
    assert not [s for s in report.skipped if s.check == "semantic alignment"]
