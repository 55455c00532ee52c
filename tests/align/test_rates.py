"""How often items are shown is learned from the documents, where they say enough."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.rates import heard, shown_here


@dataclass(frozen=True)
class Item:
    expected: float


def test_without_sure_pairs_what_is_expected_holds() -> None:
    assert shown_here([], 1.0) == {0.5: 0.5}


def test_a_thin_dictionary_is_expected_to_show_less() -> None:
    assert shown_here([], 0.4) == {0.5: pytest.approx(0.2)}
    assert heard([Item(0.5)] * 10 + [Item(0.1)] * 90) < heard([Item(0.5)] * 90 + [Item(0.1)] * 10)


def test_many_items_outweigh_what_is_expected() -> None:
    shown = [(0.5, n % 4 == 0) for n in range(4000)]
    assert shown_here(shown, 1.0)[0.5] == pytest.approx(0.25, abs=0.01)


def test_each_class_is_learned_by_itself() -> None:
    rates = shown_here([(0.9, True)] * 400 + [(0.5, False)] * 400, 1.0)
    assert rates[0.9] > 0.98
    assert rates[0.5] < 0.1


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.5, 0.9]), st.booleans())), st.floats(0, 1))
def test_a_rate_is_a_share(classes: list[tuple[float, bool]], share: float) -> None:
    assert all(0 < rate <= 1 for rate in shown_here(classes, share).values())
