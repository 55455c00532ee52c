"""Names left out of a rendering: what speaks for a fault, and how the weights use it."""

from __future__ import annotations

import pytest

from checker import Linter
from checker.match.names_evidence import LOST
from checker.match.names_weights import LOST as MODEL
from checker.match.names_weights import Weights, chance_of
from checker.match.names_words import MANY, REACH, Word, about
from checker.model import Segment
from checker.read import read_text


def sureness(source: str, target: str, tag: str = "bg") -> float:
    """How sure the surest finding of a missing name is; 0 without one."""
    report = Linter(tag, "en", select=["E101"]).check_text(source, target, align="lines")
    return max((f.confidence for f in report.findings), default=0.0)


def test_each_figure_has_a_weight() -> None:
    assert len(MODEL.weights) == len(LOST)


def test_chances_are_those_of_the_log_odds() -> None:
    assert chance_of(Weights((2.0,), -2.0), (1.0,)) == 0.5
    assert chance_of(Weights((2.0,), 0.0), (1.0,)) > 0.85


def test_two_spaces_where_the_name_was_tell_nothing() -> None:
    source = "Срещнахме Робърт Невил в Осло."
    cut = sureness(source, "We met  in Oslo.")
    assert cut == sureness(source, "We met in Oslo.") > 0


@pytest.mark.parametrize("target", ["We met him in Oslo.", "He said so."])
def test_a_pronoun_for_somebody_just_named_is_no_alarm(target: str) -> None:
    first = "Робърт Невил пристигна в Осло."
    source = (
        f"{first}\nСрещнахме Невил в Осло." if "Oslo" in target else f"{first}\nНевил каза това."
    )
    assert sureness(source, f"Robert Neville arrived in Oslo.\n{target}") < 0.5


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        (
            "bg",
            "Вратарят на Есбиерг Мартин Олсен спаси дузпата.",
            "Martin Olsen saved the penalty.",
        ),
        ("ru", "Вратарь Эсбьерга Мартин Олсен отразил удар.", "Martin Olsen saved the shot."),
    ],
)
def test_a_town_before_somebodys_full_name_is_a_name_of_its_own(
    tag: str, source: str, target: str
) -> None:
    assert sureness(source, target, tag) >= 0.5


def test_a_first_name_left_out_is_none() -> None:
    assert sureness("Вратарят Мартин Олсен спаси дузпата.", "Olsen saved the penalty.") < 0.5


def test_an_acronym_before_a_name_does_not_say_part_of_it() -> None:
    source = "Изследователят от CERN Вебьорн Скаугланд получи наградата."
    assert sureness(source, "The researcher from CERN received the award.") >= 0.5


def test_an_everyday_acronym_does_not_take_the_place_of_a_name() -> None:
    source = "Фирмата за телевизия на Болдуин спечели награда."
    assert sureness(source, "The TV company won an award.") >= 0.5
    assert sureness("Телевизията спечели награда.", "The TV station won an award.") == 0


@pytest.mark.parametrize(
    ("last", "found"), [("Later Lindqvist flew to Turku.", False), ("Later flew to Turku.", True)]
)
def test_a_word_that_names_render_elsewhere_is_a_name(last: str, found: bool) -> None:
    source = (
        "Вчора Лінквіст прибула до Осло.\nТам Лінквіст виступила.\nПотім Лінквіст була в Турку."
    )
    target = f"Yesterday Lindqvist came to Oslo.\nThere Lindqvist spoke.\n{last}"
    assert (sureness(source, target, "uk") >= 0.5) is found


def test_serbian_typed_with_latin_letters_is_read_as_serbian() -> None:
    source = "Moja кућa je стaрa и вeликa."
    assert sureness(source, "The house I live in is old and big.", "sr") < 0.5


def test_in_a_long_list_names_are_compared_with_those_about_there() -> None:
    document = read_text("Oslo")
    segment = Segment(document, document.blocks[0], 0, 0, "Oslo")
    words = [Word(str(n), str(n), segment, n, n + 1, place=n) for n in range(3 * MANY)]
    near = about(words[MANY], len(words), words, len(words))
    assert words[MANY] in near and len(near) == 2 * REACH
    assert about(words[0], len(words), words[:MANY], len(words)) == words[:MANY]
