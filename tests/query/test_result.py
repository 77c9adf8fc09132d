import datetime as dt
from decimal import Decimal

import pyoxigraph as ox
import pytest

from zonegraph.query import run
from zonegraph.query.result import XSD, Cell, Result, of_boolean, of_rows, of_triples

from .made import small

ZONE = "https://w3id.org/zonegraph/id/zone-青湖高新区"


def answer(text: str) -> Result:
    return run(small(), text)


def test_a_label_carries_the_iri_of_the_column_it_belongs_to() -> None:
    result = answer(
        f"SELECT ?z ?zLabel {{ BIND(<{ZONE}> AS ?z) ?z skos:prefLabel ?zLabel }}",
    )
    iri, label = result.rows[0]
    assert iri is not None
    assert iri.is_iri
    assert label is not None
    assert (label.value, label.iri, label.lang, label.is_iri) == ("青湖高新区", ZONE, "zh", False)
    assert [column.type for column in result.columns] == ["iri", "text"]


@pytest.mark.parametrize(
    ("lexical", "datatype", "native"),
    [
        ("1", "integer", 1),
        ("7", "nonNegativeInteger", 7),
        ("1.50", "decimal", Decimal("1.50")),
        ("1e0", "double", 1.0),
        ("true", "boolean", True),
        ("2020-01-31", "date", dt.date(2020, 1, 31)),
        ("2020-02-30", "date", "2020-02-30"),
        ("x", "integer", "x"),
        ("maybe", "boolean", "maybe"),
        ("1", "string", "1"),
    ],
)
def test_a_cell_is_a_python_value_of_its_datatype(
    lexical: str, datatype: str, native: object
) -> None:
    found = Cell(value=lexical, datatype=XSD + datatype).native
    assert found == native
    assert type(found) is type(native)


def test_columns_tell_their_type() -> None:
    result = answer(
        """SELECT * { VALUES (?i ?d ?t ?m ?n ?day) {
        (1 1.5 "a" "a" UNDEF "2020-01-01"^^xsd:date) (2 2.5 "b"@zh 1 UNDEF UNDEF) } }"""
    )
    kinds = {column.name: column.type for column in result.columns}
    wanted = {"i": "integer", "d": "decimal", "t": "text", "m": "mixed", "n": "empty"}
    assert kinds == wanted | {"day": "date"}
    assert result.to_dicts()[1] == {
        "i": 2,
        "d": Decimal("2.5"),
        "t": "b",
        "m": 1,
        "n": None,
        "day": None,
    }


def test_ask_is_a_row_with_one_boolean() -> None:
    assert answer("ASK {}").boolean is True
    assert answer("ASK { ?s <x:none> ?o }").boolean is False
    assert of_boolean(False).to_dicts() == [{"ask": False}]


def test_a_graph_is_its_triples_sorted_and_each_once() -> None:
    one = ox.Triple(ox.NamedNode("x:a"), ox.NamedNode("x:p"), ox.Literal("1"))
    two = ox.Triple(ox.NamedNode("x:b"), ox.NamedNode("x:p"), ox.BlankNode("n"))
    result = of_triples([two, one, two])
    assert result.triples == (one, two)
    assert len(result) == 2
    assert result.to_dicts()[1] == {"subject": "x:b", "predicate": "x:p", "object": "_:n"}


def test_no_rows_are_an_answer() -> None:
    result = of_rows("select", ["a"], [])
    assert not result.boolean
    assert result.to_dicts() == []
    assert [column.type for column in result.columns] == ["empty"]
