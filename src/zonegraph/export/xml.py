"""GraphML and GEXF through networkx, without clock and with ids that are unique."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final

from zonegraph.export.colours import colours
from zonegraph.export.model import to_networkx
from zonegraph.export.words import stroke

if TYPE_CHECKING:
    import networkx as nx

    from zonegraph.dataset import Dataset

_GREY: Final = (128, 128, 128)
# networkx stamps GEXF with the day of writing; the graph itself has no day.
_STAMP: Final = re.compile(rb' lastmodifieddate="[^"]*"')
_CARRIAGE_RETURN: Final = b"&#13;"


def graphml(dataset: Dataset) -> bytes:
    """Return GraphML (http://graphml.graphdrawing.org): every attribute typed, edge ids unique."""
    import networkx as nx

    # The name stands in the data, too: igraph 1.0 takes the ids of nodes for those of edges.
    graph = to_networkx(dataset)
    target = io.BytesIO()
    # An edge's id is its key, which is unique here; said again as data, igraph reads no such file.
    # Nodes and edges share names; keys called after them would not be unique in the file.
    nx.write_graphml_xml(graph, target, named_key_ids=False)
    # XML 1.0, section 2.11: a reader takes a bare carriage return for a line feed.
    return target.getvalue().replace(b"\r", _CARRIAGE_RETURN)


def gexf(dataset: Dataset) -> bytes:
    """Return GEXF 1.2draft with a colour for each class and a size by degree.

    Plans are dashed, negated claims dotted.
    """
    import networkx as nx

    graph = to_networkx(dataset)
    hues = colours()
    for iri, attributes in graph.nodes(data=True):
        red, green, blue = hues.get(attributes["class"], _GREY)
        attributes["viz"] = {
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
            "size": 4.0 + graph.degree(iri) ** 0.5,
        }
    for _, _, attributes in _with_edge_ids(graph).edges(data=True):
        attributes["viz"] = {"shape": stroke(attributes["modality"])}
        for name in ("start", "end"):
            attributes[f"{name}_date"] = attributes.pop(name)
    target = io.BytesIO()
    nx.write_gexf(graph, target, version="1.2draft")
    return _STAMP.sub(b"", target.getvalue()).replace(b"\r", _CARRIAGE_RETURN)


def _with_edge_ids(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return ``graph`` with each claim's name as attribute ``id`` of its edge."""
    for _, _, key, attributes in graph.edges(keys=True, data=True):
        attributes["id"] = key
    return graph
