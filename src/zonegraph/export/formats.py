"""Every export format: its name, the ending of its file, what writes it and what it keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.export import (
    cx2,
    cytoscape,
    dot,
    gexf,
    graphml,
    html,
    jgf,
    mermaid,
    neo4j,
    png,
    rdf,
    rdf12,
    spreadsheet,
    svg,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonegraph.dataset import Dataset
    from zonegraph.export.model import Network

Written = bytes | dict[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format, written from nodes and edges (``draw``) or from the dataset (``write``).

    Either returns one file's bytes, or several files by name. ``only`` says what the file keeps of
    nodes and edges, if that is not everything.
    """

    name: str
    ending: str
    for_whom: str
    draw: Callable[[Network], Written] | None = None
    write: Callable[[Dataset], Written] | None = None
    only: str | None = None


_PICTURE: Final = "labels, classes and how real each claim is, for people to look at"

FORMATS: Final = {
    each.name: each
    for each in (
        Format(
            name="graphml",
            ending=".graphml",
            for_whom="yEd, igraph, Cytoscape",
            draw=graphml.graphml,
        ),
        Format(
            name="gexf",
            ending=".gexf",
            for_whom="Gephi, Gephi Lite (with timeline)",
            draw=gexf.gexf,
        ),
        Format(name="cytoscape", ending=".cyjs", for_whom="Cytoscape.js", draw=cytoscape.cytoscape),
        Format(name="cx2", ending=".cx2", for_whom="Cytoscape, NDEx", draw=cx2.cx2),
        Format(name="jgf", ending=".jgf", for_whom="JSON Graph Format tools", draw=jgf.jgf),
        Format(name="dot", ending=".dot", for_whom="Graphviz", draw=dot.dot),
        Format(
            name="csv",
            ending=".zip",
            for_whom="spreadsheets, pandas (nodes.csv, edges.csv)",
            draw=spreadsheet.tables,
        ),
        Format(
            name="neo4j",
            ending=".neo4j.zip",
            for_whom="neo4j-admin database import",
            draw=neo4j.tables,
        ),
        Format(
            name="mermaid",
            ending=".mmd",
            for_whom="Markdown pages",
            draw=mermaid.mermaid,
            only="labels, classes and how real each claim is",
        ),
        Format(name="svg", ending=".svg", for_whom="print, web pages", draw=svg.svg, only=_PICTURE),
        Format(name="png", ending=".png", for_whom="print, slides", draw=png.png, only=_PICTURE),
        Format(
            name="html",
            ending=".html",
            for_whom="browsers: the explorer in one file, offline",
            write=html.html,
        ),
        Format(name="nq", ending=".nq", for_whom="RDF stores (N-Quads)", write=rdf.nquads),
        Format(name="trig", ending=".trig", for_whom="RDF stores (TriG)", write=rdf.trig),
        Format(
            name="ttl",
            ending=".ttl",
            for_whom="RDF tools (merged triples, Turtle)",
            write=rdf.turtle,
        ),
        Format(name="jsonld", ending=".jsonld", for_whom="JSON-LD tools", write=rdf.jsonld),
        Format(
            name="rdf12",
            ending=".rdf12.ttl",
            for_whom="RDF 1.2 stores (merged triples, claims as reifiers)",
            write=rdf12.rdf12,
        ),
    )
}
