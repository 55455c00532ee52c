"""SubRip: sentences over cues, every character at its place, edits that stay in their cue."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import check
from checker.document import Document
from checker.read import ReadError, read_file
from checker.read.edit import Edit, possible
from checker.read.subrip import read, write
from checker.read.write import with_edits


def srt(*texts: str, line_end: str = "\n") -> str:
    cues = [f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{t}\n" for n, t in enumerate(texts, 1)]
    return "\n".join(cues).replace("\n", line_end)


def one(text: str) -> Document:
    return read(text.encode(), "a.srt")[0]


def prose(text: str) -> list[str]:
    return [b.text for b in one(text).blocks]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["One.", "Two!"], ["One.", "Two!"]),
        (["We went to", "the sea."], ["We went to the sea."]),
        (["We went  \n to", " the sea. "], ["We went to the sea."]),
        (["We went\nto the", "sea, and then", "back home."], ["We went to the sea, and then back home."]),
        (["But...", "...then he left."], ["But... ...then he left."]),
        (["But…", "No."], ["But…", "No."]),
        (["- Who?\n- Me.", "- And you?"], ["Who?", "Me.", "And you?"]),
        (["He said", "- What?"], ["He said", "What?"]),
        (["<i>Far</i> away,", "{\\an8}<i>long ago.</i>"], ["Far away, long ago."]),
        (['"Go home."', '"Now!"'], ['"Go home."', '"Now!"']),
        (["♪", "5 < 6 {yes}"], ["♪ 5 < 6 {yes}"]),
        (["", "One."], ["One."]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_prose(texts: list[str], expected: list[str], line_end: str) -> None:
    assert prose(srt(*texts, line_end=line_end)) == expected


def test_a_silence_ends_a_sentence() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nHe went\n\n2\n00:00:09,000 --> 00:00:10,000\nhome\n"
    assert prose(text) == ["He went", "home"]


def test_numbers_and_blank_lines_may_be_odd() -> None:
    text = "\n\n00:00:01.5 --> 00:00:02.000 X1:5\nA\n\nB.\n7\n0:00:03,000-->0:00:04,000\n1984\n\n\n"
    assert prose(text) == ["A B.", "1984"]


def test_a_place_is_a_cue() -> None:
    document = one(srt("We went to", "the <i>sea</i>."))
    start = document.text.index("sea")
    span = document.span(start, start + 3)
    assert (span.line, span.column, span.text, span.unit) == (7, 8, "sea", "cue 2, 00:00:02,000")


@pytest.mark.parametrize("text", ["Not a subtitle.\n", "1\n00:00:01 --> 00:00:02\nNo.\n"])
def test_a_file_without_cues_is_told(text: str) -> None:
    with pytest.raises(ReadError, match=r"a\.srt: has no cue: no line such as"):
        one(text)


words = st.lists(
    st.sampled_from(["word", " ", "\n", "- ", ".", "...", "<i>", "</i>", "{\\an8}", "…", "♪", "7", "<", "{", "-->", "\n\n", "é"]),
    max_size=12,
).map("".join)  # fmt: skip
file = st.lists(words, min_size=1, max_size=5).map(lambda texts: srt(*texts))


@given(file)
def test_every_character_stands_where_it_is_said_to(text: str) -> None:
    for block in one(text).blocks:
        for i, char in enumerate(block.text):
            start, end = block.locate(i, i + 1)
            assert text[start:end] == (char if start < end else "")


@given(file, st.data())
def test_an_edit_changes_its_words_and_nothing_else(text: str, data: st.DataObject) -> None:
    document = one(text)
    assert write(document, text.encode(), []) == text.encode()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 6, len(text))))
    edit = Edit(start, end, "new\n\nwords")
    if possible(document, edit):
        written = write(document, text.encode(), [edit]).decode()
        assert written == text[:start] + "new words" + text[end:]
        assert len(one(written).places) == len(document.places)


@pytest.mark.parametrize("piece", ["1\n", "00:00:01,000 --> ", "\n", "<", "{\\", "- \n", "<i>"])
def test_hostile_files_are_read_to_their_end(piece: str) -> None:
    one(srt("One.") + piece * 50_000)


def test_subtitles_are_checked_and_mended(tmp_path: Path) -> None:
    source, target = tmp_path / "a.bg.srt", tmp_path / "a.en.srt"
    source.write_text(srt("Когато дойдоха,", "бяха 12 000 души.", "Никой не говореше."), "utf-8")
    text = srt(
        "When they came,", "they were <i>1,200</i> people.", "Nobody spoke.", line_end="\r\n"
    )
    target.write_bytes(text.encode())
    tags = {"source_language": "bg", "target_language": "en"}
    (found,) = check(source, target, **tags).findings
    assert found.target is not None
    assert (found.rule, found.target.unit) == ("N101", "cue 2, 00:00:02,000")
    assert text[found.target.start : found.target.end] == found.target.text == "1,200"
    fixed = with_edits(read_file(target), [Edit(found.target.start, found.target.end, "12,000")])
    assert fixed == text.replace("1,200", "12,000").encode()
