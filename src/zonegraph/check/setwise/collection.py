"""Constraints on the value nodes together (SHACL, sections 4.2, 4.4.5, 4.5 and 4.8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.check.setwise.literal import compares
from zonegraph.check.setwise.node import TYPE, language
from zonegraph.check.setwise.shape import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.setwise.shape import Run, Values

# pySHACL lets this triple pass in closed shapes.
_ALLOWED = (TYPE, "<http://www.w3.org/2000/01/rdf-schema#Resource>")


@dataclass(frozen=True, slots=True)
class AtLeast:
    """sh:minCount."""

    count: int
    component: str = "MinCountConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the focus nodes with fewer values."""
        return (Breach(focus) for focus, nodes in values.items() if len(nodes) < self.count)


@dataclass(frozen=True, slots=True)
class AtMost:
    """sh:maxCount."""

    count: int
    component: str = "MaxCountConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the focus nodes with more values."""
        return (Breach(focus) for focus, nodes in values.items() if len(nodes) > self.count)


@dataclass(frozen=True, slots=True)
class OncePerLanguage:
    """sh:uniqueLang true."""

    component: str = "UniqueLangConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the focus nodes with two values in one language."""
        for focus, nodes in values.items():
            if len(nodes) > 1:
                tags = [language(node).lower() for node in nodes if node[0] == '"']
                tags = [tag for tag in tags if tag]
                if len(set(tags)) < len(tags):
                    yield Breach(focus)


@dataclass(frozen=True, slots=True)
class Having:
    """sh:hasValue, each value by itself."""

    members: tuple[str, ...]
    component: str = "HasValueConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the focus nodes without the value."""
        for member in self.members:
            for focus, nodes in values.items():
                if member not in nodes:
                    yield Breach(focus)


@dataclass(frozen=True, slots=True)
class SameAs:
    """sh:equals."""

    predicates: tuple[str, ...]
    component: str = "EqualsConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield what one side has and the other has not."""
        for p in self.predicates:
            for focus, nodes in values.items():
                for node in set(nodes).symmetric_difference(run.triples.objects(focus, p)):
                    yield Breach(focus, node)


@dataclass(frozen=True, slots=True)
class Apart:
    """sh:disjoint."""

    predicates: tuple[str, ...]
    component: str = "DisjointConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield what both sides have."""
        for p in self.predicates:
            for focus, nodes in values.items():
                for node in set(nodes).intersection(run.triples.objects(focus, p)):
                    yield Breach(focus, node)


@dataclass(frozen=True, slots=True)
class Before:
    """sh:lessThan (``sign`` <) or sh:lessThanOrEquals (<=)."""

    component: str
    predicates: tuple[str, ...]
    sign: str

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values that are not before every object of the predicate."""
        for p in self.predicates:
            for focus, nodes in values.items():
                for node in nodes:
                    for other in run.triples.objects(focus, p):
                        if not self._holds(node, other):
                            yield Breach(focus, node)
                            break

    def _holds(self, node: str, other: str) -> bool:
        """Tell whether the order holds; what has no order breaks it, where pySHACL would stop."""
        if node[0] == "_" or other[0] == "_":
            return False
        try:
            return compares(node, other, self.sign)
        except (TypeError, ArithmeticError):
            return False


@dataclass(frozen=True, slots=True)
class Closed:
    """sh:closed, with the predicates that are allowed."""

    predicates: frozenset[str]
    component: str = "ClosedConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the triples of the value nodes with any other predicate."""
        forward = run.triples.forward
        tables = [(p, forward[p]) for p in forward if p not in self.predicates]
        for focus, nodes in values.items():
            for node in nodes:
                for p, table in tables:
                    for o in table.get(node, ()):
                        if (p, o) != _ALLOWED:
                            yield Breach(focus, o, p)
