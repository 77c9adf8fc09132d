"""RDF formats through Oxigraph, in one order, so that same graph means same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph.assemble.term import PREFIXES
from zonegraph.assemble.write import canonical, ordered

if TYPE_CHECKING:
    from zonegraph.dataset import Dataset


def nquads(dataset: Dataset) -> bytes:
    """Return the named graphs as N-Quads."""
    return ox.serialize(ordered(dataset.named()), format=ox.RdfFormat.N_QUADS) or b""


def trig(dataset: Dataset) -> bytes:
    """Return the named graphs as TriG: the bytes ``build`` writes."""
    return canonical(dataset.named())


def turtle(dataset: Dataset) -> bytes:
    """Return the merged triples as Turtle."""
    triples = [q.triple for q in ordered(dataset.merged())]
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b""


def jsonld(dataset: Dataset) -> bytes:
    """Return the named graphs as JSON-LD."""
    return ox.serialize(ordered(dataset.named()), format=ox.RdfFormat.JSON_LD) or b""
