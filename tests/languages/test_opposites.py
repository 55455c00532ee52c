"""Every word of the opposites is what some language's dictionary may say, and its contrary is not."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from checker import lexicon
from checker.languages import language, with_folder
from checker.languages.opposites import OppositesSchema

TAGS = [tag for tag in with_folder() if language(tag).section("opposites", OppositesSchema)]


def contrasts(tag: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    found = language(tag).section("opposites", OppositesSchema)
    assert found is not None
    return found.pairs


def examples(tag: str) -> dict[str, str]:
    file = files("checker.languages") / tag / "opposites.examples.toml"
    return dict(tomllib.loads(file.read_text(encoding="utf-8")))


def words() -> list[tuple[str, str, tuple[str, ...]]]:
    """Each word with those that mean its contrary."""
    return [
        (tag, word, contrary)
        for tag in TAGS
        for one, other in contrasts(tag)
        for side, contrary in ((one, other), (other, one))
        for word in side
    ]


def test_english_has_opposites() -> None:
    assert "en" in TAGS


@pytest.mark.parametrize(("tag", "word", "contrary"), words())
def test_a_source_word_says_it_and_not_its_contrary(
    tag: str, word: str, contrary: tuple[str, ...]
) -> None:
    source, native = examples(tag)[word].split()
    said = lexicon.translations(source, tag, native)
    assert word in said
    assert not set(contrary) & set(said)


@pytest.mark.parametrize("tag", TAGS)
def test_no_word_is_its_own_contrary(tag: str) -> None:
    for one, other in contrasts(tag):
        assert len({*one, *other}) == len(one) + len(other)


@pytest.mark.parametrize("tag", TAGS)
def test_no_example_is_left_over(tag: str) -> None:
    assert set(examples(tag)) == {word for t, word, _ in words() if t == tag}
