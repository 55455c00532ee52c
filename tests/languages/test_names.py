"""The data on names of every language: well formed, and each place of each table heard of."""

from __future__ import annotations

import unicodedata

import pytest

from checker import lexicon
from checker.languages import with_folder
from checker.languages.names import Names, names
from checker.lexicon.sound import sound
from checker.match.names_affinity import Renderings

TAGS = [tag for tag in with_folder() if names(tag) is not None]


def data(tag: str) -> Names:
    found = names(tag)
    assert found is not None
    return found


@pytest.mark.parametrize("tag", TAGS)
def test_words_and_endings_are_small_letters(tag: str) -> None:
    known = data(tag)
    lists = (known.function_words, known.honorifics, known.particles, known.pronouns)
    for word in {*known.endings, *known.adjective_endings, *(w for one in lists for w in one)}:
        assert word == word.strip().lower(), word
        assert word, tag


@pytest.mark.parametrize("tag", [t for t in TAGS if sound(t)])
def test_words_are_in_one_script(tag: str) -> None:
    known = data(tag)
    for word in (*known.function_words, *known.endings, *known.adjective_endings):
        scripts = {unicodedata.name(c).split()[0] for c in word if c.isalpha()}
        assert scripts <= {"CYRILLIC"} or scripts <= {"GREEK"}, word


@pytest.mark.parametrize("tag", [t for t in TAGS if t != "en"])
def test_every_place_of_a_source_is_told_in_english(tag: str) -> None:
    renderings = Renderings(tag, "en")
    for code, forms in data(tag).territories.items():
        for form in forms:
            assert f"#{code}" in renderings.told(form), form


def test_every_form_of_an_english_place_is_heard_of() -> None:
    renderings = Renderings("bg", "en")
    for code, forms in data("en").territories.items():
        for form in forms:
            if " " not in form:
                assert f"#{code}" in renderings.place_of(form), form


@pytest.mark.parametrize("tag", TAGS)
def test_every_ending_is_taken_off(tag: str) -> None:
    renderings = Renderings(tag, "en")
    known = data(tag)
    for ending in (*known.endings, *known.adjective_endings):
        stems = {
            stem
            for stem, _ in renderings.stems("абвг" + ending if sound(tag) else "bcdf" + ending, 0)
        }
        assert len(stems) > 1, ending


def test_every_seat_is_the_name_of_a_place_of_a_known_country() -> None:
    known = data("en")
    assert set(known.seats) <= set(known.territories)
    for forms in known.seats.values():
        for form in forms:
            assert lexicon.is_name("en", form.title()), form
