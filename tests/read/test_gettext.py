"""Gettext PO: messages, plural forms, flags, escapes and places."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker
from checker.document import Document
from checker.read import ReadError, read_bilingual
from checker.read.edit import PLACEHOLDER, Edit, possible
from checker.read.write import with_edits

CATALOGUE = r"""# Bulgarian to English
msgid ""
msgstr ""
"X-Source-Language: bg\n"
"Language: en_US\n"
"Content-Type: text/plain; charset=UTF-8\n"

#. A comment
#: a.c:1
#, c-format
msgid "Мостът е „затворен“ от %d дни."
msgstr "The bridge has been \"closed\" "
"for %d days."

msgctxt "menu"
msgid "Отвори"
msgstr "Open"

#, fuzzy
#| msgid "Старо"
msgid "Ново"
msgstr "Old"

msgid "Без превод"
msgstr ""

msgid "%d файл"
msgid_plural "%d файла"
msgstr[0] "%d file"
msgstr[1] "%d files"

#~ msgid "Изчезнало"
#~ msgstr "Gone"
"""


def catalogue(tmp_path: Path, text: str = CATALOGUE) -> tuple[Document, Document]:
    file = tmp_path / "a.po"
    file.write_bytes(text.encode("utf-8"))
    return read_bilingual(file)


def test_messages(tmp_path: Path) -> None:
    source, target = catalogue(tmp_path)
    assert (source.language, target.language) == ("bg", "en-US")
    assert [b.text for b in target.blocks] == [
        f'The bridge has been "closed" for {PLACEHOLDER} days.',
        "Open",
        f"{PLACEHOLDER} file",
        f"{PLACEHOLDER} files",
    ]
    assert [b.text for b in source.blocks][2:] == [f"{PLACEHOLDER} файл", f"{PLACEHOLDER} файла"]
    assert [b.unit for b in target.blocks][1:] == [
        'message "Отвори" (menu)',
        'message "%d файл", plural form 0',
        'message "%d файл", plural form 1',
    ]
    assert [(s.check, s.reason) for s in target.skipped] == [
        ("1 of 7 units", 'fuzzy (message "Ново")'),
        ("1 of 7 units", 'no translation (message "Без превод")'),
        ("1 of 7 units", 'obsolete (message "Изчезнало")'),
    ]


def test_places_and_edits(tmp_path: Path) -> None:
    _, target = catalogue(tmp_path)
    block = target.blocks[0]
    at = block.text.index('"closed"')
    span = target.span(*block.locate(at, at + 8))
    assert span.text == r"\"closed\""
    assert span.line == 12
    assert with_edits(target, []) == CATALOGUE.encode()
    edit = Edit(span.start, span.end, '"shut\\open"')
    assert with_edits(target, [edit]).decode() == CATALOGUE.replace(
        r"\"closed\"", r"\"shut\\open\""
    )
    assert not possible(target, Edit(span.start + 1, span.end, "x"))
    across = block.locate(at, block.text.index("for") + 3)
    assert not possible(target, Edit(*across, "shut for"))


def test_finding(tmp_path: Path) -> None:
    text = CATALOGUE.replace("Отвори", "Загинаха 12 000 души.").replace(
        '"Open"', '"Some 1,200 people died."'
    )
    catalogue(tmp_path, text)
    (found,) = checker.check(tmp_path / "a.po", select=["N"]).findings
    assert found.target is not None
    assert found.target.text == "1,200"
    assert found.target.unit == 'message "Загинаха 12 000 души." (menu)'


def test_line_ends_and_encoding(tmp_path: Path) -> None:
    text = CATALOGUE.replace("UTF-8", "windows-1251").replace("\n", "\r\n")
    file = tmp_path / "a.po"
    file.write_bytes(text.encode("cp1251"))
    source, target = read_bilingual(file)
    assert source.blocks[1].text == "Отвори"
    assert not source.notes
    assert with_edits(target, []) == file.read_bytes()
    at = text.index("Open")
    with pytest.raises(ReadError, match="cannot be written in windows-1251"):
        with_edits(target, [Edit(at, at + 4, "日")])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('msgid "a', r"a\.po:1: is not a line"),
        ('"a"', r"a\.po:1: is not a line"),
        ('msgid "a"\nmsgstr "b" c', r"a\.po:2: is not a line"),
        ("msgid a", r"a\.po:1: is not a line"),
        ('msgid ""\nmsgstr "Content-Type: text/plain; charset=no-such\\n"', "unknown encoding"),
    ],
)
def test_broken_files(tmp_path: Path, line: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        catalogue(tmp_path, line)


def test_plural_forms_are_no_fault(tmp_path: Path) -> None:
    """One source for several forms; the singular of some languages serves 21 and says the number."""
    text = r"""msgid ""
msgstr "X-Source-Language: en\nLanguage: ru\n"

msgid "The bridge was closed an hour ago"
msgid_plural "The bridge was closed %(count)s hours ago"
msgstr[0] "Мост закрыли %(count)s час назад"
msgstr[1] "Мост закрыли %(count)s часа назад"
msgstr[2] "Мост закрыли %(count)s часов назад"
"""
    catalogue(tmp_path, text)
    report = checker.check(tmp_path / "a.po", ignore=["N"])
    assert report.segments == (3, 3)
    assert not report.findings


def test_words_of_programs_are_not_left_untranslated(tmp_path: Path) -> None:
    text = """msgid ""
msgstr "X-Source-Language: en\\nLanguage: bg\\n"

msgid "Set allow_future in www.example.org/about/contact or call get_end() for help."
msgstr "Задайте allow_future в www.example.org/about/contact или извикайте get_end() за помощ."

msgid "The old bridge will stay closed until the end of the week."
msgstr "Старият мост will stay closed до края на седмицата."
"""
    catalogue(tmp_path, text)
    (found,) = checker.check(tmp_path / "a.po", select=["C105"]).findings
    assert found.target is not None
    assert found.target.text == "will stay closed"
