"""Pictures and files of the graph for other tools, all from one node-and-edge model."""

from zonegraph.export.formats import FORMATS
from zonegraph.export.layout import Layout, layout
from zonegraph.export.model import Network, network, nodes_and_edges, to_networkx
from zonegraph.export.part import Part, choose, cut, period
from zonegraph.export.run import export

__all__ = [
    "FORMATS",
    "Layout",
    "Network",
    "Part",
    "choose",
    "cut",
    "export",
    "layout",
    "network",
    "nodes_and_edges",
    "period",
    "to_networkx",
]
