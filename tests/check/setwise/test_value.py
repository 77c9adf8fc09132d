"""Constraints on each value by itself."""

from __future__ import annotations

import re

import pytest

from zonegraph.check.setwise import value
from zonegraph.check.setwise.node import TYPE

from .made import XSD
from .nodes import iri, refused, text, triples

SEVEN, ZH, PLAIN = text("7", kind="integer"), text("甲乙", "zh"), text("abc")


@pytest.mark.parametrize(
    ("constraint", "bad"),
    [
        (value.OfDatatype(f"<{XSD}integer>"), [ZH, PLAIN, iri("a")]),
        (value.OfKind('"'), [iri("a")]),
        (value.OfKind("<"), [SEVEN, ZH, PLAIN]),
        (value.Sized("C", least=3), [SEVEN, ZH]),
        (value.Sized("C", most=2), [PLAIN, iri("a")]),
        (value.Matching((re.compile("^[a-z]"),)), [SEVEN, ZH]),
        (value.InLanguages(frozenset({"zh"})), [SEVEN, PLAIN, iri("a")]),
        (value.OneOf(frozenset({SEVEN, ZH})), [PLAIN, iri("a")]),
        (value.Bounded("C", (text("7", kind="integer"),), (0, 1)), [ZH, PLAIN, iri("a")]),
        (value.Bounded("C", (text("7", kind="integer"),), (1,)), [SEVEN, ZH, PLAIN, iri("a")]),
    ],
)
def test_what_is_refused(constraint: value.OfKind, bad: list[str]) -> None:
    assert refused(constraint, SEVEN, ZH, PLAIN, iri("a")) == bad


def test_an_ill_formed_literal_is_not_of_its_datatype() -> None:
    lost = text("2015-02-30", kind="date")
    assert refused(value.OfDatatype(f"<{XSD}date>"), lost) == [lost]


def test_an_instance_of_a_subclass() -> None:
    below = "<http://www.w3.org/2000/01/rdf-schema#subClassOf>"
    known = triples(("x", TYPE, "L"), ("L", below, "K"))
    assert refused(value.InstanceOf((iri("K"),)), iri("x"), iri("y"), known=known) == [iri("y")]
