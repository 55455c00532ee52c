"""Comments that let findings stand, in every format that has comments."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker

PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

{}
msgid "Загинаха 12 000 души."
msgstr "Some 1,200 people died."

msgid "Добро утро."
msgstr "Good morning."
"""
XLIFF = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="bg" target-language="en" datatype="plaintext"><body>
<trans-unit id="u1">
<source>Загинаха 12 000 души.</source>
<target>Some 1,200 people died.</target>
{}
</trans-unit>
<trans-unit id="u2"><source>Добро утро.</source><target>Good morning.</target></trans-unit>
</body></file></xliff>
"""
HTML = '<html lang="en"><body><article><p>Good morning.</p>{}<p>Some 1,200 people died.</p></article></body></html>'
SOURCE = '<html lang="bg"><body><article><p>Добро утро.</p><p>Загинаха 12 000 души.</p></article></body></html>'


def check(folder: Path, name: str, text: str) -> checker.Report:
    (folder / name).write_text(text, encoding="utf-8")
    if name.endswith(".html"):
        (folder / "a.bg.html").write_text(SOURCE, encoding="utf-8")
        return checker.check(folder / "a.bg.html", folder / name)
    return checker.check(folder / name, source_language="bg", target_language="en")


@pytest.mark.parametrize(
    ("name", "text", "comment", "other"),
    [
        ("a.po", PO, "# checker: ignore N101 a quotation", "# checker: ignore D101 x"),
        ("a.xlf", XLIFF, "<note>checker: ignore N101 a quotation</note>", "<!-- checker: ignore D101 x -->"),
        ("a.en.html", HTML, "<!-- checker: ignore N101 a quotation -->", "<!-- checker: ignore D -->"),
    ],
)  # fmt: skip
def test_a_comment_speaks_of_its_unit(
    tmp_path: Path, name: str, text: str, comment: str, other: str
) -> None:
    assert [f.rule for f in check(tmp_path, name, text.format("")).findings] == ["N101"]
    report = check(tmp_path, name, text.format(comment))
    assert report.findings == ()
    assert [(s.finding.rule, s.by, s.reason) for s in report.suppressed] == [
        ("N101", "comment", "a quotation")
    ]
    report = check(tmp_path, name, text.format(other))
    assert [f.rule for f in report.findings] == ["N101"]
    assert any("nothing to ignore here for D" in n for n in report.notes)
