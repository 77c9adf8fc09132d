"""The triples of a SPARQL endpoint, fetched whole (SPARQL 1.1 Protocol, section 2.1).

Nothing is checked on half a graph: the number of triples is asked for first, and an answer with
fewer is an error, since endpoints cut long answers without a word.
"""

from __future__ import annotations

import urllib.error
import urllib.parse
import urllib.request
from typing import Final

import pyoxigraph as ox

from zonegraph.dataset import Dataset
from zonegraph.errors import GraphError

TIMEOUT: Final = 120.0
LARGEST: Final = 2**31
_COUNT: Final = """SELECT (COUNT(*) AS ?n) WHERE {
  { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"""
_ALL: Final = """SELECT ?s ?p ?o ?g WHERE {
  { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"""
_JSON: Final = "application/sparql-results+json"


def is_endpoint(source: object) -> bool:
    """Tell whether ``source`` is the address of an endpoint."""
    return isinstance(source, str) and source.startswith(("http://", "https://"))


def fetch(address: str) -> Dataset:
    """Return the dataset at the endpoint ``address``: default graph and named graphs.

    Raises GraphError if it does not answer, or not with everything it says it has.
    """
    wanted = _number(_ask(address, _COUNT), address)
    quads: set[ox.Quad] = set()
    rows = 0
    for row in _rows(_ask(address, _ALL), address):
        rows += 1
        subject, predicate, value, graph = (row[name] for name in ("s", "p", "o", "g"))
        try:
            quads.add(ox.Quad(subject, predicate, value, graph or ox.DefaultGraph()))
        except TypeError as error:
            raise GraphError("answers with what is no triple", where=address) from error
    if rows != wanted:
        raise GraphError(
            f"gave {rows} of {wanted} triples",
            where=address,
            hint="raise the endpoint's limit, or check a dump of the graph",
        )
    return Dataset.of(quads)


def _ask(address: str, query: str) -> bytes:
    request = urllib.request.Request(
        address,
        data=urllib.parse.urlencode({"query": query}).encode(),
        headers={"Accept": _JSON, "Content-Type": "application/x-www-form-urlencoded"},
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            found: bytes = answer.read(LARGEST + 1)
    except urllib.error.HTTPError as error:
        raise GraphError(f"answers {error.code} {error.reason}", where=address) from error
    except (OSError, ValueError) as error:
        said = getattr(error, "reason", None) or error
        raise GraphError(f"does not answer: {said}", where=address) from error
    if len(found) > LARGEST:
        raise GraphError("answers with more than 2 GiB", where=address, hint="check a dump")
    return found


def _rows(data: bytes, address: str) -> ox.QuerySolutions:
    try:
        found = ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)
    except (SyntaxError, ValueError) as error:
        raise GraphError(
            f"answers with no SPARQL results: {error}", where=address, hint="is it an endpoint?"
        ) from error
    if not isinstance(found, ox.QuerySolutions):
        raise GraphError("answers with no rows", where=address)
    return found


def _number(data: bytes, address: str) -> int:
    for row in _rows(data, address):
        node = row["n"]
        if isinstance(node, ox.Literal) and node.value.isdigit():
            return int(node.value)
    raise GraphError("does not count its triples", where=address)
