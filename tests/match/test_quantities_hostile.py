from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from quantity_builders import matcher, measure, money, number, pair, written

from checker.extract.quantity import (
    Date,
    Number,
    Percent,
    Period,
    Quantity,
    Reading,
    Score,
    Style,
    Time,
)
from checker.match.comparison import compare
from checker.match.doubt import Sides

decimals = st.decimals(-(10**6), 10**6, places=2) | st.integers(0, 10**13).map(Decimal)
units = st.sampled_from(
    [("kilometer", "length"), ("mile", "length"), ("year", "duration"), ("generic", "temperature"),
     ("celsius", "temperature"), ("decibel", "sound"), ("mile-per-hour", "speed")]
)  # fmt: skip
readings: st.SearchStrategy[Reading] = st.one_of(
    st.builds(Number, decimals, st.sampled_from(["cardinal", "ordinal", "fraction", "code"])),
    st.builds(lambda v, c: money(str(v), *c), decimals, st.sampled_from([("USD",), ("USD", "AUD")])),
    st.builds(Percent, decimals, st.sampled_from(["percent", "percentage-point", "basis-point"])),
    st.builds(lambda v, u: measure(str(v), *u), decimals, units),
    st.builds(
        Date,
        st.none() | st.integers(-500, 2100),
        st.none() | st.integers(1, 12),
        st.none() | st.integers(1, 31),
        st.none() | st.integers(0, 6),
    ),
    st.builds(
        Period, st.sampled_from(["decade", "century"]), st.integers(-5, 210).map(lambda n: n * 10),
        st.integers(0, 2100),
    ),
    st.builds(Time, st.integers(0, 23), st.integers(0, 59)),
    st.builds(Score, decimals, decimals),
)  # fmt: skip
quantities = st.builds(
    Quantity,
    st.lists(readings, min_size=1, max_size=3).map(tuple),
    st.builds(Style, digits=st.booleans()),
    st.sampled_from([Decimal(1), Decimal(1000), Decimal(10**6)]),
    st.sampled_from(["", "about", "over", "under", "vague"]),
    st.sampled_from([-1, 0]),
    st.booleans(),
)


@settings(deadline=None)
@given(quantities)
def test_a_quantity_is_the_same_as_itself(one: Quantity) -> None:
    found = compare(one, one)
    assert found is not None
    assert found.relation == "same"
    assert found.cost == 0.0


@settings(deadline=None)
@given(quantities, quantities)
def test_a_cost_is_a_share_of_one(one: Quantity, other: Quantity) -> None:
    found = compare(one, other)
    assert found is None or 0.0 <= found.cost <= 1.0


@settings(max_examples=200, deadline=None)
@given(st.lists(quantities, max_size=5), st.lists(quantities, max_size=5), st.booleans())
def test_any_pair_is_judged_once_and_alike(
    sources: list[Quantity], targets: list[Quantity], words: bool
) -> None:
    one = matcher(Sides(words, True))
    here = pair(list(sources), list(targets))
    memory = one.remember([here])
    links = one.links(here, memory)
    assert links == one.links(here, memory)
    assert all(0.0 <= k.confidence <= 1.0 for k in links)


def test_a_table_of_thousands_of_numbers_is_matched() -> None:
    rows = [written(number(n)) for n in range(3000)]
    other = [written(number(n)) for n in range(1500, 4500)]
    one = matcher()
    here = pair(list(rows), list(other))
    links = one.links(here, one.remember([here]))
    assert sum(k.relation == "same" for k in links) == 1500
    assert len({k.source.start for k in links if k.source}) == 3000
