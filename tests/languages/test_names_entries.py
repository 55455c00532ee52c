"""Every entry of ``names.toml`` has its part in reading an example (``names.examples.toml``).

To add a word to a list, add it: the sentence of the list (``openings``, ``titled`` …) takes it in.
A word that the frequency list of the language does not have needs a sentence of ``texts`` besides.
To add an ending, add a form that has it to a row of ``forms``, behind the form without it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import pytest
from rapidfuzz.distance import Prefix

from checker import lexicon
from checker.extract.names import NameReader
from checker.languages import language, with_folder
from checker.languages.names import Names, names
from checker.lexicon.sound import fold, plain
from checker.match.names_affinity import Renderings
from checker.match.names_endings import SHORTEST, Endings
from checker.model import Block, Document, Mention, Segment
from checker.segment.tokens import tokenise

TAGS = [tag for tag in with_folder() if names(tag) is not None]
LEAST = 1.0
"""The Zipf frequency that a word must have to count as one."""
CHANGED = 2
"""How many letters of a stem may differ from those of the place that an adjective is made of."""
LOST = 3
"""How many letters a name may lack without the ending of another case."""
Use = tuple[str, str, str]
"""The list that an ending is in, the ending, and what is put in its place."""


def data(tag: str) -> Names:
    found = names(tag)
    assert found is not None
    return found


@cache
def examples(tag: str) -> dict[str, Any]:
    file = files("checker.languages") / tag / "names.examples.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def lowered(word: str) -> str:
    return word.replace("İ", "i").casefold().replace("’", "'")


def marked(text: str) -> tuple[str, set[tuple[int, int]]]:
    """The text without ⟦ ⟧ and the spans between them."""
    spans, bare = set(), ""
    for part in text.split("⟦"):
        name, closed, rest = part.partition("⟧")
        if closed:
            spans.add((len(bare), len(bare) + len(name)))
        bare += name + rest
    return bare, spans


def read(tag: str, text: str, known: Names) -> list[Mention]:
    block = Block(text, 0)
    document = Document(text, tag, blocks=(block,))
    segments = [Segment(document, block, 0, 0, text, tokens=tokenise(text))]
    reader = NameReader(language(tag), "bg" if tag == "en" else "en")
    reader._names = known
    reader.read(segments)
    return [m for s in segments for m in s.mentions]


def named(tag: str, text: str, known: Names) -> set[tuple[int, int]]:
    """The spans that are or may be names."""
    return {(m.start, m.end) for m in read(tag, text, known) if not m.value.common}


def starts(tag: str, text: str, known: Names) -> set[int]:
    """Where a word with a capital is a mention, be it a common word."""
    return {w.start for m in read(tag, text, known) for w in m.value.words}


def is_word(tag: str, word: str) -> bool:
    """Whether the frequency list, a list of names or a sentence of the examples has each part."""
    text = " ".join(examples(tag).get("texts", ()))
    said = {t.lower for t in tokenise(text)}
    return all(
        part in said
        or f"{part}." in lowered(text).split()
        or lexicon.frequency(tag, part) >= LEAST
        or lexicon.frequency(tag, final(part)) >= LEAST
        or lexicon.is_name(tag, part)
        or lexicon.is_name(tag, final(part))
        for part in word.replace("-", " ").split()
    )


def final(word: str) -> str:
    return word[:-1] + "ς" if word.endswith("σ") else word


def unused(tag: str, key: str, frame: str, words: set[str]) -> list[str]:
    """Words that a sentence reads no otherwise for, with the list that they are in or without."""
    with_them, without = data(tag), msgspec.structs.replace(data(tag), **{key: frozenset()})
    found = []
    for word in sorted(words):
        said = final(word)
        ways = (said, f"{said}.", titled(said), f"{titled(said)}.")
        texts = [marked(frame.replace("{}", way))[0] for way in ways]
        if all(outline(tag, t, with_them) == outline(tag, t, without) for t in texts):
            found.append(word)
    return found


def outline(tag: str, text: str, known: Names) -> list[Any]:
    return [(m.start, m.end, [w.standing for w in m.value.words]) for m in read(tag, text, known)]


def titled(word: str) -> str:
    return word[0].upper() + word[1:]


@pytest.mark.parametrize("tag", TAGS)
def test_texts_are_read_as_marked(tag: str) -> None:
    for text in examples(tag).get("texts", ()):
        bare, spans = marked(text)
        assert named(tag, bare, data(tag)) == spans, text


@pytest.mark.parametrize("tag", TAGS)
def test_words_are_words(tag: str) -> None:
    known = data(tag)
    lists = (known.function_words, known.capitalised, known.honorifics, known.particles)
    words = {w for one in (*lists, known.pronouns) for w in one}
    places = {form for forms in known.territories.values() for form in forms}
    strange = [w for w in sorted(words | places) if not is_word(tag, w)]
    assert not strange, strange


@pytest.mark.parametrize("tag", TAGS)
def test_words_that_open_a_sentence_are_no_names(tag: str) -> None:
    frame, words = examples(tag)["openings"], set(data(tag).function_words)
    for word in sorted(words):
        bare, spans = marked(frame.replace("{}", titled(final(word))))
        assert named(tag, bare, data(tag)) == spans, word
    idle = unused(tag, "function_words", frame, words - told_before(tag))
    assert not idle, idle


def told_before(tag: str) -> set[str]:
    """Words of which the reader knows before it looks for them here that they are no names."""
    known = data(tag)
    return {
        word
        for word in known.function_words
        if len(word) == 1 or word in known.capitalised or word in known.honorifics
    }


@pytest.mark.parametrize("tag", TAGS)
def test_small_words_of_a_phrase_render_nothing(tag: str) -> None:
    renderings = Renderings("bg" if tag == "en" else "en", tag)
    for word in sorted(told_before(tag)):
        assert renderings._words(f"{word} x") == {"x"}, word


@pytest.mark.parametrize("tag", [t for t in TAGS if data(t).capitalised])
def test_words_with_a_capital_anywhere_are_no_names(tag: str) -> None:
    frame = examples(tag)["inside"]
    for word in sorted(data(tag).capitalised):
        bare, spans = marked(frame.replace("{}", titled(final(word))))
        assert named(tag, bare, data(tag)) == spans, word


@pytest.mark.parametrize("tag", TAGS)
def test_titles_are_no_part_of_a_name(tag: str) -> None:
    frame, words = examples(tag)["titled"], set(data(tag).honorifics)
    for word in sorted(words):
        bare, spans = marked(frame.replace("{}", f"{titled(final(word))}."))
        assert {s for s, _ in spans} <= starts(tag, bare, data(tag)), word
        assert frame.index("{") not in starts(tag, bare, data(tag)), word
    idle = unused(tag, "honorifics", frame, words)
    assert not idle, idle


@pytest.mark.parametrize("tag", TAGS)
def test_particles_join_the_words_of_a_name(tag: str) -> None:
    frame, words = examples(tag)["joined"], set(data(tag).particles)
    for word in sorted(words):
        bare, spans = marked(frame.replace("{}", final(word)))
        assert named(tag, bare, data(tag)) == spans, word
    idle = unused(tag, "particles", frame, words)
    assert not idle, idle


@pytest.mark.parametrize("tag", TAGS)
def test_pronouns_are_tokens(tag: str) -> None:
    for word in data(tag).pronouns:
        assert [t.lower for t in tokenise(final(word))] == [word]


@pytest.mark.parametrize("tag", [t for t in TAGS if data(t).elisions])
def test_elided_words_are_no_part_of_a_name(tag: str) -> None:
    for word in sorted(data(tag).elisions):
        bare, spans = marked(examples(tag)["elided"].replace("{}", word))
        assert named(tag, bare, data(tag)) == spans, word
    idle = unused(tag, "elisions", examples(tag)["elided"], set(data(tag).elisions))
    assert not idle, idle


@pytest.mark.parametrize("tag", TAGS)
def test_forms_lead_to_the_form_before_them(tag: str) -> None:
    for base, forms in examples(tag)["forms"].items():
        for form in forms.split():
            assert list(uses(data(tag), lowered(base), lowered(form))), (base, form)


@pytest.mark.parametrize("tag", TAGS)
def test_every_ending_is_on_a_form(tag: str) -> None:
    known = data(tag)
    used = {
        use
        for base, forms in examples(tag)["forms"].items()
        for form in forms.split()
        for use in uses(known, lowered(base), lowered(form))
    }
    wanted = {
        *(("endings", e, "") for e in known.endings),
        *(("adjective_endings", e, "") for e in known.adjective_endings),
        *(("lemma_endings", e, b) for e, bases in known.lemma_endings.items() for b in bases or ("∅",)),
        *(("place_endings", "", e) for e in known.place_endings),
    }  # fmt: skip
    idle = sorted(wanted - used)
    assert not idle, idle


def uses(known: Names, base: str, form: str) -> Iterator[Use]:
    """The endings that lead from a form to its base, or to what is left of its base without one."""
    stems = {base, *Endings(known).cut(base)}
    for ending in known.endings:
        for stem in Endings(Names(endings=(ending,))).cut(form):
            if stem in stems or (base.startswith(stem) and len(base) - len(stem) <= LOST):
                yield "endings", ending, ""
    for ending in known.adjective_endings:
        for stem in Endings(Names(adjective_endings=(ending,))).cut(form, adjectives=True):
            shared = Prefix.similarity(plain(base), plain(stem))
            if shared >= SHORTEST and len(stem) - shared <= CHANGED:
                yield "adjective_endings", ending, ""
            for place in known.place_endings:
                if stem + place == base:
                    yield "place_endings", "", place
    for ending, bases in known.lemma_endings.items():
        for other in bases:
            if base in Endings(Names(lemma_endings={ending: (other,)})).dictionary_forms(form):
                yield "lemma_endings", ending, other


@pytest.mark.parametrize("tag", [t for t in TAGS if data(t).adjectival])
def test_adjectives_with_a_capital_are_no_names(tag: str) -> None:
    endings, words = data(tag).adjectival, examples(tag)["adjectives"].split()
    for word in words:
        text = examples(tag)["inside"].replace("{}", titled(word))
        bare, spans = marked(text)
        assert named(tag, bare, data(tag)) == spans, word
    idle = [e for e in endings if not any(w.endswith(e) for w in words)]
    assert not idle, idle


@pytest.mark.parametrize("tag", [t for t in TAGS if data(t).compound_starts])
def test_compounds_are_told_by_their_parts(tag: str) -> None:
    compounds = examples(tag)["compounds"]
    for form, english in compounds.items():
        assert fold(english) in Renderings(tag, "en").told(form), form
    for start, whole in data(tag).compound_starts.items():
        assert any(form.startswith(start) for form in compounds), start
        assert lexicon.frequency(tag, whole) >= LEAST, whole


@pytest.mark.parametrize("tag", [t for t in TAGS if data(t).acronym_endings])
def test_acronyms_lose_their_endings(tag: str) -> None:
    known, rows = data(tag), examples(tag)["acronyms"].items()
    for base, forms in rows:
        assert {known.bare(form) for form in forms.split()} == {base}
    for ending in known.acronym_endings:
        alone = Names(acronym_endings=(ending,))
        assert any(alone.bare(f) == b for b, forms in rows for f in forms.split()), ending


@pytest.mark.parametrize("tag", [t for t in TAGS if data(t).plural_endings])
def test_plurals_are_of_words_that_are_no_names(tag: str) -> None:
    for ending in data(tag).plural_endings:
        word = examples(tag)["plurals"][ending]
        bare, spans = marked(examples(tag)["inside"].replace("{}", titled(word)))
        assert named(tag, bare, data(tag)) == spans, word
        assert lexicon.frequency(tag, word + ending) >= LEAST, word


@pytest.mark.parametrize("tag", TAGS)
def test_small_kinds_are_kinds_of_names(tag: str) -> None:
    assert data(tag).small_kinds <= set(lexicon.KINDS)
