"""The standards of transliteration: each spelling of each letter is used by an example."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from checker import lexicon
from checker.languages import with_folder
from checker.languages.transliteration import Standard, Transliteration, transliteration

TAGS = [tag for tag in with_folder() if transliteration(tag) is not None]
ENGLISH = "en"


def data(tag: str) -> Transliteration:
    found = transliteration(tag)
    assert found is not None
    return found


def examples(tag: str, key: str) -> list[tuple[str, str]]:
    file = files("checker.languages") / tag / "transliteration.examples.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))[key]
    return [(n.lower(), form.lower()) for n, forms in table.items() for form in forms.split()]


def test_there_are_standards() -> None:
    assert {"bg", "uk"} <= set(TAGS)


@pytest.mark.parametrize("tag", TAGS)
def test_the_official_spelling(tag: str) -> None:
    for native, spelt in examples(tag, "official"):
        assert data(tag).spelt(native) == spelt
        assert not data(tag).told(native, spelt)


@pytest.mark.parametrize(("tag", "key"), [(t, k) for t in TAGS for k in data(t).others])
def test_other_standards_are_recognised(tag: str, key: str) -> None:
    for native, spelt in examples(tag, key):
        assert key in data(tag).told(native, spelt), spelt


@pytest.mark.parametrize("tag", TAGS)
def test_own_spellings_are_of_no_standard(tag: str) -> None:
    for native, spelt in examples(tag, "none"):
        assert not data(tag).told(native, spelt), spelt


@pytest.mark.parametrize("tag", TAGS)
def test_every_spelling_is_used(tag: str) -> None:
    known = data(tag)
    idle = unused(known.official, examples(tag, "official"), None)
    for key, standard in known.others.items():
        idle += [f"{key}: {i}" for i in unused(standard, examples(tag, key), known.official)]
    assert not idle, idle


def unused(
    standard: Standard, shown: list[tuple[str, str]], official: Standard | None
) -> list[str]:
    """Spellings without which every example would be told all the same."""
    found = []
    for table in ("letters", "initial", "final"):
        for unit, ways in getattr(standard, table).items():
            for way in ways:
                rest = {u: w for u, w in getattr(standard, table).items() if u != unit}
                others = tuple(w for w in ways if w != way) or ("—",)
                less = Standard("", **tables(standard) | {table: rest | {unit: others}})
                reader = Transliteration(official or less, frozenset(), {"it": less})
                if official is None:
                    used = any(reader.spelt(native) != spelt for native, spelt in shown)
                else:
                    used = any(not reader.told(native, spelt) for native, spelt in shown)
                if not used:
                    found.append(f"{unit} {way}")
    return found


def tables(standard: Standard) -> dict[str, dict[str, tuple[str, ...]]]:
    return {t: dict(getattr(standard, t)) for t in ("letters", "initial", "final")}


@pytest.mark.parametrize("tag", TAGS)
def test_places_are_known_in_english_by_the_official_spelling(tag: str) -> None:
    known, strange, found = data(tag), [], 0
    for place in sorted(known.places):
        assert " ".join(known.spelt(word) for word in place.split()), place
        forms = {
            form.lower()
            for e in lexicon.names(tag, place.title())
            if e.kind == "city"
            for form in e.forms_in(ENGLISH)
        }
        found += bool(forms)
        if forms and not any(follows(known, place, form) for form in forms):
            strange.append((place, sorted(forms)))
    assert not strange, strange
    assert 3 * found >= len(known.places)


def follows(known: Transliteration, place: str, form: str) -> bool:
    """Whether a form is that of some standard, the official one among them."""
    words, spelt = place.split(), form.split()
    return len(words) == len(spelt) and all(
        known.spelt(w) == s or known.told(w, s) for w, s in zip(words, spelt, strict=True)
    )
