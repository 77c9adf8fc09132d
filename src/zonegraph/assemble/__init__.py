"""Claims become an RDF dataset with canonical bytes."""

from zonegraph.assemble.build import build
from zonegraph.assemble.quads import assemble
from zonegraph.assemble.write import canonical

__all__ = ["assemble", "build", "canonical"]
