"""Constraints by other shapes (SHACL, sections 4.6 and 4.7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.check.setwise.shape import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.setwise.shape import Run, Shape, Values


def distinct(values: Values) -> set[str]:
    """Return all value nodes."""
    return {node for nodes in values.values() for node in nodes}


def _each(values: Values, bad: set[str]) -> Iterator[Breach]:
    if bad:
        for focus, nodes in values.items():
            for node in nodes:
                if node in bad:
                    yield Breach(focus, node)


@dataclass(frozen=True, slots=True)
class Not:
    """sh:not, each shape by itself."""

    shapes: tuple[Shape, ...]
    component: str = "NotConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values that conform."""
        nodes = distinct(values)
        for shape in self.shapes:
            yield from _each(values, nodes.difference(run.failing(shape, nodes)))


@dataclass(frozen=True, slots=True)
class And:
    """sh:and, each list by itself."""

    lists: tuple[tuple[Shape, ...], ...]
    component: str = "AndConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values that break one of the shapes."""
        nodes = distinct(values)
        for shapes in self.lists:
            bad = set[str]()
            for shape in shapes:
                bad.update(run.failing(shape, nodes))
            yield from _each(values, bad & nodes)


@dataclass(frozen=True, slots=True)
class Or:
    """sh:or, each list by itself."""

    lists: tuple[tuple[Shape, ...], ...]
    component: str = "OrConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values that break all of the shapes."""
        for shapes in self.lists:
            bad = distinct(values)
            for shape in shapes:
                bad.intersection_update(run.failing(shape, bad))
            yield from _each(values, bad)


@dataclass(frozen=True, slots=True)
class Xone:
    """sh:xone, each list by itself; a shape listed twice counts twice."""

    lists: tuple[tuple[Shape, ...], ...]
    component: str = "XoneConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values that do not conform to exactly one of the shapes."""
        nodes = distinct(values)
        for shapes in self.lists:
            failing = [run.failing(shape, nodes) for shape in shapes]
            bad = {n for n in nodes if sum(n not in failed for failed in failing) != 1}
            yield from _each(values, bad)


@dataclass(frozen=True, slots=True)
class Conforming:
    """sh:node, each shape by itself."""

    shapes: tuple[Shape, ...]
    component: str = "NodeConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values that do not conform."""
        nodes = distinct(values)
        for shape in self.shapes:
            yield from _each(values, nodes.intersection(run.failing(shape, nodes)))


@dataclass(frozen=True, slots=True)
class Qualified:
    """sh:qualifiedValueShape; ``siblings`` are those that a counted value must not conform to."""

    shapes: tuple[tuple[Shape, tuple[Shape, ...]], ...]
    least: int | None
    most: int | None
    component: str = "QualifiedValueShapeConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the focus nodes with too few or too many values that conform."""
        nodes = distinct(values)
        for shape, siblings in self.shapes:
            counted = nodes.difference(run.failing(shape, nodes))
            for sibling in siblings:
                counted.intersection_update(run.failing(sibling, counted))
            for focus, own in values.items():
                number = sum(node in counted for node in own)
                if self.most is not None and number > self.most:
                    yield Breach(focus, component="QualifiedMaxCountConstraintComponent")
                if self.least is not None and number < self.least:
                    yield Breach(focus, component="QualifiedMinCountConstraintComponent")
