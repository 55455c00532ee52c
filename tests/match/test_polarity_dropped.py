"""Denials of the source that the target has lost."""

from __future__ import annotations

import pytest

from checker.linter import Linter


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("Тя твърди, че мостът не се е срутил.", "She claims that the bridge did collapse.", True),
        ("Съветът отчете това и не отхвърли искането.", "So the council did reject it.", True),
        (
            "Хората от селото не помагат на пожарникарите.",
            "The people of the village help the firefighters.",
            True,
        ),
        ("Той не спря и после пак пя.", "He went on, and then he did again.", False),
        ("Тя твърди, че мостът не се е срутил.", "She claims the bridge did not collapse.", False),
        ("Нищо не му липсва.", "He does have everything.", False),
    ],
)
def test_a_lost_denial(source: str, target: str, told: bool) -> None:
    report = Linter("bg", "en", select=["L104"]).check_text(source, target)
    assert any(f.severity.value != "info" for f in report.findings) is told
