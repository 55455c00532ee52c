from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from checker.match.assignment import assign


def best_total(gains: list[list[float]]) -> float:
    """By trying every assignment."""
    rows, columns = len(gains), len(gains[0])
    if rows > columns:
        return best_total([list(c) for c in zip(*gains, strict=True)])
    return max(
        sum(max(0.0, gains[i][j]) for i, j in enumerate(order))
        for order in permutations(range(columns), rows)
    )


matrices = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(-20, 20).map(float), min_size=width, max_size=width),
        min_size=1,
        max_size=5,
    )
)


@given(matrices)
def test_no_other_assignment_is_worth_more(gains: list[list[float]]) -> None:
    assert sum(gains[i][j] for i, j in assign(gains)) == best_total(gains)


@given(matrices)
def test_each_row_and_column_is_paired_once_and_only_for_gain(gains: list[list[float]]) -> None:
    found = assign(gains)
    assert len({i for i, _ in found}) == len(found) == len({j for _, j in found})
    assert found == sorted(found)
    assert all(gains[i][j] > 0 for i, j in found)


def test_nothing_to_assign() -> None:
    assert assign([]) == []
    assert assign([[], []]) == []
