"""The HTML report as text: what stands in it, escaped and in order; browsers try it elsewhere."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

import checker
from checker.model import Block, Comparison, Document, Segment, Span
from checker.read import read_text
from checker.report.html import html_report
from checker.report.html.marks import Mark, pieces

SOURCE = "Загинаха 12 000 души. <script>alert(1)</script> & Со. плати 5 лева.\n"
TARGET = "Some 1,200 people died. <script>alert(1)</script> & Co. paid 5 leva.\n"


def compared(source: str, target: str, tag: str = "bg") -> Comparison:
    linter = checker.Linter(tag, "en")
    return linter.compare_documents(read_text(source), read_text(target), align="lines")


def test_findings_are_marked_on_both_sides_and_linked() -> None:
    page = html_report([compared(SOURCE, TARGET)], "1")
    assert '<a class="mark error" href="#n1" data-notes="1">12 000</a>' in page
    assert '<a class="mark error" href="#n1" data-notes="1">1,200</a>' in page
    assert 'id="n1"' in page


def test_text_is_never_markup() -> None:
    page = html_report([compared(SOURCE, TARGET)], "1")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_nothing_is_asked_for_from_outside() -> None:
    page = html_report([compared(SOURCE, TARGET)], "1")
    assert "default-src 'none'" in page
    assert not re.search(r"https?://|<link|<img|@import|url\(", page)


def test_a_source_that_runs_from_right_to_left_says_so() -> None:
    page = html_report([compared("وصل 300 جندي.\n", "Some 300 soldiers arrived.\n", "ar")], "1")
    assert '<td lang="ar" dir="rtl">' in page
    assert '<td lang="en" dir="ltr">' in page


def test_the_same_comparison_gives_the_same_page() -> None:
    assert html_report([compared(SOURCE, TARGET)], "1") == html_report(
        [compared(SOURCE, TARGET)], "1"
    )


def test_findings_of_several_documents_are_numbered_through() -> None:
    page = html_report([compared(SOURCE, TARGET), compared(SOURCE, TARGET)], "1")
    numbers = [int(n) for n in re.findall(r'<li id="n(\d+)"', page)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 2


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5),
)
def test_pieces_joined_are_the_text(text: str, ranges: list[tuple[int, int]]) -> None:
    document = Document("??" + text, "en")
    segment = Segment(document, Block(text, 2), 0, 0, text)
    marks = [
        Mark(n, Span(min(a, b), max(a, b), 1, 1, "")) for n, (a, b) in enumerate(ranges, start=1)
    ]
    cut = list(pieces(segment, marks))
    assert "".join(p.text for p in cut) == text
    place = 2
    for piece in cut:
        inside = tuple(m.number for m in marks if m.span.start <= place < m.span.end)
        assert not piece.text or piece.numbers == inside
        place += len(piece.text)


def test_a_row_shows_the_whole_segment() -> None:
    page = html_report([compared(SOURCE, TARGET)], "1")
    cells = re.findall(r'<td lang="en"[^>]*>(.*?)</td>', page, flags=re.S)
    shown = [unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in cells]
    assert shown[0] == TARGET.strip()
