"""Files of keyed messages and tables: keys, columns, what is missing, and writing back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import checker
from checker.read import ReadError, read_bilingual, read_file, read_sides
from checker.read.edit import PLACEHOLDER, Edit
from checker.read.write import with_edits


def saved(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_bytes(text.encode("utf-8"))
    return file


def test_json_keys_pair_messages(tmp_path: Path) -> None:
    bg = {"a": {"one": "Загинаха 12 000 души.", "two": ["Край", "Начало"]}, "lost": "Няма", "n": 5}
    en = {"a": {"two": ["End", "Start"], "one": "Some 1,200 people died."}, "more": "More"}
    one = saved(tmp_path, "bg.json", json.dumps(bg))
    two = saved(tmp_path, "en.json", json.dumps(en))
    source, target = read_sides(one, two)
    assert [b.key for b in source.blocks] == ["a.one", "a.two.0", "a.two.1"]
    assert [b.text for b in source.blocks][1:] == ["Край", "Начало"]
    assert source.skipped[0].reason == f"not in {two} (key lost)"
    assert target.skipped[0].reason == f"not in {one} (key more)"
    report = checker.check(one, two, select=["N"])
    (found,) = report.findings
    assert found.target is not None
    assert (found.target.unit, found.target.text) == ("key a.one", "1,200")
    assert len([s for s in report.skipped if "messages" in s.check]) == 2


def test_json_that_describes_its_messages(tmp_path: Path) -> None:
    data = {"ok": {"message": "All right", "description": "A button"}}
    assert [b.key for b in read_file(saved(tmp_path, "a.json", json.dumps(data))).blocks] == ["ok"]
    arb = {"@@locale": "en", "ok": "All right", "@ok": {"description": "A button"}}
    assert [b.key for b in read_file(saved(tmp_path, "a.arb", json.dumps(arb))).blocks] == ["ok"]


def test_json_escapes(tmp_path: Path) -> None:
    text = '{"a": "Say \\"hi\\" to \\u0416\\ud83d\\ude00 and {name}"}'
    document = read_file(saved(tmp_path, "a.json", text))
    (block,) = document.blocks
    assert block.text == f'Say "hi" to Ж😀 and {PLACEHOLDER}'
    assert [c.text for c in block.codes] == ["{name}"]
    at = block.text.index("😀")
    span = document.span(*block.locate(at, at + 1))
    assert span.text == "\\ud83d\\ude00"
    edited = with_edits(document, [Edit(span.start, span.end, "é")])
    assert edited.decode() == text.replace("\\ud83d\\ude00", "\\u00e9")


def test_no_key_in_common(tmp_path: Path) -> None:
    one, two = saved(tmp_path, "bg.json", '{"a": "А"}'), saved(tmp_path, "en.json", '{"b": "B"}')
    with pytest.raises(ReadError, match="no key in common"):
        read_sides(one, two)


RAILS = """en:
  title: "The \\"old\\" bridge"
  body: >
    It is closed
    for %{count} days.

    Take the ferry.
  note: 'Don''t # run'
  plain: Some 1,200 people died  # a comment
"""


def test_yaml(tmp_path: Path) -> None:
    document = read_file(saved(tmp_path, "en.yml", RAILS))
    assert document.language == "en"
    assert [(b.key, b.text) for b in document.blocks] == [
        ("title", 'The "old" bridge'),
        ("body", f"It is closed for {PLACEHOLDER} days."),
        ("body", "Take the ferry."),
        ("note", "Don't # run"),
        ("plain", "Some 1,200 people died"),
    ]
    shown = [document.span(*b.locate(0, len(b.text))).text for b in document.blocks]
    assert shown[0] == 'The \\"old\\" bridge'
    assert shown[1] == "It is closed\n    for %{count} days."
    assert shown[3] == "Don''t # run"


def test_yaml_edits(tmp_path: Path) -> None:
    document = read_file(saved(tmp_path, "en.yml", RAILS))
    assert with_edits(document, []) == RAILS.encode()
    at = RAILS.index("1,200")
    assert (
        with_edits(document, [Edit(at, at + 5, "12,000")])
        == RAILS.replace("1,200", "12,000").encode()
    )
    at = RAILS.index("run")
    edited = with_edits(document, [Edit(at, at + 3, "'walk'")])
    assert edited.decode() == RAILS.replace("run", "''walk''")


def test_yaml_edit_that_needs_quotation_marks(tmp_path: Path) -> None:
    document = read_file(saved(tmp_path, "en.yml", RAILS))
    at = RAILS.index("people")
    with pytest.raises(ReadError, match=r"en\.yml:9: .* needs quotation marks"):
        with_edits(document, [Edit(at, at + 6, "people: men")])


def test_yaml_pairs(tmp_path: Path) -> None:
    one = saved(tmp_path, "bg.yml", "bg:\n  plain: Загинаха 12 000 души.\n")
    two = saved(tmp_path, "en.yml", RAILS)
    (found,) = checker.check(one, two, select=["N"]).findings
    assert found.target is not None
    assert found.target.unit == "key plain"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("id,bg,en\r\n7,Край,\"The \"\"end\"\", at 5\"\r\n8,Начало,\r\n", "a.csv"),
        ("key\tsource\ttarget\n7\tКрай\tThe \"end\", at 5\n8\tНачало\t\n", "a.tsv"),
        ("key;note;source;translation\n7;x;Край;\"The \"\"end\"\", at 5\"\n8;;Начало;\n", "a.csv"),
    ],
)  # fmt: skip
def test_tables(tmp_path: Path, text: str, name: str) -> None:
    source, target = read_bilingual(saved(tmp_path, name, text))
    assert [b.text for b in source.blocks] == ["Край"]
    assert [b.text for b in target.blocks] == ['The "end", at 5']
    assert target.blocks[0].unit == "row 2, 7"
    assert [s.reason for s in target.skipped] == ["no translation (row 3, 8)"]
    assert with_edits(target, []) == text.encode()
    at = text.index("end")
    edited = with_edits(target, [Edit(at, at + 3, "stop")])
    assert edited.decode() == text.replace("end", "stop")


def test_table_without_header_and_with_languages(tmp_path: Path) -> None:
    source, target = read_bilingual(saved(tmp_path, "a.csv", "Край,End\nНачало,Start\n"))
    assert [b.text for b in source.blocks] == ["Край", "Начало"]
    source, target = read_bilingual(saved(tmp_path, "b.csv", "de,en_GB\nEnde,End\n"))
    assert (source.language, target.language) == ("de", "en-GB")


def test_table_of_unknown_columns(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"a\.csv:1: which columns"):
        read_bilingual(saved(tmp_path, "a.csv", "x1,y1,z1\na,b,c\n"))
