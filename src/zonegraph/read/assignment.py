"""The assignment problem: one column for every row, at the highest total score.

Shortest augmenting paths with potentials (the Hungarian method), O(n³) for n rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_INFINITY = float("inf")


def assign(scores: Sequence[Sequence[float]]) -> list[int]:
    """Return for every row of the square matrix its column, so that the sum of scores is highest.

    Among equal solutions the same one is found on every machine. Scores must be finite.
    """
    size = len(scores)
    row_potential = [0.0] * (size + 1)
    column_potential = [0.0] * (size + 1)
    row_of = [0] * (size + 1)
    for row in range(1, size + 1):
        row_of[0] = row
        _augment(scores, row_potential, column_potential, row_of)
    columns = [0] * size
    for column in range(1, size + 1):
        columns[row_of[column] - 1] = column - 1
    return columns


def _augment(
    scores: Sequence[Sequence[float]],
    row_potential: list[float],
    column_potential: list[float],
    row_of: list[int],
) -> None:
    """Bring the row in ``row_of[0]`` into the matching; column 0 is the place of the free row."""
    size = len(row_of) - 1
    slack = [_INFINITY] * (size + 1)
    came_from = [0] * (size + 1)
    open_columns = list(range(1, size + 1))
    closed = [0]
    column = 0
    while True:
        row = row_of[column]
        line, offset = scores[row - 1], row_potential[row]
        delta, nearest = _INFINITY, 0
        for other in open_columns:
            cost = -line[other - 1] - offset - column_potential[other]
            if cost < slack[other]:
                slack[other] = cost
                came_from[other] = column
            if slack[other] < delta:
                delta, nearest = slack[other], other
        for other in closed:
            row_potential[row_of[other]] += delta
            column_potential[other] -= delta
        for other in open_columns:
            slack[other] -= delta
        column = nearest
        open_columns.remove(column)
        if row_of[column] == 0:
            break
        closed.append(column)
    while column:
        row_of[column] = row_of[came_from[column]]
        column = came_from[column]
