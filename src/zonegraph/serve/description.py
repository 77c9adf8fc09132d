"""What the endpoint says of itself: SPARQL 1.1 Service Description, and VoID for the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_VOID: Final = "http://rdfs.org/ns/void#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_RESULTS: Final = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "JSON-LD",
    "RDF_XML",
    "N-Quads",
    "TriG",
    "N3",
)
PREFIXES: Final = {"sd": _SD, "void": _VOID, "formats": _FORMATS, "xsd": _XSD}


def description(endpoint: str, counts: Mapping[str, int]) -> tuple[ox.Triple, ...]:
    """Return the description of the service at ``endpoint``.

    ``counts`` are the triples of each named graph and, under "", of the default graph, which is the
    merge of all of them. Every node has an IRI: a fragment of the endpoint's.
    """
    return tuple(_triples(endpoint, counts))


def _triples(endpoint: str, counts: Mapping[str, int]) -> Iterator[ox.Triple]:
    service, dataset, default = (
        ox.NamedNode(f"{endpoint}#{name}") for name in ("service", "dataset", "default")
    )
    yield ox.Triple(service, _TYPE, _sd("Service"))
    yield ox.Triple(service, _sd("endpoint"), ox.NamedNode(endpoint))
    yield ox.Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    for name in _RESULTS:
        yield ox.Triple(service, _sd("resultFormat"), ox.NamedNode(_FORMATS + name))
    yield ox.Triple(service, _sd("feature"), _sd("UnionDefaultGraph"))
    yield ox.Triple(service, _sd("defaultDataset"), dataset)
    yield ox.Triple(dataset, _TYPE, _sd("Dataset"))
    yield ox.Triple(dataset, _sd("defaultGraph"), default)
    yield from _graph(default, counts.get("", 0))
    for number, name in enumerate(sorted(name for name in counts if name), start=1):
        named, graph = (ox.NamedNode(f"{endpoint}#{each}-{number}") for each in ("named", "graph"))
        yield ox.Triple(dataset, _sd("namedGraph"), named)
        yield ox.Triple(named, _TYPE, _sd("NamedGraph"))
        yield ox.Triple(named, _sd("name"), ox.NamedNode(name))
        yield ox.Triple(named, _sd("graph"), graph)
        yield from _graph(graph, counts[name])


def _graph(node: ox.NamedNode, triples: int) -> Iterator[ox.Triple]:
    number = ox.Literal(str(triples), datatype=ox.NamedNode(_XSD + "integer"))
    yield ox.Triple(node, _TYPE, _sd("Graph"))
    yield ox.Triple(node, ox.NamedNode(_VOID + "triples"), number)


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(_SD + name)
