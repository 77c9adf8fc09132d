"""sh:sparql: the solutions that rdflib finds, for queries of every form that is evaluated here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from zonegraph.check.engine import BLANK
from zonegraph.check.pyshacl_engine import PyshaclEngine
from zonegraph.check.setwise import SetwiseEngine
from zonegraph.dataset import Dataset
from zonegraph.errors import ShapeError

from .made import EX, shapes_of, small

if TYPE_CHECKING:
    from zonegraph.check.engine import Result

_QUERIES = (
    "SELECT $this ?value { $this ex:p ?value }",
    "SELECT $this ?path ?value { $this ?path ?value FILTER (isLiteral(?value)) }",
    "SELECT $this ?value { $this ex:p/ex:q* ?value . FILTER (?value != $this) }",
    "SELECT $this ?value { $this (ex:p|^ex:q)+ ?value }",
    "SELECT $this ?value { $this ex:p ?value . ?value ex:q $this }",
    "SELECT $this ?value { ?value ex:p $this FILTER NOT EXISTS { ?value ex:q ?x } }",
    "SELECT $this ?value { $this ex:p ?value FILTER EXISTS { ?y ex:q ?value ; ex:p ?z } }",
    "SELECT $this ?value { $this ex:p ?value OPTIONAL { $this ex:q ?x } FILTER (!BOUND(?x)) }",
    "SELECT $this ?value { $this ex:p ?value OPTIONAL { $this ex:q ?x } FILTER (?x = ?value) }",
    "SELECT $this ?value { { $this ex:p ?value } UNION { ?value ex:q $this } }",
    "SELECT $this ?value { $this ex:p ?value , ?x . FILTER (?x < ?value) }",
    "SELECT $this ?value { $this ex:p ?value ; ex:q ?x . FILTER (?x >= ?value || ?x = 7) }",
    "SELECT $this ?value { $this ex:p ?value FILTER (?value IN (ex:a, 7, 'park'@en)) }",
    "SELECT $this ?value { $this ex:p ?value FILTER (STR(?value) NOT IN ('7', '')) }",
    "SELECT $this ?value { $this ex:p ?x BIND (STRLEN(?x) AS ?value) FILTER (?value > 1) }",
    "SELECT $this ?value { $this ex:p ?value FILTER (STRSTARTS(STR(?value), STR(ex:))) }",
    "SELECT $this ?value { $this ex:p ?value FILTER (CONTAINS(?value, 'ar'@en)) }",
    "SELECT $this ?value { $this ex:p ?value FILTER (UCASE(?value) = 'PARK'@en) }",
    "SELECT $this ?value { $this ex:p ?value FILTER (SUBSTR(STR(?value), 2, 3) = 'ark') }",
    "SELECT $this ?value { $this ex:p ?value FILTER (DATATYPE(?value) = xsd:integer) }",
    "SELECT $this ?value { $this ex:p ?value FILTER (langMatches(lang(?value), 'en')) }",
    "SELECT $this ?value { $this ex:p ?value FILTER (COALESCE(STRLEN(?value), 0) = 0) }",
    "SELECT $this ?value { $this ex:p ?value FILTER (?value + 1 > 7) }",
    "SELECT $this ?value { $this ex:p ?value FILTER (?value && !(?value = 7)) }",
    "SELECT $this ?value { $this ex:p ?x FILTER (!isBlank(?x)) ."
    " BIND (CONCAT(STR(?x), '|') AS ?value) }",
    "SELECT $this ?value { $this ex:p ?value ; ex:q ?x }"
    " GROUP BY $this ?value HAVING (COUNT(DISTINCT ?x) > 1)",
    "SELECT $this (ex:p AS ?path) ?value { $this ex:p ?value . $this ?p ?value }",
    "SELECT $this ?value { FILTER ($this = ex:a) $this ex:p ?value }",
)
_MESSAGES = ('"no {?value} at {$this}"@en', '"plain", "zwei"@de', None)
# What rdflib stops at: a sum or an order of what has none.
_STOPS = ("InvalidOperation", "not supported between", "unsupported op", "recursion")
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)


def _shape(query: str, message: str | None) -> str:
    said = f"sh:message {message} ;" if message else ""
    return (
        "ex: a <http://www.w3.org/2002/07/owl#Ontology> ; sh:declare "
        f'[ sh:prefix "ex" ; sh:namespace "{EX}" ], [ sh:prefix "xsd" ; '
        'sh:namespace "http://www.w3.org/2001/XMLSchema#" ] .\n'
        "ex:s a sh:NodeShape ; sh:targetSubjectsOf ex:p, ex:q ; sh:sparql ex:query .\n"
        f'ex:query {said} sh:prefixes ex: ; sh:select """{query}""" .'
    )


def _without_labels(result: Result) -> Result:
    """Return ``result`` without the messages that may show what a run called a blank node."""
    return replace(result, messages=()) if BLANK in (result.focus, result.value) else result


@pytest.mark.parametrize("query", _QUERIES)
def test_the_query_is_evaluated_here(query: str) -> None:
    assert SetwiseEngine().reasons(shapes_of(_shape(query, None))) == {}


@settings(max_examples=200, deadline=None, phases=_PHASES)
@given(small(), st.sampled_from(_QUERIES), st.sampled_from(_MESSAGES))
def test_rows_and_messages_are_those_of_pyshacl(
    data: Dataset, query: str, message: str | None
) -> None:
    rules = shapes_of(_shape(query, message))
    try:
        expected = set(PyshaclEngine().validate(data, (), rules))
    except ShapeError as error:
        if any(words in str(error) for words in _STOPS):
            return
        raise
    found = set(SetwiseEngine().validate(data, (), rules))
    assert set(map(_without_labels, found)) == set(map(_without_labels, expected))


def test_a_constraint_that_is_switched_off_finds_nothing() -> None:
    turtle = _shape(_QUERIES[0], None).replace("ex:query  ", "ex:query sh:deactivated true ; ")
    a, p = ox.NamedNode(f"{EX}a"), ox.NamedNode(f"{EX}p")
    data = Dataset.of([ox.Quad(a, p, a)])
    assert list(SetwiseEngine().validate(data, (), shapes_of(turtle))) == []
    assert len(list(SetwiseEngine().validate(data, (), shapes_of(_shape(_QUERIES[0], None))))) == 1
