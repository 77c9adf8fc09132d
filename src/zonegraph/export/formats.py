"""Every export format: its name, the ending of its file and what writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.export import cytoscape, dot, rdf, spreadsheet, xml

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonegraph.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Format:
    """A format: ``write`` returns one file's bytes, or several files by name."""

    name: str
    ending: str
    for_whom: str
    write: Callable[[Dataset], bytes | dict[str, bytes]]


FORMATS: Final = {
    each.name: each
    for each in (
        Format("graphml", ".graphml", "yEd, igraph, Cytoscape", xml.graphml),
        Format("gexf", ".gexf", "Gephi, Gephi Lite", xml.gexf),
        Format("cytoscape", ".cyjs", "Cytoscape.js", cytoscape.cytoscape),
        Format("dot", ".dot", "Graphviz", dot.dot),
        Format("csv", ".zip", "spreadsheets, pandas (nodes.csv, edges.csv)", spreadsheet.tables),
        Format("nq", ".nq", "RDF stores (N-Quads)", rdf.nquads),
        Format("trig", ".trig", "RDF stores (TriG)", rdf.trig),
        Format("ttl", ".ttl", "RDF tools (merged triples, Turtle)", rdf.turtle),
        Format("jsonld", ".jsonld", "JSON-LD tools", rdf.jsonld),
    )
}
