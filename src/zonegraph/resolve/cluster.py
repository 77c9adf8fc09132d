"""Which things of different articles are one: union by name within a kind.

Two things of one kind are one entity if their folded labels are equal, or if a label of one is an
alias of the other and no third, different thing claims that alias. Names that mean nothing outside
their zone are only compared within it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zonegraph.iri import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.claim import Thing


class _Union:
    """Disjoint sets of indices; the smallest index of a set is its root."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def root(self, at: int) -> int:
        while self.parent[at] != at:
            self.parent[at] = self.parent[self.parent[at]]
            at = self.parent[at]
        return at

    def join(self, a: int, b: int) -> None:
        low, high = sorted((self.root(a), self.root(b)))
        self.parent[high] = low


def clusters(things: Sequence[Thing]) -> tuple[tuple[int, ...], ...]:
    """Return the indices of ``things`` grouped into entities, each group and the whole sorted."""
    union = _Union(len(things))
    by_label: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    by_alias: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, thing in enumerate(things):
        scope = fold(thing.zone or "")
        by_label[thing.kind, scope, fold(thing.label)].append(at)
        for alias in thing.aliases:
            by_alias[thing.kind, scope, fold(alias)].append(at)
    for same in by_label.values():
        for other in same[1:]:
            union.join(same[0], other)
    for name, holders in by_alias.items():
        owners = by_label.get(name, [])
        roots = {union.root(at) for at in owners} | {union.root(at) for at in holders}
        if owners and len({union.root(at) for at in holders}) == 1 and len(roots) == 2:
            union.join(owners[0], holders[0])
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(len(things)):
        groups[union.root(at)].append(at)
    return tuple(tuple(groups[root]) for root in sorted(groups))
