"""Markdown: prose only, every character at its place in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.markdown import PLACEHOLDER, markdown_blocks


def prose(text: str) -> list[tuple[str, str]]:
    return [(b.kind, b.text) for b in markdown_blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A **bold** title", [("heading", "A bold title")]),
        ("Title\n=====\n\nText", [("heading", "Title"), ("paragraph", "Text")]),
        ("one\ntwo", [("paragraph", "one two")]),
        ("one\r\ntwo\r\n", [("paragraph", "one two")]),
        ("- first\n- second\n  more", [("item", "first"), ("item", "second more")]),
        ("> quoted\n> text", [("paragraph", "quoted text")]),
        ("run `make` now", [("paragraph", f"run {PLACEHOLDER} now")]),
        ("```\ncode\n```\n\n    more code", []),
        ('[Киев](http://x.y/Kiev "Kiev") и', [("paragraph", "Киев и")]),
        ("[text][label] end\n\n[label]: http://x.y", [("paragraph", "text end")]),
        ("![alt *text*](a.png) end", [("paragraph", "alt text end")]),
        ("R&amp;D costs 5 \\* 3", [("paragraph", "R&D costs 5 * 3")]),
        ("see <http://x.y/z> there", [("paragraph", "see http://x.y/z there")]),
        ("a <b>bold</b> word", [("paragraph", "a bold word")]),
        ("<div>\nraw\n</div>", []),
        ("---\ntitle: x\n---\ntext", [("paragraph", "text")]),
        ("| a | b |\n|---|---|\n| 1 \\| 2 | a |", [("cell", c) for c in ("a", "b", "1 | 2", "a")]),
        ("", []),
    ],
)
def test_prose(text: str, expected: list[tuple[str, str]]) -> None:
    assert prose(text) == expected


def test_offsets_point_into_the_file() -> None:
    text = "---\nx: y\n---\n# Ти\n\nВижте [Киев](u) & **12&nbsp;000** `x` души.\n"
    for block in markdown_blocks(text):
        assert block.offsets is not None
        for char, at in zip(block.text, block.offsets, strict=True):
            assert text[at] == char or char in (PLACEHOLDER, "\u00a0")
    block = markdown_blocks(text)[1]
    start = block.text.index("12")
    assert text[slice(*block.locate(start, start + 6))] == "12&nbsp;000"


MARKS = st.sampled_from(
    [
        "*",
        "**",
        "`",
        "[",
        "](u)",
        "!",
        "\n",
        "\n\n",
        "\r\n",
        "> ",
        "- ",
        "|",
        "&lt;",
        "\\",
        "<b>",
        " ",
    ]
)
WORDS = st.text(alphabet="абвabc 12.,", min_size=1, max_size=8)


@given(st.lists(st.one_of(MARKS, WORDS), max_size=30).map("".join))
def test_offsets_are_true_for_any_markdown(text: str) -> None:
    for block in markdown_blocks(text):
        assert block.offsets is not None
        assert len(block.offsets) == len(block.text)
        assert list(block.offsets) == sorted(block.offsets)
        for char, at in zip(block.text, block.offsets, strict=True):
            if char.isalnum() and text[at] not in "&\\":
                assert text[at] == char
