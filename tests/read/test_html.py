"""HTML: the prose of the article, every character at its place, and edits that touch no other."""

from __future__ import annotations

from html import escape, unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import check
from checker.read import ReadError, read_file
from checker.read.edit import PLACEHOLDER, Edit, possible
from checker.read.html import html_blocks, read, write
from checker.read.write import replace_file, with_edits


def prose(text: str) -> list[tuple[str, str]]:
    return [(b.kind, b.text) for b in html_blocks(text)]


P = "paragraph"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<h1>One</h1><p>Two <b>bold</b>\n  words", [("heading", "One"), (P, "Two bold words")]),
        ("no tags at all", [(P, "no tags at all")]),
        ("<p>R&amp;D, 5 &lt; 6, caf&eacute;, &#8222;x&#x201d;", [(P, "R&D, 5 < 6, café, „x”")]),
        ("<p>AT&T &unknown; &copy 2 &#0; &#150;", [(P, "AT&T &unknown; © 2 \ufffd –")]),
        ("<p>12&nbsp;000", [(P, "12\xa0000")]),
        ("<P>one<BR>two<br/><br>three</P>", [(P, "one two"), (P, "three")]),
        ("<ul><li>a<li>b</ul>", [("item", "a"), ("item", "b")]),
        ("<table><tr><td>a<td>b</table>", [("cell", "a"), ("cell", "b")]),
        ("<div>in <p>p</p> out</div>", [(P, "in"), (P, "p"), (P, "out")]),
        ("<p>a<!-- no -->b<?x?>c<!DOCTYPE y>d", [(P, "abcd")]),
        ("<p>a < b and c<d", [(P, "a < b and c")]),
        ("<script>if (a<b) '<p>no'</script><style>p{}</style><p>yes", [(P, "yes")]),
        ("<script>never closed <p>no", []),
        ("<template><p>no</p></template><noscript>no</noscript><p>yes", [(P, "yes")]),
        ("<svg><title>no</title><path d='x'/><text>no</text></svg><p>yes", [(P, "yes")]),
        ("<p hidden>no</p><p aria-hidden='true'>no</p><p>yes", [(P, "yes")]),
        ("<p>see <code>x &lt; y</code> there", [(P, f"see {PLACEHOLDER} there")]),
        ("<p>by <span translate=no>Acme <b>X</b></span> now", [(P, f"by {PLACEHOLDER} now")]),
        ("<div translate=no><p>no</p></div><p>yes", [(P, "yes")]),
        ("<pre>no</pre><select><option>no</select><p>yes", [(P, "yes")]),
        (
            "<p>See <img src=a/ ALT='A &quot;red&quot; car'> and <a title=here href=x>this</a>.",
            [(P, "See and this."), ("attribute", 'A "red" car'), ("attribute", "here")],
        ),
        ("<button aria-label='no'>no</button><i aria-label='yes'></i>", [("attribute", "no"), ("attribute", "yes")]),
        (
            "<head><title>T</title><meta name=description content='D &amp; E'>"
            "<meta name=author content=no></head><body><p>B",
            [("heading", "T"), ("attribute", "D & E"), (P, "B")],
        ),
        ("<p title='never closed>no", []),
        ("", []),
    ],
)  # fmt: skip
def test_prose(text: str, expected: list[tuple[str, str]]) -> None:
    assert prose(text) == expected


BODY = "<p>Long enough to be the one that is meant.</p>"


@pytest.mark.parametrize(
    "page",
    [
        f"<header>no</header><main>{BODY}</main><footer>no</footer>",
        f"<div>no</div><article>{BODY}</article><aside>no</aside>",
        f"<main><h2>no</h2><article>{BODY}</article></main>",
        f"<div>no</div><div role=main>{BODY}</div><div>no</div>",
        f"<article>no</article><article>{BODY}</article><article>no</article>",
        f"<article>{BODY}",
        f"<nav>no</nav>{BODY}",
        f"<main>{BODY}</main><article>no</article>",
    ],
)
def test_the_article_is_read(page: str) -> None:
    assert prose(f"<html><body>{page}</body></html>") == [(P, BODY[3:-4])]


def test_of_a_list_of_articles_all_are_read() -> None:
    page = "<main><h1>News</h1><article>First one.</article><article>Other one.</article></main>"
    assert [text for _, text in prose(page)] == ["News", "First one.", "Other one."]


word = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")), max_size=6)
part = st.one_of(
    word.map(escape),
    word,
    st.sampled_from(
        ["<p>", "</p>", "<b>", "</b>", " ", "\n", "<br>", "&amp;", "&nbsp;", "&#8211;", "&copy", "&", "<",
         ">", "<!-- x -->", "<code>", "</code>", "<img alt='A &amp; b'>", '<i title="', '">', "<script>",
         "</script>", "<article>", "</article>", "<td>", "<li>", "</", "<a href=x/>", "</a>", "'", "&eacute;"]
    ),
)  # fmt: skip
page = st.lists(part, max_size=30).map("".join)


@given(page)
def test_every_character_stands_where_it_is_said_to(text: str) -> None:
    last = -1
    for block in html_blocks(text):
        assert block.start >= last
        last = block.start
        at = -1
        for i, char in enumerate(block.text):
            start, end = block.locate(i, i + 1)
            assert at <= start <= end <= len(text)
            at = start
            raw = text[start:end]
            if char == " ":
                assert not raw.strip()
            elif char != PLACEHOLDER:
                assert char in raw or char in unescape(raw)


@given(page, st.data())
def test_an_edit_changes_the_prose_and_nothing_else(text: str, data: st.DataObject) -> None:
    (document,) = read(text.encode(), "a.html")
    assert write(document, text.encode(), []) == text.encode()
    spots = [(n, i) for n, b in enumerate(document.blocks) for i in range(len(b.text))]
    if not spots:
        return
    number, i = data.draw(st.sampled_from(spots))
    block = document.blocks[number]
    start, end = block.locate(i, i + 1)
    edit = Edit(start, end, "<&'\"\xa0x>")
    if not possible(document, edit):
        return
    written = write(document, text.encode(), [edit]).decode()
    assert written.startswith(text[:start])
    assert written.endswith(text[end:])
    again = read(written.encode(), "a.html")[0].blocks[number]
    # A title element keeps its kind; white space around the edit stays as it was.
    assert again.text == block.text[:i] + edit.replacement + block.text[i + 1 :]


def test_an_edit_over_a_tag_is_refused() -> None:
    text = "<p>twelve <b>thou</b>sand<br>people</p>"
    (document,) = read(text.encode(), "a.html")
    for words in ("twelve <b>thou", "thou</b>sand", "sand<br>people"):
        start = text.index(words)
        assert not possible(document, Edit(start, start + len(words), "x"))
    start = text.index("thou")
    assert possible(document, Edit(start, start + 4, "x"))


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8"])
def test_the_declared_encoding_is_kept(encoding: str) -> None:
    text = f'<meta charset="{encoding}"><p>Добър ден, свят</p>'
    data = text.encode(encoding)
    (document,) = read(data, "a.html")
    assert [b.text for b in document.blocks] == ["Добър ден, свят"]
    start = text.index("свят")
    written = write(document, data, [Edit(start, start + 4, "Ŵales")])
    assert written.decode(encoding) in (
        text.replace("свят", "Ŵales"),
        text.replace("свят", "&#372;ales"),
    )


def test_a_wrong_declaration_is_told() -> None:
    with pytest.raises(ReadError, match=r"a\.html: is not shift_jis, as it says, at byte"):
        read("<meta charset=shift_jis><p>Ж\xff".encode("cp1251", "replace") + b"\xff\xff", "a.html")


@pytest.mark.parametrize("charset", ["utf-16", "nonsense", "rot13", "hex"])
def test_an_impossible_declaration_is_passed_over(charset: str) -> None:
    (document,) = read(f"<meta charset={charset}><p>Добър ден</p>".encode(), "a.html")
    assert [b.text for b in document.blocks] == ["Добър ден"]


@pytest.mark.parametrize(
    "piece",
    ["<!--", "<!", "</", "<a ", '<a b="', "&", "&#", "<", "<div>", "</b>", "<title>", "<b>x</i>", "<code>", "<p x"],
)  # fmt: skip
def test_what_is_never_closed_is_read_to_its_end(piece: str) -> None:
    html_blocks(piece * 20_000)


def test_a_page_is_checked_and_mended(tmp_path: Path) -> None:
    source, target = tmp_path / "a.bg.html", tmp_path / "a.en.html"
    source.write_text(
        "<html><nav>Меню</nav><article><p>Загинаха <b>12&nbsp;000</b> души.</article>", "utf-8"
    )
    page = (
        "<html><nav>Menu 5</nav><article>\n<p>Some <b>1,200</b>\npeople died &amp; fled.</article>"
    )
    target.write_text(page, "utf-8")
    (found,) = check(source, target, source_language="bg", target_language="en").findings
    assert (found.rule, found.target and found.target.line) == ("N101", 2)
    assert found.target is not None
    assert page[found.target.start : found.target.end] == found.target.text == "1,200"
    document = read_file(target)
    fixed = with_edits(document, [Edit(found.target.start, found.target.end, "12,000")])
    replace_file(target, fixed)
    assert target.read_text("utf-8") == page.replace("1,200", "12,000")
    assert not check(source, target, source_language="bg", target_language="en").findings
