"""Each machine format is read back by a reader of another family, and loses nothing."""

import csv
import io
import json
from decimal import Decimal

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.query import Result as RdflibResult

from zonegraph.errors import UsageError
from zonegraph.query import cards, run
from zonegraph.query.bind import bind
from zonegraph.query.formats import FORMATS, as_csv, as_json, as_tsv, write
from zonegraph.query.result import Cell, Result

from .made import small

AWKWARD = r"""SELECT ?a ?b ?c ?d ?e WHERE {
  VALUES (?a ?b ?c ?d ?e) {
    ("a\tb\nc\rd" "引号\"和,逗号" "x"@zh-hans 1.50 <https://example.org/高新区>)
    ("" UNDEF "\\"@zh true "2020-01-31"^^xsd:date)
    (UNDEF "🚀" 1e0 -7 "ill"^^xsd:integer)
  }
}"""


def answers() -> list[Result]:
    made = [
        run(small(), bind(card, {}, small()))
        for card in cards()
        if not any(p.required for p in card.params)
    ]
    return [run(small(), AWKWARD), *made]


def lexical(words: str, datatype: str) -> str:
    """Engines write one number in several ways."""
    if datatype.endswith(("#decimal", "#double")):
        return format(Decimal(words).normalize(), "f")
    return words


def theirs(terms: object) -> object:
    if isinstance(terms, rdflib.Literal):
        return lexical(str(terms), str(terms.datatype)), (terms.language or "").lower()
    return None if terms is None else f"<{terms}>"


def ours(cell: Cell | None) -> object:
    if cell is None:
        return None
    if cell.is_iri:
        return f"<{cell.value}>"
    return lexical(cell.value, cell.datatype or ""), (cell.lang or "").lower()


@pytest.mark.parametrize("name", ["json", "tsv"])
def test_rdflib_reads_every_row_back(name: str) -> None:
    for result in answers():
        source = io.BytesIO(FORMATS[name](result).encode())
        found = RdflibResult.parse(source, format=name)
        assert [str(each) for each in found.vars or ()] == [each.name for each in result.columns]
        rows = [[theirs(term) for term in row] for row in found]  # type: ignore[union-attr]
        assert rows == [[ours(cell) for cell in row] for row in result.rows]


@pytest.mark.parametrize(
    ("name", "form"),
    [("json", ox.QueryResultsFormat.JSON), ("tsv", ox.QueryResultsFormat.TSV)],
)
def test_oxigraph_reads_every_row_back(name: str, form: ox.QueryResultsFormat) -> None:
    result = run(small(), AWKWARD)
    found = ox.parse_query_results(FORMATS[name](result), format=form)
    assert isinstance(found, ox.QuerySolutions)
    direct = small().store.query(AWKWARD, prefixes={"xsd": "http://www.w3.org/2001/XMLSchema#"})
    assert isinstance(direct, ox.QuerySolutions)
    assert [list(row) for row in found] == [list(row) for row in direct]


def test_csv_has_the_bare_values() -> None:
    result = run(small(), AWKWARD)
    rows = list(csv.reader(io.StringIO(as_csv(result), newline="")))
    assert rows[0] == ["a", "b", "c", "d", "e"]
    assert rows[1] == ["a\tb\nc\rd", '引号"和,逗号', "x", "1.5", "https://example.org/高新区"]
    assert rows[2][:2] == ["", ""]
    assert len(rows) == 4


def test_json_is_one_row_a_line_and_has_no_unbound_cells() -> None:
    text = as_json(run(small(), AWKWARD))
    assert len(text.splitlines()) == 3 + 2
    bindings = json.loads(text)["results"]["bindings"]
    assert "b" not in bindings[1]
    assert bindings[0]["c"] == {"type": "literal", "value": "x", "xml:lang": "zh-hans"}
    assert bindings[0]["d"]["datatype"].endswith("#decimal")
    assert "datatype" not in bindings[0]["a"]


def test_ask_and_blank_nodes() -> None:
    assert json.loads(as_json(run(small(), "ASK {}"))) == {"head": {}, "boolean": True}
    blank = run(small(), "SELECT (BNODE() AS ?b) {}")
    assert json.loads(as_json(blank))["results"]["bindings"][0]["b"]["type"] == "bnode"
    assert as_tsv(blank).splitlines()[1].startswith("_:")


def test_a_graph_is_turtle_and_the_same_each_time() -> None:
    result = run(small(), "CONSTRUCT WHERE { ?s a zg:Zone ; skos:prefLabel ?l }")
    text = write(result)
    graph = rdflib.Graph().parse(data=text, format="turtle")
    assert len(graph) == len(result.triples) == 6
    assert write(run(small(), "CONSTRUCT WHERE { ?s skos:prefLabel ?l ; a zg:Zone }")) == text
    assert "subject" in write(result, "table")


def test_formats_that_do_not_fit_are_usage_errors() -> None:
    result = run(small(), AWKWARD)
    with pytest.raises(UsageError, match="ttl is for graphs"):
        write(result, "ttl")
    with pytest.raises(UsageError, match=r"unknown format 'xls'.*table, csv"):
        write(result, "xls")
    assert write(result) == result.to_table()
