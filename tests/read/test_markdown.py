"""Markdown: prose only, every character at its place in the file."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.edit import PLACEHOLDER, Edit, possible
from checker.read.markdown import markdown_blocks, read, write


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
        for i, char in enumerate(block.text):
            raw = text[slice(*block.locate(i, i + 1))]
            assert raw == char or (char, raw) in ((PLACEHOLDER, "`x`"), ("\u00a0", "&nbsp;"))
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
        at = 0
        for i, char in enumerate(block.text):
            start, end = block.locate(i, i + 1)
            assert at <= start < end
            at = start
            if char.isalnum():
                assert text[start:end] == char
            elif char not in (PLACEHOLDER, " "):
                assert char in unescape(text[start:end])


@given(st.lists(st.one_of(MARKS, WORDS), max_size=12).map("".join), st.data())
def test_an_edit_changes_its_words_and_nothing_else(text: str, data: st.DataObject) -> None:
    (document,) = read(text.encode(), "a.md")
    assert write(document, text.encode(), []) == text.encode()
    spots = [(n, i) for n, b in enumerate(document.blocks) for i in range(len(b.text))]
    if not spots:
        return
    number, i = data.draw(st.sampled_from(spots))
    block = document.blocks[number]
    size = data.draw(st.integers(1, 3))
    start, end = block.locate(i, min(i + size, len(block.text)))
    new = data.draw(st.sampled_from(["12,000", "a & b", "five", "Ŵ…"]))
    edit = Edit(start, end, new)
    if possible(document, edit):
        written = write(document, text.encode(), [edit]).decode()
        assert written == text[:start] + new + text[end:]


SHARP = "*a* _b_ `c` [d](e) <f> &amp; \\ 1. | # > - ! ~ ![x] \n 2"


@pytest.mark.parametrize("before", ["", "# ", "- ", "> ", "word ", "1. ", "| a |\n|---|\n| "])
@pytest.mark.parametrize(
    "new", [SHARP, "# no", "- no", "1. no", "> no", "+ no", "===", "12) no", "* no"]
)
def test_prose_that_looks_like_markup_is_escaped(before: str, new: str) -> None:
    text = f"{before}old\n"
    (document,) = read(text.encode(), "a.md")
    start = text.rindex("old")
    written = write(document, text.encode(), [Edit(start, start + 3, new)])
    (again,) = read(written, "a.md")
    block = document.blocks[-1]
    wanted = block.text.replace("old", " ".join(new.split("\n")))
    assert [(b.kind, b.text) for b in again.blocks[-1:]] == [(block.kind, wanted)]
    assert again.blocks[-1].codes == ()
    assert len(again.blocks) == len(document.blocks)


def test_code_is_kept_as_a_code() -> None:
    (block,) = markdown_blocks("Run `make  all` now.")
    assert [(c.text, c.at) for c in block.codes] == [("make  all", 4)]


def test_an_edit_over_markup_is_refused() -> None:
    text = "twelve **thou**sand `x` &amp; more"
    (document,) = read(text.encode(), "a.md")
    for words in ("twelve **thou", "thou**sand", "`x`", "amp"):
        start = text.index(words)
        assert not possible(document, Edit(start, start + len(words), "x"))
    start = text.index("&amp;")
    assert possible(document, Edit(start, start + 5, "x"))
