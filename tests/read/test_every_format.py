"""What holds for every format: places, round trips, edits, and files made to harm."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document import Block, Document
from checker.read import ReadError, read_bilingual, read_file
from checker.read.edit import PLACEHOLDER, Edit, possible
from checker.read.formats import FORMATS, is_bilingual
from checker.read.write import with_edits

Messages = Sequence[tuple[str, str]]


def xliff(messages: Messages) -> str:
    units = "".join(
        f'<trans-unit id="{i}"><source>{escape(s)}</source>\n<target>{escape(t)}</target></trans-unit>\n'
        for i, (s, t) in enumerate(messages)
    )
    return f'<xliff version="1.2"><file source-language="bg" target-language="en"><body>{units}</body></file></xliff>'


def xliff_2(messages: Messages) -> str:
    units = "".join(
        f'<unit id="{i}"><segment><source><![CDATA[{s}]]></source><target><pc id="1">{escape(t)}</pc></target></segment></unit>'
        for i, (s, t) in enumerate(messages)
    )
    return f'<xliff version="2.0" srcLang="bg" trgLang="en"><file id="f">{units}</file></xliff>'


def tmx(messages: Messages) -> str:
    units = "".join(
        f'<tu><tuv xml:lang="bg"><seg>{escape(s)}</seg></tuv><tuv xml:lang="en"><seg>{escape(t)}</seg></tuv></tu>'
        for s, t in messages
    )
    return f'<tmx version="1.4"><header srclang="bg"/><body>{units}</body></tmx>'


def po_string(text: str) -> str:
    written = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", '\\n"\n"')
    return f'"{written}"'


def po(messages: Messages) -> str:
    return "\n".join(f"msgid {po_string(s)}\nmsgstr {po_string(t)}\n" for s, t in messages)


def table(messages: Messages) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([("source", "target"), *messages])
    return out.getvalue()


def json_file(messages: Messages) -> str:
    return json.dumps({"menu": {f"k{i}": t for i, (_, t) in enumerate(messages)}}, indent=1)


def yaml_file(messages: Messages) -> str:
    data = {"menu": {f"k{i}": t for i, (_, t) in enumerate(messages)}}
    return yaml.safe_dump(data, allow_unicode=True, width=30)


def yaml_literal(messages: Messages) -> str:
    lines = "".join(
        f"  k{i}: |\n    " + t.strip().replace("\n", "\n    ") + "\n"
        for i, (_, t) in enumerate(messages)
    )
    return f"menu:\n{lines}"


WRITERS: dict[str, tuple[str, Callable[[Messages], str]]] = {
    "xliff-1.2": ("a.xlf", xliff),
    "xliff-2": ("a.xliff", xliff_2),
    "tmx": ("a.tmx", tmx),
    "gettext": ("a.po", po),
    "csv": ("a.csv", table),
    "json": ("a.json", json_file),
    "yaml": ("a.yaml", yaml_file),
    "yaml-literal": ("a.yml", yaml_literal),
}
# Prose with what formats escape; letters of several widths in UTF-8 and UTF-16.
LETTERS = "ab жя é日😀'\"&<>\\,;:#-.\t—"
PROSE = st.text(LETTERS, min_size=1, max_size=25).map(lambda t: f"x{t}y")
SEVERAL = st.lists(st.tuples(PROSE, PROSE), min_size=1, max_size=4, unique_by=lambda m: m[0])


def target_of(name: str, messages: Messages, folder: str) -> Document:
    file_name, write = WRITERS[name]
    file = Path(folder) / file_name
    file.write_bytes(write(messages).encode("utf-8"))
    return read_bilingual(file)[1] if is_bilingual(file) else read_file(file)


def places(block: Block) -> list[tuple[int, int]]:
    return [block.locate(i, i + 1) for i in range(len(block.text))]


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=60, deadline=None)
@given(messages=SEVERAL)
def test_places_and_round_trip(name: str, messages: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = target_of(name, messages, folder)
        # Placeholders and tags that chance put together are not the subject here.
        plain = [t for _, t in messages]
        for block in target.blocks:
            at = -1
            for char, (start, end) in zip(block.text, places(block), strict=True):
                assert at <= start < end
                at = end if char != PLACEHOLDER else at
                shown = target.text[start:end]
                assert shown == char or shown[0] in "&\\\"'" or char in (PLACEHOLDER, " ")
            span = target.span(*block.locate(0, len(block.text)))
            assert target.text[span.start : span.end] == span.text
        shown = ["".join(b.text.split()) for b in target.blocks]
        if not any(b.codes or PLACEHOLDER in b.text for b in target.blocks):
            assert shown == ["".join(t.split()) for t in plain]
        assert with_edits(target, []) == Path(target.path).read_bytes()


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=40, deadline=None)
@given(messages=SEVERAL, replacement=st.text("abж&<>\"'\\ ", min_size=1, max_size=8))
def test_an_edit_changes_its_words_only(
    name: str, messages: list[tuple[str, str]], replacement: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = target_of(name, messages, folder)
        for number, block in enumerate(target.blocks):
            edit = Edit(*block.locate(0, 1), f"z{replacement}z")
            assert possible(target, edit)
            try:
                data = with_edits(target, [edit])
            except ReadError as error:
                assert "quotation marks" in str(error)
                continue
            before = target.text.encode("utf-8")
            start = len(target.text[: edit.start].encode("utf-8"))
            rest = before[len(target.text[: edit.end].encode("utf-8")) :]
            assert data.startswith(before[:start])
            assert data.endswith(rest)
            file = Path(folder) / f"again{Path(target.path).suffix}"
            file.write_bytes(data)
            again = read_bilingual(file)[1] if is_bilingual(file) else read_file(file)
            wanted = f"z{replacement}z{block.text[1:]}"
            if "<" not in wanted and "&" not in wanted and not block.codes:
                assert "".join(again.blocks[number].text.split()) == "".join(wanted.split())


@pytest.mark.parametrize("name", [f.name for f in FORMATS])
@settings(max_examples=80, deadline=None)
@given(
    data=st.binary(max_size=80) | st.text("<>&;\"'\\{}[]:,\n#msgidtr ", max_size=60).map(str.encode)
)
def test_no_file_breaks_a_reader(name: str, data: bytes) -> None:
    """Whatever a file holds, reading ends in documents or in an error of one line."""
    module = next(f for f in FORMATS if f.name == name).module
    try:
        documents = module.read(data, "a.file")
    except ReadError as error:
        assert "\n" not in str(error)
        assert "a.file" in str(error)
        return
    for document in documents:
        for block in document.blocks:
            assert block.text.strip()
            for start, end in places(block):
                assert 0 <= start < end <= len(document.text)


DEEP = 100_000


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("json", b"[" * DEEP),
        ("json", b'{"a":' * DEEP + b"1" + b"}" * DEEP),
        ("yaml", b"[" * DEEP),
        ("yaml", b"a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b" + b",*b" * 1_000),
        ("yaml", b"a: !!python/object/apply:os.system ['ls']\n\tb"),
        ("xliff", b"<xliff>" + b"<g>" * DEEP),
        ("tmx", b"<tmx>" + b"<tu>" * DEEP),
        ("table", b'a,b\n"open'),
    ],
)
def test_deep_and_broken_files(tmp_path: Path, name: str, data: bytes) -> None:
    file = tmp_path / f"a{next(f for f in FORMATS if f.name == name).suffixes[0]}"
    file.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_bilingual(file) if is_bilingual(file) else read_file(file)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.xlf"
    with file.open("wb") as out:
        out.truncate(200_000_001)
    with pytest.raises(ReadError, match="no file of more than 200 MB"):
        read_bilingual(file)
