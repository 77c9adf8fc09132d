from __future__ import annotations

import pyoxigraph as ox
import rdflib

from zonegraph.serve.description import PREFIXES, description
from zonegraph.serve.media import GRAPH_FORMATS, GRAPHS, ROW_FORMATS

SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
VOID = rdflib.Namespace("http://rdfs.org/ns/void#")
HERE = "http://localhost/sparql"


def test_another_reader_finds_service_formats_and_graphs() -> None:
    made = description(HERE, {"": 12, "http://a/1": 5, "http://a/2": 7})
    graph = rdflib.Graph()
    graph.parse(
        data=ox.serialize(made, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES), format="turtle"
    )
    (service,) = graph.subjects(rdflib.RDF.type, SD.Service)
    assert graph.value(service, SD.endpoint) == rdflib.URIRef(HERE)
    assert (service, SD.supportedLanguage, SD.SPARQL11Query) in graph
    assert (service, SD.supportedLanguage, SD.SPARQL11Update) not in graph
    formats = set(graph.objects(service, SD.resultFormat))
    assert len(formats) == len(ROW_FORMATS) + len(GRAPH_FORMATS) == len(GRAPHS) - 1 + 4
    dataset = graph.value(service, SD.defaultDataset)
    default = graph.value(dataset, SD.defaultGraph)
    assert graph.value(default, VOID.triples) == rdflib.Literal(12)
    named = {
        str(graph.value(each, SD.name)): graph.value(graph.value(each, SD.graph), VOID.triples)
        for each in graph.objects(dataset, SD.namedGraph)
    }
    assert named == {"http://a/1": rdflib.Literal(5), "http://a/2": rdflib.Literal(7)}
    assert not any(isinstance(node, rdflib.BNode) for node in graph.all_nodes())
