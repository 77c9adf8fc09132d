"""A shape made ready for evaluation, and what breaks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from zonegraph.check.setwise.path import Path
    from zonegraph.check.setwise.query import Query, Search
    from zonegraph.check.setwise.triples import Triples
    from zonegraph.finding import Severity

    # The value nodes of each focus node.
    Values = Mapping[str, Collection[str]]
Messages = tuple[tuple[str, str], ...]


class UnsupportedError(Exception):
    """This shape is for pySHACL: the message says why."""


class Breach(NamedTuple):
    """One way in which a focus node breaks a constraint.

    ``focus`` is the node that was checked; ``this`` what the result names instead, if a query says
    so. ``path`` replaces that of the shape. ``messages`` are those of the constraint, in addition
    to the shape's; ``bindings`` are put into both.
    """

    focus: str
    value: str | None = None
    path: str | None = None
    component: str | None = None
    this: str | None = None
    constraint: str | None = None
    messages: Messages = ()
    bindings: tuple[tuple[str, str | None], ...] | None = None


class Run(Protocol):
    """One evaluation: the triples, and which nodes conform to which shape."""

    triples: Triples

    def prepared(self, query: Query) -> Search:
        """Return the search of ``query`` in the triples, made once."""

    def failing(self, shape: Shape, nodes: Iterable[str]) -> Collection[str]:
        """Return at least those of ``nodes`` that do not conform, and no conforming one."""


class Constraint(Protocol):
    """A constraint component with the parameters that one shape gives it."""

    @property
    def component(self) -> str:
        """Local name of the component in the SHACL namespace."""

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield how the focus nodes with these value nodes break it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """What a shape is for (SHACL, section 2.1.3); all nodes."""

    nodes: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    subjects_of: tuple[str, ...] = ()
    objects_of: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is any target."""
        return bool(self.nodes or self.classes or self.subjects_of or self.objects_of)

    def find(self, triples: Triples) -> set[str]:
        """Return the focus nodes."""
        from zonegraph.check.setwise.node import TYPE

        found = set(self.nodes)
        members = triples.backward(TYPE)
        for kind in self.classes:
            for sub in triples.below(kind):
                found.update(members.get(sub, ()))
        for p in self.subjects_of:
            found.update(triples.forward.get(p, ()))
        for p in self.objects_of:
            found.update(triples.backward(p))
        return found

    def aim_at(self, node: str, triples: Triples) -> bool:
        """Tell whether ``node`` is a focus node."""
        return (
            node in self.nodes
            or any(node in triples.forward.get(p, ()) for p in self.subjects_of)
            or any(triples.is_a(node, kind) for kind in self.classes)
            or any(node in triples.backward(p) for p in self.objects_of)
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shape:
    """A node shape (``path`` None) or property shape.

    ``properties`` are the shapes of sh:property, which report for themselves. ``path_node`` is what
    stands under sh:path: an IRI, or a blank node for a complex path.
    """

    node: str
    path: Path | None
    path_node: str | None
    severity: Severity
    messages: Messages
    deactivated: bool
    targets: Targets
    constraints: tuple[Constraint, ...]
    properties: tuple[Shape, ...]
