"""Every word of degree is one that texts have, and is read as what it is listed for."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from checker import lexicon
from checker.extract.degrees import DegreeReader
from checker.languages import language, with_folder
from checker.languages.degrees import CONTRARY, OVERSTATED, DegreesSchema
from checker.model import Block, Document, Segment
from checker.segment.tokens import tokenise

TAGS = [tag for tag in with_folder() if language(tag).section("degrees", DegreesSchema)]


def entries(tag: str) -> list[tuple[str, bool, str]]:
    """The degree, whether it is surely said, and the entry."""
    data = language(tag).section("degrees", DegreesSchema)
    assert data is not None
    return [
        (name, surely, entry)
        for name in data.__struct_fields__
        for surely, listed in ((True, getattr(data, name).says), (False, getattr(data, name).may))
        for entry in listed
    ]


def examples(tag: str) -> dict[str, str]:
    file = files("checker.languages") / tag / "degrees.examples.toml"
    return dict(tomllib.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("tag", TAGS)
def test_each_entry_is_read_in_its_example(tag: str) -> None:
    reader, forms = DegreeReader(language(tag)), examples(tag)
    for name, surely, entry in entries(tag):
        text = forms[entry]
        segment = Segment(Document(text, tag), Block(text, 0), 0, 0, text, tokens=tokenise(text))
        reader.read([segment])
        read = {(m.value.degree, m.value.surely) for m in segment.mentions if m.text == text}
        assert (name, surely) in read, entry


@pytest.mark.parametrize("tag", TAGS)
def test_each_example_is_of_words_that_texts_have(tag: str) -> None:
    forms = examples(tag)
    assert set(forms) == {entry for _, _, entry in entries(tag)}
    for text in forms.values():
        for word in text.split():
            plain = word.replace("ß", "ss")  # as the frequency list has it
            parts = [lexicon.frequency(tag, p) for p in re.split(r"[-']", plain)]
            assert lexicon.frequency(tag, plain) or min(parts), text


@pytest.mark.parametrize("tag", TAGS)
def test_no_word_says_a_degree_and_what_excludes_it(tag: str) -> None:
    says = {(name, entry) for name, surely, entry in entries(tag) if surely}
    for one, other in (*CONTRARY, *OVERSTATED):
        assert not {e for n, e in says if n == one} & {e for n, e in says if n == other}


def test_the_first_language_pair_has_degrees() -> None:
    assert {"bg", "en"} <= set(TAGS)
