"""The shapes graph as text nodes, and what pySHACL takes for a shape in it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from zonegraph.check.path import SH as SHACL
from zonegraph.check.setwise.node import NIL, RDF, SUBCLASS, TYPE
from zonegraph.check.setwise.path import Alternative, Predicate, Repeated, Sequence
from zonegraph.check.setwise.shape import UnsupportedError
from zonegraph.check.setwise.triples import background_triples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox

    from zonegraph.check.setwise.path import Path

FIRST: Final = f"<{RDF}first>"
REST: Final = f"<{RDF}rest>"
_CLASS: Final = "<http://www.w3.org/2000/01/rdf-schema#Class>"
_OWL_CLASS: Final = "<http://www.w3.org/2002/07/owl#Class>"
_TARGETS: Final = ("targetClass", "targetNode", "targetObjectsOf", "targetSubjectsOf")
_LISTS: Final = ("and", "or", "xone")
_DEEPEST: Final = 10


def sh(local: str) -> str:
    """Return the node of a SHACL term."""
    return f"<{SHACL}{local}>"


class Source:
    """A shapes graph.

    ``node_shapes`` and ``property_shapes`` are told apart as pySHACL does. Raises UnsupportedError
    for what pySHACL refuses to load, so that it is pySHACL that says so.
    """

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self._about: dict[str, dict[str, list[str]]] = defaultdict(dict)
        self._by: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for s, p, o in background_triples(triples):
            objects = self._about[s].setdefault(p, [])
            if o not in objects:
                objects.append(o)
                self._by[p].append((s, o))
        if any(o == sh("ConstraintComponent") for p in (TYPE, SUBCLASS) for _, o in self._by[p]):
            raise UnsupportedError("the shapes declare constraint components of their own")
        self._classes = {_CLASS, _OWL_CLASS} | self.subjects(SUBCLASS, _CLASS)
        self.property_shapes = set[str]()
        self.node_shapes = set[str]()
        self._find_shapes()

    def values(self, node: str, local: str) -> list[str]:
        """Return the values of a SHACL property."""
        return self._about.get(node, {}).get(sh(local), [])

    def value(self, node: str, local: str) -> str | None:
        """Return the only value of a SHACL property; UnsupportedError for two."""
        found = self.values(node, local)
        if len(found) > 1:
            raise UnsupportedError(f"two values of sh:{local}")
        return found[0] if found else None

    def predicates(self, node: str) -> Iterable[str]:
        """Return the predicates of ``node``."""
        return self._about.get(node, {})

    def subjects(self, p: str, o: str) -> set[str]:
        """Return the subjects with ``o`` under ``p``."""
        return {s for s, value in self._by.get(p, ()) if value == o}

    def objects(self, node: str, p: str) -> list[str]:
        """Return the objects of ``node`` under ``p``."""
        return self._about.get(node, {}).get(p, [])

    def is_class(self, node: str) -> bool:
        """Tell whether a shape is a class too, and so its own target (section 2.1.3.3)."""
        return any(kind in self._classes for kind in self.objects(node, TYPE))

    def members(self, head: str) -> list[str]:
        """Return the members of an RDF list; UnsupportedError if it is malformed."""
        found: list[str] = []
        seen = set[str]()
        while head != NIL:
            first, rest = self.objects(head, FIRST), self.objects(head, REST)
            if head in seen or len(first) != 1 or len(rest) != 1:
                raise UnsupportedError("a malformed list")
            seen.add(head)
            found.append(first[0])
            head = rest[0]
        return found

    def _find_shapes(self) -> None:
        typed_nodes = self.subjects(TYPE, sh("NodeShape"))
        typed_properties = self.subjects(TYPE, sh("PropertyShape"))
        found = set(self._implied()) | typed_nodes | typed_properties
        for node in found:
            paths = self.values(node, "path")
            if len(paths) > 1 or (node in typed_nodes and (paths or node in typed_properties)):
                raise UnsupportedError("a node shape with a path, or a shape with two")
            if node in typed_properties and not paths:
                raise UnsupportedError("a property shape without a path")
            if len(self.values(node, "deactivated")) > 1:
                raise UnsupportedError("two values of sh:deactivated")
            (self.property_shapes if paths else self.node_shapes).add(node)

    def _implied(self) -> Iterator[str]:
        for local in (*_TARGETS, "property", "node"):
            yield from (s for s, _ in self._by.get(sh(local), ()))
        for local in ("property", "node", "not", "qualifiedValueShape"):
            yield from (o for _, o in self._by.get(sh(local), ()))
        for local in _LISTS:
            for _, head in self._by.get(sh(local), ()):
                members = self.members(head)
                if not members:
                    raise UnsupportedError("an empty list of shapes")
                yield from members

    def path(self, node: str, depth: int = 0) -> Path:
        """Return the path at ``node``; UnsupportedError for one that pySHACL reads otherwise."""
        if node[0] == "<":
            return Predicate(node)
        if node[0] == '"' or depth >= _DEEPEST - 1:
            raise UnsupportedError("no property path")
        kinds = set(self.predicates(node))
        if FIRST in kinds:
            steps = self.members(node)
            if len(steps) < 2 or len(steps) + depth >= _DEEPEST - 1:
                raise UnsupportedError("a sequence of fewer than two paths, or a long one")
            return Sequence(tuple(self.path(step, depth + 1) for step in steps))
        if len(kinds) != 1:
            raise UnsupportedError("a path of several kinds")
        return self._operator(node, depth)

    def _operator(self, node: str, depth: int) -> Path:
        if (inner := self.value(node, "inversePath")) is not None:
            if inner[0] != "<":
                # pySHACL inverts the steps of a sequence without turning their order round.
                raise UnsupportedError("an inverse of a complex path")
            return Predicate(inner, inverted=True)
        if (inner := self.value(node, "alternativePath")) is not None:
            choices = self.members(inner)
            if len(choices) < 2:
                raise UnsupportedError("fewer than two alternatives")
            return Alternative(tuple(self.path(choice, depth + 1) for choice in choices))
        for local, least, many in (
            ("zeroOrMorePath", 0, True),
            ("oneOrMorePath", 1, True),
            ("zeroOrOnePath", 0, False),
        ):
            if (inner := self.value(node, local)) is not None:
                return Repeated(self.path(inner, depth + 1), least, many)
        raise UnsupportedError("no property path")
