"""A shapes graph, asked for its parts."""

from __future__ import annotations

import pytest

from zonegraph.check.setwise.path import Predicate, Sequence
from zonegraph.check.setwise.shape import UnsupportedError
from zonegraph.check.setwise.source import Source

from .made import shapes_of
from .nodes import iri, text


def _source(turtle: str) -> Source:
    return Source(shapes_of(turtle).triples)


def test_shapes_are_told_apart() -> None:
    source = _source("ex:s sh:targetClass ex:K ; sh:property ex:t . ex:t sh:path ex:p .")
    assert (source.node_shapes, source.property_shapes) == ({iri("s")}, {iri("t")})


def test_values_lists_and_paths() -> None:
    source = _source('ex:s sh:in ( 1 "a" ) ; sh:path ( ex:p ex:q ) .')
    (head,) = source.values(iri("s"), "in")
    assert source.members(head) == [text("1", kind="integer"), text("a")]
    path = source.path(source.value(iri("s"), "path") or "")
    assert path == Sequence((Predicate(iri("p")), Predicate(iri("q"))))


@pytest.mark.parametrize(
    "turtle",
    [
        "ex:s sh:in ex:l . ex:l rdf:first 1 ; rdf:rest ex:l .",
        "ex:s sh:in ex:l . ex:l rdf:first 1, 2 ; rdf:rest () .",
        "ex:s sh:in ex:l .",
    ],
)
def test_a_malformed_list(turtle: str) -> None:
    with pytest.raises(UnsupportedError, match="malformed"):
        _source(turtle).members(iri("l"))


def test_components_of_their_own_are_for_pyshacl() -> None:
    with pytest.raises(UnsupportedError, match="of their own"):
        _source("ex:c a sh:ConstraintComponent .")
