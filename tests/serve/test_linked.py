"""Each IRI answers with a page, Turtle or JSON-LD."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
import rdflib

from zonegraph.iri import ONTOLOGY, THINGS, mint
from zonegraph.query.vocabulary import open_graph
from zonegraph.serve.address import local

if TYPE_CHECKING:
    from .live import Live

# rdflib uses a class that it calls old itself.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
ZONE = mint("Zone", "济宁高新区")
BROWSER = "text/html,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "name", "media"),
    [
        ("text/turtle", "turtle", "text/turtle"),
        ("application/ld+json", "json-ld", "application/ld+json"),
        ("application/rdf+xml", "xml", "application/rdf+xml"),
        ("*/*", "turtle", "text/turtle"),
    ],
)
def test_a_thing_answers_in_the_format_asked_for(
    server: Live, accept: str, name: str, media: str
) -> None:
    reply = server.get(local(ZONE), accept)
    assert (reply.status, reply.type) == (200, media)
    graph = rdflib.Graph().parse(data=reply.body, format=name)
    assert rdflib.Literal("济宁高新区", lang="zh") in set(
        graph.objects(rdflib.URIRef(ZONE), rdflib.SKOS.prefLabel)
    )
    assert {str(each) for each in graph.subjects()} == {ZONE}
    assert server.get(reply.headers["content-location"]).body == reply.body


def test_a_page_links_to_what_it_names_and_to_its_other_formats(server: Live) -> None:
    reply = server.get(local(ZONE), BROWSER)
    assert reply.type == "text/html"
    assert "<h1>济宁高新区</h1>" in reply.text
    assert 'rel="alternate" type="application/ld+json"' in reply.text
    for href in [part.partition('"')[0] for part in reply.text.split('href="')[1:]][:60]:
        assert server.get(href.replace("&amp;", "&"), BROWSER).status == 200, href


def test_every_iri_of_ours_in_the_graph_has_a_page(server: Live) -> None:
    iris = {
        term.value
        for quad in open_graph().store
        for term in (quad.subject, quad.predicate, quad.object, quad.graph_name)
        if isinstance(term, ox.NamedNode) and term.value.startswith((THINGS, ONTOLOGY))
    }
    assert len(iris) > 1000
    special = [iri for iri in sorted(iris) if "%" in iri or "+" in iri or "(" in iri]
    for iri in [*sorted(iris)[::150], *special[:10]]:
        reply = server.get(local(iri), BROWSER)
        assert reply.status == 200, iri
        assert f"<code>{escape(iri)}</code>" in reply.text


def test_foreign_iris_are_told_about_too(server: Live) -> None:
    reply = server.get(local("http://www.w3.org/2004/02/skos/core#Concept"), BROWSER)
    assert reply.status == 200
    assert "被引用" in reply.text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/id/zone-none", 404),
        ("/id/", 404),
        ("/id/%FF", 404),
        ("/id/..%2F..%2Fetc%2Fpasswd", 404),
        ("/id/../../../../etc/passwd", 404),
        ("/ontology/%3Cscript%3E", 404),
        ("/about", 400),
        ("/about?iri=relative", 400),
        ("/about?iri=http://a/&iri=http://b/", 400),
        ("/about?iri=http://a/%3E%20%7D", 400),
        ("/about?iri=http://nowhere/", 404),
        ("/nothing", 404),
        ("/style.css/../server.py", 404),
        ("//etc/passwd", 404),
    ],
)
def test_what_is_not_there_gets_a_clear_page(server: Live, path: str, status: int) -> None:
    reply = server.get(path, BROWSER)
    assert (reply.status, reply.type) == (status, "text/html")
    assert "<h1>" in reply.text
    assert "<script" not in reply.text


def test_an_unknown_format_is_refused_with_the_known_ones(server: Live) -> None:
    reply = server.get(local(ZONE) + "?format=exe")
    assert reply.status == 400
    assert "jsonld" in reply.text
    assert server.get(local(ZONE), "image/png").status == 406
