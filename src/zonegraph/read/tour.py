"""The best order: a path through all fragments whose junctions score highest in sum.

A path is a round trip through the fragments and one more stop that is both start and end. It is
found exactly: the assignment problem gives an upper bound, and where its solution falls apart into
several rounds, the shortest of them is forbidden arc by arc (branch and bound). If that takes too
long, the rounds are joined where it costs least.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.read.assignment import FORBIDDEN, Assignment

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_BRANCHES = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """Stops in order, without the start; ``total`` is the sum of scores along the way."""

    order: tuple[int, ...]
    total: float


class Map:
    """Stops 0 … n and what every way between two of them is worth; stop 0 is start and end."""

    def __init__(self, scores: Sequence[Sequence[float]]) -> None:
        self._scores = [list(row) for row in scores]
        if len(scores) > 1:
            for at, row in enumerate(self._scores):
                row[at] = FORBIDDEN
        self._root = Assignment(self._scores)

    def best(self) -> Tour:
        """Return the best path through all stops."""
        return self._search(self._root)

    def best_without(self, here: int, there: int) -> Tour:
        """Return the best path that does not go from one stop straight to another."""
        return self._search(self._root.without(here, there))

    def total(self, order: Sequence[int]) -> float:
        """Return the sum of scores along the stops, from the start to the end."""
        return sum(self._scores[here][there] for here, there in itertools.pairwise((0, *order, 0)))

    def _search(self, root: Assignment) -> Tour:
        best = self._patched(root)
        waiting = [root]
        for _ in range(_MOST_BRANCHES):
            if not waiting:
                break
            here = waiting.pop()
            successor = here.columns
            bound = sum(here.scores[stop][after] for stop, after in enumerate(successor))
            if bound <= best.total + 1e-9:
                continue
            rounds = _rounds(successor)
            if len(rounds) == 1:
                best = Tour(order=tuple(rounds[0][1:]), total=bound)
                continue
            shortest = min(rounds, key=len)
            waiting += [here.without(stop, successor[stop]) for stop in reversed(shortest)]
        return best

    def _patched(self, solved: Assignment) -> Tour:
        """Return a tour made by joining the rounds of an assignment where it costs least."""
        scores, successor = solved.scores, solved.columns
        rounds = _rounds(successor)
        while len(rounds) > 1:
            _, one, other = max(
                (
                    scores[a][successor[b]]
                    + scores[b][successor[a]]
                    - scores[a][successor[a]]
                    - scores[b][successor[b]],
                    -a,
                    -b,
                )
                for a in rounds[0]
                for b in itertools.chain.from_iterable(rounds[1:])
            )
            successor[-one], successor[-other] = successor[-other], successor[-one]
            rounds = _rounds(successor)
        order = tuple(rounds[0][1:])
        stops = itertools.pairwise((0, *order, 0))
        return Tour(order=order, total=sum(scores[here][there] for here, there in stops))


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
