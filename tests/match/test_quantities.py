from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quantity_builders import (
    matcher,
    measure,
    money,
    number,
    pair,
    relations,
    segment,
    written,
)

from checker import Linter
from checker.extract.quantity import Date, Number, Percent, Period, Quantity, Reading, Score, Time
from checker.match.doubt import Sides
from checker.match.quantities import QuantityMatcher
from checker.model import Pair

EIGHTEEN = number(18)
HALF = Number(Decimal("0.5"), "fraction")

SOUND: list[tuple[Reading, Reading]] = [
    (EIGHTEEN, EIGHTEEN),
    (Number(Decimal(10), "ordinal"), number(10)),
    (Date(2024, 3, 15), Date(2024, 3, 15)),
    (Date(2018, 9, 30, 6), Date(month=9, day=30)),
    (Time(18, 30), Time(18, 30)),
    (Time(7, 0), number(7)),
    (Date(year=2011), number(2011)),
    (Period("decade", 1990, 1999), Period("decade", 90, 99)),
    (HALF, Percent(Decimal(50))),
    (Percent(Decimal(25)), Number(Decimal("0.25"), "fraction")),
    (money(5, "USD"), money(5, "AUD", "USD")),
    (measure(40, "kilometer", "length"), measure(25, "mile", "length")),
    (measure(30, "celsius", "temperature"), measure(86, "fahrenheit", "temperature")),
    (measure(2, "year", "duration"), measure(24, "month", "duration")),
    (measure(52, "year", "duration"), number(52)),
    (measure(927, "year", "duration"), Date(year=927)),
    (money(100, "BGN"), money("51.13", "EUR")),
    (Percent(Decimal("0.5"), "percentage-point"), Percent(Decimal(50), "basis-point")),
    (Score(Decimal(3), Decimal(1)), Score(Decimal(3), Decimal(1))),
]

FAULTY: list[tuple[Reading, Reading, str]] = [
    (number(1250), number(125), "number"),
    (number("3.5"), number("5.3"), "number"),
    (money(12, "BGN"), money(12, "EUR"), "currency"),
    (money(12, "BGN"), number(12), "currency-lost"),
    (measure(40, "kilometer", "length"), measure(40, "mile", "length"), "unit"),
    (measure(10, "meter", "length"), measure(10, "foot", "length"), "unit"),
    (measure(90, "kilogram", "mass"), measure(90, "pound", "mass"), "unit"),
    (measure(150, "meter", "length"), measure(390, "foot", "length"), "conversion"),
    (measure(14, "month", "duration"), measure(14, "year", "duration"), "unit"),
    (Percent(Decimal(2), "percentage-point"), Percent(Decimal(2)), "percent-unit"),
    (Percent(Decimal("6.6")), number("6.6"), "percent-lost"),
    (Date(weekday=3), Date(weekday=1), "weekday"),
    (Date(month=3, day=29), Date(month=8, day=29), "month"),
    (Date(2024, 3, 15), Date(2024, 3, 25), "day"),
    (Date(year=1968), Date(year=1986), "year"),
    (Time(18, 30), Time(20, 30), "time"),
    (Period("century", 1801, 1900), Period("century", 1701, 1800), "period"),
    (Score(Decimal(1), Decimal(3)), Score(Decimal(1), Decimal(4)), "score"),
]


@pytest.mark.parametrize(("source", "target"), SOUND)
def test_equal_facts_are_no_difference(source: Reading, target: Reading) -> None:
    assert set(relations([source], [target])) <= {"same", "converted", "unsure"}


@pytest.mark.parametrize(("source", "target", "relation"), FAULTY)
def test_a_difference_has_its_name(source: Reading, target: Reading, relation: str) -> None:
    assert relations([source], [target]) == [relation]


def test_a_changed_scale_word_is_told_from_changed_digits() -> None:
    source = written(number(1_500_000_000), scale=1_000_000_000)
    assert relations([source], [written(number(1_500_000), scale=1_000_000)]) == ["scale"]
    assert relations([source], [written(number(1_600_000_000), scale=1_000_000_000)]) == ["number"]


def test_an_ambiguous_number_is_equal_in_either_reading() -> None:
    either = written(number(1234), number("1.234"))
    assert relations([either], [number("1.234")]) == ["same"]
    assert relations([either], [number(1234)]) == ["same"]


@pytest.mark.parametrize(
    ("sources", "targets"),
    [
        ([number(20), money(140, "USD")], [number(140), money(20, "USD")]),
        ([money(200, "USD"), money(150, "GBP")], [money(150, "USD"), money(200, "GBP")]),
        (
            [measure(300, "kilometer", "length"), measure(180, "minute", "duration")],
            [measure(180, "kilometer", "length"), measure(300, "minute", "duration")],
        ),
        (
            [measure(200, "meter", "length"), Date(year=1996)],
            [measure(1996, "meter", "length"), number(200)],
        ),
    ],
)
def test_what_traded_places_is_swapped(sources: list[Reading], targets: list[Reading]) -> None:
    assert relations(list(sources), list(targets)) == ["swapped", "swapped"]


def test_another_order_of_words_is_no_swap() -> None:
    sources: list[Quantity | Reading] = [number(20), Date(year=2011), money(5, "EUR")]
    assert relations(sources, sources[::-1]) == ["same", "same", "same"]


def test_a_range_that_runs_down_is_swapped() -> None:
    low, high = (written(Percent(Decimal(n)), group=0) for n in (30, 43))
    assert relations([low, high], [high, low]) == ["swapped", "swapped"]
    assert relations([low, high], [low, high]) == ["same", "same"]
    assert relations([high, low], [high, low]) == ["same", "same"]


def test_a_lost_and_an_added_number() -> None:
    assert relations([number(20), number(430)], [number(20)]) == ["missing", "same"]
    assert relations([number(20)], [number(20), number(430)]) == ["extra", "same"]


def test_a_number_told_next_door_is_not_lost() -> None:
    before: tuple[list[Quantity | Reading], list[Quantity | Reading]] = (
        [number(20)],
        [number(20), number(430)],
    )
    assert relations([number(430)], [], before=before) == ["told"]


def test_a_number_told_twice_may_be_told_once() -> None:
    assert relations([number(430), number(430)], [number(430)]) == ["same", "told"]


def test_parts_of_a_date_may_stand_apart() -> None:
    whole = Date(2018, 9, 30, 6)
    assert relations([whole], [Date(weekday=6), Date(month=9, day=30)]) == ["same", "told"]
    assert relations([whole], [Date(weekday=4), Date(month=9, day=30)]) == ["same", "weekday"]
    assert relations([whole], [Date(weekday=6), Date(month=10, day=30)]) == ["month", "same"]


def test_a_result_may_be_told_as_two_numbers() -> None:
    found = relations([Score(Decimal(12), Decimal(14))], [number(12), number(14)])
    assert set(found) <= {"same", "told", "unsure"}


def test_a_weak_mention_may_match_and_never_alarms() -> None:
    one = written(number(1), words=True, weak=True)
    assert relations([one], [number(1)]) == ["same"]
    assert relations([one], []) == ["unsure"]
    assert relations([number(12)], [one]) == ["missing", "unsure"]


def test_small_words_weigh_less_than_digits() -> None:
    two, twelve = written(number(2), words=True), number(1250)
    one = matcher()
    lost = pair([two, twelve], [])
    sure = {k.source.value: k.confidence for k in one.links(lost, one.remember([lost])) if k.source}
    assert sure[two] < 0.5
    assert sure[written(twelve)] > 0.8


def test_words_that_cannot_be_read_raise_no_alarm() -> None:
    deaf = Sides(source_words=False, target_words=True)
    eleven = written(number(11), words=True)
    assert relations([], [eleven], sides=deaf) == ["unsure"]
    assert relations([], [number(11)], sides=deaf) == ["unsure"]
    assert relations([], [number(1834)], sides=deaf) == ["extra"]
    assert relations([number(11)], [], sides=deaf) == ["missing"]


def test_a_segment_without_counterpart_is_left_to_others() -> None:
    one = matcher()
    alone = Pair((segment("bg", number(430)),), ())
    assert [k.relation for k in one.links(alone, one.remember([alone]))] == ["unaligned"]


def test_says_which_side_has_no_number_words() -> None:
    assert matcher().skipped([], matcher().remember([])) == []
    told = matcher(Sides(source_words=False)).skipped([], matcher().remember([]))
    assert [s.check for s in told] == ["number words"]
    assert "'bg'" in told[0].reason


quantities = st.lists(
    st.one_of(
        st.integers(0, 30).map(number),
        st.integers(1, 12).map(lambda m: Date(month=m)),
        st.integers(0, 9).map(lambda n: money(n, "EUR")),
        st.integers(0, 9).map(lambda n: measure(n, "kilometer", "length")),
    ).map(written),
    max_size=6,
)


@given(quantities, quantities)
def test_every_mention_is_in_exactly_one_link(
    sources: list[Quantity], targets: list[Quantity]
) -> None:
    one: QuantityMatcher = matcher()
    here = pair(list(sources), list(targets))
    links = one.links(here, one.remember([here]))
    assert {k.source.start for k in links if k.source} == set(range(len(sources)))
    assert {k.target.start for k in links if k.target} == set(range(len(targets)))


@settings(deadline=None)  # a busy machine is no fault
@given(quantities)
def test_a_list_and_itself_in_any_length_are_the_same(these: list[Quantity]) -> None:
    many = these * 12
    assert set(relations(list(many), list(many))) <= {"same"}


def test_a_range_in_the_wrong_currency_is_told_once() -> None:
    sources = [written(money(n, "BGN"), group=0) for n in (10, 20)]
    targets = [written(money(n, "USD"), group=0) for n in (10, 20)]
    assert relations(list(sources), list(targets)) == ["currency", "shared"]


def test_a_month_without_its_day_is_another_date() -> None:
    assert relations([Date(month=6, day=12)], [Date(month=6)]) == ["day-lost"]
    assert relations([Date(2018, 6, 12)], [Date(month=6, day=12)]) == ["same"]


def test_a_spoilt_day_is_found_beside_its_month() -> None:
    assert relations([Date(month=6, day=12)], [Date(month=6), number(92)]) == ["day", "day-lost"]


def test_more_than_is_not_less_than() -> None:
    over, under = (written(number(200), approximate=a) for a in ("over", "under"))
    assert relations([over], [under]) == ["bound"]
    assert relations([over], [written(number(200), approximate="about")]) == ["same"]


def test_a_result_that_runs_the_other_way_is_doubtful() -> None:
    one = matcher()
    here = pair([Score(Decimal(0), Decimal(1))], [Score(Decimal(1), Decimal(0))])
    found = one.links(here, one.remember([here]))
    assert [k.relation for k in found] == ["score"]
    assert found[0].confidence < 0.8


def test_both_is_not_taken_for_two_years() -> None:
    both = written(number(2), words=True, weak=True)
    two, forty = (written(measure(n, "year", "duration"), words=True) for n in (2, 40))
    assert relations([two], [both, forty]) == ["number", "told"]


def test_a_scale_word_that_cannot_be_read_raises_no_alarm() -> None:
    deaf = Sides(source_words=False, target_words=True)
    million = written(number(20_000_000), scale=1_000_000)
    assert relations([number(20)], [million], sides=deaf) == ["unsure"]
    assert relations([number(3)], [number(3000)], sides=deaf) == ["unsure"]
    assert relations([number(20)], [million]) == ["scale"]


def test_a_conversion_that_was_added_is_told() -> None:
    kilometers = measure(300, "kilometer", "length")
    assert relations([kilometers], [kilometers, measure(190, "mile", "length")]) == ["same", "told"]


@pytest.mark.parametrize(
    ("source", "target", "relation"),
    [
        ("Дойдоха стотици.", "Hundreds came.", "same"),
        ("Дойдоха стотици.", "Thousands came.", "scale"),
        ("Дойдоха десетки.", "Dozens came.", "same"),
        ("Дойдоха десетки.", "Scores came.", "same"),
        ("Дойдоха десетки.", "Hundreds came.", "scale"),
        ("Дойдоха хиляди.", "People came.", "missing"),
        ("Дойдоха хора.", "Thousands came.", "extra"),
    ],
)
def test_crowds(source: str, target: str, relation: str) -> None:
    found = Linter("bg", "en", select=["N"]).check_text(source, target).findings
    codes = {"scale": ["N104"], "missing": ["N102"], "extra": ["N103"], "same": []}
    assert [f.rule for f in found] == codes[relation]
    assert all(f.severity == "warning" for f in found)


def test_a_word_that_is_mostly_no_month_is_none_that_another_is_wrong_for() -> None:
    report = Linter("ro", "en").check_text("Un drum mai lung.", "A longer road in June.")
    assert "D103" not in [f.rule for f in report.findings]


@pytest.mark.parametrize(
    ("source", "target", "rule"),
    [
        ("Той е абсолютно сигурен.", "He is 100 per cent sure.", "N103"),
        ("Той е сто процента сигурен.", "He is altogether sure.", "N102"),
    ],
)
def test_a_hundred_per_cent_may_be_said_for_altogether(source: str, target: str, rule: str) -> None:
    (found,) = Linter("bg", "en", select=["N"]).check_text(source, target).findings
    assert (found.rule, found.severity) == (rule, "info")
