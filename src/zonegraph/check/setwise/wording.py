"""The words of a result whose shape has no sh:message: pySHACL's own, asked for when needed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from zonegraph.check.setwise.node import as_rdflib

if TYPE_CHECKING:
    from zonegraph.check.setwise.shape import Breach, Messages, Shape
    from zonegraph.check.setwise.triples import Triples
    from zonegraph.check.shapes import Shapes

_QUALIFIED = ("QualifiedMinCount", "QualifiedMaxCount")


class Wording:
    """pySHACL's default messages; it is imported when the first one is asked for."""

    def __init__(self, shapes: Shapes, triples: Triples) -> None:
        self._shapes = shapes
        self._triples = triples
        self._made: dict[tuple[str, str], Any] = {}

    def of(self, shape: Shape, component: str, breach: Breach) -> Messages:
        """Return what pySHACL says of ``breach``, as (language, text)."""
        key = (shape.node, component)
        if key not in self._made:
            made = self._components.get(component)
            self._made[key] = made and made(
                self._graph.lookup_shape_from_node(as_rdflib(shape.node))
            )
        constraint = self._made[key]
        if constraint is None:
            return ()
        value = None if breach.value is None else as_rdflib(breach.value)
        focus = as_rdflib(breach.focus)
        self._describe(breach.focus, breach.value)
        said = constraint.make_generic_messages(self._data, focus, value)
        return tuple(sorted((each.language or "", str(each)) for each in said))

    def _describe(self, *nodes: str | None) -> None:
        """Let pySHACL see what it writes about blank nodes: their triples."""
        todo = [node for node in nodes if node and node[0] == "_"]
        seen = set(todo)
        while todo:
            node = todo.pop()
            for p, o in self._triples.about(node):
                self._data.add((as_rdflib(node), as_rdflib(p), as_rdflib(o)))
                if o[0] == "_" and o not in seen:
                    seen.add(o)
                    todo.append(o)

    @cached_property
    def _data(self) -> Any:
        import rdflib
        from pyshacl.rdfutil.stringify import stringify_blank_node

        # It remembers descriptions by the address of the graph, which may serve another one now.
        stringify_blank_node.dict_cache.clear()
        return rdflib.Graph()

    @cached_property
    def _graph(self) -> Any:
        import rdflib
        from pyshacl.shapes_graph import ShapesGraph

        from zonegraph.check.setwise.triples import background_triples

        graph = rdflib.Graph()
        for s, p, o in background_triples(self._shapes.triples):
            graph.add((as_rdflib(s), as_rdflib(p), as_rdflib(o)))
        made = ShapesGraph(graph)
        assert made.shapes is not None
        return made

    @cached_property
    def _components(self) -> dict[str, Any]:
        from pyshacl.constraints import ALL_CONSTRAINT_COMPONENTS
        from pyshacl.constraints.core.shape_based_constraints import (
            QualifiedValueShapeConstraintComponent,
        )

        known = {str(each.shacl_constraint_component): each for each in ALL_CONSTRAINT_COMPONENTS}
        for name in _QUALIFIED:
            iri = f"http://www.w3.org/ns/shacl#{name}ConstraintComponent"
            known[iri] = QualifiedValueShapeConstraintComponent
        return known
