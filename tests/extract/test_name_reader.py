"""Reading names: which capitals are names, and where they begin and end."""

from __future__ import annotations

import pytest

from checker.extract.name import Name
from checker.extract.names import NameReader
from checker.languages import language
from checker.model import Mention
from checker.read import read_text
from checker.segment import segment


def read(text: str, tag: str = "en", other: str = "bg") -> list[Mention]:
    document = read_text(text)
    document.language = tag
    segments = segment(document)
    NameReader(language(tag), other).read(segments)
    return [m for s in segments for m in s.mentions]


def sure(text: str, tag: str = "en", other: str = "bg") -> list[str]:
    return [m.text for m in read(text, tag, other) if m.value.sure]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The singer Michael Pemberton lives in London.", ["Michael Pemberton", "London"]),
        ("Yesterday it rained on Monday's parade.", []),
        ("It was said by J. K. Whitlock in Leeds.", ["Whitlock", "Leeds"]),
        ("He met Ludwig van Beethoven there.", ["Ludwig van Beethoven"]),
        ("The U.S. and the EU agreed.", ["U.S.", "EU"]),
        ("They paid US$30 for two B&Bs.", []),
        ("Gilbert's car is in Leeds.", ["Gilbert's", "Leeds"]),
    ],
)
def test_english(text: str, names: list[str]) -> None:
    assert sure(text) == names


@pytest.mark.parametrize(
    ("text", "tag", "names"),
    [
        ("Вчера в Лондон валя. Това каза кметът.", "bg", ["Лондон"]),
        ("Компанията Whitbread отвори магазин.", "bg", ["Whitbread"]),
        ("Вчера в Лондоне шёл дождь.", "ru", ["Лондоне"]),
        ("Hier, l’Espagne et Londres ont signé.", "fr", ["Espagne", "Londres"]),
        ("Dün CNN'i ve BBC'yi izledik.", "tr", ["CNN", "BBC"]),
    ],
)
def test_other_languages(text: str, tag: str, names: list[str]) -> None:
    assert sure(text, tag, "en") == names


def test_a_word_that_the_document_writes_small_is_no_name() -> None:
    assert sure("We saw bats. Bats are kind.") == []


def test_every_mention_quotes_its_words() -> None:
    for mention in read("The singer Michael Pemberton met Anna of Leeds, and O'Dowd paid."):
        assert isinstance(mention.value, Name)
        assert mention.text.startswith(mention.value.words[0].text)
        assert mention.text.endswith(mention.value.words[-1].text)


def test_anchors_are_the_same_on_both_sides() -> None:
    english = read("They saw Vasil Dimitrov there.")[0].value.anchors
    bulgarian = read("Там видяха Васил Димитров.", "bg", "en")[0].value.anchors
    assert english
    assert english == bulgarian
