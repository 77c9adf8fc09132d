"""Any store that speaks the SPARQL 1.1 Protocol, asked over HTTP with the standard library alone.

A query is sent as a form by POST, which every server takes (section 2.1.2). The catalogue needs the
vocabulary in that store, as ``zonegraph load`` lays it beside the graph.
"""

from __future__ import annotations

import http.client
import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.dataset import Dataset
from zonegraph.errors import GraphError, QueryError, UsageError
from zonegraph.iri import ONTOLOGY
from zonegraph.query.bind import bind
from zonegraph.query.guard import refuse
from zonegraph.query.prefix import PREFIXES
from zonegraph.query.result import Result, of_boolean, of_solutions, of_triples
from zonegraph.query.run import card_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonegraph.query.card import Card

_ACCEPT: Final = (
    "application/sparql-results+json, application/n-triples;q=0.9, "
    "application/sparql-results+xml;q=0.5, text/turtle;q=0.5"
)
_TABLES: Final = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
}
_GRAPHS: Final = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
_NAMES: Final = f"""SELECT DISTINCT ?s ?p ?name ?type WHERE {{
  VALUES ?p {{ skos:prefLabel skos:altLabel skos:hiddenLabel <{ONTOLOGY}headline> }}
  ?s ?p ?name .
  OPTIONAL {{ ?s a ?type }}
}}"""
_TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_MOST: Final = 256 << 20
_SAID: Final = 200


@dataclass(frozen=True, slots=True)
class Remote:
    """The store behind ``url``, which may name a dataset in its query (``?default-graph-uri=``).

    ``seconds`` is how long it may be silent.
    """

    url: str
    seconds: float = 60.0

    def __post_init__(self) -> None:
        """Raise UsageError for an address that is not on the web."""
        try:
            parts = urllib.parse.urlsplit(self.url)
            named = parts.scheme in ("http", "https") and bool(parts.hostname)
        except ValueError:
            named = False
        if not named:
            raise UsageError(
                f"{self.url!r} is no address of an endpoint", hint="http://host/sparql"
            )

    def ask(self, text: str, where: str, params: Mapping[str, object]) -> Result:
        """Return the answer to SPARQL ``text`` from ``where``, with or without a card.

        Raises QueryError for what the card or the server refuses, GraphError if it is not there.
        """
        card = card_of(text, where)
        refuse(text, where)
        if card is None:
            if any(value is not None for value in params.values()):
                raise UsageError(
                    f"this query has no parameter {min(params)!r}",
                    hint="only a query with a card has",
                )
            return self._run(text, where)
        names = self.names() if _needs_names(card, params) else Dataset(ox.Store())
        return self._run(bind(card, params, names), where)

    def names(self) -> Dataset:
        """Return the names and types of everything there that has a name."""
        media, body = self._post(declared(_NAMES), "names")
        if media not in _TABLES:
            raise GraphError(f"answers in {media or 'no named format'}", where=self.url)
        found = ox.parse_query_results(body, _TABLES[media])
        if isinstance(found, ox.QueryBoolean):
            raise GraphError("answers a SELECT with a truth value", where=self.url)
        return Dataset.of(quad for row in found for quad in _quads(row))

    def _run(self, text: str, where: str) -> Result:
        media, body = self._post(declared(text), where)
        try:
            if media in _TABLES:
                found = ox.parse_query_results(body, _TABLES[media])
                if isinstance(found, ox.QueryBoolean):
                    return of_boolean(bool(found))
                return of_solutions(found)
            if media in _GRAPHS:
                return of_triples(q.triple for q in ox.parse(body, _GRAPHS[media]))
        except (SyntaxError, ValueError, OSError) as error:
            raise GraphError(f"the answer cannot be read: {error}", where=self.url) from error
        raise GraphError(f"answers in {media or 'no named format'}", where=self.url)

    def _post(self, text: str, where: str) -> tuple[str, bytes]:
        request = urllib.request.Request(
            self.url,
            data=urllib.parse.urlencode({"query": text}).encode(),
            headers={"Accept": _ACCEPT, "User-Agent": "zonegraph"},
        )
        try:
            with _opener(self.url).open(request, timeout=self.seconds) as response:
                body = response.read(_MOST + 1)
                media = response.headers.get_content_type()
        except urllib.error.HTTPError as error:
            with error:
                said = _brief(error.read(4096))
            raise QueryError(
                f"the endpoint answers {error.code}{': ' if said else ''}{said}", where=where
            ) from None
        except (OSError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", error)
            raise GraphError(f"cannot be reached: {reason or error}", where=self.url) from None
        if len(body) > _MOST:
            raise QueryError(f"the answer is over {_MOST >> 20} MiB", where=where, hint="add LIMIT")
        return media, body


def declared(text: str) -> str:
    """Return ``text`` with our prefixes declared before it, in its first line.

    A prefix that it declares itself keeps its own meaning, for the later declaration counts.
    """
    known = " ".join(f"PREFIX {prefix}: <{iri}>" for prefix, iri in PREFIXES.items())
    return f"{known} {text}"


def _needs_names(card: Card, params: Mapping[str, object]) -> bool:
    return any(
        param.type == "label" and (params.get(param.name) is not None or param.default)
        for param in card.params
    )


def _quads(row: ox.QuerySolution) -> Iterator[ox.Quad]:
    subject, predicate, name, kind = row["s"], row["p"], row["name"], row["type"]
    if isinstance(subject, ox.NamedNode) and isinstance(predicate, ox.NamedNode):
        if isinstance(name, ox.Literal):
            yield ox.Quad(subject, predicate, name)
        if isinstance(kind, ox.NamedNode):
            yield ox.Quad(subject, _TYPE, kind)


def _opener(url: str) -> urllib.request.OpenerDirector:
    """Return what opens ``url``: for this machine without any proxy."""
    host = urllib.parse.urlsplit(url).hostname or ""
    handlers: list[urllib.request.BaseHandler] = []
    if host == "localhost" or host.startswith("127.") or host == "::1":
        handlers.append(urllib.request.ProxyHandler({}))
    return urllib.request.build_opener(*handlers)


def _brief(body: bytes) -> str:
    """Return what a server says about an error, in one line and without markup."""
    words = " ".join(re.sub(r"<[^>]*>", " ", body.decode(errors="replace")).split())
    return words if len(words) <= _SAID else f"{words[:_SAID]} …"
