"""The best order: a path through all fragments whose junctions score highest in sum.

A path is a round trip through the fragments and one more stop that is both start and end. It is
found exactly: the assignment problem gives an upper bound, and where its solution falls apart into
several rounds, one of them is forbidden arc by arc (branch and bound). If that takes too long the
rounds are joined where it costs least.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.read.assignment import assign

if TYPE_CHECKING:
    from collections.abc import Sequence

FORBIDDEN = -1.0e6
_MOST_BRANCHES = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """Stops in order, without the start; ``total`` is the sum of scores along the way."""

    order: tuple[int, ...]
    total: float


def best_tour(scores: Sequence[Sequence[float]]) -> Tour:
    """Return the best path through stops 1 … n.

    ``scores[a][b]`` is what going from ``a`` to ``b`` is worth; stop 0 is start and end.
    """
    search = _Search([list(row) for row in scores])
    search.branch(search.scores)
    return search.best or search.patched()


def forbid(scores: Sequence[Sequence[float]], here: int, there: int) -> list[list[float]]:
    """Return the scores with one way closed."""
    changed = [list(row) for row in scores]
    changed[here][there] = FORBIDDEN
    return changed


def total(scores: Sequence[Sequence[float]], order: Sequence[int]) -> float:
    """Return the sum of scores along the stops, from the start to the end."""
    stops = (0, *order, 0)
    return sum(scores[here][there] for here, there in itertools.pairwise(stops))


class _Search:
    def __init__(self, scores: list[list[float]]) -> None:
        for at, row in enumerate(scores):
            if len(scores) > 1:
                row[at] = FORBIDDEN
        self.scores = scores
        self.best: Tour | None = None
        self.left = _MOST_BRANCHES

    def branch(self, scores: list[list[float]]) -> None:
        """Look for a better tour under ``scores``, in which some ways are closed."""
        if self.left <= 0:
            return
        self.left -= 1
        successor = assign(scores)
        bound = sum(scores[here][there] for here, there in enumerate(successor))
        if self.best is not None and bound <= self.best.total + 1e-9:
            return
        rounds = _rounds(successor)
        if len(rounds) == 1:
            if bound > FORBIDDEN / 2 or self.best is None:
                self.best = Tour(order=tuple(rounds[0][1:]), total=bound)
            return
        shortest = min(rounds, key=len)
        closed = scores
        for here in shortest:
            self.branch(forbid(closed, here, successor[here]))

    def patched(self) -> Tour:
        """Return a tour made by joining the rounds of the assignment where it costs least."""
        successor = assign(self.scores)
        rounds = _rounds(successor)
        while len(rounds) > 1:
            first = rounds[0]
            _, here, other = max(
                (self._gain(successor, a, b), -a, -b)
                for a in first
                for each in rounds[1:]
                for b in each
            )
            a, b = -here, -other
            successor[a], successor[b] = successor[b], successor[a]
            rounds = _rounds(successor)
        order = tuple(rounds[0][1:])
        return Tour(order=order, total=total(self.scores, order))

    def _gain(self, successor: list[int], a: int, b: int) -> float:
        after_a, after_b = successor[a], successor[b]
        new = self.scores[a][after_b] + self.scores[b][after_a]
        return new - self.scores[a][after_a] - self.scores[b][after_b]


def _rounds(successor: Sequence[int]) -> list[list[int]]:
    """Return the round trips of an assignment; the first begins at stop 0."""
    seen: set[int] = set()
    rounds: list[list[int]] = []
    for start in range(len(successor)):
        if start in seen:
            continue
        trip = [start]
        seen.add(start)
        while successor[trip[-1]] != start:
            trip.append(successor[trip[-1]])
            seen.add(trip[-1])
        rounds.append(trip)
    return rounds
