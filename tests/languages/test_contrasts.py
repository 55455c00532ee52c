"""Every word of the contrasts is what some dictionary may say, and nothing that it excludes."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from checker import lexicon
from checker.languages import language, with_folder
from checker.languages.contrasts import Contrasts, ContrastsSchema

TAGS = [tag for tag in with_folder() if language(tag).section("contrasts", ContrastsSchema)]


def contrasts(tag: str) -> Contrasts:
    found = language(tag).section("contrasts", ContrastsSchema)
    assert found is not None
    return (*found.contrasts, *found.adverbial, *found.governing)


def examples(tag: str) -> dict[str, str]:
    file = files("checker.languages") / tag / "contrasts.examples.toml"
    return dict(tomllib.loads(file.read_text(encoding="utf-8")))


def words() -> list[tuple[str, str, tuple[str, ...]]]:
    """Each word with those that it excludes."""
    return [
        (tag, word, tuple(w for other in sides for w in other if other is not side))
        for tag in TAGS
        for sides in contrasts(tag)
        for side in sides
        for word in side
    ]


def test_english_has_contrasts() -> None:
    assert "en" in TAGS


@pytest.mark.parametrize(("tag", "word", "excluded"), words())
def test_a_source_word_says_it_and_nothing_that_it_excludes(
    tag: str, word: str, excluded: tuple[str, ...]
) -> None:
    source, native = examples(tag)[word].split()
    said = lexicon.translations(source, tag, native)
    assert word in said
    assert not set(excluded) & set(said)


@pytest.mark.parametrize("tag", TAGS)
def test_no_word_excludes_itself(tag: str) -> None:
    for sides in contrasts(tag):
        listed = [word for side in sides for word in side]
        assert len(sides) > 1
        assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("tag", TAGS)
def test_no_example_is_left_over(tag: str) -> None:
    assert set(examples(tag)) == {word for t, word, _ in words() if t == tag}
