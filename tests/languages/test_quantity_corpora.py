"""Each language reads its corpus, and every entry of its data is used by an example."""

from __future__ import annotations

from typing import Any

import pytest
from quantity_corpus import Recorder, corpus, languages, marked, names

from checker.extract.trace import trace
from checker.extract.vocabulary import vocabulary
from checker.languages import language

LANGUAGES = languages()
_TABLES = ("values", "groups", "approximate")


def _values(tag: str) -> list[tuple[str, str]]:
    return [(value, text) for value, texts in corpus(tag)["values"].items() for text in texts]


def _groups(tag: str) -> list[tuple[str, str]]:
    return [(k, text) for k, texts in corpus(tag).get("groups", {}).items() for text in texts]


def _all(table: Any) -> list[tuple[str, str, str]]:
    return [(tag, value, text) for tag in LANGUAGES for value, text in table(tag)]


@pytest.mark.parametrize(("tag", "value", "text"), _all(_values))
def test_value(tag: str, value: str, text: str) -> None:
    bare, start, end = marked(text)
    at = [m for m in trace(bare, tag) if (m.start, m.end) == (start, end)]
    read = [(m.text, names(m)) for m in trace(bare, tag)]
    assert at, f"{text!r}: read {read}"
    assert any(value in ways for ways in names(at[0])), f"{text!r}: read {read}"


@pytest.mark.parametrize(("tag", "value", "text"), _all(_groups))
def test_group(tag: str, value: str, text: str) -> None:
    mentions = [m for m in trace(text, tag) if m.value.group >= 0]
    wanted = [v.strip() for v in value.split(";")]
    read = [(m.text, names(m)) for m in mentions]
    assert len(mentions) == len(wanted), f"{text!r}: read {read}"
    assert len({m.value.group for m in mentions}) == 1, text
    for want, mention in zip(wanted, mentions, strict=True):
        assert want in names(mention)[0], f"{text!r}: read {read}"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_approximate(tag: str) -> None:
    for kind, texts in corpus(tag).get("approximate", {}).items():
        for text in texts:
            found = trace(text, tag)
            assert [m.value.approximate for m in found] == [kind], text


@pytest.mark.parametrize("tag", LANGUAGES)
def test_weak(tag: str) -> None:
    for text in corpus(tag)["weak"]:
        bare, start, end = marked(text)
        found = trace(bare, tag)
        if bare != text:
            found = [m for m in found if (m.start, m.end) == (start, end)]
        assert found and all(m.value.weak for m in found), (text, [m.text for m in found])


@pytest.mark.parametrize("tag", LANGUAGES)
def test_nothing(tag: str) -> None:
    for text in corpus(tag)["nothing"]:
        assert [(m.text, m.value.readings) for m in trace(text, tag)] == [], text


@pytest.mark.parametrize("tag", LANGUAGES)
def test_corpus_is_large_enough(tag: str) -> None:
    data = corpus(tag)
    assert sum(map(len, data["values"].values())) >= 150
    assert len(set(data["nothing"])) >= 50


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_entry_is_used(tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder(monkeypatch)
    data = corpus(tag)
    texts = [t for table in _TABLES for v in data.get(table, {}).values() for t in v]
    for text in [*texts, *data["weak"], *data["nothing"], *data.get("context", [])]:
        recorder.read(tag, marked(text)[0])
    known = {
        sense.entry
        for lexeme in _lexemes(tag)
        for senses in lexeme.senses.values()
        for sense in senses
        if sense.entry and not sense.entry.startswith("common/")
    }
    assert sorted(known - recorder.entries) == []


def _lexemes(tag: str) -> list[Any]:
    lexicon = vocabulary(language(tag)).lexicon
    open_ = [*lexicon.words.values(), *lexicon.combining.values()]
    found = []
    while open_:
        lexeme = open_.pop()
        found.append(lexeme)
        open_ += list((lexeme.next or {}).values())
    return found
