"""Plain text: paragraphs, wrapped lines, line ends; encodings and what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read import ReadError, read_file, read_text

BULGARIAN = (
    "Прокуратурата съобщи във вторник, че 12 000 лева са открити в офиса на фирмата. "
    "Разследването продължава вече трета година и обхваща няколко държави в Европа."
)


def blocks(text: str) -> list[str]:
    return [b.text for b in read_text(text).blocks]


def test_a_line_is_a_paragraph_unless_it_is_wrapped() -> None:
    assert blocks("Заглавие\nПърви абзац.\n\nВтори абзац.\n") == [
        "Заглавие",
        "Първи абзац.",
        "Втори абзац.",
    ]
    wrapped = (
        "This paragraph was wrapped by a mail program at a width that\n"
        "old terminals had, and it goes on for three lines in all so\n"
        "that it can be seen."
    )
    assert blocks(wrapped) == [wrapped.replace("\n", " ")]


@given(st.text(alphabet="aб .\r\n\u2028\t", max_size=60))
def test_blocks_stand_where_they_say(text: str) -> None:
    for block in read_text(text).blocks:
        start, end = block.locate(0, len(block.text))
        shown = text[start:end].replace("\r", " ").replace("\n", " ")
        assert shown == block.text


def test_spans_have_lines_and_columns() -> None:
    document = read_text("едно\r\nдве три\r\n")
    span = document.span(6, 9)
    assert (span.line, span.column, span.text) == (2, 1, "две")
    assert document.span(10, 13).column == 5


@pytest.mark.parametrize(
    ("encoding", "read_as"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("cp1251", "cp1251"),
        ("koi8-r", "koi8_r"),
        ("iso8859-5", "iso8859_5"),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, read_as: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(BULGARIAN.encode(encoding))
    document = read_file(file)
    assert document.text == BULGARIAN
    assert document.encoding == read_as
    assert bool(document.notes) is not read_as.startswith("utf")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"PK\x03\x04\x00\x00", "binary"),
        (b"\xff\xfea", "utf-16"),
        (b"\x01\x02\x81\x90\xff", "not text"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, data: bytes, reason: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    with pytest.raises(ReadError, match=reason) as caught:
        read_file(file)
    assert str(file) in str(caught.value)


def test_missing_file_and_directory(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="directory"):
        read_file(tmp_path)


def test_markdown_without_prose(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("```\ncode\n```\n", encoding="utf-8")
    with pytest.raises(ReadError, match="no prose"):
        read_file(file)
