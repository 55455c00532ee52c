"""Findings written into XLIFF: marks and notes are added, and nothing else changes."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

import checker
from checker.cli.app import app
from checker.read import read_bilingual
from checker.read.xliff_notes import Issue, with_issues
from checker.run.annotating import annotated

OLD = """<?xml version="1.0" encoding="windows-1251"?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><x:file source-language="bg" target-language="en"><x:body>
<x:trans-unit id="1"><x:source>Загинаха 12 000 души.</x:source><x:target>Some 1,200 people died.</x:target><x:note>a</x:note></x:trans-unit>
<x:trans-unit id="2"><x:source>Мостът &amp; пътят.</x:source><x:target><![CDATA[The bridge]]> &amp; <x:g id="1">the</x:g> road.</x:target></x:trans-unit>
</x:body></x:file></x:xliff>
"""
NEW = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.1" version="2.1" srcLang="bg" trgLang="en"><file id="f">
<unit id="1"><notes><note>a</note></notes><segment id="s1"><source>Край.</source><target>End.</target></segment>
<segment id="s2"><source>Загинаха 12 000 души.</source><target>Some 1,200 people died.</target></segment></unit>
<unit id="2"><originalData><data id="d">x</data></originalData><segment><source>Две.</source><target>Two roads.</target></segment></unit>
</file></xliff>
"""
NOTE = r'<(x:)?note (?:from|category)="checker"[^<]*</(x:)?note>'
ADDED = re.compile(
    rf' xmlns:its="[^"]*"| its:version="2.0"|<notes>(?:{NOTE})+</notes>|{NOTE}'
    r'|<(x:)?mrk (mtype="x-its"|id="checker)[^>]*>|</(x:)?mrk>'
)


def issues(text: str, *words: str) -> list[Issue]:
    return [
        Issue(text.index(w), text.index(w) + len(w), f"N1: “{w}” < & 日", "numbers", 90)
        for w in words
    ]


@pytest.mark.parametrize(
    ("text", "encoding", "words"),
    [
        (OLD, "cp1251", ("1,200", "people", "people died", "The bridge", '<x:g id="1">the', "12 000")),
        (NEW, "utf-8", ("1,200", "Two", "roads", "Край")),
    ],
)  # fmt: skip
def test_only_marks_and_notes_are_added(
    tmp_path: Path, text: str, encoding: str, words: tuple[str, ...]
) -> None:
    file = tmp_path / "a.xlf"
    file.write_bytes(text.encode(encoding))
    before = read_bilingual(file)
    data = with_issues(before[1], file.read_bytes(), issues(text, *words))
    assert ADDED.sub("", data.decode(encoding)) == text
    file.write_bytes(data)
    after = read_bilingual(file)
    for one, other in zip(before, after, strict=True):
        assert [b.text for b in one.blocks] == [b.text for b in other.blocks]
        assert [b.unit for b in one.blocks] == [b.unit for b in other.blocks]
    assert with_issues(before[1], text.encode(encoding), []) == text.encode(encoding)


def test_what_is_marked_and_noted(tmp_path: Path) -> None:
    file = tmp_path / "a.xlf"
    file.write_bytes(OLD.encode("cp1251"))
    words = ("1,200", "people died", "people", "The bridge", "12 000")
    data = with_issues(read_bilingual(file)[1], file.read_bytes(), issues(OLD, *words))
    root = ElementTree.fromstring(data)
    marks = [e for e in root.iter() if e.tag.endswith("}mrk")]
    assert [m.text for m in marks] == ["1,200", "people"]
    known = {k.rpartition("}")[2]: v for k, v in marks[0].attrib.items()}
    assert known == {
        "mtype": "x-its",
        "locQualityIssueType": "numbers",
        "locQualityIssueComment": "N1: “1,200” < & 日",
        "locQualityIssueSeverity": "90",
    }
    notes = [e for e in root.iter() if e.tag.endswith("}note") and e.get("from") == "checker"]
    assert [(n.get("annotates"), (n.text or "")[4:]) for n in notes] == [
        ("source", "“12 000” < & 日"),
        ("target", "“1,200” < & 日"),
        ("target", "“people” < & 日"),
        ("target", "“people died” < & 日"),
        ("target", "“The bridge” < & 日"),
    ]


@pytest.mark.parametrize(("text", "encoding"), [(OLD, "cp1251"), (NEW, "utf-8")])
def test_findings_of_a_check(tmp_path: Path, text: str, encoding: str) -> None:
    file = tmp_path / "a.xlf"
    file.write_bytes(text.encode(encoding))
    report = checker.check(file, select=["N"])
    assert len(report.findings) == 1
    data = annotated(report)
    ElementTree.fromstring(data)
    assert b'locQualityIssueType="mistranslation"' in data
    assert file.read_bytes() == text.encode(encoding)


def test_the_command(tmp_path: Path) -> None:
    file = tmp_path / "a.xlf"
    file.write_bytes(NEW.encode())
    done = CliRunner().invoke(app, ["annotate", str(file)])
    assert done.exit_code == 0, done.output
    assert "its:locQualityIssue" in (tmp_path / "a.checked.xlf").read_text(encoding="utf-8")
    for name in ("a.bg.txt", "a.en.txt"):
        (tmp_path / name).write_text("Добре." if "bg" in name else "Good.", encoding="utf-8")
    done = CliRunner().invoke(
        app, ["annotate", *(str(tmp_path / f"a.{t}.txt") for t in ("bg", "en"))]
    )
    assert done.exit_code == 2
    assert "XLIFF and DOCX files only" in done.stderr
