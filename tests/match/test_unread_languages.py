"""Languages of which no words are known: sound renderings are silent, and the report says why."""

from __future__ import annotations

import pytest

import checker
from checker.model import Severity

SOUND = [
    ("ar", "التقت الوزيرة سلمى الراشد بنظيرها في عمان.", "Minister Salma al-Rashid met her counterpart in Amman."),
    ("hi", "मंत्री रोहन वर्मा ने जयपुर में किसानों से मुलाकात की।", "Minister Rohan Verma met farmers in Jaipur."),
    ("ja", "山本健一市長は札幌で学生たちと話した。", "Mayor Kenichi Yamamoto spoke with students in Sapporo."),
    ("sv", "Stellan Lindqvist bor i Umeå och betalade 300 kronor.", "Stellan Lindqvist lives in Umeå and paid 300 kronor."),
    ("nl", "Burgemeester Femke Dijkstra opende de brug.", "Mayor Femke Dijkstra opened the bridge."),
    ("cs", "Starosta Radek Dvořáček otevřel most.", "Mayor Radek Dvořáček opened the bridge."),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "source", "target"), SOUND)
def test_a_sound_rendering_is_silent(tag: str, source: str, target: str) -> None:
    report = checker.Linter(tag, "en").check_text(source, target, align="lines")
    assert [str(f) for f in report.findings if f.severity is not Severity.INFO] == []
    assert report.skipped


def test_what_cannot_be_compared_is_said() -> None:
    skipped = checker.Linter("ar", "en").check_text(*SOUND[0][1:], align="lines").skipped
    told = {s.check: s.reason for s in skipped}
    assert "only whole sentences" in told["completeness"]
    assert "names" in told
