"""Shapes compiled once."""

from __future__ import annotations

from zonegraph.check.setwise.plan import plan
from zonegraph.finding import Severity

from .made import EX, shapes_of
from .nodes import iri


def test_roots_are_what_has_targets() -> None:
    made = plan(
        shapes_of(
            "ex:s sh:targetClass ex:K ; sh:severity sh:Info ; sh:property ex:t .\n"
            "ex:t sh:path ex:p ; sh:minCount 1 ; sh:deactivated true ."
        )
    )
    (root,) = made.roots
    assert (root.node, root.severity, root.path) == (iri("s"), Severity.INFO, None)
    (inner,) = root.properties
    assert (inner.path_node, inner.deactivated) == (f"<{EX}p>", True)
    assert (made.left, made.whole) == ({}, None)


def test_a_shape_that_is_a_class_is_its_own_target() -> None:
    (root,) = plan(shapes_of("ex:K a rdfs:Class, sh:NodeShape ; sh:nodeKind sh:IRI .")).roots
    assert root.targets.classes == (iri("K"),)


def test_only_what_is_in_the_circle_is_left() -> None:
    made = plan(
        shapes_of(
            "ex:s sh:targetNode ex:a ; sh:node ex:t . ex:t sh:node ex:s .\n"
            "ex:u sh:targetNode ex:a ; sh:nodeKind sh:IRI ."
        )
    )
    assert [root.node for root in made.roots] == [iri("u")]
    assert list(made.left) == [iri("s")]


def test_the_same_shapes_are_compiled_once() -> None:
    rules = shapes_of("ex:s sh:targetNode ex:a ; sh:nodeKind sh:IRI .")
    assert plan(rules) is plan(rules)
