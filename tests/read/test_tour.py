"""The tour is the best there is, and its rivals are known."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from zonegraph.read.tour import Map

MATRICES = st.integers(1, 6).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(-9, 9).map(float), min_size=size, max_size=size),
        min_size=size,
        max_size=size,
    )
)


@settings(max_examples=200, deadline=None)
@given(MATRICES)
def test_it_is_best(scores: list[list[float]]) -> None:
    ways = Map(scores)
    tour = ways.best()
    orders = list(permutations(range(1, len(scores))))
    assert tour.order in orders
    assert tour.total == ways.total(tour.order) == max(ways.total(order) for order in orders)


@settings(max_examples=100, deadline=None)
@given(MATRICES.filter(lambda scores: len(scores) > 3))
def test_the_best_without_a_way(scores: list[list[float]]) -> None:
    ways = Map(scores)
    first = ways.best().order[0]
    rivals = [o for o in permutations(range(1, len(scores))) if o[0] != first]
    assert ways.best_without(0, first).total == max(ways.total(order) for order in rivals)


def test_many_stops_are_found_in_order() -> None:
    size = 60
    scores = [[5.0 if there == here + 1 else 0.0 for there in range(size)] for here in range(size)]
    assert Map(scores).best().order == tuple(range(1, size))
