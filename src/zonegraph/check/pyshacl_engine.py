"""The reference engine: pySHACL on rdflib, as published, with each query parsed once.

Nine tenths of its time on our shapes would go into parsing the same SPARQL text for every focus
node. pySHACL asks the data graph to run the text; ours keeps what rdflib's own ``prepareQuery``
makes of it. The query that runs is the same, so are the rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from zonegraph.check.engine import BLANK, Result
from zonegraph.check.quiet import quiet
from zonegraph.check.shapes import SEVERITIES
from zonegraph.errors import ShapeError
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import rdflib

    from zonegraph.check.shapes import Shapes
    from zonegraph.dataset import Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class PyshaclEngine:
    """pySHACL 0.40 without inference and without advanced features.

    ``prepared`` False parses every query every time: slower, and the measure of the saving.
    """

    name: str = "pyshacl"
    prepared: bool = True

    def validate(
        self, data: Dataset, background: Sequence[ox.Triple], shapes: Shapes
    ) -> Iterable[Result]:
        """Return the results; ShapeError for shapes that pySHACL refuses."""
        import pyshacl
        import rdflib
        from pyshacl.errors import ValidationFailure
        from pyshacl.graph_abstraction import DataGraph

        with quiet():
            graph = _prepared_graph() if self.prepared else rdflib.Graph()
            graph.addN((*triple, graph) for triple in as_rdflib(q.triple for q in data.merged()))
            graph.addN((*triple, graph) for triple in _kept(tuple(background)))
            rules = _kept(shapes.triples)
            try:
                _, report, _ = pyshacl.validate(
                    DataGraph.from_rdflib_graph(graph), shacl_graph=rules, inference="none"
                )
            except Exception as error:  # what it raises is not declared, and all of it is refusal
                raise _refused(shapes, error) from error
        if isinstance(report, ValidationFailure):
            raise _refused(shapes, report)
        return _results(report, shapes)


def _refused(shapes: Shapes, error: Exception) -> ShapeError:
    said = " ".join(str(getattr(error, "message", error)).split())
    return ShapeError(f"is not SHACL: {said}", where=shapes.origin, hint="mend the shape")


def as_rdflib(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    """Return ``triples`` as an rdflib graph."""
    import rdflib

    graph = rdflib.Graph()
    data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    graph.parse(data=(data or b"").decode(), format="nt")
    return graph


@lru_cache(maxsize=8)
def _kept(triples: tuple[ox.Triple, ...]) -> rdflib.Graph:
    """Return ``triples`` as an rdflib graph, made once: shapes and ontology serve many checks."""
    return as_rdflib(triples)


@lru_cache(maxsize=512)
def _prepare(query: str, namespaces: tuple[tuple[str, Any], ...]) -> Any:
    from rdflib.plugins.sparql import prepareQuery

    return prepareQuery(query, initNs=dict(namespaces))


def _prepared_graph() -> rdflib.Graph:
    """Return a graph that parses each query text once."""
    import rdflib

    class PreparedGraph(rdflib.Graph):
        """An rdflib graph that runs a query text as ``Graph.query`` does, parsed once."""

        known: tuple[tuple[str, Any], ...] | None = None

        def query(self, query_object: Any, *args: Any, **kwargs: Any) -> Any:
            """Run ``query_object`` with the graph's own prefixes."""
            if self.known is None:
                self.known = tuple(sorted(self.namespaces()))
            if isinstance(query_object, str):
                query_object = _prepare(query_object, self.known)
            return super().query(query_object, *args, **kwargs)

    return PreparedGraph()


def _text(node: Any) -> str:
    """Return IRI or text, and one sign for all blank nodes: their ids change at each run."""
    import rdflib

    return BLANK if isinstance(node, rdflib.BNode) else str(node)


def _results(report: rdflib.Graph, shapes: Shapes) -> Iterator[Result]:
    from rdflib import SH, BNode, Literal, URIRef

    def iri(node: Any) -> str | None:
        return str(node) if isinstance(node, URIRef) else None

    for row in report.objects(None, SH.result):
        about = dict(report.predicate_objects(row))
        shape, path = iri(about.get(SH.sourceShape)), about.get(SH.resultPath)
        source = shapes.sources.get(shape or "")
        said = (each for each in report.objects(row, SH.resultMessage) if isinstance(each, Literal))
        value = about.get(SH.value)
        yield Result(
            focus=_text(about[SH.focusNode]),
            path=source.path if isinstance(path, BNode) and source else iri(path),
            value=None if value is None else _text(value),
            component=str(about[SH.sourceConstraintComponent]),
            source_shape=shape,
            source_constraint=iri(about.get(SH.sourceConstraint)),
            severity=SEVERITIES.get(str(about.get(SH.resultSeverity)), Severity.VIOLATION),
            messages=tuple(sorted((each.language or "", str(each)) for each in said)),
        )
