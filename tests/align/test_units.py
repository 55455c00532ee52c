"""Segments meet inside their unit only."""

from __future__ import annotations

from pathlib import Path

from checker.align import align
from checker.model import Pair
from checker.read import read_bilingual
from checker.segment import segment

UNITS = """<xliff version="1.2"><file source-language="en" target-language="de"><body>
<trans-unit id="1"><source>The bridge is closed.</source><target state="final"/></trans-unit>
<trans-unit id="2"><source>The road is open. Take it.</source><target>Die Straße ist offen. Nehmen Sie sie.</target></trans-unit>
<trans-unit id="3"><source>The value is {a} (it was {b}).</source><target>Der Wert ist {a}. (Er war {b}.)</target></trans-unit>
<trans-unit id="4"><source>The bridge is closed.</source><target>Die Brücke ist gesperrt.</target></trans-unit>
</body></file></xliff>"""


def shown(pair: Pair) -> tuple[list[str], list[str]]:
    return [s.text for s in pair.sources], [t.text for t in pair.targets]


def test_units(tmp_path: Path) -> None:
    file = tmp_path / "a.xlf"
    file.write_text(UNITS, encoding="utf-8")
    source, target = read_bilingual(file)
    pairs, skipped = align(segment(source), segment(target))
    assert not skipped
    assert shown(pairs[0]) == (["The bridge is closed."], [])
    assert shown(pairs[-1]) == (["The bridge is closed."], ["Die Brücke ist gesperrt."])
    third = next(p for p in pairs if p.sources[0].block.unit == "unit 3")
    assert len(third.targets) == 2
    for pair in pairs:
        assert len({s.block.key for s in (*pair.sources, *pair.targets)}) == 1
