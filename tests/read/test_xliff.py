"""XLIFF 1.2 and 2.x: units, segments, states, codes, places, writing back."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from checker.document import Block, Document
from checker.read import ReadError, read_bilingual
from checker.read.edit import PLACEHOLDER, Edit, possible
from checker.read.write import with_edits

OLD = """<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="a.html" source-language="bg" target-language="en" datatype="html">
    <header><skl><external-file href="a.skl"/></skl><note>Не се превежда</note></header>
    <body>{}</body>
  </file>
</xliff>
"""
NEW = """<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.1" version="2.1" srcLang="bg" trgLang="en">
  <file id="f1">{}</file>
</xliff>
"""


def sides(tmp_path: Path, text: str, name: str = "a.xlf") -> tuple[Document, Document]:
    file = tmp_path / name
    file.write_bytes(text.encode("utf-8"))
    return read_bilingual(file)


def texts(document: Document) -> list[str]:
    return [b.text for b in document.blocks]


def raw(document: Document, block: Block) -> list[str]:
    return [document.text[c.start : c.end] for c in block.codes]


def test_units_of_version_1(tmp_path: Path) -> None:
    source, target = sides(
        tmp_path,
        OLD.format(
            '<group><trans-unit id="u1"><source>Мостът е затворен.</source>'
            '<target state="translated">The bridge is closed.</target><note>Мост</note>'
            "<alt-trans><source>Мост</source><target>Bridge</target></alt-trans></trans-unit></group>"
            '<trans-unit id="u2"><source>Пътят е отворен.</source></trans-unit>'
            '<trans-unit id="u3" translate="no"><source>X-1</source><target>X-1</target></trans-unit>'
            '<trans-unit id="u4"><source>Добре.</source><target state="new">Добре.</target></trans-unit>'
            '<trans-unit id="u5"><source>Край.</source><target/></trans-unit>'
        ),
    )
    assert (source.language, target.language) == ("bg", "en")
    assert texts(source) == ["Мостът е затворен."]
    assert texts(target) == ["The bridge is closed."]
    assert source.blocks[0].key == target.blocks[0].key != ""
    assert target.blocks[0].unit == "unit u1"
    assert [(s.check, s.reason) for s in source.skipped] == [
        ("1 of 5 units", "in state new (unit u4)"),
        ("2 of 5 units", "no translation (unit u2, unit u5)"),
        ("1 of 5 units", "not to be translated (unit u3)"),
    ]


def test_segments_of_version_1(tmp_path: Path) -> None:
    source, target = sides(
        tmp_path,
        OLD.format(
            '<trans-unit id="7"><source>Едно. Две.</source>'
            '<seg-source><mrk mtype="seg" mid="0">Едно.</mrk> <mrk mtype="seg" mid="1">Две.</mrk></seg-source>'
            '<target><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1"><g id="1">Two</g>.</mrk></target>'
            "</trans-unit>"
        ),
    )
    assert texts(source) == ["Едно.", "Две."]
    assert texts(target) == ["One.", "Two."]
    assert [b.unit for b in target.blocks] == ["unit 7, segment 0", "unit 7, segment 1"]
    assert [b.key for b in source.blocks] == [b.key for b in target.blocks]


def test_segments_of_version_2(tmp_path: Path) -> None:
    source, target = sides(
        tmp_path,
        NEW.format(
            '<unit id="u7"><notes><note>Бележка</note></notes><originalData><data id="d1">%d</data></originalData>'
            '<segment id="s1" state="translated"><source>Едно.</source><target>One.</target></segment>'
            "<ignorable><source> </source></ignorable>"
            '<segment id="s2"><source>Две <ph id="1"/>.</source><target>Two <ph id="1"/>.</target></segment>'
            '<segment id="s3" state="initial"><source>Три.</source><target>Three.</target></segment></unit>'
            '<unit id="u8" translate="no"><segment><source>Х</source></segment></unit>'
        ),
    )
    assert texts(source) == ["Едно.", f"Две {PLACEHOLDER}."]
    assert texts(target) == ["One.", f"Two {PLACEHOLDER}."]
    assert [b.unit for b in target.blocks] == ["unit u7, segment s1", "unit u7, segment s2"]
    assert raw(target, target.blocks[1]) == ['<ph id="1"/>']
    assert len(source.skipped) == 2


def test_codes_and_escapes_have_places(tmp_path: Path) -> None:
    _, target = sides(
        tmp_path,
        OLD.format(
            '<trans-unit id="1"><source>А</source><target>Bed &amp; <g id="1">breakfast</g> &#x2014; '
            '<ph id="2">&lt;br/&gt;</ph><x id="3"/><![CDATA[a < b]]> for {{ count }}</target></trans-unit>'
        ),
    )
    (block,) = target.blocks
    assert block.text == f"Bed & breakfast — {PLACEHOLDER * 2}a < b for {PLACEHOLDER}"
    assert raw(target, block) == [
        '<g id="1">',
        "</g>",
        '<ph id="2">&lt;br/&gt;</ph>',
        '<x id="3"/>',
        "{{ count }}",
    ]
    at = block.text.index("&")
    assert target.span(*block.locate(at, at + 1)).text == "&amp;"
    assert target.span(*block.locate(at, at + 3)).text == '&amp; <g id="1">b'
    at = block.text.index("a <")
    assert target.span(*block.locate(at, at + 5)).text == "a < b"


def test_layout_is_no_text(tmp_path: Path) -> None:
    _, target = sides(
        tmp_path,
        OLD.format(
            '<trans-unit id="1"><source>А</source><target>\r\n   The bridge  \r\n   is closed.\r\n  </target></trans-unit>'
        ),
    )
    (block,) = target.blocks
    assert block.text == "The bridge is closed."
    assert target.span(*block.locate(4, 10)).text == "bridge"


def test_a_finding_tells_its_unit(tmp_path: Path) -> None:
    file = tmp_path / "a.xlf"
    file.write_text(
        OLD.format(
            '<trans-unit id="u1"><source>Мостът е затворен.</source><target>The bridge is closed.</target></trans-unit>'
            '<trans-unit id="u2"><source>Загинаха <g id="1">12 000</g> души.</source>'
            "<target>Some <g id='1'>1,200</g> people died.</target></trans-unit>"
        ),
        encoding="utf-8",
    )
    report = checker.check(file)
    (found,) = report.findings
    assert found.rule.startswith("N1")
    assert found.target is not None
    assert (found.target.unit, found.target.text) == ("unit u2", "1,200")
    assert found.source is not None
    assert found.source.text == "12 000"
    text = file.read_text(encoding="utf-8")
    assert text[found.target.start : found.target.end] == "1,200"


def test_edits_touch_nothing_else(tmp_path: Path) -> None:
    text = OLD.format(
        '<trans-unit  id = "1" ><source>А</source><target >Tom &amp; <g id="1">Jery</g></target></trans-unit>'
    )
    _, target = sides(tmp_path, text)
    at = text.index("Jery")
    assert with_edits(target, []) == text.encode("utf-8")
    edit = Edit(at, at + 4, "Jerry <& Co>")
    assert with_edits(target, [edit]).decode("utf-8") == text.replace(
        "Jery", "Jerry &lt;&amp; Co&gt;"
    )


def test_edits_over_codes_are_refused(tmp_path: Path) -> None:
    text = OLD.format(
        '<trans-unit id="1"><source>А</source><target>Tom <g id="1">Jery</g> {name} &amp;</target></trans-unit>'
    )
    _, target = sides(tmp_path, text)
    start = text.index("Tom")
    assert possible(target, Edit(start, start + 3, "T"))
    for part in ("Tom <g", "Jery</g> ", "{name}", "{na", "&am", "</target>", "<source>"):
        at = text.index(part)
        assert not possible(target, Edit(at, at + len(part), "X")), part
        with pytest.raises(ValueError, match="no stretch of prose"):
            with_edits(target, [Edit(at, at + len(part), "X")])


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-16", "koi8-r", "utf-8-sig"])
def test_the_declared_encoding_is_kept(tmp_path: Path, encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = OLD.replace('encoding="utf-8"', f'encoding="{declared}"').format(
        '<trans-unit id="1"><source>Добър ден</source><target>Good day</target></trans-unit>'
    )
    file = tmp_path / "a.xlf"
    file.write_bytes(text.encode(encoding))
    source, target = read_bilingual(file)
    assert texts(source) == ["Добър ден"]
    assert with_edits(target, []) == file.read_bytes()
    at = text.index("Good")
    edited = with_edits(target, [Edit(at, at + 4, "Fine 日")])
    shown = "Fine 日" if encoding.startswith("utf") else "Fine &#26085;"
    assert edited == text.replace("Good", shown).encode(encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff>&e;</xliff>', "entity"),
        (b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><xliff>&b;</xliff>', "entity"),
        (b'<!DOCTYPE x SYSTEM "x.dtd"><xliff>&e;</xliff>', "not declared"),
        (b"<xliff><file>\n<body></file></xliff>", r"a\.xlf:2:\d+: is not well-formed"),
        (b"<xliff>" + b"<g>" * 2_000, "nests more than"),
        (b'<?xml version="1.0" encoding="no-such"?><xliff/>', "unknown encoding"),
        (b'<?xml version="1.0" encoding="hex"?><xliff/>', "unknown encoding"),
        ('<?xml version="1.0"?><xliff>ж</xliff>'.encode("cp1251"), "should be utf-8"),
        (b"<xliff/>junk", "well-formed"),
        (b"PK\x03\x04", "well-formed"),
    ],
)
def test_hostile_files(tmp_path: Path, data: bytes, reason: str) -> None:
    file = tmp_path / "a.xlf"
    file.write_bytes(data)
    with pytest.raises(ReadError, match=reason) as caught:
        read_bilingual(file)
    assert "\n" not in str(caught.value)
    assert str(file) in str(caught.value)


def test_a_file_that_changed_is_not_written(tmp_path: Path) -> None:
    text = OLD.format('<trans-unit id="1"><source>А</source><target>Good day</target></trans-unit>')
    _, target = sides(tmp_path, text)
    (tmp_path / "a.xlf").write_text(text.replace("Good", "Fine"), encoding="utf-8")
    with pytest.raises(ReadError, match="has changed"):
        with_edits(target, [])


def test_a_unit_that_is_done_and_empty_is_an_omission(tmp_path: Path) -> None:
    text = OLD.format(
        '<trans-unit id="u1"><source>Мостът е затворен.</source><target state="final"/></trans-unit>'
        '<trans-unit id="u2"><source>Пътят е отворен.</source><target/></trans-unit>'
        '<trans-unit id="u3"><source>Добър ден.</source><target>Good day.</target></trans-unit>'
    )
    file = tmp_path / "a.xlf"
    file.write_text(text, encoding="utf-8")
    report = checker.check(file)
    (found,) = report.findings
    assert found.rule == "C101"
    assert found.source is not None
    assert found.source.unit == "unit u1"
    assert [s.reason for s in report.skipped if "units" in s.check] == ["no translation (unit u2)"]


def test_a_file_that_nobody_has_translated(tmp_path: Path) -> None:
    file = tmp_path / "a.xlf"
    text = OLD.format('<trans-unit id="u1"><source>Мостът е затворен.</source></trans-unit>')
    file.write_text(text, encoding="utf-8")
    report = checker.check(file)
    assert (report.findings, report.segments) == ((), (0, 0))
    assert report.skipped[0].check == "1 of 1 units"


def test_tags_beside_placeholders_are_kept(tmp_path: Path) -> None:
    text = OLD.format(
        '<trans-unit id="0"><source>Край</source><target>End</target></trans-unit>'
        '<trans-unit id="1"><source><g id="1">{user}</g> дойде.</source>'
        '<target><g id="1">{user}</g><x id="2"/>{a<g id="3">b</g>} came.</target></trans-unit>'
    )
    _, target = sides(tmp_path, text)
    block = target.blocks[1]
    assert [(c.text, c.at) for c in block.codes] == [
        ('<g id="1">', 0),
        ("{user}", 0),
        ("</g>", 1),
        ('<x id="2">', 1),
        ("{ab}", 2),
        ('<g id="3">', 3),
        ("</g>", 3),
    ]
    assert block.text == f"{PLACEHOLDER * 3} came."
    start = block.codes[0].start
    assert target.span(start, start + 1).unit == "unit 1"
