"""Runs to write out: nothing found, something of everything, and what is hostile to a form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.linter import Linter
from checker.model import Finding, Fix, Report, Severity, Skipped, Suppressed
from checker.outcome import Failure, Run
from checker.quoting import quoted
from checker.read import read_text
from checker.segment import segment

Make = Callable[..., Report]


def reported(
    source: str, target: str, places: list[tuple[int, int]], path: str, **fields: object
) -> Report:
    """A report with a made-up finding at each place of the target."""
    documents = read_text(source, path=f"{path}.bg.md"), read_text(target, path=f"{path}.en.md")
    for document, tag in zip(documents, ("bg", "en"), strict=True):
        document.language = tag
    found = [
        Finding(
            f'"{target[a:b]}" is made up',
            source=documents[0].span(0, len(source)),
            target=documents[1].span(a, b),
            rule="N101",
            name="number-mismatch",
            severity=Severity.ERROR,
            category="accuracy/mistranslation",
            **fields,  # type: ignore[arg-type]
        )
        for a, b in places
    ]
    segments = tuple(segment(d) for d in documents)
    return Report(
        tuple(quoted(found, documents, segments)),  # type: ignore[arg-type]
        source_path=documents[0].path,
        target_path=documents[1].path,
        source_language="bg",
        target_language="en",
        segments=(1, 1),
        words=(3, 4),
    )


@pytest.fixture
def clean() -> Run:
    report = Linter("bg", "en").check_text("Добро утро.", "Good morning.")
    return Run((report,))


@pytest.fixture
def full() -> Run:
    """Two pairs, every severity, a fix, a suppressed finding, something skipped, a failure."""
    first = reported(
        "Текст с 5 думи.", "Text with 6 words.", [(10, 11)], "a b/один", fix=Fix(10, 11, "5")
    )
    second = reported("Още.", "More, 100% = <b>|`@all`</b>\r\nand on.", [(6, 28), (0, 4)], "c")
    second = Report(
        (
            second.findings[0],
            Finding("a remark", source=second.findings[1].source, rule="P201", name="double-space",
                    severity=Severity.INFO, category="style/x", fingerprint="00ff"),
        ),
        (Skipped("names", "no lexicon"),),
        second.source_path, second.target_path, "bg", "en", (1, 2), ("read as cp1251",),
        words=(10, 996), suppressed=(Suppressed(second.findings[1], "comment", "it is meant"),),
    )  # fmt: skip
    failure = Failure("x.bg.md", "x.en.md", "x.en.md: no such file")
    return Run((first, second), (failure,), ("not translated: y.bg.md",), max_penalty=5.0)


@pytest.fixture
def hostile() -> Run:
    """Control characters, markup, a formula and a lone surrogate in what is quoted."""
    text = "=cmd|' /C'!A0 \x00\x1b[31m ]]> --> <script> \ud800 ::error::%0A"
    return Run((reported("Текст.", text, [(0, len(text))], "=a,b:c"),))
