"""RDF formats through Oxigraph, in one order, so that same graph means same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph.assemble.term import PREFIXES
from zonegraph.assemble.write import canonical, ordered

if TYPE_CHECKING:
    from zonegraph.dataset import Dataset


def quads(dataset: Dataset) -> list[ox.Quad]:
    """Return the quads of the named graphs, and of the default graph what stands in none of them.

    A dataset that was read from Turtle has no named graph; it must not come out empty.
    """
    named = list(dataset.named())
    stated = {quad.triple for quad in named}
    return [*named, *(quad for quad in dataset.merged() if quad.triple not in stated)]


def nquads(dataset: Dataset) -> bytes:
    """Return all graphs as N-Quads."""
    return ox.serialize(ordered(quads(dataset)), format=ox.RdfFormat.N_QUADS) or b""


def trig(dataset: Dataset) -> bytes:
    """Return all graphs as TriG: the bytes ``build`` writes."""
    return canonical(quads(dataset))


def turtle(dataset: Dataset) -> bytes:
    """Return the merged triples as Turtle."""
    triples = [q.triple for q in ordered(dataset.merged())]
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b""


def jsonld(dataset: Dataset) -> bytes:
    """Return all graphs as JSON-LD."""
    return ox.serialize(ordered(quads(dataset)), format=ox.RdfFormat.JSON_LD) or b""
