"""From changed triples to focus nodes."""

from __future__ import annotations

from zonegraph.check.setwise.finder import Finder
from zonegraph.check.setwise.node import TYPE
from zonegraph.check.setwise.plan import plan
from zonegraph.check.setwise.trace import traces

from .made import shapes_of
from .nodes import iri, text, triples

PATH = "ex:s sh:targetNode ex:a ; sh:property [ sh:path ( ex:p ex:q ) ; sh:minCount 1 ] ."
KINDS = """ex:s sh:targetClass ex:K ; sh:sparql [ sh:select
  "SELECT $this { $this ?path ?value . ?path rdf:type <http://example.org/L> }" ] ."""


def _found(turtle: str, *changed: tuple[str, str, str]) -> list[set[str] | None]:
    known = triples(("a", "p", "b"), ("c", "p", "b"), ("b", "q", text("")), ("a", TYPE, "K"))
    (root,) = plan(shapes_of(turtle)).roots
    return [foci for _, foci in Finder(known, list(traces(root))).find(changed)]


def test_a_triple_at_the_end_of_a_path_leads_back() -> None:
    assert _found(PATH, (iri("b"), iri("q"), text(""))) == [{iri("a"), iri("c")}]


def test_a_triple_that_no_pattern_has_concerns_nobody() -> None:
    assert _found(PATH, (iri("b"), iri("r"), text(""))) == []


def test_a_type_concerns_only_who_asks_for_it() -> None:
    found = _found(KINDS, (iri("x"), TYPE, iri("M")))
    assert None not in found
    assert iri("a") not in set().union(*(each or set() for each in found))
    assert None in _found(KINDS, (iri("p"), TYPE, iri("L")))
