"""Reading terms: inflection, capitals, hyphens, nesting and senses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.terms import TermReader
from checker.glossary import Entry, Termbase
from checker.languages import language
from checker.model import Block, Document, Mention, Segment
from checker.segment.tokens import tokenise


def read(tag: str, text: str, *entries: Entry, is_source: bool = True) -> list[Mention]:
    reader = TermReader(language(tag), Termbase(entries), is_source=is_source)
    segment = made(text, tag)
    reader.read([segment])
    return list(segment.mentions)


def made(text: str, tag: str) -> Segment:
    return Segment(Document(text, tag), Block(text, 0), 0, 0, text, 0, tokenise(text))


def texts(tag: str, text: str, *sources: str, **fields: str) -> list[str]:
    entries = [Entry((s,), "x", **fields) for s in sources]  # type: ignore[arg-type]
    return [m.text for m in read(tag, text, *entries)]


@pytest.mark.parametrize(
    ("tag", "form", "text", "found"),
    [
        ("bg", "карта", "На картите има грешка.", "картите"),
        ("bg", "Народно събрание", "Пред Народното събрание има протест.", "Народното събрание"),
        ("bg", "вестник", "Два вестника и три вестници.", "вестника"),
        ("bg", "крилата ракета", "Свалени са крилатите ракети.", "крилатите ракети"),
        ("en", "agency", "Both agencies agreed.", "agencies"),
        ("en", "tax cut", "The tax cuts came late.", "tax cuts"),
        ("ru", "закон", "О новом законе говорили все.", "законе"),
        ("fi", "sopimus", "Uusi sopimus on valmis.", "sopimus"),
    ],
)
def test_a_term_is_found_in_other_forms(tag: str, form: str, text: str, found: str) -> None:
    assert found in texts(tag, text, form)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("план", "В планината валя."),
        ("съд", "Такава е съдбата."),
        ("карта на града", "Карта, на която няма града."),
        ("Народно събрание", "Народното мнение е друго."),
    ],
)
def test_other_words_are_no_term(form: str, text: str) -> None:
    assert texts("bg", text, form) == []


def test_names_take_no_endings_of_common_words() -> None:
    assert texts("bg", "Олена Зеленска говори.", "Зеленски", kind="person") == []
    assert texts("ru", "Слова Лаврова удивили.", "Лавров", kind="person") == ["Лаврова"]


def test_capitals_of_the_form_are_needed() -> None:
    assert texts("bg", "мека кърпа", "Мека", kind="place") == []
    assert texts("bg", "КАРТА НА СВЕТА", "карта") == ["КАРТА"]
    assert texts("bg", "Вас ви чакат.", "ВАС", kind="institution") == []
    assert texts("en", "Nato agreed, us too.", "NATO", "US", kind="institution") == ["Nato"]


def test_a_line_of_capitals_has_no_acronyms() -> None:
    assert texts("bg", "СТО ГОДИНИ БТА", "СТО", "БТА", kind="institution") == []
    assert texts("bg", "КРИЗА В БРЮКСЕЛ", "Брюксел", kind="place") == ["БРЮКСЕЛ"]
    assert texts("bg", "БТА", "БТА", kind="outlet") == ["БТА"]


def test_the_case_rule_of_an_entry() -> None:
    assert texts("en", "an apple and Apple", "Apple", case="exact") == ["Apple"]
    assert texts("en", "an apple and Apple", "Apple", case="any") == ["apple", "Apple"]
    assert texts("en", "MACOS and macOS", "macOS", case="exact") == ["macOS"]


def test_hyphens_and_apostrophes() -> None:
    assert texts("bg", "Министър председателят дойде.", "министър-председател")
    assert texts("bg", "Вице-премиерът дойде.", "премиер") == []
    assert texts("bg", "Шефът на БТА-та.", "БТА", kind="outlet") == ["БТА"]
    assert texts("bg", "Шефът на БТА-клуба.", "БТА", kind="outlet") == []
    assert texts("fr", "Le chef de l'ONU.", "ONU", kind="institution") == ["ONU"]
    assert texts("en", "Kim’s trip", "Kim", kind="person") == ["Kim"]


def test_marks_of_the_form_may_stand_between_its_words() -> None:
    assert texts("bg", "Партия „Да, България“.", "Да, България") == ["Да, България"]
    assert texts("bg", "Движението „Пет звезди“", "движение Пет звезди")
    assert texts("en", "The U.N. said", "U.N.") == ["U.N."]
    assert texts("en", "a road. Map makers", "road map") == ["road. Map"]
    assert texts("en", "a road, map makers", "road map") == []


def test_latin_letters_are_compared_without_marks() -> None:
    assert texts("en", "Erdogan spoke", "Erdoğan", kind="person") == ["Erdogan"]
    assert texts("en", "Côte d’Ivoire won", "Cote d'Ivoire", kind="place") == ["Côte d’Ivoire"]


def test_of_nested_terms_the_longer_wins_in_a_source() -> None:
    assert texts("bg", "Съветът на Европа", "Европа", "Съвет на Европа") == ["Съветът на Европа"]


def test_terms_may_overlap_in_a_rendering() -> None:
    entries = Entry(("a",), "bank"), Entry(("b",), "central bank")
    found = read("en", "the central bank", *entries, is_source=False)
    assert [m.text for m in found] == ["central bank", "bank"] or len(found) == 2


def test_a_rendering_may_hold_a_term_in_a_word_with_hyphens() -> None:
    entry = Entry(("Киев",), "Kyiv", kind="place")
    found = read("en", "pro-Kyiv and Kyiv-based", entry, is_source=False)
    assert [m.text for m in found] == ["Kyiv", "Kyiv"]


def test_a_form_is_known_by_its_status() -> None:
    entry = Entry(
        ("Киев",), "Kyiv", forbidden=("Kiev",), fixed_phrases=("chicken Kiev",), kind="place"
    )
    found = read("en", "Kyiv, Kiev, chicken Kiev", entry, is_source=False)
    assert [m.value.status for m in found] == ["preferred", "forbidden", "fixed"]


def test_a_form_as_written_comes_before_one_that_it_may_inflect() -> None:
    entry = Entry(("медии",), "media", deprecated=("medias",))
    found = read("en", "the medias", entry, is_source=False)
    assert [m.value.status for m in found] == ["deprecated"]


def test_a_sense_needs_its_context() -> None:
    ship = Entry(("нос",), "bow", context=("кораб",))
    face = Entry(("нос",), "nose")
    at_sea = read("bg", "Носът на кораба е пробит.", ship, face)
    assert [m.value.entries for m in at_sea] == [(ship, face)]
    elsewhere = read("bg", "Носът му е червен.", ship, face)
    assert [m.value.entries for m in elsewhere] == [(face,)]
    two = read("bg", "Носът му е червен.", face, Entry(("нос",), "cape"))
    assert [e.preferred for e in two[0].value.entries] == ["nose", "cape"]


def test_a_context_may_stand_in_the_next_segment() -> None:
    reader = TermReader(
        language("bg"),
        Termbase((Entry(("нос",), "bow", context=("кораб",)),)),
        is_source=True,
    )
    segments = [made("Носът е пробит.", "bg"), made("Корабът потъва.", "bg")]
    reader.read(segments)
    assert [len(s.mentions) for s in segments] == [1, 0]


@given(st.text(alphabet="КиевДВ карта-'’.„“,\u00ad", max_size=60))
def test_a_mention_quotes_its_segment(text: str) -> None:
    entries = [Entry((s,), "x") for s in ("Киев", "ДВ", "карта", "карта Киев")]
    found = read("bg", text, *entries)
    for mention in found:
        assert mention.text == text[mention.start : mention.end]
        assert mention.text
        assert mention.span.text == mention.text
    ends = [m.end for m in sorted(found, key=lambda m: m.start)]
    starts = [m.start for m in sorted(found, key=lambda m: m.start)]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


def test_a_very_long_line_stays_linear() -> None:
    assert len(texts("bg", "карта-" * 20_000, "карта")) == 0
    assert len(texts("bg", "карта " * 20_000, "карта")) == 20_000
