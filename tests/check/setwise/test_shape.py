"""What a shape is for."""

from __future__ import annotations

from zonegraph.check.setwise.node import SUBCLASS, TYPE
from zonegraph.check.setwise.shape import Targets

from .nodes import iri, triples

KNOWN = triples(
    ("a", TYPE, "L"), ("L", SUBCLASS, "K"), ("b", "p", "c"), ("c", "q", "d"), ("e", TYPE, "M")
)


def test_targets_find_what_they_aim_at() -> None:
    targets = Targets(
        nodes=(iri("z"),),
        classes=(iri("K"),),
        subjects_of=(iri("p"),),
        objects_of=(iri("q"),),
    )
    found = targets.find(KNOWN)
    assert found == {iri(name) for name in "zabd"}
    nodes = {iri(name) for name in "abcdez"}
    assert {node for node in nodes if targets.aim_at(node, KNOWN)} == found


def test_no_target() -> None:
    assert not Targets()
    assert Targets().find(KNOWN) == set()
