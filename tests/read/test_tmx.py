"""TMX: the variants of a unit in two languages, their codes and places."""

from __future__ import annotations

from pathlib import Path

import checker
from checker.document import Document
from checker.read import read_bilingual
from checker.read.edit import PLACEHOLDER, Edit
from checker.read.write import with_edits

MEMORY = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="bg" datatype="plaintext"/><body>
<tu tuid="t1"><note>Бележка</note>
  <tuv xml:lang="en-GB"><seg>Some 1,200 <bpt i="1" x="1">&lt;b></bpt>people<ept i="1">&lt;/b></ept> &amp; dogs.</seg></tuv>
  <tuv xml:lang="bg-BG"><seg>Около 12 000 <bpt i="1" x="1">&lt;b></bpt>души<ept i="1">&lt;/b></ept> и кучета.</seg></tuv>
</tu>
<tu><tuv xml:lang="bg"><seg>Край<ph x="1">&lt;br></ph></seg></tuv><tuv xml:lang="en-GB"><seg>End<ph x="1">&lt;br></ph></seg></tuv></tu>
<tu tuid="t3"><tuv xml:lang="bg"><seg>Край</seg></tuv><tuv xml:lang="de"><seg>Ende</seg></tuv></tu>
</body></tmx>
"""


def memory(tmp_path: Path) -> tuple[Document, Document]:
    file = tmp_path / "a.tmx"
    file.write_text(MEMORY, encoding="utf-8")
    return read_bilingual(file)


def test_units(tmp_path: Path) -> None:
    source, target = memory(tmp_path)
    assert [b.text for b in source.blocks] == [
        "Около 12 000 души и кучета.",
        f"Край{PLACEHOLDER}",
    ]
    assert [b.text for b in target.blocks] == ["Some 1,200 people & dogs.", f"End{PLACEHOLDER}"]
    assert [b.unit for b in target.blocks] == ["unit t1", "unit 2"]
    assert (source.language, target.language) == ("bg", "en-GB")
    assert [s.reason for s in source.skipped] == ["in other languages, de (unit t3)"]
    assert [c.text for c in source.blocks[0].codes] == [c.text for c in target.blocks[0].codes]


def test_finding_and_edit(tmp_path: Path) -> None:
    _, target = memory(tmp_path)
    report = checker.check(tmp_path / "a.tmx", select=["N"])
    (found,) = report.findings
    assert found.target is not None
    assert (found.target.unit, found.target.text) == ("unit t1", "1,200")
    edit = Edit(found.target.start, found.target.end, "12,000")
    assert with_edits(target, [edit]).decode() == MEMORY.replace("1,200", "12,000")
    assert with_edits(target, []) == MEMORY.encode()
