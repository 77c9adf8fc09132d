"""Which triples matter to a shape, and from where."""

from __future__ import annotations

from zonegraph.check.setwise.algebra import THIS, Pattern, Var
from zonegraph.check.setwise.node import TYPE
from zonegraph.check.setwise.path import Predicate
from zonegraph.check.setwise.plan import plan
from zonegraph.check.setwise.trace import Trace, traces

from .made import shapes_of
from .nodes import iri


def _traces(turtle: str) -> list[Trace]:
    (root,) = plan(shapes_of(turtle)).roots
    return list(traces(root))


def _predicates(found: list[Trace]) -> set[str]:
    return {
        each.changed.predicate.iri if isinstance(each.changed.predicate, Predicate) else "any"
        for each in found
    }


def test_target_path_and_class() -> None:
    found = _traces("ex:s sh:targetClass ex:K ; sh:property [ sh:path ex:p ; sh:class ex:L ] .")
    assert _predicates(found) == {TYPE, iri("p")}
    link = next(each for each in found if each.changed.predicate == Predicate(iri("p")))
    assert link.changed.subject == Var(THIS)
    assert link.others == ()


def test_each_step_of_a_path_knows_the_way_back() -> None:
    found = _traces("ex:s sh:targetNode ex:a ; sh:property [ sh:path ( ex:p ex:q ) ; sh:in () ] .")
    last = next(each for each in found if each.changed.predicate == Predicate(iri("q")))
    (way,) = last.others
    assert isinstance(way, Pattern)
    assert (way.subject, way.predicate, way.object) == (
        Var(THIS),
        Predicate(iri("p")),
        last.changed.subject,
    )


def test_a_closed_shape_minds_every_triple_of_the_node() -> None:
    found = _traces("ex:s sh:targetNode ex:a ; sh:closed true .")
    assert _predicates(found) == {"any"}
