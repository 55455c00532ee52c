"""Names that only one side has, with a real encoder: what it tells and what it lets pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import Linter

LEFT_OUT = [
    (
        "bg",
        "Споразумението с Китай и Бразилия ще бъде подписано през март.",
        "The agreement with Brazil will be signed in March.",
        "Китай",
    ),
    (
        "bg",
        "Договорът с Перу и Чили ще бъде подписан през март.",
        "The treaty with Chile will be signed in March.",
        "Перу",
    ),
    (
        "de",
        "Das Abkommen mit Brasilien und Kolumbien tritt im März in Kraft.",
        "The agreement with Brazil comes into force in March.",
        "Kolumbien",
    ),
]
"""Words alone leave these in doubt."""

IN_OTHER_WORDS = [
    (
        "bg",
        "В публикация в Twitter в петък сенаторът поиска ново разследване.",
        "In a tweet on Friday, the senator called for a new inquiry.",
    ),
    (
        "ru",
        "В твите в Twitter сенатор потребовал нового расследования.",
        "In a tweet, the senator demanded a new inquiry.",
    ),
]
"""Words alone take these for names left out."""


def told(tag: str, source: str, target: str, model: Path | None) -> list[tuple[str, str]]:
    """What is quoted of the source, and the message, of each warning or error about names."""
    linter = Linter(tag, "en", select=["E"], neural=str(model) if model else False)
    report = linter.check_text(source, target, align="lines")
    return [
        (f.source.text if f.source else "", f.message)
        for f in report.findings
        if f.severity.value != "info"
    ]


@pytest.mark.parametrize(("tag", "source", "target", "name"), LEFT_OUT)
def test_a_name_that_nothing_resembles_is_told(
    e5_small: Path, tag: str, source: str, target: str, name: str
) -> None:
    assert not told(tag, source, target, None)
    ((quoted, message),) = told(tag, source, target, e5_small)
    assert quoted == name
    assert message.endswith(f"(by the word links of {e5_small.name})")


@pytest.mark.parametrize(("tag", "source", "target"), IN_OTHER_WORDS)
def test_a_name_that_is_told_in_other_words_passes(
    e5_small: Path, tag: str, source: str, target: str
) -> None:
    assert told(tag, source, target, None)
    assert not told(tag, source, target, e5_small)
