"""Every entry of the polarity data is read as what it is listed as."""

from __future__ import annotations

from importlib.resources import files

import pytest

from checker.extract.polarity import DENY, IDLE, LEAN, SOFT, STRESS, PolarityReader
from checker.languages import language, with_folder
from checker.languages.polarity import PolaritySchema
from checker.languages.second_script import read_data
from checker.model import Block, Document, Segment
from checker.segment.tokens import tokenise

TAGS = [tag for tag in with_folder() if language(tag).section("polarity", PolaritySchema)]
KINDS = {"deny": DENY, "lean": LEAN, "affixes": LEAN, "idle": IDLE, "soft": SOFT}


def data(tag: str) -> PolaritySchema:
    found = language(tag).section("polarity", PolaritySchema)
    assert found is not None
    return found


def examples(tag: str) -> dict[str, str]:
    return read_data(files("checker.languages") / tag, "polarity.examples.toml")


def kinds(tag: str, text: str) -> list[str]:
    segment = Segment(Document(text, tag), Block(text, 0), 0, 0, text, 0, tokenise(text))
    PolarityReader(language(tag)).read([segment])
    return [m.value.kind for m in segment.mentions]


def entries(*lists: str) -> list[tuple[str, str, str]]:
    return [
        (tag, name, entry) for tag in TAGS for name in lists for entry in getattr(data(tag), name)
    ]


def test_languages_that_deny() -> None:
    assert set(TAGS) >= {"bg", "en", "de", "fr", "ru", "es", "uk"}


@pytest.mark.parametrize(("tag", "name", "entry"), entries(*KINDS))
def test_an_entry_is_read(tag: str, name: str, entry: str) -> None:
    assert KINDS[name] in kinds(tag, examples(tag).get(entry, entry))


@pytest.mark.parametrize(("tag", "name", "entry"), entries("join"))
def test_a_joining_word_denies_alone_and_joins_another(tag: str, name: str, entry: str) -> None:
    word = examples(tag).get(entry, entry)
    paired = data(tag).paired
    assert kinds(tag, word) == [SOFT if paired else DENY]
    other = paired[0] if paired else data(tag).deny[0]
    assert kinds(tag, f"{other} {word}").count(DENY) == 1


@pytest.mark.parametrize(("tag", "name", "entry"), entries("paired"))
def test_a_paired_word_says_nothing_alone(tag: str, name: str, entry: str) -> None:
    word = examples(tag).get(entry, entry)
    assert kinds(tag, word) == []
    assert kinds(tag, f"{word} {data(tag).join[0]}") == [DENY]


@pytest.mark.parametrize(("tag", "name", "entry"), entries("completes"))
def test_a_completing_word_denies_only_with_a_paired_one(tag: str, name: str, entry: str) -> None:
    assert kinds(tag, entry) == []
    paired = data(tag).paired[0]
    assert kinds(tag, f"{paired} {entry}") == [DENY]


@pytest.mark.parametrize(("tag", "name", "entry"), entries("affirm"))
def test_an_affirming_word_needs_its_entry(tag: str, name: str, entry: str) -> None:
    text = examples(tag).get(entry, entry)
    assert kinds(tag, text) == []
    if " " in entry:
        assert kinds(tag, text.split()[0]) != []
    else:
        affixes = [a.strip("*") for a in data(tag).affixes]
        assert any(text.startswith(a) or text.endswith(a) for a in affixes)


@pytest.mark.parametrize("tag", TAGS)
def test_no_example_is_left_over(tag: str) -> None:
    used = {e for name in PolaritySchema.__struct_fields__ for e in getattr(data(tag), name)}
    assert set(examples(tag)) <= used


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("bg", "Никой никога нищо не е виждал.", [DENY]),
        ("bg", "Нито мостът, нито пътят са отворени.", [DENY, IDLE]),
        ("bg", "Не дойде, но и не се обади.", [DENY, DENY]),
        ("en", "Neither the bridge nor the road is open.", [DENY]),
        ("en", "It is not only cold but wet.", [IDLE]),
        ("en", "It's unusual, isn't it?", [LEAN, IDLE]),
        ("fr", "Il ne vient jamais.", [DENY]),
        ("fr", "Je crains qu'il ne vienne.", []),
        ("ru", "Никто ничего не знает.", [DENY]),
    ],
)
def test_concord_and_idle_denials(tag: str, text: str, expected: list[str]) -> None:
    assert kinds(tag, text) == expected


@pytest.mark.parametrize(("tag", "name", "entry"), entries("stress"))
def test_stress_is_read_before_a_verb(tag: str, name: str, entry: str) -> None:
    assert kinds(tag, f"xx {entry} yy") == [STRESS]
    for word in data(tag).resumed:
        assert STRESS not in kinds(tag, f"xx {entry} {word}")
