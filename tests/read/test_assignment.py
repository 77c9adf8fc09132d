"""The assignment is the best there is."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.read.assignment import FORBIDDEN, Assignment

MATRICES = st.integers(1, 5).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(-9, 9), min_size=size, max_size=size), min_size=size, max_size=size
    )
)


def best(scores: list[list[float]]) -> float:
    size = range(len(scores))
    return max(sum(scores[row][order[row]] for row in size) for order in permutations(size))


@given(MATRICES)
def test_it_is_best(scores: list[list[int]]) -> None:
    values = [[float(value) for value in row] for row in scores]
    columns = Assignment(values).columns
    assert sorted(columns) == list(range(len(scores)))
    assert sum(values[row][column] for row, column in enumerate(columns)) == best(values)


@given(MATRICES, st.data())
def test_it_is_best_without_a_pair(scores: list[list[int]], data: st.DataObject) -> None:
    values = [[float(value) for value in row] for row in scores]
    solved = Assignment(values)
    for _ in range(2):
        row = data.draw(st.integers(0, len(scores) - 1))
        column = data.draw(st.integers(0, len(scores) - 1))
        solved = solved.without(row, column)
        values[row][column] = FORBIDDEN
        columns = solved.columns
        assert sum(values[at][there] for at, there in enumerate(columns)) == best(values)


def test_nothing_to_assign() -> None:
    assert Assignment([]).columns == []
