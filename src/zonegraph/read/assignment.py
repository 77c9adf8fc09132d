"""The assignment problem: one column for every row, at the highest total score.

Shortest augmenting paths with potentials (the Hungarian method), O(n³) for n rows. Once solved, the
same problem with one pair of row and column forbidden costs one more path, O(n²).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FORBIDDEN = -1.0e6
"""Score of a pair that must not be; finite, so that there is always a solution."""

_INFINITY = float("inf")


class Assignment:
    """A best assignment: ``columns[row]`` is the column of every row of a square matrix.

    Among equal solutions the same one is found on every machine. Scores must be finite.
    """

    def __init__(self, scores: Sequence[Sequence[float]]) -> None:
        size = len(scores)
        self.scores = [list(row) for row in scores]
        self._row_potential = [0.0] * (size + 1)
        self._column_potential = [0.0] * (size + 1)
        self._row_of = [0] * (size + 1)
        for row in range(1, size + 1):
            self._augment(row)

    @property
    def columns(self) -> list[int]:
        """The column of every row."""
        columns = [0] * len(self.scores)
        for column, row in enumerate(self._row_of):
            if column:
                columns[row - 1] = column - 1
        return columns

    def without(self, row: int, column: int) -> Assignment:
        """Return a best assignment in which the row does not get the column, if there is one."""
        other = object.__new__(Assignment)
        other.scores = list(self.scores)
        other.scores[row] = list(self.scores[row])
        other.scores[row][column] = FORBIDDEN
        other._row_potential = list(self._row_potential)
        other._column_potential = list(self._column_potential)
        other._row_of = list(self._row_of)
        if other._row_of[column + 1] == row + 1:
            other._row_of[column + 1] = 0
            other._augment(row + 1)
        return other

    def _augment(self, row: int) -> None:
        """Bring a free row into the matching; column 0 is where it waits."""
        size = len(self._row_of) - 1
        row_of, columns = self._row_of, self._column_potential
        row_of[0] = row
        slack = [_INFINITY] * (size + 1)
        came_from = [0] * (size + 1)
        open_columns = list(range(1, size + 1))
        closed = [0]
        column = 0
        while row_of[column]:
            row = row_of[column]
            line, offset = self.scores[row - 1], self._row_potential[row]
            delta, nearest = _INFINITY, 0
            for other in open_columns:
                cost = -line[other - 1] - offset - columns[other]
                if cost < slack[other]:
                    slack[other] = cost
                    came_from[other] = column
                if slack[other] < delta:
                    delta, nearest = slack[other], other
            for other in closed:
                self._row_potential[row_of[other]] += delta
                columns[other] -= delta
            for other in open_columns:
                slack[other] -= delta
            column = nearest
            open_columns.remove(column)
            closed.append(column)
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
