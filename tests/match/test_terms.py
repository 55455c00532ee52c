"""Matching terms: what became of each in its rendering."""

from __future__ import annotations

import pytest

from checker.config import Settings
from checker.extract.terms import TermReader
from checker.glossary import Entry, Termbase
from checker.languages import language
from checker.match.terms import TermMatcher, TermMemory
from checker.model import Block, Document, Link, Pair, Segment
from checker.segment.tokens import tokenise

NOTHING = TermMemory({}, {}, {}, frozenset(), frozenset())
KYIV = Entry(
    ("Киев",),
    "Kyiv",
    related=("Ukrainian",),
    forbidden=("Kiev",),
    fixed_phrases=("chicken Kiev",),
    kind="place",
)
DW = Entry(("ДВ",), "DW", forbidden=("DV", "Doyche"), kind="outlet", stands_for="Дойче веле")
EC = Entry(("Европейска комисия",), "European Commission", kind="institution")
COUNCIL = Entry(
    ("Европейски съвет",), "European Council", forbidden=("Council of Europe",), kind="institution"
)
EUROPE = Entry(
    ("Съвет на Европа",), "Council of Europe", forbidden=("European Council",), kind="institution"
)
MP = Entry(("депутат",), "MP", allowed=("lawmaker",), deprecated=("deputy",), kind="office")


def document(
    *lines: tuple[str, str], entries: tuple[Entry, ...], tags: tuple[str, str] = ("bg", "en")
) -> list[tuple[Link, ...]]:
    termbase = Termbase(entries)
    sides: list[list[Segment]] = []
    for number, tag in enumerate(tags):
        segments = [made(line[number], tag) for line in lines]
        TermReader(language(tag), termbase, is_source=number == 0).read(segments)
        sides.append(segments)
    pairs = [Pair((s,), (t,) if t.text else ()) for s, t in zip(*sides, strict=True)]
    matcher = TermMatcher(Settings(*tags), termbase)
    memory = matcher.remember(pairs)
    return [matcher.links(pair, memory) for pair in pairs]


def made(text: str, tag: str) -> Segment:
    return Segment(Document(text, tag), Block(text, 0), 0, 0, text, 0, tokenise(text))


def told(links: tuple[Link, ...]) -> list[tuple[str, str, str]]:
    return [
        (k.relation, k.source.text if k.source else "", k.target.text if k.target else "")
        for k in links
    ]


@pytest.mark.parametrize(
    ("source", "target", "link"),
    [
        ("в Киев", "in Kyiv", ("preferred", "Киев", "Kyiv")),
        ("в Киев", "the Ukrainian capital", ("related", "Киев", "Ukrainian")),
        ("в Киев", "in Kiev", ("forbidden", "Киев", "Kiev")),
        ("Киев и тя", "Ukrainian, in Kiev", ("forbidden", "Киев", "Kiev")),
        ("в Киев", "a chicken Kiev", ("fixed", "Киев", "chicken Kiev")),
        ("в Киев", "in Kyyiv", ("replaced", "Киев", "Kyyiv")),
        ("в Киев", "in the capital", ("missing", "Киев", "")),
        ("в Киев", "", ("unrendered", "Киев", "")),
        ("пред ДВ", "told DW", ("preferred", "ДВ", "DW")),
        ("пред ДВ", "told DV", ("transliterated", "ДВ", "DV")),
        ("пред ДВ", "told Doyche", ("forbidden", "ДВ", "Doyche")),
        ("депутатите", "the lawmakers", ("allowed", "депутатите", "lawmakers")),
        ("депутатите", "the deputies", ("deprecated", "депутатите", "deputies")),
        (
            "Европейската комисия",
            "the European Committee",
            ("replaced", "Европейската комисия", "European Committee"),
        ),
        ("Депутатът млъкна", "Депутатът fell silent", ("replaced", "Депутатът", "Депутатът")),
    ],
)
def test_what_became_of_a_term(source: str, target: str, link: tuple[str, str, str]) -> None:
    (links,) = document((source, target), entries=(KYIV, DW, EC, MP))
    assert told(links)[0] == link
    assert {k.relation for k in links[1:]} <= {"unprompted"}


def test_an_acronym_without_a_forbidden_form_is_known_by_its_letters() -> None:
    entry = Entry(("СБУ",), "SSU", kind="institution", stands_for="Служба за сигурност")
    (links,) = document(("от СБУ", "from the SBU"), entries=(entry,))
    assert told(links) == [("transliterated", "СБУ", "SBU")]
    (links,) = document(("от СБУ", "from the FBI"), entries=(entry,))
    assert told(links) == [("missing", "СБУ", "")]


def test_a_term_used_twice_may_be_rendered_once() -> None:
    (links,) = document(("Киев е Киев", "Kyiv is itself"), entries=(KYIV,))
    assert [k.relation for k in links] == ["preferred", "preferred"]


def test_each_use_takes_a_form_of_its_own() -> None:
    (links,) = document(("от Киев за Киев", "from Kyiv to Kiev"), entries=(KYIV,))
    assert told(links) == [("preferred", "Киев", "Kyiv"), ("forbidden", "Киев", "Kiev")]


def test_the_next_pair_may_render_it() -> None:
    lines = document(("в Киев", "there"), ("и там", "and in Kyiv"), entries=(KYIV,))
    assert [told(k) for k in lines] == [
        [("elsewhere", "Киев", "")],
        [("unprompted", "", "Kyiv")],
    ]


def test_a_pronoun_is_understood_once_the_document_has_the_name() -> None:
    lines = document(
        ("в Киев", "in Kyiv"), ("друго", "other"), ("в Киев", "there"), entries=(KYIV,)
    )
    assert told(lines[2]) == [("elsewhere", "Киев", "")]


def test_a_forbidden_name_is_told_where_its_term_is_elsewhere_in_the_document() -> None:
    lines = document(("в Киев", "in Kyiv"), ("и там", "and in Kiev"), entries=(KYIV,))
    assert told(lines[1]) == [("forbidden", "", "Kiev")]


def test_a_forbidden_form_without_its_term_is_not_meant() -> None:
    (links,) = document(("там", "in Kiev"), entries=(KYIV,))
    assert told(links) == [("unprompted", "", "Kiev")]


def test_what_is_wrong_for_one_term_may_be_right_for_another() -> None:
    (links,) = document(
        (
            "Европейският съвет и Съветът на Европа",
            "the European Council and the Council of Europe",
        ),
        entries=(COUNCIL, EUROPE),
    )
    assert [k.relation for k in links if k.source] == ["preferred", "preferred"]
    assert {k.relation for k in links if not k.source} == {"unprompted"}
    (links,) = document(("Европейският съвет", "the Council of Europe"), entries=(COUNCIL, EUROPE))
    assert ("forbidden", "Европейският съвет", "Council of Europe") in told(links)


def test_any_sense_of_a_form_will_do() -> None:
    senses = Entry(("нос",), "nose"), Entry(("нос",), "cape")
    (links,) = document(("на носа", "on the cape"), entries=senses)
    assert told(links) == [("preferred", "носа", "cape")]
    assert links[0].detail is senses[1]


def test_every_mention_ends_in_one_link() -> None:
    lines = document(
        ("Киев, ДВ, Киев и депутатите", "Kiev, Kyiv, DV, DW and Kyiv"),
        ("Европейската комисия", "the deputy of Kyiv"),
        entries=(KYIV, DW, EC, MP),
    )
    for links in lines:
        mentions = [
            m for k in links for m in (k.source, k.target) if m and m.value.status != "other"
        ]
        assert len(mentions) == len({id(m) for m in mentions})
    assert sum(k.source is not None for k in lines[0]) == 4


def test_words_left_in_the_language_of_the_source_stand_there() -> None:
    entry = Entry(("Ordnungsamt",), "public order office", part_of_speech="noun")
    (links,) = document(("das Ordnungsamt", "the Ordnungsamt"), entries=(entry,), tags=("nl", "en"))
    assert told(links) == [("replaced", "Ordnungsamt", "Ordnungsamt")]


def test_many_uses_stay_linear() -> None:
    (links,) = document(("Киев " * 20_000, "Kyiv Kiev " * 20_000), entries=(KYIV,))
    assert len(links) == 40_000


def test_another_name_for_a_settled_term_is_no_short_form() -> None:
    lines = document(
        ("Европейската комисия мълчи.", "The European Commission is silent."),
        ("Друго.", "Other."),
        ("Европейската комисия ще реши.", "The European Committee will decide."),
        ("Друго.", "Other."),
        ("Европейската комисия ще пита гвардията.", "It will ask the European Guard."),
        ("Друго.", "Other."),
        ("Европейската комисия ще реши.", "The Commission will decide."),
        entries=(EC,),
    )
    assert [told(k)[0] for k in lines if k] == [
        ("preferred", "Европейската комисия", "European Commission"),
        ("replaced", "Европейската комисия", "European Committee"),
        ("elsewhere", "Европейската комисия", ""),
        ("elsewhere", "Европейската комисия", ""),
    ]


def test_without_a_termbase_the_report_says_so() -> None:
    none = TermMatcher(Settings("fi", "sv"), Termbase()).skipped((), NOTHING)
    assert [(s.check, s.reason) for s in none] == [
        ("terms", "no termbase between fi and sv was given or is known")
    ]
    assert not TermMatcher(Settings("fi", "sv"), Termbase((KYIV,))).skipped((), NOTHING)
    assert not TermMatcher(Settings("fi", "sv", default_glossary=False), Termbase()).skipped(
        (), NOTHING
    )
