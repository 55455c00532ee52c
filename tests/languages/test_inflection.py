"""The endings of each language: every one is used, and none joins words that stay apart."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from checker.languages import language, with_folder
from checker.languages.inflection import Inflection, Stemmer

INFLECTED = [tag for tag in with_folder() if language(tag).section("inflection", Inflection)]


def endings_of(tag: str) -> Inflection:
    found = language(tag).section("inflection", Inflection)
    assert found is not None
    return found


def examples(tag: str) -> dict[str, list[list[str]]]:
    file = files("checker.languages") / tag / "inflection.examples.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def stemmers(tag: str) -> dict[str, Stemmer]:
    data = endings_of(tag)
    return {
        "words": Stemmer(data.words, data.shortest_stem),
        "names": Stemmer(data.names, data.shortest_stem),
    }


def test_languages_have_endings() -> None:
    assert {"bg", "en", "de", "ru"} <= set(INFLECTED)


@pytest.mark.parametrize("tag", INFLECTED)
def test_two_forms_of_a_word_share_a_stem(tag: str) -> None:
    for table, stemmer in stemmers(tag).items():
        for one, other in examples(tag).get(table, []):
            assert set(stemmer.stems(one)) & set(stemmer.stems(other)), (one, other)


@pytest.mark.parametrize("tag", INFLECTED)
def test_other_words_stay_apart(tag: str) -> None:
    stemmer = stemmers(tag)["words"]
    for one, other in examples(tag)["apart"]:
        assert not set(stemmer.stems(one)) & set(stemmer.stems(other)), (one, other)


@pytest.mark.parametrize("tag", INFLECTED)
def test_every_ending_is_used(tag: str) -> None:
    data = endings_of(tag)
    for table, endings in (("words", data.words), ("names", data.names)):
        shown = [word for pair in examples(tag).get(table, []) for word in pair]
        for rest, suffixes in endings.items():
            for suffix in suffixes:
                needed = Stemmer({rest: (suffix,)}, data.shortest_stem)
                assert any(len(set(needed.stems(word))) > 1 for word in shown), f"-{suffix}"


def test_a_word_is_its_own_first_stem() -> None:
    assert list(Stemmer({}).stems("ООН")) == ["ООН"]
    assert list(Stemmer({"": ("s",)}, 3).stems("gas")) == ["gas"]
    assert list(Stemmer({"": ("s",)}, 3).stems("maps")) == ["maps", "map"]
