"""All query tests of the W3C's manifest for the SPARQL 1.1 Protocol, against a live server."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS

from .live import Live, Reply, running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

SUITE = Path(__file__).resolve().parents[3] / "shared" / "w3c" / "sparql11-protocol"
HERE = pytest.mark.skipif(not SUITE.exists(), reason="the W3C protocol tests are not here")
QUERIES = 20
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")
UT = rdflib.Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
FORMATS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    },
    "RDF": {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"},
}


@dataclass(frozen=True, slots=True)
class Request:
    """A request of the manifest, and what is expected of the response."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    statuses: set[str]
    truth: bool | None
    form: str | None


def _manifest() -> rdflib.Graph:
    graph = rdflib.Graph()
    if SUITE.exists():
        graph.parse(SUITE / "manifest.ttl", format="turtle")
    return graph


MANIFEST = _manifest()


def _tests() -> list[Node]:
    """Return the tests of the manifest that ask; the others change the graph."""
    found = [
        each
        for entries in MANIFEST.objects(None, MF.entries)
        for each in Collection(MANIFEST, entries)
    ]
    return [each for each in found if "update" not in _name(each)]


def _name(test: Node) -> str:
    return str(test).rpartition("#")[2]


def _requests(test: Node) -> list[Request]:
    action = MANIFEST.value(test, MF.action)
    listed = MANIFEST.value(action, HT.requests)
    assert listed is not None
    return [_request(each) for each in Collection(MANIFEST, listed)]


def _request(node: Node) -> Request:
    headers = {}
    listed = MANIFEST.value(node, HT.headers)
    for each in Collection(MANIFEST, listed) if listed is not None else []:
        headers[str(MANIFEST.value(each, HT.fieldName))] = str(MANIFEST.value(each, HT.fieldValue))
    content = MANIFEST.value(node, HT.body)
    body = None
    if content is not None:
        encoding = str(MANIFEST.value(content, CNT.characterEncoding) or "UTF-8")
        body = str(MANIFEST.value(content, CNT.chars)).encode(encoding)
    response = MANIFEST.value(node, HT.resp)
    truth = MANIFEST.value(response, MF.expectedBoolean)
    form = MANIFEST.value(response, MF.expectedFormat)
    return Request(
        method=str(MANIFEST.value(node, HT.methodName)),
        path=str(MANIFEST.value(node, HT.absolutePath)),
        headers=headers,
        body=body,
        statuses={
            str(each).rpartition("StatusCode")[2][0]
            for each in MANIFEST.objects(response, MF.expectedStatus)
        },
        truth=None if truth is None else bool(rdflib.Literal(truth).toPython()),
        form=None if form is None else str(form),
    )


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """Serve the data of the manifest, each file in the graph it is told to be."""
    quads = []
    for data in set(MANIFEST.objects(None, UT.graphData)):
        file = SUITE / str(MANIFEST.value(data, UT.graph)).rpartition("/")[2]
        name = MANIFEST.value(data, RDFS.label)
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                quads.append(f"{line.rstrip().removesuffix('.')}<{name}> .")
    path = tmp_path_factory.mktemp("w3c") / "data.nq"
    path.write_text("\n".join(sorted(set(quads))) + "\n", encoding="utf-8")
    with running(path) as live:
        yield live


@HERE
def test_the_manifest_holds_the_tests_we_know_of() -> None:
    assert len(_tests()) == QUERIES
    assert all(_requests(test) for test in _tests())
    assert (None, RDF.type, MF.ProtocolTest) in MANIFEST


@HERE
@pytest.mark.parametrize("test", _tests(), ids=_name)
def test_the_response_is_the_expected_one(server: Live, test: Node) -> None:
    for request in _requests(test):
        # The manifest's authority is an example's; every other header is sent as it stands.
        headers = {k: v for k, v in request.headers.items() if k.lower() != "host"}
        reply = server.send(request.method, request.path, request.body, headers)
        assert str(reply.status)[0] in request.statuses, reply.text
        if request.form is not None:
            assert reply.type in FORMATS[request.form]
        if request.truth is not None:
            assert _truth(reply) is request.truth


def _truth(reply: Reply) -> bool:
    if reply.type.endswith("json"):
        return bool(json.loads(reply.body)["boolean"])
    return b"<boolean>true</boolean>" in reply.body
