"""Constraints on all values of a focus node together."""

from __future__ import annotations

import pytest

from zonegraph.check.setwise import collection

from .nodes import iri, refused, text, triples

ONE, TWO = text("1", kind="integer"), text("2", kind="integer")


@pytest.mark.parametrize(
    ("constraint", "nodes", "broken"),
    [
        (collection.AtLeast(2), [ONE], True),
        (collection.AtLeast(2), [ONE, TWO], False),
        (collection.AtMost(1), [ONE, TWO], True),
        (collection.AtMost(1), [], False),
        (collection.OncePerLanguage(), [text("a", "en"), text("b", "EN")], True),
        (collection.OncePerLanguage(), [text("a", "en"), text("b", "zh"), text("c")], False),
        (collection.Having((ONE,)), [TWO], True),
        (collection.Having((ONE,)), [TWO, ONE], False),
    ],
)
def test_counts_languages_and_members(
    constraint: collection.AtLeast, nodes: list[str], broken: bool
) -> None:
    assert bool(refused(constraint, *nodes)) is broken


def test_pairs_of_properties() -> None:
    known = triples(("a", "q", ONE), ("a", "q", "b"))
    q = (iri("q"),)
    assert set(refused(collection.SameAs(q), ONE, TWO, known=known)) == {TWO, iri("b")}
    assert refused(collection.Apart(q), ONE, TWO, known=known) == [ONE]


def test_order_and_what_has_none() -> None:
    known = triples(("a", "q", TWO))
    before = collection.Before("C", (iri("q"),), "<")
    assert refused(before, ONE, TWO, "_:b", known=known) == [TWO, "_:b"]


def test_closed_names_the_other_predicates() -> None:
    known = triples(("a", "p", ONE), ("a", "q", TWO))
    assert refused(collection.Closed(frozenset({iri("p")})), iri("a"), known=known) == [TWO]
