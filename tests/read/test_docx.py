"""DOCX: what Word shows, places by paragraph and run, edits and comments, hostile files."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import check
from checker.document import Document
from checker.read import ReadError, read_file
from checker.read.docx import read, write
from checker.read.docx_comments import Remark, with_comments
from checker.read.edit import Edit, possible
from checker.read.write import replace_file, with_edits

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
O = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"  # noqa: E741
P = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def package(body: str, footnotes: str = "", **more: bytes) -> bytes:
    notes = (
        f'<Relationship Id="rId7" Type="{O}/footnotes" Target="footnotes.xml"/>'
        if footnotes
        else ""
    )
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{P}"><Relationship Id="rId1" Type="{O}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{P}">{notes}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    if footnotes:
        parts["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{W}">{footnotes}</w:footnotes>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            if name not in more:
                file.writestr(name, text)
        for name, data in more.items():
            file.writestr(name, data)
    return made.getvalue()


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def one(data: bytes) -> Document:
    return read(data, "a.docx")[0]


def prose(data: bytes) -> list[tuple[str, str]]:
    return [(b.kind, b.text) for b in one(data).blocks]


CELL = f"<w:tc>{p(r('c'))}</w:tc>"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
CASES = [
    (p(r("Two "), r("runs", "<w:b/>"), r(".")), [("paragraph", "Two runs.")]),
    (p(r("T"), properties='<w:pStyle w:val="Heading1"/>'), [("heading", "T")]),
    (p(r("i"), properties="<w:numPr/>"), [("item", "i")]),
    (f"<w:tbl><w:tr>{CELL}{CELL}</w:tr></w:tbl>", [("cell", "c"), ("cell", "c")]),
    (p(r("a"), "<w:r><w:tab/></w:r>", r("b"), "<w:r><w:br/></w:r>", r("c")), [("paragraph", "a b c")]),
    (p(r("x"), "<w:r><w:noBreakHyphen/></w:r>", r("y")), [("paragraph", "x\u2011y")]),
    (p(r("kept"), f"<w:ins>{r(' new')}</w:ins>", f"<w:del>{r(' gone')}</w:del>"), [("paragraph", "kept new")]),
    (p(r("a"), "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", f"<w:moveFrom>{r('gone')}</w:moveFrom>"), [("paragraph", "a")]),
    (p(f"<w:hyperlink>{r('link')}</w:hyperlink>", r(" on")), [("paragraph", "link on")]),
    (p(r("hidden", "<w:vanish/>"), r("seen", '<w:vanish w:val="0"/>')), [("paragraph", "seen")]),
    (
        p(r("page "), FIELD.format("begin"), "<w:r><w:instrText>PAGE</w:instrText></w:r>", r("code"),
          FIELD.format("separate"), r("5"), FIELD.format("end"), r(" of 9")),
        [("paragraph", "page 5 of 9")],
    ),
    (p(FIELD.format("begin"), r("code"), FIELD.format("end"), r("after")), [("paragraph", "after")]),
    (f"<w:sdt><w:sdtContent>{p(r('in control'))}</w:sdtContent></w:sdt>", [("paragraph", "in control")]),
    (
        p(r("out"), f"<w:r><w:pict><w:txbxContent>{p(r('box'))}</w:txbxContent></w:pict></w:r>"),
        [("paragraph", "out"), ("paragraph", "box")],
    ),
    (p(r("a &amp; b &lt;c&gt;")), [("paragraph", "a & b <c>")]),
    (p(), []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_prose(body: str, expected: list[tuple[str, str]]) -> None:
    assert prose(package(body)) == expected


NOTE = (
    f'<w:footnote w:type="separator" w:id="-1">{p(r("no"))}</w:footnote>'
    f'<w:footnote w:id="4">{p(r("The note."))}</w:footnote>'
)
NOTED = package(p(r("Text"), '<w:r><w:footnoteReference w:id="4"/></w:r>', r(" goes on.")), NOTE)


def test_a_footnote_is_read_and_its_reference_is_a_code() -> None:
    document = one(NOTED)
    assert prose(NOTED) == [("paragraph", "Text goes on."), ("paragraph", "The note.")]
    assert [(c.text, c.at) for c in document.blocks[0].codes] == [("<footnote>", 4)]
    start = document.text.index("note")
    assert document.span(start, start + 4).unit == "footnote 1, run 1"


def test_a_place_is_a_paragraph_and_a_run() -> None:
    document = one(package(p(r("First")) + p() + p(r("bold", "<w:b/>"), r(" plain"))))
    start = document.text.index("plain")
    span = document.span(start, start + 5)
    assert (span.line, span.unit, span.text) == (3, "paragraph 3, run 2", "plain")


runs = st.lists(
    st.one_of(
        st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=8).map(
            lambda t: r(t.replace("&", "&amp;").replace("<", "&lt;"))
        ),
        st.sampled_from(
            ["<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", f"<w:del>{r('x')}</w:del>", f"<w:ins>{r('new')}</w:ins>",
             '<w:r><w:footnoteReference w:id="4"/></w:r>', "<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t></w:r>"]
        ),
    ),
    max_size=5,
)  # fmt: skip
bodies = st.lists(runs, max_size=4).map(lambda ps: "".join(p(*one) for one in ps))


@given(bodies)
def test_every_character_stands_where_it_is_said_to(body: str) -> None:
    document = one(package(body))
    for block in document.blocks:
        for i, char in enumerate(block.text):
            start, end = block.locate(i, i + 1)
            # A tab or a line break is shown as a space that has no extent.
            assert document.text[start:end] == (char if start < end else "")


@given(bodies, st.data())
def test_an_edit_changes_its_words_and_nothing_else(body: str, data: st.DataObject) -> None:
    whole = package(body, NOTE)
    document = one(whole)
    assert write(document, whole, []) == whole
    if not document.text:
        return
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, min(start + 6, len(document.text))))
    edit = Edit(start, end, "<new> & words")
    if not possible(document, edit):
        return
    again = one(write(document, whole, [edit]))
    assert again.text == document.text[:start] + edit.replacement + document.text[end:]


@given(bodies, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), min_size=1, max_size=3))
def test_comments_leave_the_text_as_it_is(body: str, places: list[tuple[int, int]]) -> None:
    whole = package(body, NOTE)
    document = one(whole)
    length = len(document.text)
    if not document.blocks:
        return
    remarks = [Remark(s % length, min(s % length + n, length), f"№ {n}\x00") for s, n in places]
    commented = with_comments(document, whole, remarks)
    assert one(commented).text == document.text
    word = docx.Document(io.BytesIO(commented))
    assert sorted(c.text for c in word.comments) == sorted(
        r.text.replace("\0", " ") for r in remarks
    )
    starts = word.element.xpath("count(//w:commentRangeStart)")
    assert starts == word.element.xpath("count(//w:commentRangeEnd)") == len(remarks)
    # The same again, and beside those that are there.
    assert with_comments(document, whole, remarks) == commented
    twice = with_comments(one(commented), commented, remarks)
    assert len(list(docx.Document(io.BytesIO(twice)).comments)) == 2 * len(remarks)


def commented_words(data: bytes) -> list[str]:
    """What stands between the marks of each comment."""
    found: dict[str, str] = {}
    open_now: set[str] = set()
    for element in docx.Document(io.BytesIO(data)).element.iter():
        name = str(element.tag).rpartition("}")[2]
        number: Any = element.get(f"{{{W}}}id")
        if name == "commentRangeStart":
            open_now.add(number)
            found[number] = ""
        elif name == "commentRangeEnd":
            open_now.remove(number)
        elif name == "t":
            for n in open_now:
                found[n] += element.text or ""
    return [found[n] for n in sorted(found, key=int)]


def test_a_comment_is_on_its_words() -> None:
    data = package(p(r("Some "), r("1,200 people", "<w:b/>"), r(" died there.")))
    document = one(data)
    text = document.text
    remarks = [
        Remark(text.index(words), text.index(words) + len(words), words)
        for words in ("1,200", "200 people died", "people", "people")
    ]
    commented = with_comments(document, data, remarks)
    assert commented_words(commented) == ["1,200", "200 people died", "people", "people"]
    bold = [run.text for run in docx.Document(io.BytesIO(commented)).paragraphs[0].runs if run.bold]
    assert bold == ["1,", "200", " ", "people"]


def test_a_comment_on_a_note_is_on_its_reference() -> None:
    document = one(NOTED)
    start = document.text.index("note")
    commented = with_comments(document, NOTED, [Remark(start, start + 4, "which?")])
    xml = zipfile.ZipFile(io.BytesIO(commented)).read("word/document.xml").decode()
    assert (
        xml.index("commentRangeStart")
        < xml.index("footnoteReference")
        < xml.index("commentRangeEnd")
    )
    assert one(commented).text == document.text


def test_an_edit_over_runs_takes_the_look_of_the_first() -> None:
    data = package(p(r("the "), r("old ", "<w:b/>"), r("words", "<w:i/>"), r(" end")))
    document = one(data)
    start = document.text.index("old")
    written = write(document, data, [Edit(start, start + 9, "new")])
    paragraph = docx.Document(io.BytesIO(written)).paragraphs[0]
    assert [(x.text, x.bold, x.italic) for x in paragraph.runs if x.text] == [
        ("the ", None, None), ("new", True, None), (" end", None, None),
    ]  # fmt: skip


def test_an_edit_over_a_tab_or_a_paragraph_is_refused() -> None:
    document = one(package(p(r("a"), "<w:r><w:tab/></w:r>", r("b")) + p(r("c"))))
    assert not possible(document, Edit(0, 3, "x"))
    assert not possible(document, Edit(2, 5, "x"))
    assert possible(document, Edit(2, 3, "x"))


def test_other_parts_stay_as_they_are() -> None:
    data = package(
        p(r("old")), NOTE, **{"word/media/image1.png": b"\x89PNG", "docProps/x.xml": b"<x> </x>"}
    )
    written = write(one(data), data, [Edit(0, 3, "new")])
    before, after = (zipfile.ZipFile(io.BytesIO(d)) for d in (data, written))
    assert before.namelist() == after.namelist()
    changed = [n for n in before.namelist() if before.read(n) != after.read(n)]
    assert changed == ["word/document.xml"]


def test_a_document_of_word_is_checked_and_mended(tmp_path: Path) -> None:
    paths = tmp_path / "a.bg.docx", tmp_path / "a.en.docx"
    for path, words in zip(
        paths, ("Загинаха 12 000 души.", "Some 1,200 people died."), strict=True
    ):
        made = docx.Document()
        made.add_heading("2024", 1)
        made.add_table(1, 1).cell(0, 0).text = words
        made.save(str(path))
    tags = {"source_language": "bg", "target_language": "en"}
    (found,) = check(*paths, **tags).findings
    assert (found.rule, found.target and found.target.unit) == ("N101", "paragraph 2, run 1")
    assert found.target is not None
    document = read_file(paths[1])
    assert document.text[found.target.start : found.target.end] == found.target.text == "1,200"
    replace_file(
        paths[1], with_edits(document, [Edit(found.target.start, found.target.end, "12,000")])
    )
    assert docx.Document(str(paths[1])).tables[0].cell(0, 0).text == "Some 12,000 people died."
    assert not check(*paths, **tags).findings


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"<a>" + b" " * 50_000_000)
    return made.getvalue()


def lying(data: bytes) -> bytes:
    """A file whose main part is longer than its headers say."""
    made = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = made.rindex(mark) if mark == b"PK\x01\x02" else made.index(b"word/document.xml") - 30
        made[at + offset : at + offset + 4] = (5).to_bytes(4, "little")
    return bytes(made)


DTD = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
XML = f'<w:document xmlns:w="{W}">&x;</w:document>'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"no zip at all", "is no DOCX file"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "an old .doc, or it has a password"),
        (package("")[:200], "is no DOCX file"),
        (bomb(), "unpacks to 300 times itself; refused"),
        (lying(package(p(r("x" * 100)))), ""),
        (package("", **{"../../etc/x": b"y"}), "a part is called '../../etc/x', out of the file"),
        (package("", **{"/etc/x": b"y"}), "a part is called '/etc/x', out of the file"),
        (package("", **{"c:\\x": b"y"}), "out of the file; refused"),
        (package("", **{"word/document.xml": (DTD + XML).encode()}), "declares a document type; refused"),
        (package("", **{"word/document.xml": (DTD + XML).encode("utf-16")}), "declares a document type; refused"),
        (package("", **{"word/document.xml": b"<a>\n\n<b></a>"}), "'word/document.xml' line 3: not valid XML"),
        (package("", **{"word/document.xml": b"<a>" * 5_000}), "not valid XML"),
        (package("", **{"_rels/.rels": b"<r xmlns='x'/>", "word/document.xml": b""}), "not valid XML"),
        (package("<w:p/>"), "there is no prose in it"),
    ],
)  # fmt: skip
def test_hostile_files_are_refused_in_one_line(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert told in str(caught.value)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


def test_two_parts_of_one_name_are_refused() -> None:
    made = io.BytesIO(package(""))
    with zipfile.ZipFile(made, "a") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr("word/document.xml", b"<x/>")
    with pytest.raises(ReadError, match="two parts called 'word/document"):
        one(made.getvalue())
