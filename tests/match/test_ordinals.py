"""Ordinals that both sides have left over."""

from __future__ import annotations

import pytest

from checker.linter import Linter


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("Първият рунд беше скучен.", "The fifth round was dull.", "fifth"),
        ("Вторият рунд беше скучен.", "The ninth round was dull.", "ninth"),
        ("Осмият рунд беше скучен.", "The second round was dull.", "second"),
        ("Първият рунд беше скучен.", "The first round was dull.", ""),
        # the initial one and another one
        ("Първият рунд беше скучен и го повториха.", "The round was dull and had a second.", ""),
        ("Той за първи път видя морето.", "He had never seen the sea before.", ""),
        ("Дълго не можеше да заспи.", "He could not sleep at first.", ""),
    ],
)
def test_ranks(source: str, target: str, told: str) -> None:
    report = Linter("bg", "en", select=["N101"]).check_text(source, target)
    assert [f.target.text for f in report.findings if f.target] == ([told] if told else [])
