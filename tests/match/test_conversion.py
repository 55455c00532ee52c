from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.languages.measures import dimension_of
from checker.match.conversion import convertible, converts, exchanges, same_unit


@pytest.mark.parametrize(
    ("value", "unit", "other", "other_unit"),
    [
        ("300", "kilometer", "190", "mile"),
        ("300", "kilometer", "186", "mile"),
        ("1", "mile", "1.6", "kilometer"),
        ("2", "kilometer", "1.2", "mile"),
        ("180", "centimeter", "5.9", "foot"),
        ("6", "foot", "1.83", "meter"),
        ("100", "kilogram", "220", "pound"),
        ("100", "hectare", "247", "acre"),
        ("37", "celsius", "98.6", "fahrenheit"),
        ("-40", "celsius", "-40", "fahrenheit"),
        ("2", "celsius", "3.6", "fahrenheit"),
        ("90", "kilometer-per-hour", "56", "mile-per-hour"),
        ("18", "month", "1.5", "year"),
        ("14", "day", "2", "week"),
        ("90", "minute", "1.5", "hour"),
    ],
)
def test_rounded_conversions_agree(value: str, unit: str, other: str, other_unit: str) -> None:
    assert converts(Decimal(value), unit, Decimal(other), other_unit)
    assert converts(Decimal(other), other_unit, Decimal(value), unit)


@pytest.mark.parametrize(
    ("value", "unit", "other", "other_unit"),
    [
        ("300", "kilometer", "300", "mile"),
        ("1", "kilometer", "1", "mile"),
        ("10", "kilometer", "10", "mile"),
        ("100", "meter", "100", "yard"),
        ("10", "meter", "10", "foot"),
        ("150", "meter", "390", "foot"),
        ("5", "kilogram", "5", "pound"),
        ("30", "celsius", "30", "fahrenheit"),
        ("30", "celsius", "77", "fahrenheit"),
        ("1", "year", "1", "month"),
        ("45", "year", "45", "month"),
        ("5", "kilometer", "5", "kilogram"),
        ("5", "kilometer", "5", "parsnip"),
    ],
)
def test_other_amounts_do_not(value: str, unit: str, other: str, other_unit: str) -> None:
    assert not converts(Decimal(value), unit, Decimal(other), other_unit)
    assert not converts(Decimal(other), other_unit, Decimal(value), unit)


def test_the_lev_has_one_rate() -> None:
    assert exchanges(Decimal(100), "BGN", Decimal("51.13"), "EUR")
    assert not exchanges(Decimal(100), "BGN", Decimal(100), "EUR")
    assert not exchanges(Decimal(100), "USD", Decimal(92), "EUR")


def test_the_press_calls_a_tonne_a_ton() -> None:
    assert same_unit("tonne", "ton")
    assert not same_unit("pound", "kilogram")


def test_every_unit_that_has_a_kindred_one_can_be_converted() -> None:
    """So that no unit that is read is forgotten here; loudness and the like have no kindred."""
    known = {
        d: [u for u, own in dimension_of().items() if own == d] for d in dimension_of().values()
    }
    known["temperature"].remove("generic")
    forgotten = [(u[0], v) for u in known.values() for v in u[1:] if not convertible(u[0], v)]
    assert forgotten == []


@given(st.integers(1, 10**6), st.sampled_from(["kilometer", "mile", "foot", "meter", "yard"]))
def test_an_amount_is_itself(value: int, unit: str) -> None:
    assert converts(Decimal(value), unit, Decimal(value), unit)
