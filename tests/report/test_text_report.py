"""The text report: two quotations one above the other, marks under the words, plain when piped."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest

from checker.model import Document, Finding, Fix, Report, Severity, Skipped
from checker.outcome import Run
from checker.quoting import EXCERPT, quoted
from checker.read import read_text
from checker.report.text import print_text


def two(source: str, target: str) -> tuple[Document, Document]:
    documents = read_text(source, path="a.bg.md"), read_text(target, path="a.en.md")
    for document, tag in zip(documents, ("bg", "en"), strict=True):
        document.language = tag
    return documents


def shown(report: Report, documents: tuple[Document, Document], *, color: bool = False) -> str:
    out = StringIO()
    findings = tuple(quoted(report.findings, documents, ((), ())))
    tags = {"source_language": documents[0].language, "target_language": documents[1].language}
    print_text(Run((replace(report, findings=findings, **tags),)), out, color=color)
    return out.getvalue()


def test_a_finding_as_the_terminal_shows_it() -> None:
    source, target = two("Първо.\nКаза пред ДВ експерт.", "First.\nAn expert told DV.")
    found = Finding(
        "its name is DW",
        source=source.span(17, 19),
        target=target.span(22, 24),
        fix=Fix(22, 24, "DW"),
        rule="E104",
        name="transliterated-acronym",
        severity=Severity.ERROR,
    )
    report = Report((found,), (Skipped("names", "no lexicon"),), segments=(2, 2))
    assert shown(report, (source, target)) == (
        "a.en.md:2:16: error E104 transliterated-acronym\n"
        "  its name is DW\n"
        "    bg    2 | Каза пред ДВ експерт.\n"
        "            |           ^^\n"
        "    en    2 | An expert told DV.\n"
        "            |                ^^\n"
        "    fix: DW\n"
        "\n"
        "not checked: names: no lexicon\n"
        "1 error (2 and 2 segments compared)\n"
    )


@pytest.mark.parametrize("at", [0, 40, 150, 290])
def test_a_long_line_is_cut_around_the_span(at: int) -> None:
    source, target = two("Текст.", "x" * at + "HERE" + "y" * (300 - at))
    found = Finding("m", target=target.span(at, at + 4), rule="N101", severity=Severity.WARNING)
    quoted, marks = shown(Report((found,)), (source, target)).splitlines()[2:4]
    assert len(quoted) < EXCERPT + 20
    assert quoted[marks.index("^") :].startswith("HERE")
    assert marks.count("^") == 4


def test_wide_characters_keep_the_marks_in_place() -> None:
    source, target = two("Текст.", "東京 DV")
    found = Finding("m", target=target.span(3, 5), rule="E104")
    quoted, marks = shown(Report((found,)), (source, target)).splitlines()[2:4]
    assert marks.index("^") == quoted.index("DV") + 2


def test_colour_only_when_asked() -> None:
    documents = two("Едно.", "One.")
    found = Finding("m", target=documents[1].span(0, 3), rule="N101", severity=Severity.ERROR)
    assert "\x1b[" not in shown(Report((found,)), documents)
    assert "\x1b[" in shown(Report((found,)), documents, color=True)


def test_nothing_found_is_said() -> None:
    assert shown(Report((), segments=(1, 1)), two("Едно.", "One.")) == (
        "Nothing found (1 and 1 segments compared)\n"
    )
