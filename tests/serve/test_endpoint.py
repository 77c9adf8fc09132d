"""The endpoint as clients meet it: formats, status codes, and the clients people use."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, JSONLD, POST, POSTDIRECTLY, TSV, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from zonegraph.query import find, query
from zonegraph.query.bind import bind
from zonegraph.query.vocabulary import open_graph

if TYPE_CHECKING:
    from .live import Live

# rdflib and SPARQLWrapper use a class that rdflib itself calls old.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
ZONES = "SELECT ?zone ?label { ?zone a zg:Zone ; skos:prefLabel ?label } ORDER BY ?label"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def labels() -> list[str]:
    return [str(row["label"]) for row in query(open_graph(), ZONES).to_dicts()]


def test_every_table_format_holds_the_same_rows(server: Live) -> None:
    by_json = json.loads(server.ask(ZONES, "application/sparql-results+json").body)
    assert [row["label"]["value"] for row in by_json["results"]["bindings"]] == labels()
    tree = ElementTree.fromstring(server.ask(ZONES, "application/sparql-results+xml").body)
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert [each.text for each in tree.iter(f"{space}literal")] == labels()
    rows = list(csv.reader(server.ask(ZONES, "text/csv").text.splitlines()))
    assert [row[1] for row in rows[1:]] == labels()
    lines = server.ask(ZONES, "text/tab-separated-values").text.splitlines()
    assert [line.split("\t")[1] for line in lines[1:]] == [f'"{each}"@zh' for each in labels()]


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
        ("application/n-quads", "nquads"),
        ("application/trig", "trig"),
        ("text/n3", "n3"),
    ],
)
def test_every_graph_format_holds_the_same_triples(server: Live, accept: str, name: str) -> None:
    reply = server.ask("CONSTRUCT WHERE { ?zone a zg:Zone ; skos:prefLabel ?label }", accept)
    assert (reply.status, reply.type) == (200, accept)
    found = rdflib.Dataset(default_union=True)
    found.parse(data=reply.body, format=name)
    names = sorted(str(each) for each in found.objects(None, rdflib.SKOS.prefLabel))
    assert names == sorted(labels())


@pytest.mark.parametrize(
    ("query", "accept", "status"),
    [
        ("SELECT * {", None, 400),
        ("ASK { SERVICE <http://127.0.0.1/> {} }", None, 403),
        ("DROP ALL", None, 403),
        ("ASK {}", "image/png", 406),
        ("ASK {}", "text/turtle", 406),
        ("CONSTRUCT WHERE { ?s a ?o }", "text/csv", 406),
        ("SELECT * { ?s ?p ?o }", None, 413),
    ],
)
def test_the_status_says_what_is_wrong(
    server: Live, query: str, accept: str | None, status: int
) -> None:
    reply = server.ask(query, accept)
    assert reply.status == status
    assert (reply.type, len(reply.text.splitlines())) == ("text/plain", 1)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_told_which_are_offered(server: Live, method: str) -> None:
    reply = server.send(method, "/sparql")
    assert reply.status == 405
    assert reply.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert server.send("OPTIONS", "/sparql").status == 204


def test_head_tells_what_get_would_without_the_body(server: Live) -> None:
    reply = server.send("HEAD", "/sparql?query=ASK+%7B%7D")
    assert (reply.status, reply.body) == (200, b"")
    assert int(reply.headers["content-length"]) > 0


def test_a_request_that_is_too_long_is_refused(server: Live) -> None:
    body = b"ASK {}" + b" " * (1 << 20)
    headers = {"Content-Type": "application/sparql-query"}
    assert server.send("POST", "/sparql", body, headers).status == 413


def test_without_a_query_it_describes_itself_or_shows_a_form(server: Live) -> None:
    graph = rdflib.Graph().parse(data=server.get("/sparql").body, format="turtle")
    endpoint = rdflib.URIRef("http://www.w3.org/ns/sparql-service-description#endpoint")
    assert [str(each) for each in graph.objects(None, endpoint)] == [server.endpoint]
    assert "<textarea" in server.get("/sparql", BROWSER).text
    assert server.get("/sparql", "image/png").status == 406


def test_a_browser_gets_a_page_with_links(server: Live) -> None:
    reply = server.ask(ZONES, BROWSER)
    assert reply.type == "text/html"
    assert all(label in reply.text for label in labels())
    assert 'href="/id/zone-' in reply.text
    assert server.ask("SELECT * {", BROWSER).type == "text/html"
    assert server.ask("CONSTRUCT WHERE { ?s a zg:Zone }", BROWSER).type == "text/html"


def test_every_answer_says_that_it_depends_on_accept(server: Live) -> None:
    assert all(server.ask("ASK {}", each).headers["vary"] == "Accept" for each in (None, BROWSER))


@pytest.mark.parametrize("method", ["GET", POST])
@pytest.mark.parametrize("form", [JSON, XML, CSV, TSV])
def test_sparqlwrapper_reads_every_table(server: Live, form: str, method: str) -> None:
    client = SPARQLWrapper(server.endpoint)
    client.setQuery("PREFIX zg: <https://w3id.org/zonegraph/ontology#>\n" + ZONES)
    client.setMethod(method)
    client.setReturnFormat(form)
    text = str(_text(client.query().convert()))
    assert all(label in text for label in labels())


def test_sparqlwrapper_posts_directly_and_reads_graphs_and_errors(server: Live) -> None:
    client = SPARQLWrapper(server.endpoint)
    client.setMethod(POST)
    client.setRequestMethod(POSTDIRECTLY)
    client.setQuery("CONSTRUCT { ?s ?p ?o } WHERE { ?s a zg:Zone ; ?p ?o }")
    for form in (TURTLE, JSONLD):
        client.setReturnFormat(form)
        found = client.query().convert()
        graph = found if isinstance(found, rdflib.Graph) else _parsed(found)
        assert len(graph) > 50
    client.setReturnFormat(JSON)
    client.setQuery("SELECT * {")
    with pytest.raises(QueryBadFormed):
        client.query()


def _parsed(found: Any) -> rdflib.Graph:
    return rdflib.Graph().parse(data=found, format="turtle")


def _text(found: Any) -> str:
    if isinstance(found, bytes):
        return found.decode()
    if hasattr(found, "toxml"):
        return str(found.toxml())
    return json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflibs_sparqlstore_asks_as_if_the_graph_were_here(server: Live, method: Any) -> None:
    store = SPARQLStore(server.endpoint, method=method)
    graph = rdflib.Graph(store)
    zone = rdflib.URIRef("https://w3id.org/zonegraph/ontology#Zone")
    names = [
        str(graph.value(each, rdflib.SKOS.prefLabel))
        for each in graph.subjects(rdflib.RDF.type, zone)
    ]
    assert sorted(names) == sorted(labels())
    card = find("projects")
    text = bind(card, {"zone": "济宁高新区"}, open_graph())
    ours = query(open_graph(), "projects", zone="济宁高新区")
    assert len(list(graph.query(text))) == len(ours) > 0


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not here")
@pytest.mark.parametrize(
    "words",
    [
        ["--data-urlencode", f"query={ZONES}"],
        ["-G", "--data-urlencode", f"query={ZONES}"],
        ["-H", "Content-Type: application/sparql-query", "--data-binary", ZONES],
    ],
)
def test_curl_asks_in_three_ways(server: Live, words: list[str]) -> None:
    command = ["curl", "-sSf", "--noproxy", "*", "-H", "Accept: text/csv", *words, server.endpoint]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert [line.split(",")[1] for line in done.stdout.splitlines()[1:]] == labels()
