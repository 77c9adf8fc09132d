"""The parts of a query: which variables it binds and mentions."""

from __future__ import annotations

from zonegraph.check.setwise.algebra import (
    Filter,
    Optional,
    conjuncts,
    has_exists,
    mentioned,
)
from zonegraph.check.setwise.grammar import parse

from .made import EX

QUERY = """SELECT $this ?x { $this ex:p ?x . OPTIONAL { ?x ex:q ?y } BIND (STR(?x) AS ?z)
  FILTER (?x > 1 && ?y < 2 && (NOT EXISTS { ?x ex:r ?inner } || ?z = "a")) }"""


def test_what_a_group_may_bind() -> None:
    where = parse(QUERY, {"ex": EX}).where
    assert where.variables() == {"this", "x", "y", "z"}
    assert any(isinstance(each, Optional) for each in where.elements)


def test_conjuncts_and_what_they_mention() -> None:
    where = parse(QUERY, {"ex": EX}).where
    (test,) = (each.test for each in where.elements if isinstance(each, Filter))
    parts = list(conjuncts(test))
    assert [sorted(mentioned(each)) for each in parts] == [["x"], ["y"], ["z"]]
    assert [has_exists(each) for each in parts] == [False, False, True]
