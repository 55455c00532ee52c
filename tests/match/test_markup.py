"""Placeholders, tags and codes: what must be there again, in prose and in files of messages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Linter
from checker.document import Code
from checker.extract.markup import MarkupReader
from checker.model import Block, Document, Segment
from checker.segment import segment
from checker.segment.tokens import tokenise


@cache
def linter(source: str = "bg") -> Linter:
    return Linter(source, "en", select=["F"])


def told(source: str, target: str) -> list[str]:
    found = linter().check_text(source, target, align="lines").findings
    return [f"{f.rule} {f.message}" for f in found]


@pytest.mark.parametrize(
    "text",
    [
        "Цените скочиха с 20 % само за година.",
        "Prices rose 5 %d minus and 100%s of them, 20%.",
        "50% discount and 30 %s",
        "The set {1, 2, 3} and {a b} and {} are sets.",
        "At x < 5 and y > 7 {sic!} it stops; a <5 b> c.",
        "C:\\%temp, 100 % sure, 3%d",
        "Write to <maria@example.com> or <http://x.y>.",
        "He said :name and #tag and $5 and @user.",
        "%",
        "{",
        "<",
        "</",
    ],
)
def test_prose_is_no_markup(text: str) -> None:
    (one,) = segment(Document(text, "en", blocks=(Block(text, 0),)), lines=True)
    MarkupReader().read([one])
    assert [m.text for m in one.mentions] == []


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Здравей, {name}!", "Hello, {name}!", []),
        ("Здравей, {name}!", "Hello, {име}!", ['F101 "{име}" for the placeholder "{name}"']),
        ("Здравей, {name}!", "Hello!", ['F101 the placeholder "{name}" is missing']),
        ("Здравей!", "Hello, %(name)s!", ['F101 the placeholder "%(name)s" is not in the source']),
        ("{a} и {b}", "{b} and {a} and {a}", []),
        ("{a} и {a}", "{a} and he", ['F101 the placeholder "{a}" stands here less often than in the source']),
        ("{{ count }} файла", "{{count}} files", []),
        ("{{count}} файла", "{count} files", ['F101 "{count}" for the placeholder "{{count}}"']),
        ("%s покани %s", "%2$s was invited by %1$s", []),
        ("%s има %d", "%d has %s", ['F101 "%d" for the placeholder "%s"', 'F101 "%s" for the placeholder "%d"']),
        ("%s и %s", "%s and", ['F101 the placeholder "%s" is missing']),
        ("%(n)d файла", "%(n)s files", ['F101 "%(n)s" for the placeholder "%(n)d"']),
        ("<b>да</b>", "<strong>yes</strong>", []),
        ("<b>да</b>", "yes", ['F102 "<b>" is missing']),
        ("<b>да</b> и <b>не</b>", "<b>yes</b> and no", ['F102 "<b>" is missing']),
        ("<b>да</b>", "<b>yes", ['F102 "</b>" is missing']),
        ("<a href='x'>тук</a>", "<a href='y'>here</a>", []),
        ("да", "<i>yes</i>", ['F102 "<i>" is not in the source']),
    ],
)  # fmt: skip
def test_codes_of_prose(source: str, target: str, expected: list[str]) -> None:
    assert told(source, target) == expected


def test_a_changed_placeholder_has_a_fix() -> None:
    target = "Hello, {naem}!"
    (found,) = linter().check_text("Здравей, {name}!", target, align="lines").findings
    assert found.fix is not None
    assert (
        target[: found.fix.start] + found.fix.replacement + target[found.fix.end :]
        == "Hello, {name}!"
    )


def test_a_number_in_a_placeholder_is_no_number() -> None:
    report = Linter("bg", "en").check_text("%s покани %s.", "%1$s invited %2$s.", align="lines")
    assert report.findings == ()
    report = Linter("bg", "en").check_text("Има {0} файла.", "There are {0} files.", align="lines")
    assert report.findings == ()


UNIT = '<unit id="u{}"><segment><source>{}</source><target>{}</target></segment></unit>'


def xliff(*units: tuple[str, str]) -> str:
    inside = "".join(UNIT.format(n, *unit) for n, unit in enumerate(units, 1))
    return (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="bg" trgLang="en">'
        f'<file id="f">{inside}</file></xliff>'
    )


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ('Виж <pc id="1">тук</pc>.', 'See <pc id="1">here</pc>.', []),
        ('Виж <pc id="1">тук</pc>.', "See here.", ['F102 "<pc id="1">" is missing']),
        ('Виж <ph id="1"/> и <ph id="2"/>.', 'See <ph id="2"/> and <ph id="1"/>.', []),
        (
            'Виж <ph id="1"/> и <ph id="2"/>.',
            'See <ph id="1"/>.',
            ['F102 "<ph id="2">" is missing'],
        ),
        ("Здравей, {name}. Влез!", "Come in! Hello, {name}.", []),
        ("Здравей, %s.", "Hello.", ['F101 the placeholder "%s" is missing']),
    ],
)
def test_codes_of_a_file(tmp_path: Path, source: str, target: str, expected: list[str]) -> None:
    path = tmp_path / "a.xlf"
    path.write_text(xliff(("Добър ден.", "Good day."), (source, target)), "utf-8")
    findings = linter().check(path).findings
    assert [f"{f.rule} {f.message}" for f in findings] == expected
    text = path.read_text("utf-8")
    for found in findings:
        span = found.target or found.source
        assert span is not None
        assert text[span.start : span.end] == span.text != ""
        assert span.unit.startswith("unit u2")


def test_the_branches_of_a_choice_are_each_languages_own(tmp_path: Path) -> None:
    paths = tmp_path / "bg.json", tmp_path / "en.json"
    one = "{n, plural, one {<b>{n}</b> файл} other {<b>{n}</b> файла}}"
    other = "{n, plural, other {<b>{n}</b> files}}"
    for path, text in zip(paths, (one, other), strict=True):
        path.write_text(f'{{"files": "{text}"}}', "utf-8")
    assert linter().check(*paths).findings == ()
    paths[1].write_text('{"files": "<b>{n}</b> files"}', "utf-8")
    assert [f.rule for f in linter().check(*paths).findings] == ["F101"]


piece = st.sampled_from(
    [
        "{a}",
        "{b}",
        "%s",
        "%d",
        "%1$s",
        "%(x)s",
        "<b>",
        "</b>",
        "<a href=x>",
        "</a>",
        "word",
        " ",
        ". ",
        "5%",
        "{",
        "<",
    ]
)
line = st.lists(piece, max_size=12).map("".join)


@given(line)
def test_what_is_the_same_on_both_sides_is_sound(text: str) -> None:
    assert told(text, text) == []


def test_a_tag_within_a_word_leaves_the_word() -> None:
    block = Block("thousand", 0, codes=(Code("<b>", 4, 4, 7),))
    document = Document("thou<b>sand", "en", blocks=(block,))
    one = Segment(document, block, 0, 0, block.text, 0, tokenise(block.text))
    MarkupReader().read([one])
    assert [t.text for t in one.tokens] == ["thousand"]
    assert [(m.value.key, m.value.span.text) for m in one.mentions] == [("<b>", "<b>")]


@given(line)
def test_every_code_is_quoted_as_it_stands(text: str) -> None:
    block = Block(text, 0)
    document = Document(text, "en", blocks=(block,))
    one = Segment(document, block, 0, 0, text, 0, tokenise(text))
    MarkupReader().read([one])
    for mention in one.mentions:
        span = mention.value.span
        assert text[span.start : span.end] == span.text == mention.value.text
