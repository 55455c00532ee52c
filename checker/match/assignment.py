"""The best one-to-one assignment between two small sets, exact."""

from __future__ import annotations

from collections.abc import Sequence


def assign(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs (row, column) of a one-to-one assignment whose gains add up to the most.

    ``gains[i][j]`` is what pairing row i with column j is worth; a pair that is worth nothing or
    less is left out, so that both may stay single. Pairs come in order of their rows. Runs in
    O(n²m) for the smaller side n: Kuhn's Hungarian method with potentials, in the form given by
    Jonker and Volgenant (1987).
    """
    rows = len(gains)
    columns = len(gains[0]) if rows else 0
    if not columns:
        return []
    if rows == 1 or columns == 1:
        return _single(gains)
    if rows > columns:
        turned = [[gains[i][j] for i in range(rows)] for j in range(columns)]
        return sorted((i, j) for j, i in assign(turned))
    costs = [[min(0.0, -gain) for gain in row] for row in gains]
    return [(i, j) for i, j in _complete(costs, rows, columns) if gains[i][j] > 0]


def _single(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The one pair worth most, if any is worth something, when a side has one member."""
    gain, i, j = max((gain, -i, -j) for i, row in enumerate(gains) for j, gain in enumerate(row))
    return [(-i, -j)] if gain > 0 else []


def _complete(costs: list[list[float]], rows: int, columns: int) -> list[tuple[int, int]]:
    """The cheapest assignment that pairs every row; ``rows`` is at most ``columns``.

    Row by row, the shortest augmenting path is found over the reduced costs; column 0 and row 0
    are sentinels.
    """
    row_potential = [0.0] * (rows + 1)
    column_potential = [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0] = row
        at = 0
        least = [float("inf")] * (columns + 1)
        before = [0] * (columns + 1)
        seen = [False] * (columns + 1)
        while row_of[at]:
            seen[at] = True
            here, delta, following = row_of[at], float("inf"), 0
            for column in range(1, columns + 1):
                if seen[column]:
                    continue
                reduced = (
                    costs[here - 1][column - 1] - row_potential[here] - column_potential[column]
                )
                if reduced < least[column]:
                    least[column], before[column] = reduced, at
                if least[column] < delta:
                    delta, following = least[column], column
            for column in range(columns + 1):
                if seen[column]:
                    row_potential[row_of[column]] += delta
                    column_potential[column] -= delta
                else:
                    least[column] -= delta
            at = following
        while at:
            row_of[at] = row_of[before[at]]
            at = before[at]
    return sorted(
        (row_of[column] - 1, column - 1) for column in range(1, columns + 1) if row_of[column]
    )
