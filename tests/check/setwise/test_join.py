"""Groups joined row by row."""

from __future__ import annotations

import pytest

from zonegraph.check.setwise.grammar import parse
from zonegraph.check.setwise.join import Joiner, linked
from zonegraph.check.setwise.shape import UnsupportedError

from .made import EX
from .nodes import iri, text, triples

KNOWN = triples(("a", "p", "b"), ("a", "p", "c"), ("b", "q", text("x")), ("c", "r", "a"))


def _solutions(where: str) -> set[tuple[str | None, ...]]:
    joiner = Joiner(KNOWN)
    found: set[tuple[str | None, ...]] = set()

    def keep(row: list[str | None]) -> bool:
        found.add(tuple(row[joiner.places[name]] for name in ("x", "y")))
        return False

    group = parse(f"SELECT $this ?x ?y {{ {where} }}", {"ex": EX}).where
    joiner.where(group, keep)(joiner.row(iri("a")))
    return found


@pytest.mark.parametrize(
    ("where", "rows"),
    [
        ("$this ex:p ?x . ?x ex:q ?y", {(iri("b"), text("x"))}),
        (
            "$this ex:p ?x OPTIONAL { ?x ex:q ?y }",
            {(iri("b"), text("x")), (iri("c"), None)},
        ),
        (
            "$this ex:p ?x { ?x ex:q ?y } UNION { ?x ex:r ?y }",
            {(iri("b"), text("x")), (iri("c"), iri("a"))},
        ),
        ("$this ex:p ?x BIND (STR(?x) AS ?y) FILTER NOT EXISTS { ?x ex:q ?z }",
         {(iri("c"), text(f"{EX}c"))}),
    ],
)  # fmt: skip
def test_solutions(where: str, rows: set[tuple[str | None, ...]]) -> None:
    assert _solutions(where) == rows


def test_what_is_not_joined_here() -> None:
    with pytest.raises(UnsupportedError):
        _solutions("$this ex:p ?x . ?y ex:q ?z")


def test_no_step_goes_on_at_once() -> None:
    assert linked([], lambda row: True)([])
