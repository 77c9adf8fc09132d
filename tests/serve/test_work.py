from __future__ import annotations

import json
from functools import cache
from http import HTTPStatus
from typing import Any

import pyoxigraph as ox
import pytest

from zonegraph.dataset import Dataset
from zonegraph.serve import media
from zonegraph.serve.job import Answer, Job
from zonegraph.serve.settings import Settings
from zonegraph.serve.work import work

A, B, C = (f"http://example.org/{name}" for name in "abc")
LIMITS = Settings(rows=50, size=100_000)


@cache
def dataset() -> Dataset:
    """Two graphs that share a triple, and a hundred more triples in the second."""
    a, b, one = ox.NamedNode(A), ox.NamedNode(B), ox.Literal("1")
    quads = [ox.Quad(a, b, one, a), ox.Quad(a, b, one, b)]
    for number in range(100):
        node = ox.NamedNode(f"{C}/{number}")
        quads.append(ox.Quad(node, ox.NamedNode(C), ox.Literal("x" * 60), ox.NamedNode(C)))
    return Dataset.of(quads)


def ask(text: str, **more: Any) -> Answer:
    more = {"rows": "json", "graph": "nt", **more}
    return work(dataset(), Job(kind="query", text=text, **more), LIMITS)


def number(answer: Answer) -> int:
    assert answer.status == HTTPStatus.OK, answer.body
    (row,) = json.loads(answer.body)["results"]["bindings"]
    return int(row["n"]["value"])


COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def test_the_default_graph_is_the_merge() -> None:
    assert number(ask(COUNT)) == 101


@pytest.mark.parametrize("named", [None, []])
def test_a_triple_of_two_default_graphs_counts_once(named: list[str] | None) -> None:
    assert number(ask(COUNT, default=[A, B], named=named)) == 1
    assert number(ask(COUNT, default=[A], named=named)) == 1
    assert number(ask(COUNT, default=[A, B, C], named=named)) == 101


def test_from_in_the_query_merges_in_the_same_way() -> None:
    count = "SELECT (COUNT(*) AS ?n) FROM <{}> FROM <{}> {{ ?s ?p ?o }}"
    assert number(ask(count.format(A, B))) == 1
    named = (
        "SELECT (COUNT(*) AS ?n) FROM <{}> FROM <{}> FROM NAMED <{}> {{ GRAPH ?g {{ ?s ?p ?o }} }}"
    )
    assert number(ask(named.format(A, B, A))) == 1
    assert number(ask(count.format(A, B).replace("{ ?s ?p ?o }", "{ GRAPH ?g {?s ?p ?o} }"))) == 0


def test_only_named_graphs_leave_the_default_graph_empty() -> None:
    assert number(ask(COUNT, default=[], named=[A])) == 0
    inside = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert number(ask(inside, default=[], named=[A])) == 1
    assert number(ask(inside, default=[C], named=[A, B])) == 2


@pytest.mark.parametrize("name", [each for each in media.ROWS if each != media.HTML])
def test_every_table_format_is_one_that_its_reader_reads(name: str) -> None:
    answer = ask("SELECT ?s { ?s ?p '1' }", rows=name)
    assert answer.type == media.media_type(name, media.ROWS)
    if name == "csv":
        assert answer.body == f"s\r\n{A}\r\n".encode()
        return
    found = ox.parse_query_results(answer.body, media.ROW_FORMATS[name])
    assert isinstance(found, ox.QuerySolutions)
    assert [str(row["s"]) for row in found] == [f"<{A}>"]


@pytest.mark.parametrize("name", [each for each in media.GRAPHS if each != media.HTML])
def test_every_graph_format_is_one_that_its_reader_reads(name: str) -> None:
    answer = ask("CONSTRUCT WHERE { ?s ?p '1' }", graph=name)
    assert answer.type == media.media_type(name, media.GRAPHS)
    found = [q.triple for q in ox.parse(answer.body, media.GRAPH_FORMATS[name])]
    assert found == [ox.Triple(ox.NamedNode(A), ox.NamedNode(B), ox.Literal("1"))]


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [
        ("SELECT * {", HTTPStatus.BAD_REQUEST, "broken SPARQL"),
        ("", HTTPStatus.BAD_REQUEST, "broken SPARQL"),
        ("SELECT * { ?s x:y ?o }", HTTPStatus.BAD_REQUEST, "broken SPARQL"),
        ("SELECT * { SERVICE <http://a/> { ?s ?p ?o } }", HTTPStatus.FORBIDDEN, "SERVICE"),
        ("LOAD <file:///etc/passwd>", HTTPStatus.FORBIDDEN, "LOAD"),
        ("INSERT DATA { <a:a> <a:a> 1 }", HTTPStatus.FORBIDDEN, "INSERT"),
        ("SELECT * { ?s ?p ?o }", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "more than 50 rows"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "50 triples"),
    ],
)
def test_a_query_that_is_off_is_told_so(text: str, status: HTTPStatus, said: str) -> None:
    answer = ask(text)
    assert answer.status == status
    assert said in answer.body.decode()


def test_an_answer_that_grows_too_long_ends() -> None:
    answer = ask("SELECT * { ?s ?p ?o . ?a ?b ?c }")
    assert answer.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert b"100000 bytes" in answer.body


def test_as_many_rows_as_allowed_are_given() -> None:
    assert ask("SELECT * { ?s ?p ?o } LIMIT 50").status == HTTPStatus.OK
    assert ask("SELECT * { ?s ?p ?o } LIMIT 51").status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert ask("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 50").status == HTTPStatus.OK


def test_an_answer_of_a_form_the_client_does_not_take_is_refused() -> None:
    assert ask("ASK {}", rows=None).status == HTTPStatus.NOT_ACCEPTABLE
    assert ask("CONSTRUCT WHERE {}", graph=None).status == HTTPStatus.NOT_ACCEPTABLE


def test_relative_iris_are_resolved_against_the_endpoint() -> None:
    answer = ask("SELECT (<x> AS ?x) {}", base="http://h/sparql", rows="csv")
    assert answer.body == b"x\r\nhttp://h/x\r\n"
