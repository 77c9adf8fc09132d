"""Pictures and files of the graph for other tools, all from one node-and-edge model."""

from zonegraph.export.formats import FORMATS
from zonegraph.export.model import to_networkx
from zonegraph.export.run import export

__all__ = ["FORMATS", "export", "to_networkx"]
